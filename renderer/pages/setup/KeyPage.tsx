import { Button, Stack } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { AppStatus } from '#src/contract/app.ts';
import { ApiError, useCommand } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { ErrorSummary, PasswordField, TextField } from '../../components/fields.tsx';
import { ErrorState } from '../../components/states.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useForm } from '../../components/useForm.ts';
import { useDelay } from '../session/useDelay.ts';
import { checkPassphrase } from './passphrase.ts';
import { StepHead } from './StepHead.tsx';

/** The file is locked: by the passphrase, or, when the key is lost, by the printed recovery key. */
export function KeyPage({ status }: { readonly status: AppStatus }): ReactNode {
  const lost = status.refusal === 'KEY_LOST';
  const [recovering, setRecovering] = useState(lost);
  return <Sheet>{recovering ? <Recover status={status} lost={lost} onPassphrase={() => setRecovering(false)} /> : <Unlock onRecover={() => setRecovering(true)} />}</Sheet>;
}

function Unlock({ onRecover }: { readonly onRecover: () => void }): ReactNode {
  const { t } = useText();
  const unlock = useCommand('key.unlock');
  const wait = useDelay(unlock.error);
  const form = useForm({ passphrase: '' }, (values) => (values.passphrase === '' ? { passphrase: t('setup.key.passphraseMissing') } : {}));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (form.check() && wait === 0) unlock.mutate(form.values);
  };
  return (
    <form noValidate onSubmit={send}>
      <Stack>
        <StepHead title={t('setup.key.unlockTitle')} lead={t('setup.key.unlockLead')} focus={false} />
        {unlock.error !== null && !unlock.isPending && <ErrorState error={unlock.error} />}
        <PasswordField label={t('setup.passphrase.label')} autoFocus {...form.text('passphrase')} onBlur={() => undefined} />
        <Button type="submit" loading={unlock.isPending} disabled={wait > 0}>{wait > 0 ? t('session.login.wait', { seconds: wait }) : t('setup.key.unlockAction')}</Button>
        <Button variant="subtle" onClick={onRecover}>{t('setup.key.useRecovery')}</Button>
      </Stack>
    </form>
  );
}

function Recover({ status, lost, onPassphrase }: { readonly status: AppStatus; readonly lost: boolean; readonly onPassphrase: () => void }): ReactNode {
  const { t } = useText();
  const recover = useCommand('key.recover');
  const needsPassphrase = !status.osKeyStoreAvailable;
  const form = useForm({ recoveryKey: '', passphrase: '', repeat: '' }, (values) => ({
    ...(values.recoveryKey.trim() === '' ? { recoveryKey: t('setup.confirm.missing') } : {}),
    ...(needsPassphrase ? checkPassphrase(values, (problem) => t(`setup.passphrase.${problem}`)) : {}),
  }));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const { recoveryKey, passphrase } = form.values;
    if (form.check()) recover.mutate({ recoveryKey, passphrase: needsPassphrase ? passphrase : null });
  };
  return (
    <form noValidate onSubmit={send}>
      <Stack>
        <StepHead title={t(lost ? 'setup.key.lostTitle' : 'setup.key.recoverTitle')} lead={t('setup.key.recoverLead')} />
        {lost && recover.error === null && <ErrorState error={new ApiError('KEY_LOST')} />}
        <ErrorSummary problems={form.problems} />
        {recover.error !== null && !recover.isPending && <ErrorState error={recover.error} />}
        <TextField label={t('setup.recovery.label')} {...form.text('recoveryKey')} />
        {needsPassphrase && (
          <>
            <PasswordField label={t('setup.passphrase.label')} example={t('setup.key.newPassphraseLead')} {...form.text('passphrase')} />
            <PasswordField label={t('setup.passphrase.repeat')} {...form.text('repeat')} />
          </>
        )}
        <Button type="submit" loading={recover.isPending}>{t('setup.key.recoverAction')}</Button>
        {!lost && <Button variant="subtle" onClick={onPassphrase}>{t('setup.key.usePassphrase')}</Button>}
      </Stack>
    </form>
  );
}
