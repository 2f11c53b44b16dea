import path from 'node:path';
import { SlrtError, type ErrorCode } from '#src/text/error.ts';
import { asDatabaseError, openEncrypted, type Connection } from '#main/data/open.ts';
import { readPointer } from '../store/files.ts';
import { layoutOf, metaOfAnyLayout, type HistoryEntry } from '../store/meta.ts';
import { countNumbers, numberOf, NumberPages, pagedEntries, type PagedEntry } from '../store/numberPages.ts';
import { REMOVED, villageCodes, type RemovedRow } from '../store/records.ts';
import { LAYOUT, villageNumberOf } from '../store/schema.ts';
import { StoredPeople } from '../store/storedPeople.ts';

interface Replaced {
  readonly dir: string;
  readonly keyHex: string;
}

const KEPT_HISTORY = 200;
const UNREADABLE: readonly ErrorCode[] = ['KEY_WRONG', 'DATABASE_CORRUPT', 'DATABASE_NEWER', 'DATABASE_READ_ONLY', 'DATABASE_LOCKED', 'REGISTRY_MISSING'];

/** Runs with the registry that is being replaced; null when there is none, or it can't be read: the new one must not fail for that. */
function withReplaced<T>({ dir, keyHex }: Replaced, read: (old: Connection) => T): T | null {
  const pointer = readPointer(dir);
  if (pointer === null) return null;
  let old: Connection | undefined;
  try {
    old = openEncrypted(path.join(dir, pointer.file), keyHex, { readonly: true, cacheKib: 4_096 });
    // One transaction: each look-up for itself would lock the file and read its first page anew.
    return old.transaction(read)(old);
  } catch (error) {
    const known = asDatabaseError(error);
    if (known instanceof SlrtError && UNREADABLE.includes(known.code)) return null;
    throw error;
  } finally {
    old?.close();
  }
}

/** History of the registry that is being replaced. */
export function historyOf(replaced: Replaced): readonly HistoryEntry[] {
  return withReplaced(replaced, (old) => metaOfAnyLayout(old).history.slice(-KEPT_HISTORY)) ?? [];
}

/** After so many people of the replaced registry the caller is told how far it is. */
const TOLD_EVERY = 1 << 12;

/**
 * Keeps "was in the registry until …" for everyone whom the replaced registry held or remembered and the new one
 * doesn't hold: neither the registry id nor the NIK.
 *
 * @param passed gets the share of the replaced registry's people who have been looked at; may throw to stop
 */
export function carryRemoved(db: Connection, replaced: Replaced, date: string, passed: (share: number) => void): void {
  const insert = db.prepare('insert into removed (registry_id, nik, name, birth, village, until) values (?, ?, ?, ?, ?, ?)');
  const isGone = goneFrom(db);
  const keep = (person: RemovedRow): void => {
    const { registry_id, nik, name, birth, village, until } = person;
    if (isGone(person)) insert.run(registry_id, nik, name, birth, village, until);
  };
  // Not rolled back where the old file can't be read to its end: who was carried so far stays, and a file without a
  // journal mustn't be rolled back.
  db.exec('begin');
  withReplaced(replaced, (old) => {
    for (const person of rememberedIn(old)) keep(person);
    // Of an older layout only whom it remembered is known, not whom it held.
    if (layoutOf(old) < LAYOUT) return;
    const villages = villageCodes(old);
    const people = new StoredPeople(old);
    for (const id of candidates(old, db, passed)) {
      const person = people.person(id);
      if (person === undefined) continue;
      const { registryId, nik, name, birth } = person;
      keep({ registry_id: registryId, nik, name, birth, village: villages.get(villageNumberOf(id)) ?? '', until: date });
    }
  });
  db.exec('commit');
}

/** The first layout that kept numbers as text; those before kept digits as numbers, and an `x` before any other registry id. */
const NUMBERS_AS_TEXT = 3;

function rememberedIn(old: Connection): Iterable<RemovedRow> {
  if (layoutOf(old) >= NUMBERS_AS_TEXT) return old.prepare<[], RemovedRow>(`${REMOVED} order by id`).iterate();
  return old.prepare<[], RemovedRow>(`select iif(registry_id like 'x%', substr(registry_id, 2), cast(registry_id as text)) as registry_id,
    cast(nik as text) as nik, name, birth, village, until from removed order by id`).iterate();
}

function goneFrom(db: Connection): (person: Pick<RemovedRow, 'registry_id' | 'nik'>) => boolean {
  const registryIds = new NumberPages(db, 'registry_id');
  const niks = new NumberPages(db, 'nik');
  return ({ registry_id, nik }) => registryIds.rowsOf(registry_id).length === 0 && (nik === null || niks.rowsOf(nik).length === 0);
}

/** Rows of the old registry whose registry id isn't in the new one's pages, each once: both lists are sorted, so one walk finds them. */
function* candidates(old: Connection, db: Connection, passed: (share: number) => void): Generator<number> {
  yield* old.prepare<[], number>("select row from late_number where kind = 'registry_id'").pluck().iterate();
  const isLate = old.prepare<[string, number], number>("select 1 from late_number where kind = 'registry_id' and number = ? and row = ?").pluck();
  const held = pagedEntries(db, 'registry_id');
  let next = held.next();
  const all = countNumbers(old, 'registry_id');
  let seen = 0;
  for (const entry of pagedEntries(old, 'registry_id')) {
    if (seen % TOLD_EVERY === 0) passed(seen / all);
    seen += 1;
    while (next.done !== true && compare(next.value, entry) < 0) next = held.next();
    const isHeld = next.done !== true && compare(next.value, entry) === 0;
    if (!isHeld && isLate.get(numberOf(entry.high, entry.low), entry.row) === undefined) yield entry.row;
  }
}

function compare(one: PagedEntry, other: PagedEntry): number {
  return one.high - other.high || one.low - other.low;
}
