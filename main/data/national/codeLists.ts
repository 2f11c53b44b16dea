import { z } from 'zod';
import type { CodeListRow } from '#src/contract/national.ts';
import { differencesOf, KNOWN_LISTS, type KnownList, type ListEntry } from '#src/domain/proposal/nationalCodes.ts';
import type { Store } from '../store.ts';

const entriesSchema = z.array(z.object({ code: z.string(), label: z.string(), until: z.string().nullable() }));

/** The lists as the national system gave them out last; those that never came are absent. */
export function codeLists({ q, sql }: Store): ReadonlyMap<KnownList, { readonly version: number; readonly readAt: number; readonly entries: readonly ListEntry[] }> {
  const rows = sql.all(q.selectFrom('national_code_list').selectAll());
  return new Map(rows.flatMap(({ name, version, read_at: readAt, entries }) => {
    const known = KNOWN_LISTS.find((list) => list === name);
    return known === undefined ? [] : [[known, { version, readAt, entries: entriesSchema.parse(JSON.parse(entries)) }] as const];
  }));
}

export function keepCodeList({ q, sql, now }: Store, name: KnownList, version: number, entries: readonly ListEntry[]): void {
  const row = { version, entries: JSON.stringify(entries), read_at: now() };
  sql.run(q.insertInto('national_code_list').values({ name, ...row }).onConflict((conflict) => conflict.column('name').doUpdateSet(row)));
}

/** Each list that came, and where it differs from the one that is built in. */
export function codeListRows(store: Store, today: string): CodeListRow[] {
  return [...codeLists(store)].map(([name, { version, readAt, entries }]) => ({ name, version, readAt, entries: entries.length, ...differencesOf(name, entries, today) }));
}
