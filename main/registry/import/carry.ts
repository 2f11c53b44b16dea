import path from 'node:path';
import { openEncrypted, type Connection } from '#main/data/open.ts';
import { readPointer } from '../store/files.ts';
import { loadMeta, type HistoryEntry } from '../store/meta.ts';
import { personId } from '../store/schema.ts';

interface Replaced {
  readonly dir: string;
  readonly keyHex: string;
}

const KEPT_HISTORY = 200;

/** History of the registry that is being replaced; empty when there is none, or it can't be read. */
export function historyOf({ dir, keyHex }: Replaced): readonly HistoryEntry[] {
  const pointer = readPointer(dir);
  if (pointer === null) return [];
  let old: Connection | undefined;
  try {
    old = openEncrypted(path.join(dir, pointer.file), keyHex, { readonly: true, cacheKib: 4_096 });
    return loadMeta(old).history.slice(-KEPT_HISTORY);
  } catch {
    // Broken or of another key: the new one must not fail for that.
    return [];
  } finally {
    old?.close();
  }
}

const GONE = `
  not exists (select 1 from main.person p where p.registry_id = o.registry_id)
  and (o.nik is null or not exists (select 1 from main.person p where p.nik = o.nik))`;
const CARRY = `
  insert into removed (registry_id, nik, name, birth, village, until)
  select registry_id, nik, name, birth, village, until from old.removed o where ${GONE}
  union all
  select registry_id, nik, name, birth, (select code from old.village v where v.number = o.id / ${personId(1, 0)}), ? from old.person o where ${GONE}`;

/**
 * Keeps "was in the registry until …" for everyone whom the replaced registry held or remembered and the new one
 * doesn't hold: neither the registry id nor the NIK. Outside a transaction: SQLite attaches no file inside one.
 */
export function carryRemoved(db: Connection, { dir, keyHex }: Replaced, date: string): void {
  const pointer = readPointer(dir);
  if (pointer === null) return;
  const file = path.join(dir, pointer.file).replaceAll("'", "''");
  try {
    db.exec(`attach database '${file}' as old key "raw:${keyHex}"`);
  } catch {
    return;
  }
  try {
    // The builder's own file is locked for itself alone; the old one has other readers.
    db.pragma('old.locking_mode=NORMAL');
    db.prepare(CARRY).run(date);
  } catch {
    // Broken or of another key: the new one must not fail for that.
  } finally {
    db.exec('detach database old');
  }
}
