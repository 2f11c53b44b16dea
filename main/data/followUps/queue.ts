import { sql as sqlText, type SqlBool } from 'kysely';
import type { QueueRow } from '#src/contract/cases.ts';
import type { Page } from '#src/contract/operation.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { maskedRow } from '../cases/protected.ts';
import { liesAmongFew, queueRow, withText } from '../cases/queue.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

interface FollowUpQuery {
  readonly area: string;
  readonly text: string | null;
  readonly cursor: string | null;
  readonly limit: number;
}

function due({ q, now }: Store, area: string) {
  const today = todayInJakarta(new Date(now()));
  return q.selectFrom('case_projection').where('follow_up_on', 'is not', null).where('follow_up_on', '<=', today).where(liesAmongFew(area));
}

/** Families whose visit or call is due today or was due before, longest first; paging by key. */
export function followUpPage(store: Store, user: SessionUser, { area, text, cursor, limit }: FollowUpQuery): Page<QueueRow> {
  let rows = withText(due(store, area).selectAll(), user, text);
  if (cursor !== null) {
    const [day, caseId] = keyOf(cursor);
    rows = rows.where(sqlText<SqlBool>`(follow_up_on, case_id) > (${day}, ${caseId})`);
  }
  const found = store.sql.all(rows.orderBy('follow_up_on').orderBy('case_id').limit(limit + 1));
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => maskedRow(store, user, { ...queueRow(row), dueOn: row.follow_up_on }, row)),
    next: found.length > limit && last !== undefined ? `${last.follow_up_on ?? ''} ${last.case_id}` : null,
  };
}

export function followUpCount(store: Store, user: SessionUser): number {
  return Number(store.sql.first(due(store, user.area).select((row) => row.fn.countAll<number>().as('n')))?.n ?? 0);
}

function keyOf(cursor: string): [string, string] {
  const match = /^(\d{4}-\d{2}-\d{2}) ([0-9a-zA-Z-]{1,64})$/.exec(cursor);
  if (match === null) throw new SlrtError('INVALID_INPUT', { fields: ['cursor'] });
  return [match[1] ?? '', match[2] ?? ''];
}
