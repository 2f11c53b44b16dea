import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ROLE_AREA, ROLES, type Role } from '#src/domain/access/roles.ts';
import { SUBDISTRICTS } from '#src/domain/area/area.ts';
import { useText } from '../../app/text.tsx';
import { ChoiceField, PasswordField, TextField } from '../../components/fields.tsx';
import type { Form } from '../../components/useForm.ts';
import { VillagePicker } from '../../components/VillagePicker.tsx';
import type { UserForm } from './userForm.ts';

export function UserFields({ form, isNew }: { readonly form: Form<UserForm>; readonly isNew: boolean }): ReactNode {
  const { t } = useText();
  return (
    <Stack>
      <TextField label={t('user.field.name')} example={t('user.example.name')} {...form.text('name')} data-autofocus />
      {isNew && <TextField label={t('user.field.username')} example={t('user.example.username')} autoCapitalize="none" {...form.text('username')} />}
      <ChoiceField label={t('user.field.role')} {...form.field('role')} value={form.values.role} maxDropdownHeight={320}
        data={ROLES.map((role) => ({ value: role, label: t(`role.name.${role}`) }))} onChange={(role) => role !== null && form.set('role', role as Role)} />
      <AreaField form={form} />
      <TextField label={t('user.field.position')} example={t('user.example.position')} {...form.text('position')} />
      <TextField label={t('user.field.nip')} example={t('user.example.nip')} inputMode="numeric" maw={320} {...form.text('nip')} />
      {isNew && <PasswordField label={t('user.field.temporaryPassword')} example={t('user.example.temporaryPassword')} {...form.text('temporaryPassword')} />}
    </Stack>
  );
}

/** Asks for the area only as narrowly as the role works. */
function AreaField({ form }: { readonly form: Form<UserForm> }): ReactNode {
  const { t } = useText();
  switch (ROLE_AREA[form.values.role]) {
    case 'village':
      return <VillagePicker label={t('user.field.village')} {...form.field('village')} value={form.values.village} onChange={(village) => form.set('village', village)} />;
    case 'subdistrict':
      return (
        <ChoiceField label={t('user.field.subdistrict')} {...form.field('subdistrict')} value={form.values.subdistrict} searchable
          data={SUBDISTRICTS.map(({ code, name }) => ({ value: code, label: name }))} onChange={(code) => form.set('subdistrict', code)} />
      );
    default:
      return <Text c="dimmed" size="sm">{t('user.example.wholeRegency')}</Text>;
  }
}
