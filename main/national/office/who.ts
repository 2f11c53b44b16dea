import type { Store } from '../../data/store.ts';

/**
 * One sender in an office. A PC on its own is it; in an office with a hub only the hub's host may be. The one place where
 * this is decided.
 */
export function sendsForOffice({ q, sql }: Store): boolean {
  const linked = sql.first(q.selectFrom('sync_state').selectAll());
  return linked === undefined || linked.hub_epoch === null;
}
