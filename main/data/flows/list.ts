import type { Page } from '#src/contract/operation.ts';
import type { WorkCounter, WorkList, WorkRow } from '#src/contract/work.ts';
import type { Role } from '#src/domain/access/roles.ts';
import { covers } from '#src/domain/area/area.ts';
import { REPORTERS, turnOf, type FieldReportStatus } from '#src/domain/fieldReport/fold.ts';
import type { Work } from '#src/domain/flow/events.ts';
import type { ProposalStatus } from '#src/domain/proposal/stages.ts';
import { proposalDesk, PROPOSERS } from '#src/domain/proposal/transitions.ts';
import { roundDesk, ROUND_KEEPERS, type RoundStatus } from '#src/domain/round/fold.ts';
import type { WorkProjectionTable } from '#src/schema/tables.ts';
import { SlrtError } from '#src/text/error.ts';
import { inArea } from '../cases/queue.ts';
import { mayReadReport } from '../fieldReports/protected.ts';
import { pageOf, rankCursor, readRankCursor } from '../page.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

export interface WorkQuery extends WorkList {
  readonly streamId?: string | null;
  readonly kind?: string | null;
}

/** One page of a work list: urgent ones first, then the longest waiting; by key. @throws SlrtError AREA_NOT_ALLOWED */
export function workPage(store: Store, user: SessionUser, work: Work, query: WorkQuery): Page<WorkRow> {
  const { q, sql } = store;
  if (query.village !== null && !covers(user.area, query.village)) throw new SlrtError('AREA_NOT_ALLOWED');
  const [from, to] = inArea(query.village ?? user.area);
  let rows = q.selectFrom('work_projection').selectAll().where('work', '=', work).where('village', '>=', from).where('village', '<', to);
  if (query.status !== null) rows = rows.where('status', '=', query.status);
  if (query.mine) rows = rows.where('desk', 'in', desksOf(work, user.role));
  if (query.streamId != null) rows = rows.where('stream_id', '=', query.streamId);
  if (query.kind != null) rows = rows.where('kind', '=', query.kind);
  if (query.cursor !== null) {
    const [rank, openedAt, id] = readRankCursor(query.cursor);
    rows = rows.where((row) =>
      row.or([
        row('urgency_rank', '>', rank),
        row.and([row('urgency_rank', '=', rank), row('opened_at', '>', openedAt)]),
        row.and([row('urgency_rank', '=', rank), row('opened_at', '=', openedAt), row('id', '>', id)]),
      ]),
    );
  }
  const found = sql.all(rows.orderBy('urgency_rank').orderBy('opened_at').orderBy('id').limit(query.limit + 1));
  return pageOf(found, query.limit, (row) => shownTo(store, user, row), (row) => rankCursor(row.urgency_rank, row.opened_at, row.id));
}

/** Of a protected report a row keeps where it stands. Proposals and rounds are never protected (projection.ts). */
function shownTo(store: Store, user: SessionUser, row: WorkProjectionTable): WorkRow {
  const whole = workRow(row);
  return mayReadReport(store, user, row) ? whole : { ...whole, title: '', kind: '', village: '', masked: true };
}

export function workRow(row: WorkProjectionTable): WorkRow {
  return {
    id: row.id, streamId: row.stream_id, village: row.village, status: row.status, desk: row.desk, kind: row.kind, reason: row.reason,
    title: row.title, size: row.size, openedAt: row.opened_at, movedAt: row.moved_at, needsDecision: row.needs_decision === 1, masked: false,
  };
}

/** Everything that stands somewhere in the user's area, by kind and status. */
export function workCounters(store: Store, user: SessionUser): WorkCounter[] {
  const { q, sql } = store;
  const [from, to] = inArea(user.area);
  const counts = sql.all(
    q
      .selectFrom('work_counter')
      .select(['work', 'status', (row) => row.fn.sum<number>('n').as('count')])
      .where('village', '>=', from)
      .where('village', '<', to)
      .groupBy(['work', 'status'])
      .orderBy('work')
      .orderBy('status'),
  );
  return counts
    .filter((row) => Number(row.count) > 0)
    .map((row) => {
      const work = row.work as Work;
      const desks = [true, false].map((fromRound) => deskOf(work, row.status, fromRound));
      return { work, status: row.status, count: Number(row.count), mine: desks.some((desk) => desk !== null && desksOf(work, user.role).includes(desk)) };
    });
}

function deskOf(work: Work, status: string, fromRound: boolean): Role | null {
  if (work === 'PROPOSAL') return proposalDesk(status as ProposalStatus, fromRound);
  return work === 'ROUND' ? roundDesk(status as RoundStatus) : turnOf(status as FieldReportStatus);
}

const VILLAGE_ROLES: Readonly<Record<Work, readonly Role[]>> = {
  PROPOSAL: PROPOSERS.filter((role) => role !== 'REVIEW_ANALYST'), FIELD_REPORT: REPORTERS, ROUND: ROUND_KEEPERS,
};

/** A proposal that is still being filled lies with all who may fill it: the review desk, the village, whoever visits the house. */
const FILLERS: readonly Role[] = [...VILLAGE_ROLES.PROPOSAL, 'SURVEYOR'];

/** What lies with the facilitator lies with everybody in the village who may do the same. */
function desksOf(work: Work, role: Role): Role[] {
  if (work === 'PROPOSAL' && FILLERS.includes(role)) return [role, 'FACILITATOR', 'REVIEW_ANALYST'];
  return VILLAGE_ROLES[work].includes(role) ? [role, 'FACILITATOR'] : [role];
}
