import { Text } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { NationalStray } from '#src/contract/national.ts';
import { formatMoment } from '#src/text/format.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { outcomeText, stageText } from './words.ts';

/** Results of proposals that nobody here sent. */
export function Strays(): ReactNode {
  const { t, language } = useText();
  const rows = useCall('national.strays', {});
  const columns = useMemo((): readonly DataColumn<NationalStray>[] => [
    { id: 'item', header: t('national.strays.item'), value: (row) => row.itemId },
    { id: 'stage', header: t('national.strays.stage'), value: (row) => stageText(row.stage, t) },
    { id: 'outcome', header: t('national.strays.outcome'), value: (row) => outcomeText(row.outcome, t) },
    { id: 'at', header: t('national.strays.at'), minor: true, value: (row) => formatMoment(row.at, language) },
  ], [t, language]);
  return (
    <div>
      <Text mb="sm">{t('national.strays.lead')}</Text>
      <Answered answer={rows}>{(found) => <DataTable name="nationalStrays" label={t('national.strays.label')} rows={found} columns={columns} rowId={(row) => row.id} empty={<EmptyState title={t('national.strays.none')} />} />}</Answered>
    </div>
  );
}
