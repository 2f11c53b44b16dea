import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useNextAction } from '../../app/hotkeys.ts';
import { useObserved } from '../../app/observed.ts';
import { useText } from '../../app/text.tsx';
import type { SaveStatus } from '../../app/useSavedDraft.ts';
import { ErrorSummary } from '../../components/fields.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SavedNote } from '../../components/SavedNote.tsx';
import { ErrorState } from '../../components/states.tsx';
import { STEPS, type Step } from './draft.ts';
import classes from './register.module.css';
import { Steps } from './Steps.tsx';
import type { StepProblems } from './useProblems.ts';

interface TaskFormProps {
  readonly title: string;
  /** A word before the count of the steps. */
  readonly about?: string;
  readonly step: Step;
  readonly problems: StepProblems;
  readonly onGo: (step: Step) => void;
  /** After the last step, once nothing is wrong. */
  readonly onSubmit: () => void;
  /** The verb of the last step's button. */
  readonly action: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly state: SaveStatus;
  /** Keeps this screen's text as a draft of its own, when another window has saved or handed in the same one. */
  readonly onKeep: () => void;
  readonly children: ReactNode;
}

/** A task in steps, autosaved: what is wrong at the top, one next action always at the same place. */
export function TaskForm({ title, about, step, problems, onGo, onSubmit, action, busy, error, state, onKeep, children }: TaskFormProps): ReactNode {
  const { t } = useText();
  const [tries, setTries] = useState(0);
  useTopOnChange(step);
  const at = STEPS.indexOf(step);
  const next = (): void => {
    setTries(tries + 1);
    if (!problems.check()) return;
    const following = STEPS[at + 1];
    if (following !== undefined) onGo(following);
    else if (!busy) onSubmit();
  };
  useNextAction(next);
  return (
    <>
      <PageHeader title={title} lead={`${about === undefined ? '' : `${about}. `}${t('register.stepOf', { step: at + 2, total: STEPS.length + 1 })}`} />
      <Steps current={step} onGo={(chosen) => chosen !== 'SEARCH' && onGo(chosen)} />
      <div style={{ maxWidth: 860 }}>
        <ErrorSummary key={tries} problems={problems.shown} />
        {error !== null && <ErrorState error={error} />}
        <Conflict state={state} onKeep={onKeep} />
        {children}
        <div className={classes['footer']}>
          <Button onClick={next} loading={busy} accessKey="l" rightSection={<span className={classes['key']}>{t('register.nextKey')}</span>}>
            {step === 'REVIEW' ? action : t('register.next')}
          </Button>
          {at > 0 && <Button variant="default" accessKey="k" onClick={() => onGo(STEPS[at - 1] ?? 'FAMILY')}>{t('register.back')}</Button>}
          <SavedNote state={state} />
        </div>
      </div>
    </>
  );
}

/** The same form in two windows: both texts are kept, and nobody's is overwritten. */
export function Conflict({ state, onKeep }: { readonly state: SaveStatus; readonly onKeep: () => void }): ReactNode {
  const { t } = useText();
  const { kind } = useObserved(state);
  if (kind !== 'conflict' && kind !== 'gone') return null;
  const gone = kind === 'gone';
  return (
    <Alert role="alert" color="amber" variant="outline" icon={<IconAlertTriangle />} mb="md" title={t(gone ? 'register.draft.goneTitle' : 'register.draft.conflictTitle')} data-conflict>
      <Text>{t(gone ? 'register.draft.goneText' : 'register.draft.conflictText')}</Text>
      <Group mt="sm"><Button size="sm" variant="default" onClick={onKeep}>{t('register.draft.keepMine')}</Button></Group>
    </Alert>
  );
}

/** A new step begins at its top, with the focus on its title, as a new page would. */
function useTopOnChange(step: Step): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo({ top: 0 });
    document.querySelector<HTMLElement>('[data-page-title]')?.focus();
  }, [step]);
}
