import { sql as sqlText, type SqlBool } from 'kysely';
import type { QueueRow } from '#src/contract/cases.ts';
import type { Page } from '#src/contract/operation.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { maskedRow } from '../cases/protected.ts';
import { liesAmongFew, queueRow, withText } from '../cases/queue.ts';
import { dayCursor, pageOf, readDayCursor } from '../page.ts';
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
    const [day, caseId] = readDayCursor(cursor);
    rows = rows.where(sqlText<SqlBool>`(follow_up_on, case_id) > (${day}, ${caseId})`);
  }
  const found = store.sql.all(rows.orderBy('follow_up_on').orderBy('case_id').limit(limit + 1));
  return pageOf(found, limit, (row) => maskedRow(store, user, { ...queueRow(row), dueOn: row.follow_up_on }, row), (row) => dayCursor(row.follow_up_on, row.case_id));
}

export function followUpCount(store: Store, user: SessionUser): number {
  return Number(store.sql.first(due(store, user.area).select((row) => row.fn.countAll<number>().as('n')))?.n ?? 0);
}
