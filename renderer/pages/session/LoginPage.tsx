import { Button, Stack, Text, Title } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { AppStatus } from '#src/contract/app.ts';
import { useCommand } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { focusField, PasswordField, TextField } from '../../components/fields.tsx';
import { ErrorState } from '../../components/states.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useForm } from '../../components/useForm.ts';
import { useDelay } from './useDelay.ts';

/** User name and password; after several failures a countdown instead of a riddle. */
export function LoginPage({ status }: { readonly status: AppStatus }): ReactNode {
  const { t } = useText();
  const login = useCommand('session.login');
  const wait = useDelay(login.error);
  const form = useForm({ username: '', password: '' }, (values) => ({
    ...(values.username.trim() === '' ? { username: t('session.login.usernameMissing') } : {}),
    ...(values.password === '' ? { password: t('session.login.passwordMissing') } : {}),
  }));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!form.check() || wait > 0) return;
    login.mutate(form.values, {
      onError: () => {
        form.calm();
        form.set('password', '');
        focusField(form.field('password').id);
      },
    });
  };
  return (
    <Sheet>
      <form onSubmit={send} noValidate>
        <Stack>
          <div>
            <Title order={1}>{t('session.login.title')}</Title>
            {status.officeName !== null && <Text fw={600}>{status.officeName}</Text>}
            <Text c="dimmed">{t('session.login.lead')}</Text>
          </div>
          {status.demo && <Text p="sm" bd="1px solid var(--slrt-line)" style={{ borderRadius: 8 }}>{t('session.login.demo')}</Text>}
          {login.error !== null && !login.isPending && wait === 0 && <ErrorState error={login.error} />}
          {wait > 0 && <Text role="status">{t('error.LOGIN_DELAYED.text')}</Text>}
          <TextField label={t('session.login.username')} autoFocus autoCapitalize="none" {...form.text('username')} onBlur={() => undefined} />
          <PasswordField label={t('session.login.password')} {...form.text('password')} onBlur={() => undefined} />
          <Button type="submit" loading={login.isPending} disabled={wait > 0} fullWidth {...(wait > 0 ? { c: 'dimmed' } : {})}>{wait > 0 ? t('session.login.wait', { seconds: wait }) : t('session.login.action')}</Button>
          <Text role="status" className="visually-hidden">{wait > 0 && wait % 10 === 0 ? t('session.login.wait', { seconds: wait }) : ''}</Text>
        </Stack>
      </form>
    </Sheet>
  );
}
