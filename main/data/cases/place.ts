import type { Store } from '../store.ts';

/** Places that a case gets at a time. Most have fewer events; a place that stays empty costs nothing. */
export const PLACES = 64;

/** Where the next event of a case (a field report, a round) lies in the file: behind its last one, or at the end of all with room for more. */
export function placeOfNext(store: Store, caseId: string): number {
  const last = lastPlace(store, caseId);
  const next = last === null ? null : last + 1;
  return next !== null && next % PLACES !== 0 && isFree(store, next) ? next : firstAfterAll(store);
}

function lastPlace({ q, sql }: Store, caseId: string): number | null {
  return sql.first(q.selectFrom('case_event').select((row) => row.fn.max<number | null>(row.ref('rowid')).as('place')).where('case_id', '=', caseId))?.place ?? null;
}

/** Not so where the events were there before places were given out. */
function isFree({ q, sql }: Store, place: number): boolean {
  return sql.first(q.selectFrom('case_event').select('type').where('rowid', '=', place as never)) === undefined;
}

function firstAfterAll({ q, sql }: Store): number {
  const last = sql.first(q.selectFrom('case_event').select((row) => row.fn.max<number | null>(row.ref('rowid')).as('place')))?.place ?? 0;
  return (Math.floor(last / PLACES) + 1) * PLACES;
}
