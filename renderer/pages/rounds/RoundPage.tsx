import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { RoundView } from '#src/contract/rounds.ts';
import { villageText } from '#src/domain/area/area.ts';
import { formatDate } from '#src/text/format.ts';
import { inSentence, workLabel } from '#src/text/workLabels.ts';
import { useCall } from '../../api.ts';
import { useBack, usePageAction } from '../../app/hotkeys.ts';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { quarterText } from '../cases/words.ts';
import { RoundPanel, type RoundPanelName } from './RoundPanel.tsx';
import { RoundSections } from './RoundSections.tsx';
import { periodText, TONES } from './words.ts';

/** A village's update of one half-year: its list, what the deliberation decided, and what became of it. */
export function RoundPage(): ReactNode {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const navigate = useNavigate();
  const view = useCall('round.open', { roundId });
  useBack(() => void navigate({ to: '/rounds' }));
  return <Answered answer={view}>{(value) => <Round key={roundId} view={value} />}</Answered>;
}

function Round({ view }: { readonly view: RoundView }): ReactNode {
  const { t } = useText();
  const [panel, setPanel] = useState<RoundPanelName | null>(null);
  const { returnReason, status, conflicts } = view.state;
  return (
    <>
      <Header view={view} onAct={setPanel} />
      {conflicts.length > 0 && <Alert color="amber" variant="outline" icon={<IconAlertTriangle />} mb="lg">{t('round.decide')}</Alert>}
      {status === 'RETURNED' && returnReason !== null && <Alert color="amber" variant="outline" icon={<IconArrowBackUp />} title={t('visit.returned')} mb="lg"><span style={{ whiteSpace: 'pre-wrap' }}>{returnReason}</span></Alert>}
      <RoundSections view={view} />
      {panel !== null && <RoundPanel key={panel} view={view} panel={panel} onClose={() => setPanel(null)} />}
    </>
  );
}

interface Action {
  readonly label: string;
  readonly run: () => void;
}

/** The step that the round waits for, and the others that make sense now. */
function useActions(view: RoundView, onAct: (panel: RoundPanelName) => void): { readonly next: Action | null; readonly others: readonly Action[] } {
  const { t } = useText();
  const navigate = useNavigate();
  const { state, actions, undecided } = view;
  const may = (step: RoundView['actions'][number]): boolean => actions.includes(step);
  const deliberate = { label: workLabel('step', 'roundDeliberated', t), run: () => void navigate({ to: '/rounds/$roundId/deliberation', params: { roundId: state.roundId } }) };
  const submit = { label: workLabel('step', 'roundSubmitted', t), run: () => onAct('submit') };
  const filled = state.entries.length > 0;
  const decided = filled && undecided.length === 0;
  const next = may('roundChecked') ? { label: t('round.panel.approve'), run: () => onAct('approve') } : may('roundSubmitted') && decided ? submit : may('roundDeliberated') && filled ? deliberate : null;
  const others = [
    ...(may('roundChecked') ? [{ label: t('round.panel.return'), run: () => onAct('return') }] : []),
    ...(may('roundDeliberated') && decided ? [{ label: t('round.changeDeliberation'), run: deliberate.run }] : []),
    ...(state.deliberation === null ? [] : [{ label: t('round.minutes'), run: () => onAct('minutes') }]),
    ...(may('roundCancelled') ? [{ label: workLabel('step', 'roundCancelled', t), run: () => onAct('cancel') }] : []),
  ];
  return { next, others };
}

function Header({ view, onAct }: { readonly view: RoundView; readonly onAct: (panel: RoundPanelName) => void }): ReactNode {
  const { t, language } = useText();
  const { opening, status } = view.state;
  const { next, others } = useActions(view, onAct);
  usePageAction(next?.run ?? null);
  const lead = (
    <>
      <Text component="span" display="block">{villageText(opening.village)}</Text>
      <span style={{ display: 'flex', flexWrap: 'wrap', gap: '6px 8px', marginTop: 6, alignItems: 'center' }}>
        <StatusBadge tone={next !== null ? 'needsYou' : TONES[status]}>{workLabel('roundStatus', status, t)}</StatusBadge>
        <Text span size="sm">{opening.registry === null ? t('round.noRegistry') : t('round.source', { quarter: quarterText(opening.registry.quarter), date: formatDate(opening.registry.date, language) })}</Text>
      </span>
    </>
  );
  return (
    <PageHeader title={t('round.titleOf', { period: inSentence(periodText(opening.period, t)) })} lead={lead} actions={(
      <>
        {next !== null && <Button onClick={next.run} data-next>{next.label}</Button>}
        {others.map(({ label, run }) => <Button key={label} variant="default" onClick={run}>{label}</Button>)}
      </>
    )} />
  );
}
