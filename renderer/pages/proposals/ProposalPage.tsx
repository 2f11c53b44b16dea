import { Alert, Button, Menu, Text } from '@mantine/core';
import { IconAlertTriangle, IconDots } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import { villageText } from '#src/domain/area/area.ts';
import type { Role } from '#src/domain/access/roles.ts';
import type { ProposalStep } from '#src/domain/proposal/transitions.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useCall } from '../../api.ts';
import { useBack, usePageAction } from '../../app/hotkeys.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import classes from '../cases/cases.module.css';
import { StepPanel } from './panels/StepPanel.tsx';
import { ProposalStory, useStory } from './record/ProposalStory.tsx';
import { SideCards } from './record/SideCards.tsx';
import { Stages } from './record/Stages.tsx';
import { toneOf } from './tones.ts';
import { actionsOf, isOver, nextLabel, subjectLine, whoseTurn } from './words.ts';

/** One proposal: whom it concerns, where it stands, the one next action, the story, and what is still missing. */
export function ProposalPage(): ReactNode {
  const { proposalId } = useParams({ strict: false }) as { proposalId: string };
  const view = useCall('proposal.open', { proposalId });
  const navigate = useNavigate();
  useBack(() => void navigate({ to: '/proposals' }));
  return <Answered answer={view}>{(value) => <ProposalRecord key={proposalId} view={value} />}</Answered>;
}

function ProposalRecord({ view }: { readonly view: ProposalView }): ReactNode {
  const [panel, setPanel] = useState<ProposalStep | null>(null);
  const navigate = useNavigate();
  const { proposalId } = view.state;
  const act = (step: ProposalStep): void => {
    const page = PAGES[step];
    if (page === undefined) setPanel(step);
    else void navigate({ to: page, params: { proposalId } });
  };
  const { next } = actionsOf(view);
  usePageAction(next === null ? null : () => act(next));
  return (
    <>
      <RecordHeader view={view} onAct={act} />
      <Stages state={view.state} />
      <Notices view={view} />
      <div className={classes['record']}>
        <ProposalStory view={view} />
        <SideCards view={view} onAct={act} />
      </div>
      {panel !== null && <StepPanel key={panel} view={view} step={panel} onClose={() => setPanel(null)} />}
    </>
  );
}

/** Steps with too much to fill in for a side panel. */
const PAGES: Partial<Record<ProposalStep, '/proposals/$proposalId/deliberation' | '/proposals/$proposalId/verval'>> = {
  deliberationRecorded: '/proposals/$proposalId/deliberation', vervalRecorded: '/proposals/$proposalId/verval',
};

function RecordHeader({ view, onAct }: { readonly view: ProposalView; readonly onAct: (step: ProposalStep) => void }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const { start } = view.state;
  const { next, others } = actionsOf(view);
  return (
    <PageHeader
      title={subjectLine(start.subjects[0]?.name ?? '', start.subjects.length, t)}
      lead={<Lead view={view} />}
      actions={(
        <>
          {mayRepeat(view, role) && <Button component={Link} to="/cases/$caseId/propose" params={{ caseId: view.state.streamId } as never} search={{ replaces: view.state.proposalId } as never} variant="default">{t('proposalPage.again')}</Button>}
          {next !== null && <Button onClick={() => onAct(next)} data-next={next}>{nextLabel(view, next, t)}</Button>}
          {others.length > 0 && (
            <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false} transitionProps={{ duration: 0 }}>
              <Menu.Target><Button variant="default" leftSection={<IconDots size={18} />}>{t('proposalPage.more')}</Button></Menu.Target>
              <Menu.Dropdown>
                {others.map((step) => <Menu.Item key={step} data-action={step} {...(step === 'proposalWithdrawn' ? { color: 'var(--slrt-danger-text)' } : {})} onClick={() => onAct(step)}>{workLabel('step', step, t)}</Menu.Item>)}
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      )}
    />
  );
}

/** What the ministry refused, or what came too late, may be proposed anew from its case. */
function mayRepeat({ state }: ProposalView, role: Role): boolean {
  return ['REJECTED', 'OVERWRITTEN', 'EXPIRED'].includes(state.status) && !state.fromRound && mayCall(role, 'proposal.start') && mayCall(role, 'case.open');
}

function Lead({ view }: { readonly view: ProposalView }): ReactNode {
  const { t } = useText();
  const { start, status } = view.state;
  return (
    <>
      <Text component="span" display="block">
        {[workLabel('proposalKind', start.kind, t), workLabel('proposalReason', start.reason, t), villageText(start.village)].join(' · ')}
      </Text>
      <span style={{ display: 'flex', flexWrap: 'wrap', gap: '6px 8px', marginTop: 6, alignItems: 'center' }}>
        <StatusBadge tone={toneOf(status)}>{workLabel('proposalStatus', status, t)}</StatusBadge>
        <Text span size="sm">{turnText(view, t)}</Text>
      </span>
    </>
  );
}

function turnText(view: ProposalView, t: ReturnType<typeof useText>['t']): string {
  if (isOver(view.state.status)) return t('proposalPage.over');
  if (actionsOf(view).next !== null) return '';
  const role = whoseTurn(view);
  return role === null ? t('proposalPage.ministry') : t('proposalPage.waiting', { role: t(`role.name.${role}`) });
}

/** Why it came back, and where two officers did not see each other. */
function Notices({ view }: { readonly view: ProposalView }): ReactNode {
  const { t } = useText();
  const { returnReason, status, conflicts, timeline } = view.state;
  const conflicting = useStory(view, timeline.filter((entry) => conflicts.some((pair) => pair.includes(entry.id))));
  return (
    <>
      {returnReason !== null && (
        <Alert color="amber" variant="outline" icon={<IconAlertTriangle />} title={t(status === 'WITHDRAWN' ? 'proposalPage.withdrawn' : 'proposalPage.returned')} mb="lg"><span style={{ whiteSpace: 'pre-wrap' }}>{returnReason}</span></Alert>
      )}
      {conflicting.length > 0 && (
        <Alert color="amber" variant="outline" icon={<IconAlertTriangle />} title={t('proposalPage.conflict.title')} mb="lg">
          <Text mb="sm">{t('proposalPage.conflict.text')}</Text>
          <Timeline label={t('proposalPage.conflict.title')} items={conflicting} />
          <Text>{t('proposalPage.conflict.settle')}</Text>
        </Alert>
      )}
    </>
  );
}
