import { Radio, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { HOLIDAY_KINDS, type HolidayKind } from '#src/domain/calendar/holidayPaste.ts';
import { call } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { DateField } from '../../components/DateField.tsx';
import { LongTextField, TextField } from '../../components/fields.tsx';
import { useForm, type Problems } from '../../components/useForm.ts';
import { PanelForm, useStep } from '../cases/panels/Panel.tsx';

interface FormProps {
  readonly year: number;
  readonly decree: string;
  readonly onClose: () => void;
}

/** The whole year's table, pasted from the decree or mended. */
export function YearForm({ year, text, decree, onClose }: FormProps & { readonly text: string }): ReactNode {
  const { t } = useText();
  const step = useStep('holidays');
  const form = useForm({ decree, text }, (values) => ({
    ...(values.decree.trim() === '' ? { decree: t('holiday.problem.decree') } : {}), ...(values.text.trim() === '' ? { text: t('holiday.problem.lines') } : {}),
  }));
  const submit = (): void => {
    if (form.check()) void step.take(() => call('holidays.set', { year, ...form.values }), t('holiday.saved', { year }), onClose);
  };
  return (
    <PanelForm step={step} action={t('holiday.save', { year })} problems={form.problems} onSubmit={submit} onCancel={onClose}>
      <Text>{t('holiday.pasteText', { year })}</Text>
      <TextField {...form.text('decree')} label={t('holiday.decree')} example={t('holiday.decreeHint')} maxLength={200} data-autofocus />
      <LongTextField {...form.text('text')} label={t('holiday.lines')} example={t('holiday.linesHint')} minRows={10} maxLength={20_000} />
    </PanelForm>
  );
}

interface DayValues {
  readonly date: string | null;
  readonly name: string;
  readonly kind: HolidayKind;
  readonly decree: string;
}

export function DayForm({ year, decree, onClose }: FormProps): ReactNode {
  const { t } = useText();
  const step = useStep('holidays');
  const [initial] = useState<DayValues>({ date: null, name: '', kind: 'NATIONAL', decree });
  const form = useForm<DayValues>(initial, (values): Problems<DayValues> => ({
    ...(values.date?.startsWith(`${year}-`) === true ? {} : { date: t('holiday.problem.date', { year }) }), ...(values.name.trim() === '' ? { name: t('holiday.problem.name') } : {}),
    ...(values.decree.trim() === '' ? { decree: t('holiday.problem.decree') } : {}),
  }));
  const { date, name, kind } = form.values;
  const submit = (): void => {
    if (form.check() && date !== null) void step.take(() => call('holidays.add', { ...form.values, date }), t('holiday.added', { name: name.trim() }), onClose);
  };
  return (
    <PanelForm step={step} action={t('holiday.add')} problems={form.problems} onSubmit={submit} onCancel={onClose}>
      <DateField {...form.field('date')} kind="day" label={t('holiday.column.date')} value={date} onChange={(day) => form.set('date', day)} />
      <TextField {...form.text('name')} label={t('holiday.name')} maxLength={120} />
      <Radio.Group label={t('holiday.column.kind')} value={kind} onChange={(chosen) => form.set('kind', chosen as HolidayKind)}>
        <Stack gap={6} mt={6}>{HOLIDAY_KINDS.map((code) => <Radio key={code} value={code} label={t(`holiday.kind.${code}`)} />)}</Stack>
      </Radio.Group>
      <TextField {...form.text('decree')} label={t('holiday.decree')} example={t('holiday.decreeHint')} maxLength={200} />
    </PanelForm>
  );
}
