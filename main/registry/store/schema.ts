import type { Connection } from '#main/data/open.ts';

/** Between the parts of `person.detail`; can't occur in a field (control characters are taken out). */
export const PART = '\u001f';

/** Raised when a file of an older layout must be imported anew. */
export const LAYOUT = 1;

/**
 * Few and small columns, because an import is paid by the value bound and the page written:
 * - `person.id` = village number × 2^20 + running number, so people of a village lie together;
 * - NIK and KK are bound as text and stored as INTEGER (affinity converts exactly), read back with CAST;
 * - `registry_id`: digits become an INTEGER, anything else keeps a leading `x`;
 * - `household.id` is its first member's `person.id`, and the others nearly always follow at once, so that a family is a
 *   range of ids and needs no index; members who lie elsewhere stand in `apart`;
 * - `birth` YYYYMMDD or 0; `flags` see flags.ts;
 * - `detail`: birth place, mother, programmes, own address (JSON), extra fields (JSON), joined by PART.
 */
const TABLES = `
  create table meta (name text primary key, value text not null) strict, without rowid;
  create table village (number integer primary key, code text not null unique) strict;
  create table household (id integer primary key, kk integer, address text, rt text, rw text, housing text) strict;
  create table person (
    id integer primary key, registry_id any not null, nik integer, household integer not null, name text not null,
    birth integer not null, flags integer not null, detail text not null);
  create table apart (household integer, person integer, primary key (household, person)) strict, without rowid;
  create table removed (
    id integer primary key, registry_id any not null, nik integer, name text not null, birth integer not null, village text not null, until text not null);
  -- people whose name, village, birth or sex differ from the saved name index: left, came or changed since
  create table changed (id integer primary key) strict;
  create table search_part (name text primary key, data blob not null) strict, without rowid;
`;

/** Made after the rows: sorted input for each tree. */
const INDEXES = `
  create index person_nik on person (nik) where nik is not null;
  create index household_kk on household (kk) where kk is not null;
  create index removed_nik on removed (nik);
`;

export function createTables(connection: Connection): void {
  connection.exec(TABLES);
}

/** @returns whether each registry id occurs once, as it should; the search for doubles can then be left out. */
export function createIndexes(connection: Connection): boolean {
  connection.exec(INDEXES);
  try {
    connection.exec('create unique index person_registry_id on person (registry_id)');
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
    connection.exec('create index person_registry_id on person (registry_id)');
    return false;
  }
}

/** Members whose ids lie so near above the household's are found as a range; all others stand in `apart`. */
export const FAMILY_RANGE = 64;

export function liesApart(household: number, person: number): boolean {
  return person < household || person >= household + FAMILY_RANGE;
}

const VILLAGE_SHIFT = 2 ** 20;

export function personId(villageNumber: number, serial: number): number {
  return villageNumber * VILLAGE_SHIFT + serial;
}

export function villageNumberOf(id: number): number {
  return Math.floor(id / VILLAGE_SHIFT);
}

export function serialOf(id: number): number {
  return id % VILLAGE_SHIFT;
}

const CANONICAL = /^(?:0|[1-9]\d{0,17})$/;

/** Digits that survive a trip through INTEGER are stored as such, which halves the index. */
export function storedRegistryId(registryId: string): string {
  return CANONICAL.test(registryId) ? registryId : `x${registryId}`;
}

export function shownRegistryId(stored: string): string {
  return stored.startsWith('x') ? stored.slice(1) : stored;
}
