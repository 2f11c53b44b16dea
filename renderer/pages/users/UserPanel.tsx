import { Button, Divider, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { UserView } from '#src/contract/session.ts';
import { useCommand, type ApiError } from '../../api.ts';
import { errorText } from '../../app/errorText.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { ConfirmPanel } from '../../components/ConfirmPanel.tsx';
import { ErrorSummary, PasswordField } from '../../components/fields.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useForm } from '../../components/useForm.ts';
import { SHORTEST_PASSWORD } from '#src/domain/access/password.ts';
import { UserFields } from './UserFields.tsx';
import { checkUser, EMPTY_USER, userFieldsOf, userFormOf } from './userForm.ts';

/** `new`, one account, or nothing: the panel at the side of the list. */
export function UserPanel({ shown, onClose }: { readonly shown: 'new' | UserView | null; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const title = shown === 'new' ? t('user.newTitle') : t('user.changeTitle', { name: shown?.name ?? '' });
  return (
    <Drawer opened={shown !== null} onClose={onClose} position="right" size={480} title={<Text fw={650} size="lg">{title}</Text>} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {shown === 'new' && <NewUser onDone={onClose} />}
      {shown !== null && shown !== 'new' && <ChangeUser key={shown.id} user={shown} onDone={onClose} />}
    </Drawer>
  );
}

function NewUser({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  const create = useCommand('user.create');
  const form = useForm(EMPTY_USER, (values) => checkUser(values, true, t));
  const taken = create.error?.code === 'USERNAME_TAKEN';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!form.check()) return;
    const { username, temporaryPassword, name } = form.values;
    create.mutate({ ...userFieldsOf(form.values), username: username.trim().toLowerCase(), temporaryPassword }, {
      onSuccess: () => { notify.done(t('user.created', { name })); onDone(); },
      onError: (error) => refuse(error, (field, text) => form.refuse(field, text)),
    });
  };
  const refuse = (error: ApiError, mark: (field: 'username' | 'temporaryPassword', text: string) => void): void => {
    if (error.code === 'USERNAME_TAKEN') mark('username', errorText(t, error).text);
    if (error.code === 'PASSWORD_TOO_WEAK') mark('temporaryPassword', errorText(t, error).text);
  };
  return (
    <form noValidate onSubmit={send}>
      <ErrorSummary problems={form.problems} />
      {create.error !== null && !create.isPending && !taken && <ErrorState error={create.error} />}
      <UserFields form={form} isNew />
      <Group mt="lg"><Button type="submit" loading={create.isPending}>{t('user.create')}</Button></Group>
    </form>
  );
}

function ChangeUser({ user, onDone }: { readonly user: UserView; readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  const change = useCommand('user.change');
  const form = useForm(userFormOf(user), (values) => checkUser(values, false, t));
  const save = (disabled: boolean, done: string): void => {
    change.mutate({ userId: user.id, disabled, ...userFieldsOf(form.values) }, { onSuccess: () => { notify.done(done); onDone(); } });
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (form.check()) save(user.disabled, t('user.saved', { name: form.values.name }));
  };
  return (
    <Stack gap="lg">
      <form noValidate onSubmit={send}>
        <ErrorSummary problems={form.problems} />
        {change.error !== null && !change.isPending && <ErrorState error={change.error} />}
        <UserFields form={form} isNew={false} />
        <Group mt="lg"><Button type="submit" loading={change.isPending}>{t('user.save')}</Button></Group>
      </form>
      <Divider />
      <ResetPassword user={user} />
      <Divider />
      <Disable user={user} busy={change.isPending} onDisable={() => save(true, t('user.disabledDone', { name: user.name }))} onEnable={() => save(false, t('user.enabledDone', { name: user.name }))} />
    </Stack>
  );
}

function ResetPassword({ user }: { readonly user: UserView }): ReactNode {
  const { t } = useText();
  const reset = useCommand('user.resetPassword');
  const form = useForm({ temporaryPassword: '' }, ({ temporaryPassword }) => (temporaryPassword.length < SHORTEST_PASSWORD ? { temporaryPassword: t('user.problem.password') } : {}));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (form.check()) reset.mutate({ userId: user.id, ...form.values }, { onSuccess: () => notify.done(t('user.resetDone', { name: user.name })) });
  };
  return (
    <form noValidate onSubmit={send}>
      <Stack gap="sm">
        <Title order={3}>{t('user.reset')}</Title>
        <Text c="dimmed" size="sm">{t('user.resetLead')}</Text>
        {reset.error !== null && !reset.isPending && <ErrorState error={reset.error} />}
        <PasswordField label={t('user.field.temporaryPassword')} {...form.text('temporaryPassword')} onBlur={() => undefined} />
        <Group><Button type="submit" variant="default" loading={reset.isPending}>{t('user.resetAction')}</Button></Group>
      </Stack>
    </form>
  );
}

function Disable({ user, busy, onDisable, onEnable }: { readonly user: UserView; readonly busy: boolean; readonly onDisable: () => void; readonly onEnable: () => void }): ReactNode {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  if (user.disabled) return <Group><Button variant="default" loading={busy} onClick={onEnable}>{t('user.enable')}</Button></Group>;
  return (
    <Group>
      <Button variant="outline" color="danger" c="var(--slrt-danger-text)" onClick={() => setAsking(true)}>{t('user.disable')}</Button>
      <ConfirmPanel opened={asking} danger busy={busy} title={t('user.disable')} action={t('user.disableNamed', { name: user.name })} onCancel={() => setAsking(false)} onConfirm={() => { setAsking(false); onDisable(); }}>
        {t('user.disableText')}
      </ConfirmPanel>
    </Group>
  );
}
