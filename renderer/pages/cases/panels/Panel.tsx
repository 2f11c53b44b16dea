import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { refreshAfter } from '../../../api.ts';
import { useNextAction } from '../../../app/hotkeys.ts';
import { notify } from '../../../app/notify.tsx';
import { useText } from '../../../app/text.tsx';
import { ErrorSummary, type FormProblem } from '../../../components/fields.tsx';
import { Refusal } from '../../../components/states.tsx';

interface SideProps {
  readonly title: string;
  readonly size?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel at the right edge; Esc closes it and the focus goes back to where it was. */
export function Side({ title, size = '520px', onClose, children }: SideProps): ReactNode {
  const { t } = useText();
  useFocusBack();
  return (
    <Drawer opened position="right" size={`min(${size}, 100vw)`} title={title} onClose={onClose} closeButtonProps={{ 'aria-label': t('common.close') }}
      styles={{ title: { fontWeight: 650, fontSize: '1.125rem' }, header: { borderBottom: '1px solid var(--slrt-line)' }, body: { paddingTop: 16 } }}>
      {children}
    </Drawer>
  );
}

/** A panel is taken out of the page when it closes, so the focus is put back by hand: a list goes on at its row. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }, [before]);
}

export interface Step {
  readonly busy: boolean;
  readonly error: unknown;
  /** Carries the step out; afterwards what it changed is read again, a word is said and `then` runs. */
  readonly take: (step: () => Promise<unknown>, said: string, then: () => void) => Promise<void>;
}

/**
 * One step of a case, or of work beside it: pressed twice, it is taken once.
 *
 * @param touches first word of the operation: what it may have changed is read again
 */
export function useStep(touches = 'case'): Step {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const take = async (step: () => Promise<unknown>, said: string, then: () => void): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await step();
      await refreshAfter(touches);
      notify.done(said);
      then();
    } catch (refusal) {
      setError(refusal);
      await refreshAfter(touches);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, take };
}

interface PanelFormProps {
  readonly step: Step;
  /** The verb on the filled button. */
  readonly action: string;
  readonly problems?: readonly FormProblem[];
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly note?: string;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** The body of a panel that does one thing: fields, what is wrong, one filled button. Ctrl Enter does it, too. */
export function PanelForm({ step, action, problems = [], danger, disabled, note, onSubmit, onCancel, children }: PanelFormProps): ReactNode {
  const { t } = useText();
  const [tries, setTries] = useState(0);
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (disabled === true) return;
    setTries(tries + 1);
    onSubmit();
  };
  useNextAction(() => submit());
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary key={tries} problems={problems} />
      <Refusal error={step.error} mb="md" />
      <Stack gap="md">
        {children}
        {note !== undefined && <Text size="sm" c="dimmed">{note}</Text>}
        <Group gap="sm">
          <Button type="submit" loading={step.busy} disabled={disabled ?? false} {...(danger === true ? { color: 'danger' } : {})}>{action}</Button>
          {onCancel !== undefined && <Button variant="default" onClick={onCancel}>{t('common.cancel')}</Button>}
        </Group>
      </Stack>
    </form>
  );
}
