import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { MESSAGE_LIMITS } from '#src/contract/nationalMessages.ts';
import { call } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { LongTextField, TextField } from '../../components/fields.tsx';
import { useForm } from '../../components/useForm.ts';
import { PanelForm, Side, useStep } from '../cases/panels/Panel.tsx';
import { newId } from '../register/draft.ts';
import { letterProblem } from './words.ts';

interface NewMessageProps {
  /** The item that the letter is about. */
  readonly proposal: { readonly id: string; readonly title: string } | null;
  readonly onClose: () => void;
}

/** A new thread with the National Secretariat. */
export function NewMessagePanel({ proposal, onClose }: NewMessageProps): ReactNode {
  const { t } = useText();
  const step = useStep('national');
  // Made once: pressed again after a fault, it is the same letter.
  const [messageId] = useState(newId);
  const form = useForm({ subject: '', text: '' }, ({ subject, text }) => {
    const [about, words] = [letterProblem(subject, MESSAGE_LIMITS.subject, t), letterProblem(text, MESSAGE_LIMITS.text, t)];
    return { ...(about === undefined ? {} : { subject: about }), ...(words === undefined ? {} : { text: words }) };
  });
  const send = (): void => {
    if (form.check()) void step.take(() => call('national.writeMessage', { messageId, thread: null, ...form.values, proposalId: proposal?.id ?? null }), t('national.message.queued'), onClose);
  };
  return (
    <Side title={t('national.message.write')} size="640px" onClose={onClose}>
      <PanelForm step={step} action={t('national.message.send')} problems={form.problems} note={t('national.message.note')} onSubmit={send} onCancel={onClose}>
        {proposal !== null && <Text>{t('national.message.about', { title: proposal.title })}</Text>}
        <TextField label={t('national.message.subject')} example={t('national.message.subjectExample')} data-autofocus {...form.text('subject')} />
        <LongTextField label={t('national.message.text')} example={t('national.message.textExample')} minRows={6} {...form.text('text')} />
      </PanelForm>
    </Side>
  );
}
