import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { MESSAGE_LIMITS, type NationalMessage, type NationalThread } from '#src/contract/nationalMessages.ts';
import { formatMediumMoment } from '#src/text/format.ts';
import { call, useCall, useCommand } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { FieldWarning, LongTextField } from '../../components/fields.tsx';
import { Answered } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useForm } from '../../components/useForm.ts';
import { PanelForm, Side, useStep } from '../cases/panels/Panel.tsx';
import { newId } from '../register/draft.ts';
import { letterProblem, MESSAGE_TONES } from './words.ts';

interface ThreadPanelProps {
  readonly thread: Pick<NationalThread, 'thread' | 'subject'>;
  readonly isSender: boolean;
  readonly onClose: () => void;
}

/** A thread, the oldest letter first, with an answer below. What is seen here counts as read. */
export function ThreadPanel({ thread: { thread, subject }, isSender, onClose }: ThreadPanelProps): ReactNode {
  const letters = useCall('national.thread', { thread });
  const { mutate } = useCommand('national.markRead');
  const hasUnread = letters.data?.some(({ state, readAt }) => state === 'RECEIVED' && readAt === null) ?? false;
  useEffect(() => {
    if (hasUnread) mutate({ thread });
  }, [hasUnread, mutate, thread]);
  return (
    <Side title={subject} size="720px" onClose={onClose}>
      <Stack>
        <Answered answer={letters}>{(rows) => <Letters rows={rows} />}</Answered>
        {isSender && <Answering thread={thread} subject={subject} rows={letters.data ?? []} />}
      </Stack>
    </Side>
  );
}

function Letters({ rows }: { readonly rows: readonly NationalMessage[] }): ReactNode {
  const { t } = useText();
  return <Stack gap="sm" component="section" aria-label={t('national.message.label')}>{rows.map((row) => <Letter key={row.id} letter={row} />)}</Stack>;
}

function Letter({ letter: { id, state, subject, text, about, author, at, error, readAt, readBy } }: { readonly letter: NationalMessage }): ReactNode {
  const { t, language } = useText();
  const isTheirs = state === 'RECEIVED';
  return (
    <Paper p="md" component="article" aria-labelledby={`letter-${id}`} ml={isTheirs ? 0 : 'xl'} mr={isTheirs ? 'xl' : 0}>
      <Group justify="space-between" align="flex-start" gap="xs" mb={4}>
        <Title order={3} size="h5" id={`letter-${id}`}>{isTheirs ? t('national.message.secretariat') : (author ?? t('national.message.elsewhere'))}</Title>
        <StatusBadge tone={MESSAGE_TONES[state]}>{t(`national.message.stateOf.${state}`)}</StatusBadge>
      </Group>
      <Text size="sm" c="dimmed">{formatMediumMoment(at, language)}, {subject}</Text>
      {about !== null && <Text size="sm" c="dimmed">{t('national.message.about', { title: about })}</Text>}
      <Text mt="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
      {error !== null && <FieldWarning>{t('national.message.refused', { code: error })}</FieldWarning>}
      {isTheirs && readAt !== null && <Text size="sm" c="dimmed" mt="xs">{t('national.message.readBy', { name: readBy ?? '-', when: formatMediumMoment(readAt, language) })}</Text>}
    </Paper>
  );
}

function Answering({ thread, subject, rows }: { readonly thread: string; readonly subject: string; readonly rows: readonly NationalMessage[] }): ReactNode {
  const { t } = useText();
  const step = useStep('national');
  const [messageId, setMessageId] = useState(newId);
  const form = useForm({ text: '' }, ({ text }) => {
    const problem = letterProblem(text, MESSAGE_LIMITS.text, t);
    return problem === undefined ? {} : { text: problem };
  });
  const refused = rows.filter(({ state }) => state === 'REFUSED').at(-1);
  const send = (): void => {
    if (!form.check()) return;
    void step.take(() => call('national.writeMessage', { messageId, thread, subject, text: form.values.text, proposalId: rows[0]?.proposalId ?? null }), t('national.message.queued'), () => {
      form.replace({ text: '' });
      form.calm();
      setMessageId(newId());
    });
  };
  return (
    <PanelForm step={step} action={t('national.message.answer')} problems={form.problems} note={t('national.message.note')} onSubmit={send}>
      <LongTextField label={t('national.message.answerText')} minRows={4} {...form.text('text')} />
      {refused !== undefined && form.values.text === '' && <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => form.set('text', refused.text)}>{t('national.message.writeAnew')}</Button>}
    </PanelForm>
  );
}
