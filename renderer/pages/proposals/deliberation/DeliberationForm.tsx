import { Button, Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../app/text.tsx';
import { ErrorSummary } from '../../../components/fields.tsx';
import { SavedNote } from '../../../components/SavedNote.tsx';
import { Refusal } from '../../../components/states.tsx';
import taskClasses from '../../register/register.module.css';
import { Decision, Meeting, MeetingNotes } from './DeliberationFields.tsx';
import { UNDECIDED, type Subject } from './draft.ts';
import type { Deliberating } from './useDeliberation.ts';

interface DeliberationFormProps {
  readonly deliberating: Deliberating;
  readonly subjects: readonly Subject[];
  /** What must be read before it is saved. */
  readonly notice?: ReactNode;
  /** Beside the heading of the decisions. */
  readonly tools?: ReactNode;
  /** The verbs of the two buttons. */
  readonly action: string;
  readonly leave: string;
  readonly onLeave: () => void;
}

/** The meeting, what was decided of each subject, notes; saved by one filled button. */
export function DeliberationForm({ deliberating, subjects, notice, tools, action, leave, onLeave }: DeliberationFormProps): ReactNode {
  const { t } = useText();
  const { draft, change, state, step, tries, problems, save } = deliberating;
  const errorOf = (id: string): string | undefined => problems.find((problem) => problem.fieldId === id)?.text;
  return (
    <div style={{ maxWidth: 860 }}>
      <ErrorSummary key={tries} problems={problems} />
      {notice}
      <Refusal error={step.error} mb="md" />
      <Stack gap="md">
        <Meeting draft={draft} change={change} errorOf={errorOf} />
        <Group justify="space-between" align="center"><Title order={2} size="h3">{t('deliberation.decisions')}</Title>{tools}</Group>
        {subjects.map(({ id, name, about }) => (
          <Decision key={id} id={id} name={name} value={draft.decisions[id] ?? UNDECIDED} errorOf={errorOf} {...(about === undefined ? {} : { about })}
            onChange={(decision) => change({ decisions: { ...draft.decisions, [id]: decision } })} />
        ))}
        <MeetingNotes draft={draft} change={change} errorOf={errorOf} />
      </Stack>
      <div className={taskClasses['footer']}>
        <Button onClick={save} loading={step.busy} rightSection={<span className={taskClasses['key']}>{t('register.nextKey')}</span>}>{action}</Button>
        <Button variant="default" onClick={onLeave}>{leave}</Button>
        <SavedNote state={state} />
      </div>
    </div>
  );
}
