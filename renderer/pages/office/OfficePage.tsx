import { Button, Group, Paper, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { OfficeView } from '#src/contract/office.ts';
import { useCall, useCommand } from '../../api.ts';
import { useNextAction } from '../../app/hotkeys.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { ChoiceField, ErrorSummary } from '../../components/fields.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, ErrorState } from '../../components/states.tsx';
import { useForm } from '../../components/useForm.ts';
import { OfficeFields } from './OfficeFields.tsx';
import { checkOffice, officeForm, officeInputOf } from './officeForm.ts';

export function OfficePage(): ReactNode {
  const { t } = useText();
  const office = useCall('office.get', {});
  return (
    <>
      <PageHeader title={t('office.title')} lead={t('office.lead')} />
      <Answered answer={office}>{(value) => <OfficeSettings office={value} />}</Answered>
    </>
  );
}

function OfficeSettings({ office: { demo: _demo, desk, ...office } }: { readonly office: OfficeView }): ReactNode {
  const { t } = useText();
  const form = useForm(officeForm(office), (values) => checkOffice(values, t));
  const change = useCommand('office.change');
  const save = (): void => {
    if (form.check()) change.mutate(officeInputOf(form.values), { onSuccess: () => notify.done(t('office.saved')) });
  };
  useNextAction(save);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  return (
    <Paper p="lg" maw={800} component="form" noValidate onSubmit={send}>
      <Stack>
        <ErrorSummary problems={form.problems} />
        {change.error !== null && !change.isPending && <ErrorState error={change.error} />}
        <OfficeFields form={form} desk={desk} />
        <ChoiceField label={t('office.field.language')} maw={320} value={form.values.language} onChange={(value) => form.set('language', value === 'en' ? 'en' : 'id')}
          data={[{ value: 'id', label: t('setup.language.indonesian') }, { value: 'en', label: t('setup.language.english') }]} />
        <Group><Button type="submit" loading={change.isPending}>{t('office.save')}</Button></Group>
      </Stack>
    </Paper>
  );
}
