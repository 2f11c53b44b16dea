import { useMemo, type ReactNode } from 'react';
import type { NationalTransferRow } from '#src/contract/national.ts';
import { formatMediumMoment } from '#src/text/format.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { useBehind } from './useBehind.ts';
import { callText } from './words.ts';

/** Every transfer of personal data: who, what, when, what for. */
export function TransfersTable(): ReactNode {
  const { t, language } = useText();
  const { answer, more } = useBehind('national.transfers', {});
  const columns = useMemo((): readonly DataColumn<NationalTransferRow>[] => [
    { id: 'at', header: t('national.transfers.at'), width: '12rem', value: (row) => row.at, cell: (row) => formatMediumMoment(row.at, language) },
    { id: 'author', header: t('national.transfers.author'), value: (row) => (row.author === 'system' ? t('national.transfers.system') : row.author) },
    { id: 'what', header: t('national.transfers.what'), value: (row) => `${t(row.direction === 'UP' ? 'national.transfers.up' : 'national.transfers.down')}: ${callText(row.operation, t)}` },
    { id: 'people', header: t('national.transfers.people'), width: '8rem', value: (row) => row.people, cell: (row) => t('national.transfers.people', { count: row.people }) },
    { id: 'purpose', header: t('national.transfers.purpose'), value: (row) => row.purpose },
    { id: 'way', header: t('national.transfers.way'), width: '8rem', minor: true, value: (row) => t(`national.transfers.${row.way === 'FILE' || row.way === 'PRACTICE' ? row.way : 'HTTP'}`) },
  ], [t, language]);
  return (
    <Answered answer={answer}>
      {(rows) => <DataTable name="nationalTransfers" label={t('national.transfers.label')} rows={rows} columns={columns} rowId={(row) => String(row.id)} onEnd={more} empty={<EmptyState title={t('national.transfers.none')} />} />}
    </Answered>
  );
}
