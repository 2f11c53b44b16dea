import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useText } from '../../app/text.tsx';
import { TextField } from '../../components/fields.tsx';
import { useForm } from '../../components/useForm.ts';

/** Asked once on each PC: what the waiting room hears beside a number. */
export function CounterForm({ onSave }: { readonly onSave: (name: string) => void }): ReactNode {
  const { t } = useText();
  const form = useForm({ name: '' }, ({ name }) => (name.trim() === '' ? { name: t('ticket.counter.empty') } : {}));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (form.check()) onSave(form.values.name.replace(/\s+/g, ' ').trim());
  };
  return (
    <Paper p="md" component="section" aria-labelledby="counter">
      <form onSubmit={send} noValidate>
        <Stack gap="sm">
          <Title order={2} size="h3" id="counter">{t('ticket.counter.title')}</Title>
          <Text>{t('ticket.counter.ask')} <Text span c="dimmed">{t('ticket.counter.why')}</Text></Text>
          <TextField {...form.text('name')} label={t('ticket.counter.label')} example={t('ticket.counter.example')} maxLength={20} maw={320} autoFocus />
          <Button type="submit" style={{ alignSelf: 'flex-start' }}>{t('ticket.counter.save')}</Button>
        </Stack>
      </form>
    </Paper>
  );
}
