import { Code, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { NationalMonthRow } from '#src/contract/national.ts';
import { SMALLEST_CELL } from '#src/contract/siks-ng/exchange.ts';
import { areaName, findVillage, villageLabel } from '#src/domain/area/area.ts';
import { formatMediumMoment, formatMonth, formatNumber } from '#src/text/format.ts';
import type { Translate } from '#src/text/index.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { partnerName } from '../cases/names.ts';
import { Side } from '../cases/panels/Panel.tsx';
import { kindText, statusText } from '../cases/words.ts';
import classes from '../registry/registry.module.css';
import { letterStateText } from './words.ts';

const TONES: Readonly<Record<NationalMonthRow['state'], Tone>> = { WAITING: 'waiting', CHANGED: 'moving', SENT: 'done' };

/** Counts of each ended month: what went to the ministry, and what goes next. */
export function StatisticsPart(): ReactNode {
  const { t } = useText();
  const months = useCall('national.statistics', {});
  const [shown, setShown] = useState<NationalMonthRow | null>(null);
  const columns = useColumns();
  return (
    <Stack>
      <Text>{t('national.statistics.lead', { count: SMALLEST_CELL })}</Text>
      <Answered answer={months}>
        {(rows) => <DataTable name="nationalMonths" label={t('national.statistics.label')} rows={rows} columns={columns} rowId={(row) => row.month} onOpen={setShown} openOnClick empty={<EmptyState title={t('national.statistics.none')} hint={t('national.statistics.noneHint')} />} />}
      </Answered>
      {shown !== null && <Month row={shown} onClose={() => setShown(null)} />}
    </Stack>
  );
}

function useColumns(): readonly DataColumn<NationalMonthRow>[] {
  const { t, language } = useText();
  return useMemo((): readonly DataColumn<NationalMonthRow>[] => {
    const state = (row: NationalMonthRow): string => (row.error === null ? t(`national.statistics.stateOf.${row.state}`) : t('national.statistics.refused', { code: row.error }));
    return [
      { id: 'month', header: t('national.files.month'), width: '12rem', value: (row) => row.month, cell: (row) => formatMonth(`${row.month}-01`, language) },
      { id: 'state', header: t('national.items.state'), value: state, cell: (row) => <StatusBadge tone={row.error === null ? TONES[row.state] : 'needsYou'}>{state(row)}</StatusBadge> },
      { id: 'revision', header: t('national.statistics.revision'), width: '8rem', align: 'end', value: (row) => row.revision ?? '' },
      { id: 'sentAt', header: t('national.statistics.sentAt'), width: '13rem', minor: true, value: (row) => (row.sentAt === null ? '' : formatMediumMoment(row.sentAt, language)) },
    ];
  }, [t, language]);
}

function Month({ row, onClose }: { readonly row: NationalMonthRow; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  return (
    <Side title={t('national.statistics.title', { month: formatMonth(`${row.month}-01`, language) })} size="760px" onClose={onClose}>
      <Stack>
        <Text>{t('national.statistics.monthLead', { count: SMALLEST_CELL })}</Text>
        <Cells title={t('national.statistics.complaints')} rows={row.complaints.map(({ kind, ...cell }) => ({ ...cell, what: kindText(kind, t), state: statusText(cell.state, t) }))} />
        <Cells title={t('national.statistics.referrals')} rows={row.referrals.map(({ partner, ...cell }) => ({ ...cell, what: partnerName(partner), state: letterStateText(cell.state, t) }))} />
        <div>
          <Title order={3} size="h5" mb={4}>{t('national.statistics.exact')}</Title>
          <Code block tabIndex={0} mah={320} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', overflowY: 'auto' }}>{JSON.stringify({ referrals: row.referrals, complaints: row.complaints }, null, 2)}</Code>
        </div>
      </Stack>
    </Side>
  );
}

interface Cell {
  readonly area: string;
  readonly what: string;
  readonly state: string;
  readonly count: number | null;
}

function Cells({ title, rows }: { readonly title: string; readonly rows: readonly Cell[] }): ReactNode {
  const { t, language } = useText();
  return (
    <div>
      <Title order={3} size="h5" mb={4}>{title}</Title>
      {rows.length === 0 ? <Text>{t('national.statistics.empty')}</Text> : (
        <table className={classes['table']} aria-label={title}>
          <thead><tr>{(['what', 'state', 'area', 'count'] as const).map((column) => <th key={column} scope="col">{t(`national.statistics.${column}`)}</th>)}</tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.area} ${row.what} ${row.state}`}>
                <td>{row.what}</td><td>{row.state}</td><td>{areaText(row.area, t)}</td>
                <td className={classes['number']}>{row.count === null ? t('national.statistics.few', { count: SMALLEST_CELL }) : formatNumber(row.count, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** An area that is no village stands for those of its villages that are too small to be named. */
function areaText(area: string, t: Translate): string {
  const village = findVillage(area);
  return village === undefined ? t('national.statistics.rest', { area: areaName(area) ?? area }) : villageLabel(village);
}
