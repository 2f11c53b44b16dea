import { isSyncedField, isSyncedTable, SYNCED_FIELDS, type SyncedTable } from '#src/schema/synced.ts';
import type { RowWrite } from '#src/sync/changeset.ts';
import { packClock, unpackClock, type FieldClock } from '#src/sync/clock.ts';
import { EMPTY_ROW, mergeRow, type Collision, type FieldValue, type Merged, type Row } from '#src/sync/merge.ts';
import type { Store } from './store.ts';

/** A synced row as it stands, with its clock; an empty row when there is none. */
export function readRow(store: Store, table: SyncedTable, id: string): Row & { readonly exists: boolean } {
  const { q, sql } = store;
  const columns = ['clock', ...SYNCED_FIELDS[table]] as const;
  const found = sql.first(
    q.selectFrom(table as 'person').select(columns as unknown as ['clock', 'name']).where('id', '=', id),
  ) as Record<string, FieldValue> | undefined;
  if (found === undefined) return { ...EMPTY_ROW, exists: false };
  const { clock, ...fields } = found;
  return { fields, clock: unpackClock(String(clock)), exists: true };
}

/** Merges a write into its row; answers what it changed. The caller holds the transaction and the guard. */
export function writeRow(store: Store, write: RowWrite & { table: SyncedTable }, hlc: string): Merged {
  const { q, sql } = store;
  const row = readRow(store, write.table, write.id);
  const merged = mergeRow(row, write.fields, hlc);
  const clock = packClock(merged.clock);
  const table = write.table as 'person';
  if (!row.exists) sql.run(q.insertInto(table).values({ ...merged.changed, id: write.id, clock } as never));
  else sql.run(q.updateTable(table).set({ ...merged.changed, clock }).where('id', '=', write.id));
  return merged;
}

/** The fields of a write that this app knows; the rest waits for the app's upgrade. */
export function splitKnown(write: RowWrite): { known: (RowWrite & { table: SyncedTable }) | null; unknown: RowWrite | null } {
  const { table } = write;
  if (!isSyncedTable(table)) return { known: null, unknown: write };
  const entries = Object.entries(write.fields);
  const pick = (wanted: boolean) => Object.fromEntries(entries.filter(([field]) => isSyncedField(table, field) === wanted));
  const unknown = pick(false);
  return {
    known: { ...write, table, fields: pick(true) },
    unknown: Object.keys(unknown).length === 0 ? null : { ...write, fields: unknown },
  };
}

/** Builds the write of a row: only the fields whose value differs, with the clock its author had seen. Null: nothing to do. */
export function rowWrite(store: Store, table: SyncedTable, id: string, fields: Readonly<Record<string, FieldValue>>): RowWrite | null {
  const row = readRow(store, table, id);
  const changed = Object.fromEntries(Object.entries(fields).filter(([field, value]) => !row.exists || row.fields[field] !== value));
  if (Object.keys(changed).length === 0) return null;
  return { table, id, fields: changed, basis: packClock(only(row.clock, Object.keys(changed))) };
}

function only(clock: FieldClock, fields: readonly string[]): FieldClock {
  return new Map([...clock].filter(([field]) => fields.includes(field)));
}

/** Keeps both values of a collision until somebody decides. */
export function keepCollision(store: Store, write: RowWrite, collision: Collision): void {
  const { q, sql } = store;
  const text = (value: FieldValue): string | null => (value === null ? null : String(value));
  sql.run(
    q
      .insertInto('field_collision')
      .values({
        id: `${write.id}.${collision.field}.${collision.keptAt}`, table_name: write.table, row_id: write.id,
        field: collision.field, kept: text(collision.kept), kept_hlc: collision.keptAt, lost: text(collision.lost),
        lost_hlc: collision.lostAt, settled: 0,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}
