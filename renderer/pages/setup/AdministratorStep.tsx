import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useText } from '../../app/text.tsx';
import { ErrorSummary, PasswordField, TextField } from '../../components/fields.tsx';
import { useForm } from '../../components/useForm.ts';
import { SHORTEST_PASSWORD } from '#src/domain/access/password.ts';
import { isUsername } from '../users/userForm.ts';
import { StepHead, type Progress } from './StepHead.tsx';

export interface Administrator {
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

export function AdministratorStep({ progress, onBack, onNext }: { readonly progress: Progress; readonly onBack: () => void; readonly onNext: (administrator: Administrator) => void }): ReactNode {
  const { t } = useText();
  const form = useForm({ name: '', username: '', password: '', repeat: '' }, (values) => ({
    ...(values.name.trim() === '' ? { name: t('form.required', { label: t('setup.administrator.name') }) } : {}),
    ...(isUsername(values.username) ? {} : { username: t('office.usernameWrong') }),
    ...(values.password.length < SHORTEST_PASSWORD ? { password: t('session.change.tooShort') } : {}),
    ...(values.repeat === values.password ? {} : { repeat: t('session.change.different') }),
  }));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const { name, username, password } = form.values;
    if (form.check()) onNext({ name: name.trim(), username: username.trim().toLowerCase(), password });
  };
  return (
    <form noValidate onSubmit={send}>
      <Stack>
        <StepHead progress={progress} title={t('setup.administrator.title')} lead={t('setup.administrator.lead')} />
        <ErrorSummary problems={form.problems} />
        <TextField label={t('setup.administrator.name')} example={t('setup.administrator.nameExample')} {...form.text('name')} />
        <TextField label={t('setup.administrator.username')} example={t('setup.administrator.usernameExample')} autoCapitalize="none" {...form.text('username')} />
        <PasswordField label={t('setup.administrator.password')} example={t('setup.administrator.passwordExample')} {...form.text('password')} />
        <PasswordField label={t('setup.administrator.repeat')} {...form.text('repeat')} />
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>{t('common.back')}</Button>
          <Button type="submit">{t('common.next')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
