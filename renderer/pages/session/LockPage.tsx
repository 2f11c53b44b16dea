import { Button, Stack, Text, Title } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useCommand } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { PasswordField } from '../../components/fields.tsx';
import { ErrorState } from '../../components/states.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useDelay } from './useDelay.ts';

/** No name, no case, no number: whoever stands at the desk sees nothing. */
export function LockPage(): ReactNode {
  const { t } = useText();
  const [password, setPassword] = useState('');
  const unlock = useCommand('session.unlock');
  const logout = useCommand('session.logout');
  const wait = useDelay(unlock.error);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (password === '' || wait > 0) return;
    unlock.mutate({ password }, { onError: () => setPassword('') });
  };
  return (
    <Sheet>
      <form onSubmit={send} noValidate>
        <Stack>
          <div><Title order={1}>{t('session.lock.title')}</Title><Text c="dimmed">{t('session.lock.lead')}</Text></div>
          {unlock.error !== null && !unlock.isPending && wait === 0 && <ErrorState error={unlock.error} />}
          <PasswordField label={t('session.login.password')} autoFocus value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
          <Button type="submit" loading={unlock.isPending} disabled={wait > 0} fullWidth>{wait > 0 ? t('session.login.wait', { seconds: wait }) : t('session.lock.action')}</Button>
          <Button variant="subtle" onClick={() => logout.mutate({})}>{t('session.lock.other')}</Button>
        </Stack>
      </form>
    </Sheet>
  );
}
