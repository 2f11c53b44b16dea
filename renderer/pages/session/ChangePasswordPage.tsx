import { Button, Stack, Text, Title } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useCommand } from '../../api.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { ErrorSummary, PasswordField } from '../../components/fields.tsx';
import { ErrorState } from '../../components/states.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useForm } from '../../components/useForm.ts';
import { checkNewPassword, type PasswordProblem } from './newPassword.ts';

export function ChangePasswordPage(): ReactNode {
  const { t } = useText();
  const change = useCommand('session.changePassword');
  const logout = useCommand('session.logout');
  const say = (problem: PasswordProblem): string => t(`session.change.${problem}`);
  const form = useForm({ current: '', next: '', repeat: '' }, (values) => checkNewPassword(values, say));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!form.check()) return;
    const { current, next } = form.values;
    change.mutate({ current, next }, { onSuccess: () => notify.done(t('session.change.done')) });
  };
  return (
    <Sheet>
      <form onSubmit={send} noValidate>
        <Stack>
          <div><Title order={1}>{t('session.change.title')}</Title><Text c="dimmed">{t('session.change.lead')}</Text></div>
          <ErrorSummary problems={form.problems} />
          {change.error !== null && !change.isPending && <ErrorState error={change.error} />}
          <PasswordField label={t('session.change.current')} autoFocus {...form.text('current')} />
          <PasswordField label={t('session.change.next')} example={t('session.change.nextExample')} {...form.text('next')} />
          <PasswordField label={t('session.change.repeat')} {...form.text('repeat')} />
          <Button type="submit" loading={change.isPending} fullWidth>{t('session.change.action')}</Button>
          <Button variant="subtle" onClick={() => logout.mutate({})}>{t('shell.user.logout')}</Button>
        </Stack>
      </form>
    </Sheet>
  );
}
