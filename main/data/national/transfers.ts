import type { NationalTransferTable } from '#src/schema/national.ts';
import type { Store } from '../store.ts';
import { isPractising } from './practising.ts';

/** The way of what went to the practice system on this very computer. */
const PRACTICE = 'PRACTICE';

/** Domain handbook §7.1: who gave or got whose data, when and what for; what never left this computer says so. Proposals are named in the access log, one by one. */
export function logTransfer(store: Store, entry: Omit<NationalTransferTable, 'id' | 'at'>): void {
  const { q, sql, now } = store;
  const way = entry.way === 'HTTP' && isPractising(store) ? PRACTICE : entry.way;
  sql.run(q.insertInto('national_transfer').values({ ...entry, way, at: now() } as NationalTransferTable));
}

/** People's data that came over the line, also before it broke; nothing where nobody's came. */
export function logReceived(store: Store, author: string, operation: string, people: number, purpose: string): void {
  if (people > 0) logTransfer(store, { author, way: 'HTTP', direction: 'DOWN', operation, people, purpose, outcome: 'RECEIVED' });
}

/** Newest first, behind `before`. */
export function transfersBefore({ q, sql }: Store, before: number | null, limit: number): NationalTransferTable[] {
  let rows = q.selectFrom('national_transfer').selectAll();
  if (before !== null) rows = rows.where('id', '<', before);
  return sql.all(rows.orderBy('id', 'desc').limit(limit));
}
