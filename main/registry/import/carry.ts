import path from 'node:path';
import { openEncrypted, type Connection } from '#main/data/open.ts';
import { readPointer } from '../store/files.ts';
import { loadMeta, type HistoryEntry } from '../store/meta.ts';
import { villageCodes } from '../store/records.ts';
import { villageNumberOf } from '../store/schema.ts';

interface Replaced {
  readonly dir: string;
  readonly keyHex: string;
}

const KEPT_HISTORY = 200;

function withOld<T>({ dir, keyHex }: Replaced, fallback: T, job: (old: Connection) => T): T {
  const pointer = readPointer(dir);
  if (pointer === null) return fallback;
  let old: Connection | undefined;
  try {
    old = openEncrypted(path.join(dir, pointer.file), keyHex, { readonly: true, cacheKib: 4_096 });
    return job(old);
  } catch {
    // The registry that is being replaced is broken or of another key: the new one must not fail for that.
    return fallback;
  } finally {
    old?.close();
  }
}

export function historyOf(replaced: Replaced): readonly HistoryEntry[] {
  return withOld(replaced, [], (old) => loadMeta(old).history.slice(-KEPT_HISTORY));
}

interface OldPerson {
  readonly id: number;
  readonly registry_id: string;
  readonly nik: string | null;
  readonly name: string;
  readonly birth: number;
}

/**
 * Keeps "was in the registry until …" for everyone whom the replaced registry held or remembered and the new one
 * doesn't hold: neither the registry id nor the NIK.
 */
export function carryRemoved(db: Connection, replaced: Replaced, date: string): void {
  withOld(replaced, undefined, (old) => {
    const has = db.prepare('select 1 from person where registry_id = ? or nik = ?').pluck();
    const insert = db.prepare('insert into removed (registry_id, nik, name, birth, village, until) values (?, ?, ?, ?, ?, ?)');
    const villages = villageCodes(old);
    const remembered = old.prepare<[], OldPerson & { village: string; until: string }>('select 0 as id, cast(registry_id as text) as registry_id, cast(nik as text) as nik, name, birth, village, until from removed');
    for (const row of remembered.iterate()) {
      if (has.get(row.registry_id, row.nik) === undefined) insert.run(row.registry_id, row.nik, row.name, row.birth, row.village, row.until);
    }
    const people = old.prepare<[], OldPerson>('select id, cast(registry_id as text) as registry_id, cast(nik as text) as nik, name, birth from person');
    for (const row of people.iterate()) {
      if (has.get(row.registry_id, row.nik) !== undefined) continue;
      insert.run(row.registry_id, row.nik, row.name, row.birth, villages.get(villageNumberOf(row.id)) ?? '', date);
    }
  });
}
