import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { RoundView } from '#src/contract/rounds.ts';
import { inSentence, workLabel } from '#src/text/workLabels.ts';
import { call, useCall } from '../../api.ts';
import { useBack, useNextAction } from '../../app/hotkeys.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { useSavedDraft } from '../../app/useSavedDraft.ts';
import { ErrorSummary } from '../../components/fields.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SavedNote } from '../../components/SavedNote.tsx';
import { Answered, ErrorState } from '../../components/states.tsx';
import { useStep } from '../cases/panels/Panel.tsx';
import { Decision, Meeting, MeetingNotes } from '../proposals/deliberation/DeliberationFields.tsx';
import { draftOf, problemsOf, toDeliberation, UNDECIDED, type DeliberationDraft } from '../proposals/deliberation/draft.ts';
import taskClasses from '../register/register.module.css';
import { useEntryName } from './Entries.tsx';
import { periodText } from './words.ts';

/** What the village decided of each change of the round. Kept as a draft while it is typed. */
export function RoundDeliberationPage(): ReactNode {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const { userId } = useSession();
  const draftId = `${roundId.slice(0, 36)}-r-${userId.slice(0, 12)}`;
  const navigate = useNavigate();
  const view = useCall('round.open', { roundId });
  const drafts = useCall('draft.list', {}, { staleTime: 0 });
  const kept = drafts.data?.some((draft) => draft.id === draftId) ?? false;
  const draft = useCall('draft.open', { id: draftId }, { enabled: kept, staleTime: 0 });
  useBack(() => void navigate({ to: '/rounds/$roundId', params: { roundId } }));
  const settled = drafts.data !== undefined && (!kept || draft.data !== undefined || draft.error !== null);
  return <Answered answer={{ ...view, data: settled ? view.data : undefined }}>{(value) => <DeliberationForm key={roundId} view={value} draftId={draftId} kept={draft.data?.body ?? null} />}</Answered>;
}

function DeliberationForm({ view, draftId, kept }: { readonly view: RoundView; readonly draftId: string; readonly kept: string | null }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const step = useStep('round');
  const nameOf = useEntryName();
  const { roundId, opening, entries, deliberation, lastEventId } = view.state;
  const title = `${t('round.deliberation.title')}: ${periodText(opening.period, t)}`;
  const [initial] = useState(() => readKept(kept, draftOf(deliberation, opening.village, lastEventId, t)));
  const { draft, change, state, finish } = useSavedDraft(initial, async (typed) => (await call('draft.save', { id: draftId, form: 'round-deliberation', title: title.slice(0, 120), body: JSON.stringify(typed) })).savedAt);
  const [tries, setTries] = useState(0);
  const subjects = entries.map((entry) => ({ id: entry.id, name: nameOf(entry), about: `${workLabel('proposalKind', entry.kind, t)}: ${inSentence(workLabel('proposalReason', entry.reason, t))}` }));
  const found = problemsOf(draft, subjects, today(), t);
  const errorOf = (id: string): string | undefined => (tries > 0 ? found.find((problem) => problem.fieldId === id)?.text : undefined);
  const left = subjects.filter(({ id }) => (draft.decisions[id] ?? UNDECIDED).accepted === null);
  const acceptLeft = (): void => change({ decisions: { ...draft.decisions, ...Object.fromEntries(left.map(({ id }) => [id, { accepted: true, reason: '' }])) } });
  const back = (): void => void navigate({ to: '/rounds/$roundId', params: { roundId }, replace: true });
  const save = (): void => {
    setTries(tries + 1);
    if (found.length > 0) return;
    const record = async (): Promise<void> => {
      await call('round.deliberate', { roundId, basis: draft.basis, deliberation: toDeliberation(draft, subjects) });
      finish();
      await call('draft.discard', { id: draftId });
    };
    void step.take(record, t('round.deliberation.saved'), back);
  };
  useNextAction(save);
  return (
    <>
      <PageHeader title={t('round.deliberation.title')} lead={periodText(opening.period, t)} />
      <div style={{ maxWidth: 860 }}>
        <ErrorSummary key={tries} problems={tries > 0 ? found : []} />
        {step.error !== null && <div style={{ marginBottom: 16 }}><ErrorState error={step.error} /></div>}
        <Stack gap="md">
          <Meeting draft={draft} change={change} errorOf={errorOf} />
          <Group justify="space-between" align="center">
            <Title order={2} size="h3">{t('deliberation.decisions')}</Title>
            <Group gap="sm"><Text size="sm" aria-live="polite">{t('round.deliberation.left', { count: left.length })}</Text>{left.length > 0 && <Button variant="default" size="sm" onClick={acceptLeft}>{t('round.deliberation.acceptAll')}</Button>}</Group>
          </Group>
          {subjects.map(({ id, name, about }) => (
            <Decision key={id} id={id} name={name} about={about} value={draft.decisions[id] ?? UNDECIDED} errorOf={errorOf} onChange={(decision) => change({ decisions: { ...draft.decisions, [id]: decision } })} />
          ))}
          <MeetingNotes draft={draft} change={change} errorOf={errorOf} />
        </Stack>
        <div className={taskClasses['footer']}>
          <Button onClick={save} loading={step.busy} rightSection={<span className={taskClasses['key']}>{t('register.nextKey')}</span>}>{t('round.deliberation.save')}</Button>
          <Button variant="default" onClick={back}>{t('common.back')}</Button>
          <SavedNote state={state} />
        </div>
      </div>
    </>
  );
}

/** A broken draft counts as none instead of breaking the page. */
function readKept(body: string | null, empty: DeliberationDraft): DeliberationDraft {
  try {
    return body === null ? empty : { ...empty, ...(JSON.parse(body) as Partial<DeliberationDraft>) };
  } catch {
    return empty;
  }
}
