import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WorkRow } from '#src/contract/work.ts';
import { areaName } from '#src/domain/area/area.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { usePaged } from '../../app/usePaged.ts';
import type { DataColumn } from '../../components/DataTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { PreviewedList } from '../work/PreviewedList.tsx';
import { ProposalFilters } from './ProposalFilters.tsx';
import { ProposalPreview } from './ProposalPreview.tsx';
import { ProposalViews, waitsSomewhere } from './ProposalViews.tsx';
import type { ProposalsSearch } from './search.ts';
import { toneOf } from './tones.ts';
import { subjectLine } from './words.ts';

/** The queue of proposals: saved views by turn and status, filters as chips, a summary that follows the arrow keys. */
export function ProposalsPage(): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as ProposalsSearch;
  const view = search.view ?? (waitsSomewhere(role) ? 'MINE' : 'ALL');
  const status = view === 'MINE' || view === 'ALL' ? null : view;
  const rows = usePaged('proposal.list', { status, mine: view === 'MINE', village: search.village ?? null, caseId: null, kind: search.kind ?? null });
  const go = (next: ProposalsSearch): void => void navigate({ to: '/proposals', search: next, replace: true });
  const open = (row: WorkRow): void => void navigate({ to: '/proposals/$proposalId', params: { proposalId: row.id } });
  const filtered = search.kind !== undefined || search.village !== undefined;
  const columns = useColumns(view === 'MINE');
  return (
    <>
      <PageHeader title={t('proposalPage.title')} lead={t('proposalPage.intro')} />
      <ProposalViews current={view} onChoose={(next) => go({ ...search, view: next })} />
      <ProposalFilters search={search} onChange={(next) => go({ ...next, view })} />
      <PreviewedList<WorkRow> paged={rows} view={view} name="proposals" label={t('proposalPage.title')} columns={columns} rowId={(row) => row.id} onOpen={open} autoFocus
        preview={(row) => <ProposalPreview row={row} onOpen={open} />}
        empty={filtered
          ? <EmptyState title={t('proposalPage.emptyFilter')} />
          : <EmptyState title={t(view === 'MINE' ? 'proposalPage.emptyMine' : 'proposalPage.empty')} hint={t('proposalPage.emptyText')} />} />
    </>
  );
}

function useColumns(mine: boolean): readonly DataColumn<WorkRow>[] {
  const { t, language } = useText();
  const statusText = (row: WorkRow): string => workLabel('proposalStatus', row.status, t);
  return [
    { id: 'subject', header: t('proposalPage.column.subject'), value: (row) => row.title, cell: (row) => <span style={{ fontWeight: 600 }}>{subjectLine(row.title, row.size, t)}</span> },
    { id: 'kind', header: t('proposalPage.column.kind'), width: '8rem', value: (row) => workLabel('proposalKind', row.kind, t) },
    { id: 'village', header: t('proposalPage.column.village'), width: '8.5rem', minor: true, value: (row) => areaName(row.village) ?? row.village },
    {
      id: 'status', header: t('proposalPage.column.status'), width: '12.5rem', value: statusText,
      cell: (row) => (row.needsDecision ? <StatusBadge tone="needsYou">{t('queue.needsDecision')}</StatusBadge> : <StatusBadge tone={mine ? 'needsYou' : toneOf(row.status)}>{statusText(row)}</StatusBadge>),
    },
    { id: 'opened', header: t('proposalPage.column.opened'), width: '7rem', minor: true, value: (row) => row.openedAt, cell: (row) => formatMediumDate(row.openedAt, language) },
  ];
}
