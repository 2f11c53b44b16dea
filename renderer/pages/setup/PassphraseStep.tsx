import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useText } from '../../app/text.tsx';
import { ErrorSummary, PasswordField } from '../../components/fields.tsx';
import { useForm } from '../../components/useForm.ts';
import { checkPassphrase } from './passphrase.ts';
import { StepHead, type Progress } from './StepHead.tsx';

export function PassphraseStep({ progress, onBack, onNext }: { readonly progress: Progress; readonly onBack: () => void; readonly onNext: (passphrase: string) => void }): ReactNode {
  const { t } = useText();
  const form = useForm({ passphrase: '', repeat: '' }, (values) => checkPassphrase(values, (problem) => t(`setup.passphrase.${problem}`)));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (form.check()) onNext(form.values.passphrase);
  };
  return (
    <form noValidate onSubmit={send}>
      <Stack>
        <StepHead progress={progress} title={t('setup.passphrase.title')} lead={t('setup.passphrase.lead')} />
        <ErrorSummary problems={form.problems} />
        <PasswordField label={t('setup.passphrase.label')} example={t('setup.passphrase.example')} {...form.text('passphrase')} />
        <PasswordField label={t('setup.passphrase.repeat')} {...form.text('repeat')} />
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>{t('common.back')}</Button>
          <Button type="submit">{t('setup.create')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
