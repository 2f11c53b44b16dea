import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Queue, QueueRow } from '#src/contract/cases.ts';
import type { Page } from '#src/contract/operation.ts';
import type { CaseProjectionTable, OfficeTables } from '#src/schema/tables.ts';
import { SlrtError } from '#src/text/error.ts';
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

/** One page of a work list: emergencies first, then the longest waiting; paging by key, never by offset. */
export function queuePage(store: Store, user: SessionUser, query: QueueQuery): Page<QueueRow> {
  const { q, sql } = store;
  const ended = query.queue === 'ENDED';
  const [from, to] = inArea(query.village ?? user.area);
  let rows = q.selectFrom('case_projection').selectAll().where('village', '>=', from).where('village', '<', to);
  rows = ended ? rows.where('desk', 'is', null) : rows.where('desk', 'is not', null);
  if (query.queue === 'REGISTRY_CHANGED') rows = rows.where('registry_changed', '=', 1);
  else if (query.queue === 'EMERGENCY') rows = rows.where('emergency_waits', '=', 1);
  else if (query.queue !== 'OPEN' && !ended) rows = rows.where('status', '=', query.queue);
  if (query.text !== null) {
    const text = `%${query.text.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;
    // A name finds a protected case only for those who may read it, or the list would tell whose it is.
    rows = rows.where((row) => row.or([row.and([row('applicant_name', 'like', text), readable(row, user)]), row('number', 'like', text)]));
  }
  const after = query.cursor === null ? null : readCursor(query.cursor);
  if (after !== null) {
    const [rank, openedAt, caseId] = after;
    rows = ended
      ? rows.where((row) => row.or([row('opened_at', '<', openedAt), row.and([row('opened_at', '=', openedAt), row('case_id', '<', caseId)])]))
      : rows.where((row) =>
          row.or([
            row('urgency_rank', '>', rank),
            row.and([row('urgency_rank', '=', rank), row('opened_at', '>', openedAt)]),
            row.and([row('urgency_rank', '=', rank), row('opened_at', '=', openedAt), row('case_id', '>', caseId)]),
          ]),
        );
  }
  const ordered = ended
    ? rows.orderBy('opened_at', 'desc').orderBy('case_id', 'desc')
    : rows.orderBy('urgency_rank').orderBy('opened_at').orderBy('case_id');
  const found = sql.all(ordered.limit(query.limit + 1));
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => maskedRow(store, user, queueRow(row), row)),
    next: found.length > query.limit && last !== undefined ? JSON.stringify([last.urgency_rank, last.opened_at, last.case_id]) : null,
  };
}

/** A case by its number or by the status code on a receipt, in the caller's area. @throws SlrtError NOT_FOUND */
export function caseByCode(store: Store, user: SessionUser, code: string): QueueRow {
  const { q, sql } = store;
  const [from, to] = inArea(user.area);
  const typed = code.trim().toUpperCase();
  const found = sql.first(
    q
      .selectFrom('case_projection')
      .selectAll()
      .where((row) => row.or([row('receipt_code', '=', typed), row('number', '=', typed)]))
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

function readCursor(text: string): [number, number, string] {
  try {
    const [rank, openedAt, caseId] = JSON.parse(text) as unknown[];
    if (typeof rank === 'number' && typeof openedAt === 'number' && typeof caseId === 'string') return [rank, openedAt, caseId];
  } catch {
    // falls through: a cursor that isn't ours
  }
  throw new SlrtError('INVALID_INPUT', { fields: ['cursor'] });
}

export function queueRow(row: CaseProjectionTable): QueueRow {
  return {
    caseId: row.case_id, number: row.number, applicantName: row.applicant_name, village: row.village, kind: row.kind,
    urgency: row.urgency, status: row.status, openedAt: row.opened_at, movedAt: row.moved_at, dueOn: row.due_on,
    needsDecision: row.needs_decision === 1, registryChanged: row.registry_changed === 1, masked: false,
    missing: row.missing === '' ? [] : row.missing.split(' '),
  };
}
