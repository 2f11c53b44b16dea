import { Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { WorkRow } from '#src/contract/work.ts';
import { areaName, villageText } from '#src/domain/area/area.ts';
import type { Work } from '#src/domain/flow/events.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import type { DataColumn } from '../../components/DataTable.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { Views } from '../../components/Views.tsx';
import { dateAndDistance } from '../cases/words.ts';
import { Preview, PreviewFrame, type Fact } from './Preview.tsx';
import { PreviewedList } from './PreviewedList.tsx';
import { useWorkList, type WorkListOperation } from './useWorkList.ts';

interface WorkListProps {
  readonly work: Work;
  readonly operation: WorkListOperation;
  readonly view: string;
  readonly onView: (view: string) => void;
  readonly statuses: readonly string[];
  readonly labels: {
    readonly title: (row: WorkRow) => string;
    readonly status: (status: string) => string;
    readonly view: { readonly MINE: string; readonly ALL: string };
    readonly column: { readonly title: string; readonly size?: string; readonly moved: string; readonly status: string };
    readonly open: string;
  };
  readonly tone: (row: WorkRow) => Tone;
  readonly onOpen: (row: WorkRow) => void;
  readonly empty: ReactNode;
  /** What the panel beside the list says of a row beyond the list's own columns. */
  readonly facts: (row: WorkRow) => readonly Fact[];
}

/** Work that goes from desk to desk: saved views with their numbers, rows by key, a summary that follows the arrow keys. */
export function WorkList(props: WorkListProps): ReactNode {
  const { work, operation, view, labels, onOpen, empty } = props;
  const rows = useWorkList(operation, view);
  const columns = useColumns(props);
  return (
    <>
      <WorkViews {...props} />
      <PreviewedList<WorkRow> paged={rows} view={view} name={work} label={viewLabel(view, labels)} columns={columns} rowId={(row) => row.id} onOpen={onOpen} autoFocus empty={empty} preview={(row) => <RowPreview {...props} row={row} />} />
    </>
  );
}

const viewLabel = (view: string, labels: WorkListProps['labels']): string => (view === 'MINE' || view === 'ALL' ? labels.view[view] : labels.status(view));

function WorkViews({ work, view, onView, statuses, labels }: WorkListProps): ReactNode {
  const { t } = useText();
  const { data = [] } = useCall('work.counters', {}, { keepPrevious: true });
  const own = data.filter((counter) => counter.work === work);
  const countOf = (name: string): number => own.filter((counter) => (name === 'ALL' ? true : name === 'MINE' ? counter.mine : counter.status === name)).reduce((sum, counter) => sum + counter.count, 0);
  return (
    <Views label={t('queue.views')} current={view} onChoose={onView}
      views={['MINE', ...statuses, 'ALL'].map((name) => ({ view: name, text: viewLabel(name, labels), count: countOf(name) }))} />
  );
}

function useColumns({ labels, tone }: WorkListProps): readonly DataColumn<WorkRow>[] {
  const { t, language } = useText();
  const day = today();
  return [
    { id: 'title', header: labels.column.title, value: labels.title, cell: (row) => (row.masked ? <StatusBadge tone="plain" icon={IconLock}>{t('caseRecord.protectedBadge')}</StatusBadge> : <span style={{ fontWeight: 600 }}>{labels.title(row)}</span>) },
    { id: 'village', header: t('queue.column.village'), width: '8rem', minor: true, value: (row) => areaName(row.village) ?? row.village },
    ...(labels.column.size === undefined ? [] : [{ id: 'size', header: labels.column.size, width: '6rem', align: 'end', minor: true, value: (row: WorkRow) => row.size } as const]),
    { id: 'moved', header: labels.column.moved, width: '12rem', value: (row) => row.movedAt, cell: (row) => dateAndDistance(row.movedAt, day, language) },
    {
      id: 'status', header: labels.column.status, width: '12.5rem', value: (row) => labels.status(row.status),
      cell: (row) => <Status row={row} labels={labels} tone={tone} />,
    },
  ];
}

/** What needs a decision says so instead of where it stands. */
function Status({ row, labels, tone }: Pick<WorkListProps, 'labels' | 'tone'> & { readonly row: WorkRow }): ReactNode {
  const { t } = useText();
  return <StatusBadge tone={row.needsDecision ? 'needsYou' : tone(row)}>{row.needsDecision ? t('queue.needsDecision') : labels.status(row.status)}</StatusBadge>;
}

function RowPreview({ row, labels, tone, onOpen, facts }: WorkListProps & { readonly row: WorkRow }): ReactNode {
  const { t } = useText();
  const badge = <Status row={row} labels={labels} tone={tone} />;
  if (row.masked) return <PreviewFrame title={t('queue.maskedReport')} badge={badge}><Text size="sm">{t('queue.maskedReportHint')}</Text></PreviewFrame>;
  return (
    <Preview title={labels.title(row)} badge={badge} facts={[[t('queue.column.village'), villageText(row.village)], ...facts(row)]}
      open={labels.open} onOpen={() => onOpen(row)} />
  );
}
