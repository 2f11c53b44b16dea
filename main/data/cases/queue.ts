import { sql as sqlText, type Expression, type ExpressionBuilder, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { Queue, QueueRow } from '#src/contract/cases.ts';
import type { Page } from '#src/contract/operation.ts';
import { statusCodeIn } from '#src/domain/case/statusCode.ts';
import type { CaseProjectionTable, OfficeTables } from '#src/schema/tables.ts';
import { SlrtError } from '#src/text/error.ts';
import { holds, pageOf, rankCursor, readRankCursor } from '../page.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { maskedRow, readableStatuses } from './protected.ts';

export interface QueueQuery {
  readonly queue: Queue;
  readonly village: string | null;
  readonly text: string | null;
  readonly cursor: string | null;
  readonly limit: number;
}

/** An area prefix as a half-open range of village codes: `32.04.05` → ['32.04.05', '32.04.05/'). */
export function inArea(area: string): [string, string] {
  return area.split('.').length === 4 ? [area, `${area}\u0000`] : [`${area}.`, `${area}/`];
}

/**
 * Whether a case lies in an area. A village has an order of its own in the index; for larger areas the plus keeps SQLite
 * in the list's order, where it skips other villages, instead of sorting everything that ever was in the area.
 */
export function liesIn(area: string): RawBuilder<SqlBool> {
  return area.split('.').length === 4 ? sqlText<SqlBool>`village = ${area}` : liesAmongFew(area);
}

/** The same among few rows that have an index of their own: the village's index would walk all that ever was there. */
export function liesAmongFew(area: string): RawBuilder<SqlBool> {
  const [from, to] = inArea(area);
  return sqlText<SqlBool>`(+village >= ${from} and +village < ${to})`;
}

/** Queues by a mark, in words that SQLite can match with the index made for each: a bound 1 would not do. */
export const FLAGS = { TO_TELL: sqlText<SqlBool>`to_tell = 1`, REGISTRY_CHANGED: sqlText<SqlBool>`registry_changed = 1`, EMERGENCY: sqlText<SqlBool>`emergency_waits = 1` } as const;

/** One page of a work list: emergencies first, then the longest waiting; paging by key, never by offset. */
export function queuePage(store: Store, user: SessionUser, query: QueueQuery): Page<QueueRow> {
  const rows = withText(query.queue === 'TO_TELL' ? toTellRows(store, user.area, query) : query.queue === 'ENDED' ? endedRows(store, user.area, query) : openRows(store, user.area, query), user, query.text);
  const found = store.sql.all(rows.limit(query.limit + 1));
  return pageOf(found, query.limit, (row) => maskedRow(store, user, queueRow(row), row), (row) => rankCursor(row.urgency_rank, row.opened_at, row.case_id));
}

function openRows({ q }: Store, area: string, { queue, village, cursor }: QueueQuery): CaseRows<CaseProjectionTable> {
  let rows = q.selectFrom('case_projection').selectAll().where('desk', 'is not', null).where(liesIn(village ?? area));
  if (queue === 'REGISTRY_CHANGED' || queue === 'EMERGENCY') rows = rows.where(FLAGS[queue]);
  else if (queue !== 'OPEN') rows = rows.where('status', '=', queue);
  if (cursor !== null) {
    const [rank, openedAt, caseId] = readRankCursor(cursor);
    rows = rows.where(sqlText<SqlBool>`(urgency_rank, opened_at, case_id) > (${rank}, ${openedAt}, ${caseId})`);
  }
  return rows.orderBy('urgency_rank').orderBy('opened_at').orderBy('case_id');
}

/** Of open and ended cases alike, those that wait longest first. */
function toTellRows({ q }: Store, area: string, { village, cursor }: QueueQuery): CaseRows<CaseProjectionTable> {
  let rows = q.selectFrom('case_projection').selectAll().where(FLAGS.TO_TELL).where(liesAmongFew(village ?? area));
  if (cursor !== null) {
    const [, openedAt, caseId] = readRankCursor(cursor);
    rows = rows.where(sqlText<SqlBool>`(opened_at, case_id) > (${openedAt}, ${caseId})`);
  }
  return rows.orderBy('opened_at').orderBy('case_id');
}

function endedRows({ q }: Store, area: string, { village, cursor }: QueueQuery): CaseRows<CaseProjectionTable> {
  let rows = q.selectFrom('case_projection').selectAll().where('desk', 'is', null).where(liesIn(village ?? area));
  if (cursor !== null) {
    const [, openedAt, caseId] = readRankCursor(cursor);
    rows = rows.where(sqlText<SqlBool>`(opened_at, case_id) < (${openedAt}, ${caseId})`);
  }
  return rows.orderBy('opened_at', 'desc').orderBy('case_id', 'desc');
}

/** Only cases whose name or number holds the text. A name finds a protected case only for those who may read it, or the list would tell whose it is. */
export function withText<Row>(rows: CaseRows<Row>, user: SessionUser, text: string | null): CaseRows<Row> {
  if (text === null) return rows;
  return rows.where((row) => row.or([row.and([holds('applicant_name', text), readable(row, user)]), holds('number', text)]));
}
type CaseRows<Row> = SelectQueryBuilder<OfficeTables, 'case_projection', Row>;

/** A case by its number or by the status code on a receipt, with its dash or without, in the caller's area. @throws SlrtError NOT_FOUND */
export function caseByCode(store: Store, user: SessionUser, code: string): QueueRow {
  const { q, sql } = store;
  const [from, to] = inArea(user.area);
  const typed = code.trim().toUpperCase();
  const found = sql.first(
    q
      .selectFrom('case_projection')
      .selectAll()
      .where((row) => row.or([row('receipt_code', '=', statusCodeIn(code) ?? typed), row('number', '=', typed)]))
      .where('village', '>=', from)
      .where('village', '<', to),
  );
  if (found === undefined) throw new SlrtError('NOT_FOUND');
  return maskedRow(store, user, queueRow(found), found);
}

function readable(row: ExpressionBuilder<OfficeTables, 'case_projection'>, user: SessionUser): Expression<SqlBool> {
  const statuses = readableStatuses(user);
  if (statuses === null) return row.lit(true);
  const own = row.selectFrom('case_event').select('case_event.id').whereRef('case_event.case_id', '=', 'case_projection.case_id').where('case_event.author', '=', user.userId);
  return row.or([row('protected', '=', 0), ...(statuses.length === 0 ? [] : [row('status', 'in', statuses)]), row.exists(own)]);
}

export function queueRow(row: CaseProjectionTable): QueueRow {
  return {
    caseId: row.case_id, number: row.number, applicantName: row.applicant_name, village: row.village, kind: row.kind,
    urgency: row.urgency, status: row.status, openedAt: row.opened_at, movedAt: row.moved_at, dueOn: row.due_on,
    needsDecision: row.needs_decision === 1, registryChanged: row.registry_changed === 1, masked: false,
    missing: row.missing === '' ? [] : row.missing.split(' '),
    waitsFor: row.waits_for === 'CITIZEN' || row.waits_for === 'MINISTRY' ? row.waits_for : null,
  };
}
