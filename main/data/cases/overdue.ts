import type { QueueRow } from '#src/contract/cases.ts';
import type { Page } from '#src/contract/operation.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { maskedRow } from './protected.ts';
import { inArea, queueRow } from './queue.ts';

/** Open cases past their promised day, longest overdue first; paging by key. A stopped clock names no day, so it is never overdue. */
export function overduePage(store: Store, user: SessionUser, area: string, query: { cursor: string | null; limit: number }): Page<QueueRow> {
  const { q, sql } = store;
  const [from, to] = inArea(area);
  const today = todayInJakarta(new Date(store.now()));
  let rows = q.selectFrom('case_projection').selectAll().where('desk', 'is not', null).where('due_on', 'is not', null)
    .where('due_on', '<', today).where('village', '>=', from).where('village', '<', to);
  if (query.cursor !== null) {
    const [dueOn, caseId] = readCursor(query.cursor);
    rows = rows.where((row) => row.or([row('due_on', '>', dueOn), row.and([row('due_on', '=', dueOn), row('case_id', '>', caseId)])]));
  }
  const found = sql.all(rows.orderBy('due_on').orderBy('case_id').limit(query.limit + 1));
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return { rows: shown.map((row) => maskedRow(store, user, queueRow(row), row)), next: found.length > query.limit && last !== undefined ? `${last.due_on ?? ''} ${last.case_id}` : null };
}

function readCursor(cursor: string): [string, string] {
  const match = /^(\d{4}-\d{2}-\d{2}) ([0-9a-zA-Z-]{1,64})$/.exec(cursor);
  if (match === null) throw new SlrtError('INVALID_INPUT', { fields: ['cursor'] });
  return [match[1] ?? '', match[2] ?? ''];
}
