import type { NationalTransferTable } from '#src/schema/national.ts';
import type { Store } from '../store.ts';

/** Domain handbook §7.1: who gave or got whose data, when and what for. Proposals are named in the access log, one by one. */
export function logTransfer({ q, sql, now }: Store, entry: Omit<NationalTransferTable, 'id' | 'at'>): void {
  sql.run(q.insertInto('national_transfer').values({ ...entry, at: now() } as NationalTransferTable));
}
