import type { Store } from '../store.ts';

/** Places that a case gets at a time. Most have fewer events; a place that stays empty costs nothing. */
export const PLACES = 64;

/** Where the next event of a case (a field report, a round) lies in the file: behind its last one, or at the end of all with room for more. */
export function placeOfNext(store: Store, caseId: string): number {
  const last = highestPlace(store, caseId);
  const next = last === null ? null : last + 1;
  return next !== null && next % PLACES !== 0 && isFree(store, next) ? next : firstAfterAll(store);
}

/** Of one case, or of all; null where nothing has happened yet. */
function highestPlace({ q, sql }: Store, caseId?: string): number | null {
  const events = caseId === undefined ? q.selectFrom('case_event') : q.selectFrom('case_event').where('case_id', '=', caseId);
  return sql.first(events.select((row) => row.fn.max<number | null>(row.ref('rowid')).as('place')))?.place ?? null;
}

/** Not so where the events were there before places were given out. */
function isFree({ q, sql }: Store, place: number): boolean {
  return sql.first(q.selectFrom('case_event').select('type').where('rowid', '=', place as never)) === undefined;
}

function firstAfterAll(store: Store): number {
  return (Math.floor((highestPlace(store) ?? 0) / PLACES) + 1) * PLACES;
}
