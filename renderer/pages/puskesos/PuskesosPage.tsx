import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { QueueRow } from '#src/contract/cases.ts';
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
import { dateAndDistance, isOverdue, statusText, toneOf } from '../cases/words.ts';
import classes from './puskesos.module.css';

/** A village has some hundred open cases; more than this is told, not hidden. */
const MOST = 2_000;
const PAGE = 100;

/** The open cases of one's village by the five stages of the Puskesos; a row opens the case. */
export function PuskesosPage(): ReactNode {
  const { t } = useText();
  const { area } = useSession();
  const [stage, setStage] = useState<PuskesosStage | null>(null);
  const cases = useQuery<readonly QueueRow[], ApiError>({ queryKey: ['case.queue', 'puskesos'], queryFn: openCases });
  const village = findVillage(area);
  return (
    <>
      <PageHeader title={t('puskesos.title')} lead={`${village === undefined ? areaName(area) ?? area : villageLabel(village)} · ${t('puskesos.lead')}`} />
      <Answered answer={cases}>{(rows) => <Stages rows={rows} stage={stage} onStage={setStage} />}</Answered>
    </>
  );
}

async function openCases(): Promise<readonly QueueRow[]> {
  const rows: QueueRow[] = [];
  let cursor: string | null = null;
  do {
    const page: { readonly rows: readonly QueueRow[]; readonly next: string | null } = await call('case.queue', { queue: 'OPEN', village: null, text: null, cursor, limit: PAGE });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null && rows.length < MOST);
  return rows;
}

const stageOf = (row: QueueRow): PuskesosStage | null => (isCaseStatus(row.status) ? stageOfStatus(row.status) : null);

function Stages({ rows, stage, onStage }: { readonly rows: readonly QueueRow[]; readonly stage: PuskesosStage | null; readonly onStage: (stage: PuskesosStage | null) => void }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const shown = stage === null ? rows : rows.filter((row) => stageOf(row) === stage);
  const columns = useColumns();
  return (
    <>
      <nav aria-label={t('puskesos.stages')} className={classes['views']}>
        {[null, ...PUSKESOS_STAGES].map((one) => (
          <button key={one ?? 'all'} type="button" className={classes['view']} aria-current={one === stage ? 'page' : undefined} onClick={() => onStage(one)}>
            {one === null ? t('puskesos.all') : t(`puskesos.stage.${one}`)} <span>{one === null ? rows.length : rows.filter((row) => stageOf(row) === one).length}</span>
          </button>
        ))}
      </nav>
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
