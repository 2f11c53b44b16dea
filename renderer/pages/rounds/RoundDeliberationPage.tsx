import { Button, Group, Text } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RoundView } from '#src/contract/rounds.ts';
import { inSentence, workLabel } from '#src/text/workLabels.ts';
import { call, useCall } from '../../api.ts';
import { useBack } from '../../app/hotkeys.ts';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered } from '../../components/states.tsx';
import { DeliberationForm } from '../proposals/deliberation/DeliberationForm.tsx';
import { draftOf, toDeliberation, UNDECIDED } from '../proposals/deliberation/draft.ts';
import { useDeliberation } from '../proposals/deliberation/useDeliberation.ts';
import { useFormOf, type Opened } from '../work/useFormOf.ts';
import { useEntryName } from './Entries.tsx';
import { missedOf, RoundMeanwhile } from './RoundMeanwhile.tsx';
import { periodText } from './words.ts';

/** What the village decided of each change of the round. Kept as a draft while it is typed. */
export function RoundDeliberationPage(): ReactNode {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const navigate = useNavigate();
  const opened = useFormOf(useCall('round.open', { roundId }), 'round-deliberation', roundId);
  useBack(() => void navigate({ to: '/rounds/$roundId', params: { roundId } }));
  return <Answered answer={opened}>{(value) => <RoundDeliberation key={roundId} opened={value} />}</Answered>;
}

function RoundDeliberation({ opened }: { readonly opened: Opened<RoundView> }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const nameOf = useEntryName();
  const { view, draftId, draft: kept } = opened;
  const { roundId, opening, entries, deliberation, lastEventId } = view.state;
  const period = periodText(opening.period, t);
  const subjects = entries.map((entry) => ({ id: entry.id, name: nameOf(entry), about: `${workLabel('proposalKind', entry.kind, t)}: ${inSentence(workLabel('proposalReason', entry.reason, t))}` }));
  const back = (): void => void navigate({ to: '/rounds/$roundId', params: { roundId }, replace: true });
  const deliberating = useDeliberation({
    form: 'round-deliberation', touches: 'round', draftId, kept, title: `${t('round.deliberation.title')}: ${period}`, subjects,
    fresh: draftOf(deliberation, opening.village, lastEventId, t),
    send: (typed) => call('round.deliberate', { roundId, basis: typed.basis, deliberation: toDeliberation(typed, subjects) }),
    said: t('round.deliberation.saved'), onDone: back,
  });
  const { draft, change } = deliberating;
  const missed = missedOf(view, 'roundDeliberated', {}, draft.basis);
  const left = subjects.filter(({ id }) => (draft.decisions[id] ?? UNDECIDED).accepted === null);
  const acceptLeft = (): void => change({ decisions: { ...draft.decisions, ...Object.fromEntries(left.map(({ id }) => [id, { accepted: true, reason: '' }])) } });
  const tools = <Group gap="sm"><Text size="sm" aria-live="polite">{t('round.deliberation.left', { count: left.length })}</Text>{left.length > 0 && <Button variant="default" size="sm" onClick={acceptLeft}>{t('round.deliberation.acceptAll')}</Button>}</Group>;
  return (
    <>
      <PageHeader title={t('round.deliberation.title')} lead={period} />
      <DeliberationForm deliberating={deliberating} subjects={subjects} notice={<RoundMeanwhile view={view} missed={missed} onAccept={() => change({ basis: lastEventId })} />} tools={tools} action={t('round.deliberation.save')} leave={t('common.back')} onLeave={back} />
    </>
  );
}
