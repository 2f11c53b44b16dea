import { Button, TextInput } from '@mantine/core';
import { IconMessageReport, IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { ProblemRow } from '#src/contract/problems.ts';
import type { ProblemState } from '#src/domain/problem/problem.ts';
import { formatMoment } from '#src/text/format.ts';
import { useCall } from '../../api.ts';
import { beginReport } from '../../app/problemReport.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { ProblemPanel } from './ProblemPanel.tsx';
import { sectionName } from './words.ts';

const TONES = { NEW: 'needsYou', HANDED_OVER: 'moving', DONE: 'done' } as const satisfies Record<ProblemState, string>;

/** What people said about the program, what became of it, and the way to hand it on. */
export function ProblemsPage(): ReactNode {
  const { t } = useText();
  const rows = useCall('problem.list', {});
  const [shown, setShown] = useState<string | null>(null);
  const [text, setText] = useState('');
  return (
    <>
      <PageHeader title={t('problem.title')} lead={t('problem.lead')} actions={<Button variant="default" leftSection={<IconMessageReport size={18} aria-hidden />} onClick={() => void beginReport()}>{t('problem.report.title')}</Button>} />
      <TextInput data-search aria-label={t('problem.search')} placeholder={t('problem.search')} leftSection={<IconSearch size={18} aria-hidden />} maw={360} mb="md" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Answered answer={rows}>{(value) => <Table rows={value} text={text} onOpen={(row) => setShown(row.id)} />}</Answered>
      {shown !== null && <ProblemPanel reportId={shown} onClose={() => setShown(null)} />}
    </>
  );
}

function Table({ rows, text, onOpen }: { readonly rows: readonly ProblemRow[]; readonly text: string; readonly onOpen: (row: ProblemRow) => void }): ReactNode {
  const { t, language } = useText();
  const columns = useMemo((): readonly DataColumn<ProblemRow>[] => [
    { id: 'at', header: t('problem.column.at'), width: '17rem', value: (row) => formatMoment(row.at, language) },
    { id: 'words', header: t('problem.column.words'), value: (row) => row.words },
    { id: 'page', header: t('problem.column.page'), width: '11rem', minor: true, value: (row) => sectionName(row.page, t) },
    { id: 'by', header: t('problem.column.by'), width: '11rem', minor: true, value: (row) => row.by ?? t('terms.somebody') },
    { id: 'state', header: t('problem.column.state'), width: '10rem', value: (row) => t(`problem.state.${row.state}`), cell: (row) => <StatusBadge tone={TONES[row.state]}>{t(`problem.state.${row.state}`)}</StatusBadge> },
  ], [t, language]);
  const wanted = text.trim().toLowerCase();
  const found = rows.filter((row) => [row.words, row.by ?? '', row.errorCode ?? '', sectionName(row.page, t)].some((part) => part.toLowerCase().includes(wanted)));
  return <DataTable name="problems" label={t('problem.table')} rows={found} columns={columns} rowId={(row) => row.id} onOpen={onOpen} openOnClick empty={<EmptyState title={t('problem.none')} hint={t('problem.noneHint')} />} />;
}
