import type { Store } from '../store.ts';

/** Of each operation, the newest: addresses with a cursor change, and the old ones are never asked for again. */
const KEPT = 20;

/** Lists as they were answered last, by their address; over a restart as well. */
export function rememberedLists({ q, sql, now }: Store) {
  return {
    read(address: string): { readonly etag: string; readonly text: string } | null {
      const row = sql.first(q.selectFrom('national_remembered').select(['etag', 'body']).where('address', '=', address));
      return row === undefined ? null : { etag: row.etag, text: row.body };
    },
    keep(address: string, operation: string, etag: string, text: string): void {
      const row = { operation, etag, body: text, at: now() };
      sql.run(q.insertInto('national_remembered').values({ address, ...row }).onConflict((conflict) => conflict.column('address').doUpdateSet(row)));
      const old = sql.all(q.selectFrom('national_remembered').select('address').where('operation', '=', operation).orderBy('at', 'desc').orderBy('address').offset(KEPT).limit(100));
      if (old.length > 0) sql.run(q.deleteFrom('national_remembered').where('address', 'in', old.map((one) => one.address)));
    },
  };
}

/** Another address or other credentials: what was answered there says nothing here. */
export function forgetLists({ q, sql }: Store): void {
  sql.run(q.deleteFrom('national_remembered'));
}
