import { Code, Text } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { NationalAnswerRow } from '#src/contract/national.ts';
import { formatMediumMoment } from '#src/text/format.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { Side } from '../cases/panels/Panel.tsx';
import { useBehind } from './useBehind.ts';
import { bytesText } from './words.ts';

/** What SIKS-NG answered, word for word: for the administrator. */
export function AnswersTable(): ReactNode {
  const { t, language } = useText();
  const { answer, more } = useBehind('national.answers');
  const [shown, setShown] = useState<NationalAnswerRow | null>(null);
  const columns = useMemo((): readonly DataColumn<NationalAnswerRow>[] => [
    { id: 'at', header: t('national.answers.at'), width: '14rem', value: (row) => row.at, cell: (row) => formatMediumMoment(row.at, language) },
    { id: 'operation', header: t('national.answers.operation'), value: (row) => row.operation },
    { id: 'status', header: t('national.answers.status'), value: (row) => (row.status === null ? `${t('national.answers.noAnswer')} (${row.error ?? ''})` : String(row.status)) },
    { id: 'size', header: t('national.answers.size'), width: '8rem', minor: true, align: 'end', value: (row) => row.bytes, cell: (row) => bytesText(row.bytes, language) },
  ], [t, language]);
  return (
    <>
      <Answered answer={answer}>
        {(rows) => <DataTable name="nationalAnswers" label={t('national.answers.label')} rows={rows} columns={columns} rowId={(row) => String(row.id)} onOpen={setShown} openOnClick onEnd={more} empty={<EmptyState title={t('national.answers.none')} />} />}
      </Answered>
      {shown !== null && <Side title={t('national.answers.title', { operation: shown.operation })} size="760px" onClose={() => setShown(null)}><Raw id={shown.id} /></Side>}
    </>
  );
}

function Raw({ id }: { readonly id: number }): ReactNode {
  const { t } = useText();
  const answer = useCall('national.answer', { id });
  return <Answered answer={answer}>{({ body }) => (body === null ? <Text>{t('national.answers.notKept')}</Text> : <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{body}</Code>)}</Answered>;
}
