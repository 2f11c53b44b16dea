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
  create table removed (
    id integer primary key, registry_id any not null, nik integer, name text not null, birth integer not null, village text not null, until text not null);
  -- people whose name, village, birth or sex differ from the saved name index: left, came or changed since
  create table changed (id integer primary key) strict;
  create table search_part (name text primary key, data blob not null) strict, without rowid;
`;

/** Made after the rows: sorted input for each tree. */
const INDEXES = `
  create index person_nik on person (nik) where nik is not null;
  create index person_registry_id on person (registry_id);
  create index person_household on person (household);
  create index household_kk on household (kk) where kk is not null;
  create index removed_nik on removed (nik);
`;

export function createTables(connection: Connection): void {
  connection.exec(TABLES);
}

export function createIndexes(connection: Connection): void {
  connection.exec(INDEXES);
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
