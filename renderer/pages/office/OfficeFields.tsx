import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../app/text.tsx';
import { TextField } from '../../components/fields.tsx';
import type { Form } from '../../components/useForm.ts';
import { exampleNumber, type OfficeForm } from './officeForm.ts';
import classes from './office.module.css';

/** Letterhead and numbering, with both shown as they will come out. The same in set-up and in the settings. */
export function OfficeFields({ form, desk }: { readonly form: Form<OfficeForm>; readonly desk: string }): ReactNode {
  const { t } = useText();
  return (
    <Stack gap="lg">
      <section>
        <Title order={2} mb="sm">{t('office.letterhead')}</Title>
        <Letterhead values={form.values} />
        <Stack mt="md">
          {(['government', 'agency', 'name', 'address'] as const).map((name) => (
            <TextField key={name} label={t(`office.field.${name}`)} example={t(`office.example.${name}`)} {...form.text(name)} />
          ))}
          <div className={classes['pair']}>
            <TextField label={t('office.field.phone')} example={t('office.example.phone')} inputMode="tel" {...form.text('phone')} />
            <TextField label={t('office.field.email')} example={t('office.example.email')} inputMode="email" {...form.text('email')} />
          </div>
          <TextField label={t('office.field.city')} example={t('office.example.city')} maw={320} {...form.text('city')} />
        </Stack>
      </section>
      <Numbering form={form} desk={desk} />
    </Stack>
  );
}

function Numbering({ form, desk }: { readonly form: Form<OfficeForm>; readonly desk: string }): ReactNode {
  const { t } = useText();
  return (
    <section>
      <Title order={2} mb="sm">{t('office.numbering')}</Title>
      <Stack>
        <div className={classes['pair']}>
          <TextField label={t('office.field.classification')} example={t('office.example.classification')} {...form.text('classification')} />
          <TextField label={t('office.field.unitCode')} example={t('office.example.unitCode')} {...form.text('unitCode')} />
        </div>
        {(['caseNumberPattern', 'letterNumberPattern'] as const).map((name) => (
          <TextField key={name} label={t(`office.field.${name}`)} {...form.text(name)}
            example={t('office.preview', { number: exampleNumber(form.values[name], form.values, desk, new Date()) })} />
        ))}
        <Text size="sm" c="dimmed">{t('office.tokens')}</Text>
      </Stack>
    </section>
  );
}

function Letterhead({ values }: { readonly values: OfficeForm }): ReactNode {
  const { t } = useText();
  const contact = [values.address, values.phone === '' ? '' : `${t('office.field.phone')} ${values.phone}`, values.email].filter((part) => part.trim() !== '').join(' · ');
  return (
    <Paper component="figure" m={0} p="md" aria-label={t('office.letterheadPreview')}>
      <div className={classes['letterhead']}>
        <div>{values.government.toUpperCase()}</div>
        <div className={classes['agency']}>{values.agency.toUpperCase()}</div>
        <div className={classes['agency']}>{values.name}</div>
        <div className={classes['contact']}>{contact}</div>
      </div>
      <Text component="figcaption" size="sm" c="dimmed" ta="center">{t('office.letterheadPreview')}</Text>
    </Paper>
  );
}
