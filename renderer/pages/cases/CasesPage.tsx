import { Button } from '@mantine/core';
import { IconLock, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Queue, QueueRow } from '#src/contract/cases.ts';
import { areaName } from '#src/domain/area/area.ts';
import { useSession } from '../../app/session.tsx';
import { mayCall } from '../../app/mayCall.ts';
import { usePaged } from '../../app/usePaged.ts';
import { useText } from '../../app/text.tsx';
import type { DataColumn } from '../../components/DataTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { PreviewedList } from '../work/PreviewedList.tsx';
import { CasePreview } from './CasePreview.tsx';
import { Due } from './Due.tsx';
import { QueueFilters } from './QueueFilters.tsx';
import { QueueViews } from './QueueViews.tsx';
import { paperNames } from './names.ts';
import { firstQueue } from './queues.ts';
import { statusText, toneOf, urgencyTone } from './words.ts';

interface CasesSearch {
  readonly queue?: Queue;
  readonly text?: string;
  readonly village?: string;
}

/** The queues of the office: saved views by status, filters as chips, a summary that follows the arrow keys. */
export function CasesPage(): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as CasesSearch;
  const queue = search.queue ?? firstQueue(role);
  const rows = usePaged('case.queue', { queue, village: search.village ?? null, text: search.text ?? null });
  const go = (next: CasesSearch): void => void navigate({ to: '/cases', search: next, replace: true });
  const open = (row: QueueRow): void => void navigate({ to: '/cases/$caseId', params: { caseId: row.caseId } });
  const filtered = search.text !== undefined || search.village !== undefined;
  const columns = useColumns(queue);
  return (
    <>
      <PageHeader title={t('queue.title')} lead={t('queue.intro')}
        actions={mayCall(role, 'case.register') && <Button variant="default" leftSection={<IconPlus size={18} />} component={Link} to="/register">{t('queue.register')}</Button>} />
      <QueueViews current={queue} onChoose={(next) => go({ ...search, queue: next })} />
      <QueueFilters search={search} onChange={(next) => go({ ...next, queue })} />
      <PreviewedList<QueueRow> paged={rows} view={queue} name={WITH_STATUS.has(queue) ? 'cases-all' : queue === 'INCOMPLETE' ? 'cases-papers' : 'cases'} label={t(`queue.name.${queue}`)} columns={columns}
        rowId={(row) => row.caseId} onOpen={open} autoFocus={!filtered} preview={(row) => <CasePreview row={row} onOpen={open} />}
        empty={filtered
          ? <EmptyState title={t('queue.emptyFilter')} action={<Button variant="default" onClick={() => go({ queue })}>{t('queue.filter.clear')}</Button>} />
          : <EmptyState title={t('queue.empty')} hint={t('queue.emptyText')} />} />
    </>
  );
}

/** Queues whose cases stand in different places. */
const WITH_STATUS: ReadonlySet<Queue> = new Set<Queue>(['TO_TELL', 'FOLLOW_UP', 'OVERDUE', 'REGISTRY_CHANGED', 'OPEN', 'ENDED']);

function useColumns(queue: Queue): readonly DataColumn<QueueRow>[] {
  const { t } = useText();
  /** What must not be overlooked stands where the number or the status would; both are in the summary. */
  const flag = (row: QueueRow): ReactNode => (row.needsDecision || row.registryChanged ? <StatusBadge tone="needsYou">{t(row.needsDecision ? 'queue.needsDecision' : 'review.recheck.badge')}</StatusBadge> : null);
  const status: DataColumn<QueueRow> = {
    id: 'status', header: t('queue.column.status'), width: '12.5rem', value: (row) => statusText(row.status, t),
    cell: (row) => flag(row) ?? <StatusBadge tone={toneOf(row.status)}>{statusText(row.status, t)}</StatusBadge>,
  };
  const number: DataColumn<QueueRow> = { id: 'number', header: t('queue.column.number'), width: '11rem', value: (row) => row.number, cell: (row) => flag(row) ?? row.number };
  const due: DataColumn<QueueRow> = {
    id: 'due', header: t('queue.column.due'), width: '11rem', value: (row) => row.dueOn, cell: (row) => <Due row={row} ended={queue === 'ENDED'} short />,
  };
  const missing: DataColumn<QueueRow> = { id: 'missing', header: t('queue.column.missing'), width: '18rem', value: (row) => paperNames(row.missing, t), cell: (row) => (row.missing.length === 0 ? t('queue.papersCame') : paperNames(row.missing, t)) };
  return [
    { id: 'urgency', header: t('queue.column.urgency'), width: '9rem', value: (row) => row.urgency, cell: (row) => <StatusBadge tone={urgencyTone(row.urgency)}>{urgencyWord(row.urgency, t)}</StatusBadge> },
    { id: 'applicant', header: t('queue.column.applicant'), value: (row) => row.applicantName, cell: (row) => (row.masked ? <StatusBadge tone="plain" icon={IconLock}>{t('caseRecord.protectedBadge')}</StatusBadge> : <span style={{ fontWeight: 600 }}>{row.applicantName}</span>) },
    { id: 'village', header: t('queue.column.village'), width: '8.5rem', minor: true, value: (row) => areaName(row.village) ?? row.village },
    WITH_STATUS.has(queue) ? status : queue === 'INCOMPLETE' ? missing : number,
    ...(queue === 'INCOMPLETE' ? [] : [due]), // the clock stands still while papers are missing
  ];
}

const urgencyWord = (urgency: string, t: ReturnType<typeof useText>['t']): string => (urgency === 'EMERGENCY' || urgency === 'FAST_TRACK' || urgency === 'REGULAR' ? t(`queue.urgencyShort.${urgency}`) : urgency);
