import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconCopy, IconPrinter, IconShieldLock } from '@tabler/icons-react';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { formatLongDate } from '#src/text/format.ts';
import { useCommand } from '../../api.ts';
import { now } from '../../app/clock.ts';
import { notify } from '../../app/notify.tsx';
import { printElement } from '../../app/print.ts';
import { useText } from '../../app/text.tsx';
import { TextField } from '../../components/fields.tsx';
import { ErrorState } from '../../components/states.tsx';
import classes from './setup.module.css';
import { StepHead } from './StepHead.tsx';

/** The one moment in which the recovery key can be seen. */
export function RecoveryShown({ recoveryKey, officeName, onNext }: { readonly recoveryKey: string; readonly officeName: string | null; readonly onNext: () => void }): ReactNode {
  const { t, language } = useText();
  const sheet = useRef<HTMLDivElement>(null);
  const groups = <ol className={classes['key']} aria-label={t('setup.recovery.label')} data-recovery-key={recoveryKey}>{recoveryKey.split('-').map((group, index) => <li key={index}>{group}</li>)}</ol>;
  return (
    <Stack>
      <StepHead title={t('setup.recovery.title')} lead={t('setup.recovery.lead')} />
      {groups}
      <Alert color="amber" variant="light" icon={<IconShieldLock />} c="var(--mantine-color-text)">{t('setup.recovery.keep')}</Alert>
      <div className={classes['sheet']}>
        <div ref={sheet}>
          <h1>{t('setup.recovery.sheetTitle')}</h1>
          {officeName !== null && <p>{officeName}</p>}
          {groups}
          <p>{t('setup.recovery.lead')}</p>
          <p>{t('setup.recovery.sheetDate', { date: formatLongDate(now(), language) })}</p>
        </div>
      </div>
      <Group justify="space-between">
        <Group gap="sm">
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => sheet.current !== null && printElement(sheet.current)}>{t('setup.recovery.print')}</Button>
          <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={() => void navigator.clipboard.writeText(recoveryKey).then(() => notify.done(t('setup.recovery.copied')))}>{t('setup.recovery.copy')}</Button>
        </Group>
        <Button onClick={onNext}>{t('setup.recovery.written')}</Button>
      </Group>
    </Stack>
  );
}

interface RecoveryConfirmProps {
  readonly onBegin: () => void;
  /** Null when the set-up was interrupted: the key that was shown then is gone, and a new one takes its place. */
  readonly onShowAgain: (() => void) | null;
  readonly onRenewed: (recoveryKey: string) => void;
  readonly onNext: () => void;
}

/** Typed from the sheet, so that a key that nobody kept is noticed today and not in the hour of need. */
export function RecoveryConfirm({ onBegin, onShowAgain, onRenewed, onNext }: RecoveryConfirmProps): ReactNode {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const confirm = useCommand('setup.confirmRecovery');
  const renewal = useCommand('setup.renewRecovery');
  const renew = (): void => renewal.mutate({}, { onSuccess: ({ recoveryKey }) => onRenewed(recoveryKey) });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (typed.trim() === '') return;
    onBegin();
    confirm.mutate({ recoveryKey: typed }, { onSuccess: onNext });
  };
  return (
    <form noValidate onSubmit={send}>
      <Stack>
        <StepHead title={t('setup.confirm.title')} lead={t(onShowAgain === null ? 'setup.confirm.later' : 'setup.confirm.lead')} />
        {confirm.error !== null && !confirm.isPending && <ErrorState error={confirm.error} />}
        {renewal.error !== null && <ErrorState error={renewal.error} />}
        <TextField label={t('setup.recovery.label')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)}
          error={asked && typed.trim() === '' ? t('setup.confirm.missing') : undefined} />
        <Group justify="space-between">
          {onShowAgain === null
            ? <Button variant="subtle" loading={renewal.isPending} onClick={renew}>{t('setup.confirm.renew')}</Button>
            : <Button variant="subtle" onClick={onShowAgain}>{t('setup.confirm.showAgain')}</Button>}
          <Button type="submit" loading={confirm.isPending}>{t('setup.confirm.action')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
