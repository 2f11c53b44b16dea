import type { NationalFindingRow, NationalItemRow, NationalItemView, NationalStray } from '#src/contract/national.ts';
import type { Page } from '#src/contract/operation.ts';
import { programmeCodeOf } from '#src/domain/programme/received.ts';
import type { ItemState } from '#src/schema/national.ts';
import { inArea } from '../cases/queue.ts';
import { pageOf } from '../page.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

const VIEWS: Readonly<Record<NationalItemView, readonly ItemState[]>> = {
  WAITING: ['WAITING', 'SENDING'], BLOCKED: ['BLOCKED'], SENT: ['TAKEN'], BACK: ['REFUSED', 'REJECTED'], DONE: ['DONE'],
  ALL: ['WAITING', 'SENDING', 'BLOCKED', 'TAKEN', 'REFUSED', 'REJECTED', 'DONE', 'LEFT'],
};

/** One page, the newest first. */
export function itemPage({ q, sql }: Store, user: SessionUser, view: NationalItemView, cursor: string | null, limit: number): Page<NationalItemRow> {
  const [from, to] = inArea(user.area);
  let rows = q
    .selectFrom('national_item')
    .leftJoin('work_projection', (join) => join.onRef('work_projection.id', '=', 'national_item.proposal_id').on('work_projection.work', '=', 'PROPOSAL'))
    .selectAll('national_item')
    .select(['work_projection.title', 'work_projection.kind'])
    .where('national_item.state', 'in', [...VIEWS[view]]).where('national_item.village', '>=', from).where('national_item.village', '<', to);
  const [queuedAt = '', id = ''] = cursor?.split(' ') ?? [];
  if (cursor !== null) {
    rows = rows.where((row) => row.or([row('national_item.queued_at', '<', Number(queuedAt)), row.and([row('national_item.queued_at', '=', Number(queuedAt)), row('national_item.id', '>', id)])]));
  }
  const found = sql.all(rows.orderBy('national_item.queued_at', 'desc').orderBy('national_item.id').limit(limit + 1));
  const viewOf = (row: (typeof found)[number]): NationalItemRow => ({
    id: row.id, proposalId: row.proposal_id, title: row.title ?? '-', kind: row.kind ?? '', village: row.village, state: row.state, way: row.way, gaps: row.gaps === '' ? [] : row.gaps.split(' '),
    attempts: row.attempts, nationalId: row.national_id, stage: row.stage, code: row.code, reason: row.reason, toFix: JSON.parse(row.to_fix) as string[], decile: row.decile,
    isMended: row.replaces !== null, movedAt: row.done_at ?? row.answered_at ?? row.sent_at ?? row.queued_at,
  });
  return pageOf(found, limit, viewOf, (row) => `${row.queued_at} ${row.id}`);
}

export function itemCounts({ q, sql }: Store): Partial<Record<ItemState, number>> {
  return Object.fromEntries(sql.all(q.selectFrom('national_item').select(['state', (row) => row.fn.countAll<number>().as('n')]).groupBy('state')).map(({ state, n }) => [state, Number(n)]));
}

/** Results of proposals that nobody here sent, newest first. */
export function strays({ q, sql }: Store, limit: number): NationalStray[] {
  return sql.all(q.selectFrom('national_result').select(['id', 'item_id', 'stage', 'outcome', 'at']).where('known', '=', 0).orderBy('received_at', 'desc').limit(limit))
    .map(({ item_id: itemId, ...row }) => ({ ...row, itemId }));
}

export function strayCount({ q, sql }: Store): number {
  return Number(sql.first(q.selectFrom('national_result').select((row) => row.fn.countAll<number>().as('n')).where('known', '=', 0))?.n ?? 0);
}

/** What the planner has not looked at yet, while the case is open and the line stands. */
export function openFindings({ q, sql }: Store, area: string): NationalFindingRow[] {
  const [from, to] = inArea(area);
  return sql.all(
    q
      .selectFrom('national_finding')
      .innerJoin('case_projection', 'case_projection.case_id', 'national_finding.case_id')
      .innerJoin('service_projection', (join) => join.onRef('service_projection.case_id', '=', 'national_finding.case_id').onRef('service_projection.id', '=', 'national_finding.line_id'))
      .innerJoin('national_recipient', 'national_recipient.id', 'national_finding.recipient_id')
      .select([
        'national_finding.case_id', 'national_finding.line_id', 'national_finding.found_at', 'case_projection.number', 'case_projection.applicant_name', 'service_projection.programme',
        'national_recipient.programme as receives', 'national_recipient.since',
      ])
      .where('national_finding.seen_at', 'is', null).where('national_recipient.state', '=', 'ACTIVE').where('case_projection.desk', 'is not', null)
      .where('case_projection.village', '>=', from).where('case_projection.village', '<', to)
      .orderBy('national_finding.found_at').limit(200),
  ).map((row) => ({
    caseId: row.case_id, caseNumber: row.number, applicantName: row.applicant_name, lineId: row.line_id, programme: row.programme, receives: programmeCodeOf(row.receives), since: row.since, foundAt: row.found_at,
  }));
}

export function seeFinding({ q, sql, now }: Store, userId: string, caseId: string, lineId: string): void {
  sql.run(q.updateTable('national_finding').set({ seen_at: now(), seen_by: userId }).where('case_id', '=', caseId).where('line_id', '=', lineId).where('seen_at', 'is', null));
}
