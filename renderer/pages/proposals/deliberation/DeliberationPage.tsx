import { Button, Group, Paper, Radio, Stack, Title } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { call } from '../../../api.ts';
import { useBack, useNextAction } from '../../../app/hotkeys.ts';
import { useText } from '../../../app/text.tsx';
import { today } from '../../../app/today.ts';
import { useSavedDraft } from '../../../app/useSavedDraft.ts';
import { DateField } from '../../../components/DateField.tsx';
import { ErrorSummary, LongTextField, TextField } from '../../../components/fields.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { SavedNote } from '../../../components/SavedNote.tsx';
import { Answered, ErrorState } from '../../../components/states.tsx';
import { useStep } from '../../cases/panels/Panel.tsx';
import taskClasses from '../../register/register.module.css';
import { keepDraft, readDraft } from '../drafts.ts';
import { useFormOf, type Opened } from '../useFormOf.ts';
import { Meanwhile, missedSince } from '../useSeen.tsx';
import { subjectLine } from '../words.ts';
import { draftOf, participantsOf, problemsOf, toDeliberation, UNDECIDED, type DecisionDraft } from './draft.ts';

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
  const [initial] = useState(() => (opened.draft === null ? null : readDraft(opened.draft, draftOf(view, t))) ?? draftOf(view, t));
  const { draft, change, state, finish } = useSavedDraft(initial, (typed) => keepDraft('musyawarah', draftId, name, typed));
  const [tries, setTries] = useState(0);
  const seen = { basis: draft.basis, missed: missedSince(view, 'deliberationRecorded', draft.basis), accept: () => change({ basis: view.state.lastEventId }) };
  const found = problemsOf(draft, view, today(), t);
  const errorOf = (id: string): string | undefined => (tries > 0 ? found.find((problem) => problem.fieldId === id)?.text : undefined);
  const back = (): void => void navigate({ to: '/proposals/$proposalId', params: { proposalId }, replace: true });
  const save = (): void => {
    setTries(tries + 1);
    if (found.length > 0) return;
    const record = async (): Promise<void> => {
      await call('proposal.recordDeliberation', { proposalId, basis: draft.basis, deliberation: toDeliberation(draft, view) });
      finish();
      await call('draft.discard', { id: draftId });
    };
    void step.take(record, t('proposalPage.panel.done'), back);
  };
  useNextAction(save);
  const text = (field: 'startsAt' | 'place' | 'chair' | 'chairPost' | 'secretary' | 'minutesNumber' | 'participants' | 'note', id: string) => ({
    id, value: draft[field], error: errorOf(id), onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <PageHeader title={t('deliberation.title')} lead={name} />
      <div style={{ maxWidth: 860 }}>
        <ErrorSummary key={tries} problems={tries > 0 ? found : []} />
        <Meanwhile view={view} seen={seen} />
        {step.error !== null && <div style={{ marginBottom: 16 }}><ErrorState error={step.error} /></div>}
        <Stack gap="md">
          <DateField id="held-on" kind="day" label={t('deliberation.heldOn')} value={draft.heldOn} onChange={(heldOn) => change({ heldOn })} error={errorOf('held-on')} />
          <TextField {...text('startsAt', 'starts-at')} label={t('deliberation.startsAt')} example={t('deliberation.startsAtHint')} maw={160} inputMode="numeric" />
          <TextField {...text('place', 'place')} label={t('deliberation.place')} example={t('deliberation.placeHint')} maxLength={200} />
          <TextField {...text('chair', 'chair')} label={t('deliberation.chair')} maxLength={200} />
          <TextField {...text('chairPost', 'chair-post')} label={t('deliberation.chairPost')} maxLength={200} />
          <TextField {...text('secretary', 'secretary')} label={t('deliberation.secretary')} example={t('proposalPage.panel.optional')} maxLength={200} />
          <LongTextField {...text('participants', 'participants')} label={t('deliberation.participants')} minRows={4} maxLength={20_000}
            example={`${t('deliberation.participantsHint')} ${t('deliberation.participantsCount', { count: participantsOf(draft.participants).length })}`} />
          <Title order={2} size="h3">{t('deliberation.decisions')}</Title>
          {start.subjects.map((subject) => (
            <Decision key={subject.id} id={subject.id} name={subject.name} value={draft.decisions[subject.id] ?? UNDECIDED} errorOf={errorOf}
              onChange={(decision) => change({ decisions: { ...draft.decisions, [subject.id]: decision } })} />
          ))}
          <TextField {...text('minutesNumber', 'minutes-number')} label={t('deliberation.number')} example={t('deliberation.numberHint')} maw={320} maxLength={200} />
          <LongTextField {...text('note', 'note')} label={t('proposalPage.note')} example={t('proposalPage.panel.optional')} maxLength={4_000} />
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

interface DecisionProps {
  readonly id: string;
  readonly name: string;
  readonly value: DecisionDraft;
  readonly errorOf: (fieldId: string) => string | undefined;
  readonly onChange: (decision: DecisionDraft) => void;
}

function Decision({ id, name, value, errorOf, onChange }: DecisionProps): ReactNode {
  const { t } = useText();
  return (
    <Paper p="md">
      <Radio.Group id={`decision-${id}`} label={t('deliberation.decisionOf', { name })} error={errorOf(`decision-${id}`)} value={value.accepted === null ? null : String(value.accepted)}
        onChange={(chosen) => onChange({ ...value, accepted: chosen === 'true' })}>
        <Group gap="lg" mt={6}><Radio value="true" label={t('deliberation.accept')} /><Radio value="false" label={t('deliberation.refuse')} /></Group>
      </Radio.Group>
      {value.accepted === false && <TextField id={`why-${id}`} mt="sm" label={t('deliberation.why')} error={errorOf(`why-${id}`)} maxLength={200} value={value.reason} onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })} />}
    </Paper>
  );
}
