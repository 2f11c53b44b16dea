import type { Store } from '../store.ts';

/** What the sender remembers over a restart. */
export type NationalFact =
  | 'url' | 'everyHours' | 'nightHour' | 'cutOffDay' | 'enabled' | 'results' | 'recipients' | 'failures' | 'nextAt' | 'lastError' | 'lastGoodAt'
  | 'lastRunAt' | 'messages' | 'nightOf' | 'registryWanted' | 'maintenance' | 'closesAt' | 'practice' | 'preLists';

export function nationalFact({ q, sql }: Store, name: NationalFact): string | null {
  return sql.first(q.selectFrom('national_state').select('value').where('name', '=', name))?.value ?? null;
}

/** Null forgets it. */
export function setNationalFact({ q, sql }: Store, name: NationalFact, value: string | null): void {
  if (value === null) sql.run(q.deleteFrom('national_state').where('name', '=', name));
  else sql.run(q.insertInto('national_state').values({ name, value }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value })));
}
