import type { NationalTransferTable } from '#src/schema/national.ts';
import type { Store } from '../store.ts';

/** Domain handbook §7.1: who gave or got whose data, when and what for. Proposals are named in the access log, one by one. */
export function logTransfer({ q, sql, now }: Store, entry: Omit<NationalTransferTable, 'id' | 'at'>): void {
  sql.run(q.insertInto('national_transfer').values({ ...entry, at: now() } as NationalTransferTable));
}

/** Newest first, behind `before`. */
export function transfersBefore({ q, sql }: Store, before: number | null, limit: number): NationalTransferTable[] {
  let rows = q.selectFrom('national_transfer').selectAll();
  if (before !== null) rows = rows.where('id', '<', before);
  return sql.all(rows.orderBy('id', 'desc').limit(limit));
}
