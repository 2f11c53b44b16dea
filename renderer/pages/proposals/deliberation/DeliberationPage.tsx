import { Button, Stack, Title } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { call } from '../../../api.ts';
import { useBack, useNextAction } from '../../../app/hotkeys.ts';
import { useText } from '../../../app/text.tsx';
import { today } from '../../../app/today.ts';
import { useSavedDraft } from '../../../app/useSavedDraft.ts';
import { ErrorSummary } from '../../../components/fields.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { SavedNote } from '../../../components/SavedNote.tsx';
import { Answered, ErrorState } from '../../../components/states.tsx';
import { useStep } from '../../cases/panels/Panel.tsx';
import taskClasses from '../../register/register.module.css';
import { keepDraft, readDraft } from '../drafts.ts';
import { useFormOf, type Opened } from '../useFormOf.ts';
import { Meanwhile, missedSince } from '../useSeen.tsx';
import { subjectLine } from '../words.ts';
import { Decision, Meeting, MeetingNotes } from './DeliberationFields.tsx';
import { draftOf, problemsOf, toDeliberation, UNDECIDED } from './draft.ts';

/** The village's deliberation: when, where, who, and what was decided of each person. */
export function DeliberationPage(): ReactNode {
  const { proposalId } = useParams({ strict: false }) as { proposalId: string };
  const opened = useFormOf('musyawarah', proposalId);
  const navigate = useNavigate();
  useBack(() => void navigate({ to: '/proposals/$proposalId', params: { proposalId } }));
  return <Answered answer={opened}>{(value) => <DeliberationForm key={proposalId} opened={value} />}</Answered>;
}

function DeliberationForm({ opened }: { readonly opened: Opened }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const step = useStep('proposal');
  const { view, draftId } = opened;
  const { start, proposalId } = view.state;
  const name = subjectLine(start.subjects[0]?.name ?? '', start.subjects.length, t);
  const empty = draftOf(view.state.endorsement?.by === 'DELIBERATION' ? view.state.endorsement.deliberation : null, start.village, view.state.lastEventId, t);
  const [initial] = useState(() => (opened.draft === null ? null : readDraft(opened.draft, empty)) ?? empty);
  const { draft, change, state, finish } = useSavedDraft(initial, (typed) => keepDraft('musyawarah', draftId, name, typed));
  const [tries, setTries] = useState(0);
  const seen = { basis: draft.basis, missed: missedSince(view, 'deliberationRecorded', draft.basis), accept: () => change({ basis: view.state.lastEventId }) };
  const found = problemsOf(draft, start.subjects, today(), t);
  const errorOf = (id: string): string | undefined => (tries > 0 ? found.find((problem) => problem.fieldId === id)?.text : undefined);
  const back = (): void => void navigate({ to: '/proposals/$proposalId', params: { proposalId }, replace: true });
  const save = (): void => {
    setTries(tries + 1);
    if (found.length > 0) return;
    const record = async (): Promise<void> => {
      await call('proposal.recordDeliberation', { proposalId, basis: draft.basis, deliberation: toDeliberation(draft, start.subjects) });
      finish();
      await call('draft.discard', { id: draftId });
    };
    void step.take(record, t('proposalPage.panel.done'), back);
  };
  useNextAction(save);
  return (
    <>
      <PageHeader title={t('deliberation.title')} lead={name} />
      <div style={{ maxWidth: 860 }}>
        <ErrorSummary key={tries} problems={tries > 0 ? found : []} />
        <Meanwhile view={view} seen={seen} />
        {step.error !== null && <div style={{ marginBottom: 16 }}><ErrorState error={step.error} /></div>}
        <Stack gap="md">
          <Meeting draft={draft} change={change} errorOf={errorOf} />
          <Title order={2} size="h3">{t('deliberation.decisions')}</Title>
          {start.subjects.map((subject) => (
            <Decision key={subject.id} id={subject.id} name={subject.name} value={draft.decisions[subject.id] ?? UNDECIDED} errorOf={errorOf}
              onChange={(decision) => change({ decisions: { ...draft.decisions, [subject.id]: decision } })} />
          ))}
          <MeetingNotes draft={draft} change={change} errorOf={errorOf} />
        </Stack>
        <div className={taskClasses['footer']}>
          <Button onClick={save} loading={step.busy} rightSection={<span className={taskClasses['key']}>{t('register.nextKey')}</span>}>{t('deliberation.save')}</Button>
          <Button variant="default" onClick={back}>{t('deliberation.back')}</Button>
          <SavedNote state={state} />
        </div>
      </div>
    </>
  );
}
