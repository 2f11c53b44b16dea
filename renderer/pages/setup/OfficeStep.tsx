import { Button, Group, Stack } from '@mantine/core';
import { useEffect, type FormEvent, type ReactNode } from 'react';
import type { OfficeInput } from '#src/contract/app.ts';
import { useNextAction } from '../../app/hotkeys.ts';
import { remember, remembered } from '../../app/preferences.ts';
import { useText } from '../../app/text.tsx';
import { ErrorSummary } from '../../components/fields.tsx';
import { useForm } from '../../components/useForm.ts';
import { OfficeFields } from '../office/OfficeFields.tsx';
import { checkOffice, newOffice, officeInputOf, type OfficeForm } from '../office/officeForm.ts';
import { StepHead, type Progress } from './StepHead.tsx';

/** There is no database yet; an office's name and address are no personal data, so they may wait here. */
const DRAFT = 'setup.office';

export function forgetOfficeDraft(): void {
  remember(DRAFT, null);
}

export function OfficeStep({ progress, onBack, onNext }: { readonly progress: Progress; readonly onBack: () => void; readonly onNext: (office: OfficeInput) => void }): ReactNode {
  const { t, language } = useText();
  const form = useForm<OfficeForm>({ ...newOffice(language), ...remembered<Partial<OfficeForm>>(DRAFT, {}), language }, (values) => checkOffice(values, t));
  useEffect(() => remember(DRAFT, form.values), [form.values]);
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    if (form.check()) onNext(officeInputOf(form.values));
  };
  useNextAction(send);
  return (
    <form noValidate onSubmit={send}>
      <Stack>
        <StepHead progress={progress} title={t('setup.office.title')} lead={t('setup.office.lead')} />
        <ErrorSummary problems={form.problems} />
        <OfficeFields form={form} desk="A" />
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>{t('common.back')}</Button>
          <Button type="submit">{t('common.next')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
