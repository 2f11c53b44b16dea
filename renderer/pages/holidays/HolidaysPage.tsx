import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { HolidayView } from '#src/contract/calendar.ts';
import { formatLongDate, formatShortDate } from '#src/text/format.ts';
import { useCall, useCommand } from '../../api.ts';
import { mayCall } from '../../app/mayCall.ts';
import { notify } from '../../app/notify.tsx';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { Side } from '../cases/panels/Panel.tsx';
import { DayForm, YearForm } from './HolidayForms.tsx';

const FIRST = 2020;
const LAST = 2100;

/** A year's days off: pasted from the decree, added or taken away one by one. */
export function HolidaysPage(): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [panel, setPanel] = useState<'year' | 'day' | null>(null);
  const days = useCall('holidays.list', { year });
  const may = mayCall(role, 'holidays.set');
  const close = (): void => setPanel(null);
  const paste = may && <Button onClick={() => setPanel('year')}>{t('holiday.paste')}</Button>;
  return (
    <>
      <PageHeader title={t('holiday.title')} lead={t('holiday.intro')} actions={may && <>{paste}<Button variant="default" onClick={() => setPanel('day')}>{t('holiday.add')}</Button></>} />
      <Group gap="sm" mb="md" role="group" aria-label={t('holiday.year', { year })}>
        <ActionIcon variant="default" size="lg" aria-label={t('holiday.before')} disabled={year <= FIRST} onClick={() => setYear(year - 1)}><IconChevronLeft size={18} /></ActionIcon>
        <strong aria-live="polite">{t('holiday.year', { year })}</strong>
        <ActionIcon variant="default" size="lg" aria-label={t('holiday.after')} disabled={year >= LAST} onClick={() => setYear(year + 1)}><IconChevronRight size={18} /></ActionIcon>
      </Group>
      <Answered answer={days}>{(rows) => <Days key={year} year={year} rows={rows} may={may} paste={paste} />}</Answered>
      {panel !== null && (
        <Side title={t(panel === 'year' ? 'holiday.paste' : 'holiday.add')} onClose={close}>
          {panel === 'year' ? <YearForm year={year} text={textOf(days.data ?? [])} decree={days.data?.[0]?.decree ?? ''} onClose={close} /> : <DayForm year={year} decree={days.data?.[0]?.decree ?? ''} onClose={close} />}
        </Side>
      )}
    </>
  );
}

/** The stored table as it would be pasted, to be mended instead of typed anew. */
const textOf = (rows: readonly HolidayView[]): string => rows.map((row) => `${formatShortDate(row.date)}; ${row.name}${row.kind === 'COLLECTIVE' ? '; cuti bersama' : ''}`).join('\n');

function Days({ year, rows, may, paste }: { readonly year: number; readonly rows: readonly HolidayView[]; readonly may: boolean; readonly paste: ReactNode }): ReactNode {
  const { t, language } = useText();
  const removing = useRemoval();
  const columns: readonly DataColumn<HolidayView>[] = [
    { id: 'date', header: t('holiday.column.date'), width: '16rem', value: (row) => row.date, cell: (row) => formatLongDate(row.date, language) },
    { id: 'name', header: t('holiday.column.name'), value: (row) => row.name },
    { id: 'kind', header: t('holiday.column.kind'), width: '10rem', value: (row) => t(`holiday.kind.${row.kind}`) },
    { id: 'decree', header: t('holiday.column.decree'), width: '15rem', minor: true, value: (row) => row.decree },
    ...(may ? [{
      id: 'remove', header: t('holiday.column.remove'), width: '4rem', value: () => null,
      cell: (row: HolidayView) => <ActionIcon variant="subtle" color="gray" c="dimmed" size="lg" aria-label={t('holiday.remove', { name: row.name })} onClick={() => removing(row)}><IconTrash size={18} aria-hidden /></ActionIcon>,
    }] : []),
  ];
  return (
    <DataTable name="holidays" label={t('holiday.title')} rows={rows} columns={columns} rowId={(row) => row.date} autoFocus
      empty={<EmptyState title={t('holiday.empty', { year })} hint={t('holiday.emptyHint')} action={paste} />} />
  );
}

/** Taken away at once; the word that says so can take it back. */
function useRemoval(): (day: HolidayView) => void {
  const { t } = useText();
  const remove = useCommand('holidays.remove');
  const add = useCommand('holidays.add');
  return (day) => remove.mutate({ date: day.date }, {
    onSuccess: () => notify.done(
      <Group gap="sm">{t('holiday.removed', { name: day.name })}<Button size="compact-sm" variant="default" onClick={() => add.mutate(day)}>{t('holiday.undo')}</Button></Group>,
    ),
  });
}
