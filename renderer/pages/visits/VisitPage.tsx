import { Alert, Anchor, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { FieldReportView } from '#src/contract/fieldReports.ts';
import { villageText } from '#src/domain/area/area.ts';
import { turnOf } from '#src/domain/fieldReport/fold.ts';
import { formatDate } from '#src/text/format.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useCall } from '../../api.ts';
import { useBack, usePageAction } from '../../app/hotkeys.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import classes from '../cases/cases.module.css';
import { urgencyTone } from '../cases/words.ts';
import { useStartDraft } from '../register/useDraft.ts';
import { TONES } from './tones.ts';
import { correctionOf } from './visitDraft.ts';
import { VisitCards, VisitStory } from './VisitCards.tsx';
import { VisitPanel, type VisitStep } from './VisitPanel.tsx';

/** One field report: who and where, the one next action, the story, and everything that was seen. */
export function VisitPage(): ReactNode {
  const { reportId } = useParams({ strict: false }) as { reportId: string };
  const navigate = useNavigate();
  const view = useCall('fieldReport.open', { reportId });
  useBack(() => void navigate({ to: '/visits' }));
  return <Answered answer={view}>{(value) => <Record key={reportId} view={value} />}</Answered>;
}

function Record({ view }: { readonly view: FieldReportView }): ReactNode {
  const [panel, setPanel] = useState<VisitStep | null>(null);
  return (
    <>
      <Header view={view} onAct={setPanel} />
      <Notices view={view} />
      <div className={classes['record']}><VisitStory view={view} /><VisitCards view={view} /></div>
      {panel !== null && <VisitPanel key={panel} view={view} step={panel} onClose={() => setPanel(null)} />}
    </>
  );
}

const STEPS: readonly VisitStep[] = ['fieldReportReturned', 'fieldReportForwarded', 'fieldReportWithdrawn'];

function Header({ view, onAct }: { readonly view: FieldReportView; readonly onAct: (step: VisitStep) => void }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const correct = useStartDraft('visit', (draftId) => navigate({ to: '/visits/draft/$draftId', params: { draftId } }));
  const { actions } = view;
  const startCorrection = (): void => void correct(correctionOf(view));
  const next = actions.includes('fieldReportApproved') ? { label: workLabel('step', 'fieldReportApproved', t), run: () => onAct('fieldReportApproved') }
    : actions.includes('fieldReportCorrected') ? { label: workLabel('step', 'fieldReportCorrected', t), run: startCorrection } : null;
  usePageAction(next?.run ?? null);
  return (
    <PageHeader title={view.state.report.applicantName} lead={<Lead view={view} />} actions={(
      <>
        {next !== null && <Button onClick={next.run} data-next>{next.label}</Button>}
        {STEPS.filter((step) => actions.includes(step)).map((step) => <Button key={step} variant="default" onClick={() => onAct(step)}>{workLabel('step', step, t)}</Button>)}
      </>
    )} />
  );
}

function Lead({ view }: { readonly view: FieldReportView }): ReactNode {
  const { t, language } = useText();
  const { status, report } = view.state;
  const turn = turnOf(status);
  const mine = view.actions.some((action) => action === 'fieldReportApproved' || action === 'fieldReportCorrected');
  return (
    <>
      <Text component="span" display="block">{t('visit.visitedLead', { date: formatDate(report.visitedOn, language) })} · {villageText(report.village)}</Text>
      <span style={{ display: 'flex', flexWrap: 'wrap', gap: '6px 8px', marginTop: 6, alignItems: 'center' }}>
        <StatusBadge tone={mine ? 'needsYou' : TONES[status]}>{workLabel('fieldReportStatus', status, t)}</StatusBadge>
        {turn !== null && <StatusBadge tone={urgencyTone(report.urgency)}>{t(`queue.urgencyShort.${report.urgency}`)}</StatusBadge>}
        {!mine && (turn === 'SUPERVISOR' || turn === 'MANAGER' || turn === 'FACILITATOR') && <Text span size="sm">{t(`visit.waitsFor.${turn}`)}</Text>}
      </span>
    </>
  );
}

/** What must not be overlooked: why it came back, what it became, and two decisions that did not see each other. */
function Notices({ view }: { readonly view: FieldReportView }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const { status, returnReason, reportId, conflicts } = view.state;
  return (
    <>
      {conflicts.length > 0 && <Alert color="amber" variant="outline" icon={<IconAlertTriangle />} mb="lg">{t('visit.decide')}</Alert>}
      {status === 'RETURNED' && <Alert color="amber" variant="outline" icon={<IconArrowBackUp />} title={t('visit.returned')} mb="lg"><span style={{ whiteSpace: 'pre-wrap' }}>{returnReason}</span></Alert>}
      {view.caseNumber !== null && (
        <Alert color="brand" variant="outline" mb="lg" title={t('visit.becameCase')}>
          {mayCall(role, 'case.open') ? <Anchor component={Link} to="/cases/$caseId" params={{ caseId: reportId } as never}>{view.caseNumber}</Anchor> : view.caseNumber}
        </Alert>
      )}
    </>
  );
}
