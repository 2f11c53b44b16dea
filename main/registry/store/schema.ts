import type { Connection } from '#main/data/open.ts';
import { createNumberTables } from './numberPages.ts';

/** Between the parts of `person.detail`; can't occur in a field (control characters are taken out). */
export const PART = '\u001f';

/** Raised when a file of an older layout must be imported anew; such a file counts as none. */
export const LAYOUT = 2;

/**
 * Few and small columns, because an import is paid by the value bound and the page written:
 * - `person.id` = village number × 2^20 + running number, so people of a village lie together;
 * - NIK, KK and a `registry_id` of digits are INTEGER, read back with CAST; any other registry id keeps a leading `x`;
 * - what leads from a number to a row stands in pages of its own (numberPages.ts), as `create index` would take a quarter
 *   of the import;
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
  create index removed_nik on removed (nik);
  create index removed_registry_id on removed (registry_id);
  -- people whose name, village, birth or sex differ from the saved name index: left, came or changed since
  create table changed (id integer primary key) strict;
  create table search_part (name text primary key, data blob not null) strict, without rowid;
`;

export function createTables(connection: Connection): void {
  connection.exec(TABLES);
  createNumberTables(connection);
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
