import { Group, MultiSelect, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { SECTORS, type Sector } from '#src/domain/case/kinds.ts';
import { SUBDISTRICTS } from '#src/domain/area/area.ts';
import { DOCUMENT_CODES } from '#src/domain/document/codes.ts';
import { OWNER_LEVELS, PARTNER_KINDS, PROGRAMME_UNITS, type Partner, type Programme } from '#src/domain/programme/programme.ts';
import { LETTER_KINDS } from '#src/domain/referral/letterKind.ts';
import { useCatalogue } from '../../app/catalogue.ts';
import { useText } from '../../app/text.tsx';
import { DateField } from '../../components/DateField.tsx';
import { ChoiceField, FIELD_ORDER, LongTextField, TextField } from '../../components/fields.tsx';
import type { Form } from '../../components/useForm.ts';
import type { CommonForm, PartnerForm, ProgrammeForm } from './entryForm.ts';

const CALM = { comboboxProps: { transitionProps: { duration: 0 } }, inputWrapperOrder: FIELD_ORDER, searchable: true } as const;

export function ProgrammeFields({ form, isNew }: { readonly form: Form<ProgrammeForm>; readonly isNew: boolean }): ReactNode {
  const { t } = useText();
  const { programmes } = useCatalogue();
  const { values, set } = form;
  const common = form as unknown as Form<CommonForm>;
  return (
    <Stack gap="sm">
      <NameFields form={common} isNew={isNew} />
      <TextField label={t('catalogue.field.shortName')} maxLength={40} {...form.text('shortName')} />
      <TextField label={t('catalogue.field.owner')} {...form.text('owner')} />
      <Group grow align="flex-start">
        <ChoiceField label={t('catalogue.field.level')} value={values.level} onChange={(level) => set('level', (level ?? values.level) as Programme['level'])} data={OWNER_LEVELS.map((level) => ({ value: level, label: t(`programme.level.${level}`) }))} />
        <ChoiceField label={t('catalogue.field.unit')} value={values.unit} onChange={(unit) => set('unit', (unit ?? values.unit) as Programme['unit'])} data={PROGRAMME_UNITS.map((unit) => ({ value: unit, label: t(`programme.unit.${unit}`) }))} />
      </Group>
      <SectorField value={values.sector} onChange={(sector) => set('sector', sector)} />
      <LongTextField label={t('catalogue.field.benefit')} minRows={2} maxLength={300} {...form.text('benefit')} />
      <LongTextField label={t('catalogue.field.target')} example={t('catalogue.example.target')} minRows={2} maxLength={300} {...form.text('target')} />
      <MultiSelect {...CALM} label={t('catalogue.field.documents')} value={[...values.documents]} onChange={(documents) => set('documents', documents)} data={DOCUMENT_CODES.map((code) => ({ value: code, label: t(`documentCode.${code}`) }))} />
      <LongTextField label={t('catalogue.field.channel')} minRows={2} maxLength={300} {...form.text('channel')} />
      <ChoiceField label={t('catalogue.field.letter')} value={values.letter} onChange={(letter) => set('letter', (letter ?? values.letter) as Programme['letter'])} data={LETTER_KINDS.map((kind) => ({ value: kind, label: t(`referral.kind.${kind}`) }))} />
      <TextField label={t('catalogue.field.legalRef')} {...form.text('legalRef')} />
      <ChoiceField label={t('catalogue.field.repeat')} value={values.repeat} onChange={(repeat) => set('repeat', (repeat ?? values.repeat) as Programme['repeat']['kind'])} data={(['RUNNING', 'AFTER', 'ONCE'] as const).map((repeat) => ({ value: repeat, label: t(`catalogue.repeat.${repeat}`) }))} />
      {values.repeat === 'AFTER' && <TextField label={t('catalogue.field.months')} maw={200} inputMode="numeric" {...form.text('months')} />}
      <TextField label={t('catalogue.field.overlapGroup')} example={t('catalogue.example.overlapGroup')} {...form.text('overlapGroup')} />
      <MultiSelect {...CALM} label={t('catalogue.field.notWith')} value={[...values.notWith]} onChange={(notWith) => set('notWith', notWith)} data={programmes.filter((one) => one.code !== values.code).map((one) => ({ value: one.code, label: one.name }))} />
      <SharedFields form={common} />
    </Stack>
  );
}

export function PartnerFields({ form, isNew }: { readonly form: Form<PartnerForm>; readonly isNew: boolean }): ReactNode {
  const { t } = useText();
  const { programmes } = useCatalogue();
  const { values, set } = form;
  const common = form as unknown as Form<CommonForm>;
  return (
    <Stack gap="sm">
      <NameFields form={common} isNew={isNew} />
      <ChoiceField label={t('catalogue.field.kind')} value={values.kind} onChange={(kind) => set('kind', (kind ?? values.kind) as Partner['kind'])} data={PARTNER_KINDS.map((kind) => ({ value: kind, label: t(`programme.partnerKind.${kind}`) }))} />
      <SectorField value={values.sector} onChange={(sector) => set('sector', sector)} />
      <MultiSelect {...CALM} label={t('catalogue.field.services')} value={[...values.services]} onChange={(services) => set('services', services)} data={programmes.map((one) => ({ value: one.code, label: one.name }))} />
      <TextField label={t('catalogue.field.addressee')} {...form.text('addressee')} />
      <TextField label={t('catalogue.field.addressedAt')} maw={320} {...form.text('addressedAt')} />
      <TextField label={t('catalogue.field.address')} {...form.text('address')} />
      <Group grow align="flex-start">
        <TextField label={t('catalogue.field.phone')} {...form.text('phone')} />
        <TextField label={t('catalogue.field.email')} {...form.text('email')} />
      </Group>
      <TextField label={t('catalogue.field.mouNumber')} {...form.text('mouNumber')} />
      {values.mouNumber.trim() !== '' && (
        <Group grow align="flex-start">
          <DateField kind="day" label={t('catalogue.field.mouFrom')} {...form.field('mouFrom')} value={values.mouFrom} onChange={(day) => set('mouFrom', day)} />
          <DateField kind="day" label={t('catalogue.field.mouTo')} {...form.field('mouTo')} value={values.mouTo} onChange={(day) => set('mouTo', day)} />
        </Group>
      )}
      <SharedFields form={common} />
    </Stack>
  );
}

/** What an entry is called; its code is given once. */
function NameFields({ form, isNew }: { readonly form: Form<CommonForm>; readonly isNew: boolean }): ReactNode {
  const { t } = useText();
  return (
    <>
      {isNew && <TextField label={t('catalogue.field.code')} example={t('catalogue.example.code')} {...form.text('code')} />}
      <TextField label={t('catalogue.field.name')} {...form.text('name')} />
    </>
  );
}

function SectorField({ value, onChange }: { readonly value: Sector; readonly onChange: (sector: Sector) => void }): ReactNode {
  const { t } = useText();
  return <ChoiceField label={t('catalogue.field.sector')} value={value} onChange={(sector) => onChange((sector ?? value) as Sector)} data={SECTORS.map((sector) => ({ value: sector, label: t(`case.sector.${sector}`) }))} />;
}

/** Contact, area, places, running time, and of the version: from when and why. */
function SharedFields({ form }: { readonly form: Form<CommonForm> }): ReactNode {
  const { t } = useText();
  const { values, set } = form;
  return (
    <>
      <TextField label={t('catalogue.field.contact')} {...form.text('contact')} />
      <MultiSelect {...CALM} label={t('catalogue.field.areas')} description={t('catalogue.example.areas')} value={[...values.areas]} onChange={(areas) => set('areas', areas)} data={SUBDISTRICTS.map(({ code, name }) => ({ value: code, label: name }))} />
      <Group grow align="flex-start">
        <TextField label={t('catalogue.field.capacity')} example={t('catalogue.example.capacity')} inputMode="numeric" {...form.text('places')} />
        <TextField label={t('catalogue.field.capacityYear')} inputMode="numeric" {...form.text('year')} />
      </Group>
      <Group grow align="flex-start">
        <DateField kind="day" label={t('catalogue.field.validFrom')} {...form.field('validFrom')} value={values.validFrom} onChange={(day) => set('validFrom', day)} />
        <DateField kind="day" label={t('catalogue.field.validTo')} {...form.field('validTo')} value={values.validTo} onChange={(day) => set('validTo', day)} />
      </Group>
      <DateField kind="day" label={t('catalogue.field.versionFrom')} {...form.field('versionFrom')} value={values.versionFrom} onChange={(day) => set('versionFrom', day)} />
      <TextField label={t('catalogue.field.note')} example={t('catalogue.example.note')} maxLength={500} {...form.text('note')} />
    </>
  );
}
