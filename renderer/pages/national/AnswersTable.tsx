import { Code, Stack, Text } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { NATIONAL_CALLS, type NationalAnswerRow, type NationalCall } from '#src/contract/national.ts';
import { formatMediumMoment } from '#src/text/format.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { Side } from '../cases/panels/Panel.tsx';
import { useBehind } from './useBehind.ts';
import { bytesText, callText } from './words.ts';

const ALL = 'ALL';

/** What SIKS-NG answered, word for word: for the administrator. */
export function AnswersTable(): ReactNode {
  const { t, language } = useText();
  const [kind, setKind] = useState<NationalCall | null>(null);
  const { answer, more } = useBehind('national.answers', { call: kind });
  const [shown, setShown] = useState<NationalAnswerRow | null>(null);
  const columns = useMemo((): readonly DataColumn<NationalAnswerRow>[] => [
    { id: 'at', header: t('national.answers.at'), width: '14rem', value: (row) => row.at, cell: (row) => formatMediumMoment(row.at, language) },
    { id: 'operation', header: t('national.answers.operation'), value: (row) => callText(row.operation, t) },
    { id: 'status', header: t('national.answers.status'), value: (row) => (row.status === null ? `${t('national.answers.noAnswer')} (${row.error ?? ''})` : String(row.status)) },
    { id: 'size', header: t('national.answers.size'), width: '8rem', minor: true, align: 'end', value: (row) => row.bytes, cell: (row) => bytesText(row.bytes, language) },
  ], [t, language]);
  return (
    <Stack>
      <ChoiceField label={t('national.answers.kind')} value={kind ?? ALL} onChange={(value) => setKind(NATIONAL_CALLS.find((known) => known === value) ?? null)} searchable w={380}
        data={[{ value: ALL, label: t('national.answers.all') }, ...NATIONAL_CALLS.map((value) => ({ value, label: callText(value, t) }))]} />
      <Answered answer={answer}>
        {(rows) => <DataTable name="nationalAnswers" label={t('national.answers.label')} rows={rows} columns={columns} rowId={(row) => String(row.id)} onOpen={setShown} openOnClick onEnd={more} empty={<EmptyState title={t('national.answers.none')} />} />}
      </Answered>
      {shown !== null && <Side title={t('national.answers.title', { operation: callText(shown.operation, t) })} size="760px" onClose={() => setShown(null)}><Raw id={shown.id} /></Side>}
    </Stack>
  );
}

function Raw({ id }: { readonly id: number }): ReactNode {
  const { t } = useText();
  const answer = useCall('national.answer', { id });
  return <Answered answer={answer}>{({ body }) => (body === null ? <Text>{t('national.answers.notKept')}</Text> : <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{body}</Code>)}</Answered>;
}
