import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { QueueRow } from '#src/contract/cases.ts';
import type { Page } from '#src/contract/operation.ts';
import { areaName, findVillage, villageLabel } from '#src/domain/area/area.ts';
import { PUSKESOS_STAGES, stageOfStatus, type PuskesosStage } from '#src/domain/case/puskesos.ts';
import { isCaseStatus } from '#src/domain/case/state.ts';
import { call, type ApiError } from '../../api.ts';
import { useSession } from '../../app/session.tsx';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { Views } from '../../components/Views.tsx';
import { dateAndDistance, isOverdue, statusText, toneOf } from '../cases/words.ts';

/** A village has some hundred open cases; more than this is told, not hidden. */
const MOST = 2_000;
const PAGE = 100;

/** The open cases of one's village by the five stages of the Puskesos; a row opens the case. */
export function PuskesosPage(): ReactNode {
  const { t } = useText();
  const { area } = useSession();
  const cases = useQuery<readonly QueueRow[], ApiError>({ queryKey: ['case.queue', 'puskesos'], queryFn: openCases });
  const village = findVillage(area);
  return (
    <>
      <PageHeader title={t('puskesos.title')} lead={`${village === undefined ? areaName(area) ?? area : villageLabel(village)} · ${t('puskesos.lead')}`} />
      <Answered answer={cases}>{(rows) => <Stages rows={rows} />}</Answered>
    </>
  );
}

async function openCases(): Promise<readonly QueueRow[]> {
  const rows: QueueRow[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<QueueRow> = await call('case.queue', { queue: 'OPEN', village: null, text: null, cursor, limit: PAGE });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null && rows.length < MOST);
  return rows;
}

const stageOf = (row: QueueRow): PuskesosStage | null => (isCaseStatus(row.status) ? stageOfStatus(row.status) : null);

function Stages({ rows }: { readonly rows: readonly QueueRow[] }): ReactNode {
  const { t } = useText();
  const [stage, setStage] = useState<PuskesosStage | 'ALL'>('ALL');
  const navigate = useNavigate();
  const shown = stage === 'ALL' ? rows : rows.filter((row) => stageOf(row) === stage);
  const columns = useColumns();
  return (
    <>
      <Views label={t('puskesos.stages')} current={stage} onChoose={setStage} views={[
        { view: 'ALL', text: t('puskesos.all'), count: rows.length },
        ...PUSKESOS_STAGES.map((one) => ({ view: one, text: t(`puskesos.stage.${one}`), count: rows.filter((row) => stageOf(row) === one).length })),
      ]} />
      <DataTable<QueueRow> name="puskesos" label={t('puskesos.title')} rows={shown} columns={columns} rowId={(row) => row.caseId} autoFocus onOpen={(row) => void navigate({ to: '/cases/$caseId', params: { caseId: row.caseId } })}
        empty={<EmptyState title={t('puskesos.none')} hint={t('puskesos.noneHint')} />} />
    </>
  );
}

function useColumns(): readonly DataColumn<QueueRow>[] {
  const { t, language } = useText();
  return useMemo((): readonly DataColumn<QueueRow>[] => {
    const day = today();
    return [
      { id: 'applicant', header: t('queue.column.applicant'), value: (row) => row.applicantName, cell: (row) => <span style={{ fontWeight: 600 }}>{row.applicantName}</span> },
      { id: 'stage', header: t('puskesos.column'), width: '10rem', value: (row) => PUSKESOS_STAGES.indexOf(stageOf(row) ?? 'REGISTRATION'), cell: (row) => { const stage = stageOf(row); return stage === null ? '' : t(`puskesos.stage.${stage}`); } },
      { id: 'status', header: t('queue.column.status'), width: '13rem', value: (row) => statusText(row.status, t), cell: (row) => <StatusBadge tone={toneOf(row.status)}>{statusText(row.status, t)}</StatusBadge> },
      { id: 'village', header: t('queue.column.village'), width: '9rem', minor: true, value: (row) => areaName(row.village) ?? row.village },
      { id: 'moved', header: t('puskesos.moved'), width: '12rem', value: (row) => row.movedAt, cell: (row) => dateAndDistance(row.movedAt, day, language) },
      { id: 'due', header: t('queue.column.due'), width: '10.5rem', value: (row) => row.dueOn, cell: (row) => (row.dueOn === null ? '' : isOverdue(row.dueOn, day) ? <StatusBadge tone="late">{dateAndDistance(row.dueOn, day, language)}</StatusBadge> : dateAndDistance(row.dueOn, day, language)) },
    ];
  }, [t, language]);
}
