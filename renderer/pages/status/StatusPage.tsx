import { Button, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import type { QueueRow } from '#src/contract/cases.ts';
import { isCaseStatus } from '#src/domain/case/state.ts';
import { formatDate } from '#src/text/format.ts';
import { call, useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { CodeForm } from '../../components/CodeForm.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ErrorState } from '../../components/states.tsx';
import { paperNames, partnerName } from '../cases/names.ts';

/** A citizen holds out the receipt: the code is scanned or typed, and the answer stands there in words to be read out. */
export function StatusPage(): ReactNode {
  const { t } = useText();
  const [code, setCode] = useState('');
  const [row, setRow] = useState<QueueRow | null>(null);
  const [error, setError] = useState<unknown>(null);
  const field = useRef<HTMLInputElement>(null);
  const ask = async (): Promise<void> => {
    setError(null);
    setRow(null);
    try {
      setRow(await call('case.byCode', { code: code.trim() }));
    } catch (refusal) {
      setError(refusal);
    }
    field.current?.select();
  };
  return (
    <>
      <PageHeader title={t('status.title')} lead={t('status.lead')} />
      <Stack gap="lg" maw={760}>
        <CodeForm field={field} label={t('status.code')} hint={t('status.codeHint')} action={t('status.ask')} width={320} value={code} onChange={setCode} onAsk={() => void ask()} />
        {error !== null && <ErrorState error={error} />}
        {row !== null && <Words key={row.caseId} row={row} />}
      </Stack>
    </>
  );
}

function Words({ row }: { readonly row: QueueRow }): ReactNode {
  const { t, language } = useText();
  const view = useCall('case.open', { caseId: row.caseId }, { enabled: !row.masked });
  const status = isCaseStatus(row.status) ? row.status : 'REGISTERED';
  const letters = (view.data?.state.referrals ?? []).filter((letter) => letter.status !== 'WITHDRAWN');
  return (
    <Paper p="lg" aria-live="polite">
      <Text size="xl" fw={650}>{row.masked ? t('status.masked') : row.applicantName}</Text>
      <Text size="xl" mt="xs">{t(`status.words.${status}`)}</Text>
      {row.missing.length > 0 && <Text size="lg" mt="xs">{t('status.missing', { papers: paperNames(row.missing, t) })}</Text>}
      {letters.map((letter) => <Text key={letter.referralId} size="lg" mt="xs">{partnerName(letter.partner)}: {t(`referral.status.${letter.status}`).toLowerCase()}{letter.outcome === null && letter.status !== 'ISSUED' && letter.answerDueOn !== null ? `, ${t('status.answerBy', { date: formatDate(letter.answerDueOn, language) })}` : ''}.</Text>)}
      {row.dueOn !== null && <Text mt="xs">{t('status.promised', { date: formatDate(row.dueOn, language) })}</Text>}
      <Text size="sm" c="dimmed" mt="md">{row.number}</Text>
      {!row.masked && <Button mt="sm" variant="default" size="sm" component={Link} to={`/cases/${row.caseId}`}>{t('queue.open')}</Button>}
    </Paper>
  );
}
