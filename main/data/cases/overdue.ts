import { sql as sqlText, type SqlBool } from 'kysely';
import type { QueueRow } from '#src/contract/cases.ts';
import type { Page } from '#src/contract/operation.ts';
import { URGENCIES, urgencyRank } from '#src/domain/case/kinds.ts';
import type { Role } from '#src/domain/access/roles.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import type { CaseProjectionTable } from '#src/schema/tables.ts';
import { dayCursor, noCursor, pageOf, readDayCursor } from '../page.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { maskedRow } from './protected.ts';
import { liesIn, queueRow, withText } from './queue.ts';

export interface OverdueQuery {
  readonly area: string;
  /** Only what lies on this desk; null: wherever it lies. */
  readonly desk: Role | null;
  readonly text: string | null;
  readonly cursor: string | null;
  readonly limit: number;
}

/** The desks that work cases off look at what is late with them; everybody else watches the whole area. */
const WORKING_DESKS: readonly Role[] = ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE'];
export const overdueDesk = (role: Role): Role | null => (WORKING_DESKS.includes(role) ? role : null);

/** The index of overdue cases begins with them. */
const URGENCY_RANKS = URGENCIES.map(urgencyRank);

function overdue(store: Store, area: string, desk: Role | null) {
  const today = todayInJakarta(new Date(store.now()));
  const rows = store.q.selectFrom('case_projection').where('desk', 'is not', null).where('due_on', 'is not', null).where('due_on', '<', today).where('urgency_rank', 'in', URGENCY_RANKS).where(liesIn(area));
  // The plus keeps the order by day: an index of desks would have to be sorted.
  return desk === null ? rows : rows.where(sqlText<SqlBool>`+desk = ${desk}`);
}

/**
 * Open cases past their promised day: emergencies first, then the fast track, in each the longest overdue; paging by key.
 * A stopped clock names no day, so it is never overdue.
 */
export function overduePage(store: Store, user: SessionUser, query: OverdueQuery): Page<QueueRow> {
  const from = query.cursor === null ? null : readCursor(query.cursor);
  const found: CaseProjectionTable[] = [];
  // Each urgency is a range of the index of its own; one question for all would sort everything that is overdue.
  for (const rank of URGENCY_RANKS) {
    if (from !== null && rank < from.rank) continue;
    let rows = withText(overdue(store, query.area, query.desk).selectAll().where('urgency_rank', '=', rank), user, query.text);
    if (from?.rank === rank) rows = rows.where(sqlText<SqlBool>`(due_on, case_id) > (${from.dueOn}, ${from.caseId})`);
    found.push(...store.sql.all(rows.orderBy('due_on').orderBy('case_id').limit(query.limit + 1 - found.length)));
    if (found.length > query.limit) break;
  }
  return pageOf(found, query.limit, (row) => maskedRow(store, user, queueRow(row), row), (row) => `${row.urgency_rank} ${dayCursor(row.due_on, row.case_id)}`);
}

/** What the home page says of it: exactly the rows of the queue OVERDUE. */
export function overdueCount(store: Store, user: SessionUser): number {
  const row = store.sql.first(overdue(store, user.area, overdueDesk(user.role)).select((builder) => builder.fn.countAll<number>().as('n')));
  return Number(row?.n ?? 0);
}

function readCursor(cursor: string): { readonly rank: number; readonly dueOn: string; readonly caseId: string } {
  const match = /^([0-2]) (.*)$/.exec(cursor);
  if (match === null) throw noCursor();
  const [dueOn, caseId] = readDayCursor(match[2] ?? '');
  return { rank: Number(match[1]), dueOn, caseId };
}
