import type { Connection } from '#main/data/open.ts';
import { createNumberTables } from './numberPages.ts';

/** Raised when a file of an older layout must be imported anew; such a file counts as none. */
export const LAYOUT = 4;

/** Twice SQLite's own: half the calls of the system for the same bytes, and half the rows where a row is a page. */
export const PAGE_SIZE = 8_192;

const LATE_PERSON_INDEX = 'create index late_person_household on late_person (household)';

/**
 * An import is paid by the value bound and the page written, so:
 * - people of a snapshot stand in `person_page`, some eighty in a row (personPages.ts); a delta writes whole rows of
 *   `late_person` (without a name: gone) and `late_household`, which are looked up first (storedPeople.ts);
 * - a person's id = village number × 2^20 + running number, so people of a village lie together;
 * - what leads from a number to an id stands in pages of its own (numberPages.ts), as `create index` would take a quarter
 *   of the import;
 * - a household's id is its first member's, and the others nearly always follow at once, so that a family is a range of ids
 *   and needs no index; members who lie elsewhere stand in `apart`. Households of deltas count downwards from -1;
 * - `birth` YYYYMMDD or 0; `flags` see flags.ts; `detail` see detail.ts.
 */
const TABLES = `
  create table meta (name text primary key, value text not null) strict, without rowid;
  create table village (number integer primary key, code text not null unique) strict;
  create table person_page (last integer primary key, people integer not null, households integer not null, data blob not null) strict;
  create table apart (household integer, person integer, primary key (household, person)) strict, without rowid;
  create table late_person (
    id integer primary key, registry_id text not null, nik text, household integer not null, name text,
    birth integer not null, flags integer not null, detail text not null) strict;
  ${LATE_PERSON_INDEX};
  create table late_household (id integer primary key, kk text, address text, rt text, rw text, housing text) strict;
  create table removed (
    id integer primary key, registry_id text not null, nik text, name text not null, birth integer not null, village text not null, until text not null) strict;
  create index removed_nik on removed (nik);
  create index removed_registry_id on removed (registry_id);
  -- people whose name, village, birth or sex differ from the saved name index: left, came or changed since
  create table changed (id integer primary key) strict;
  create table search_part (name text primary key, data blob not null) strict;
`;

/** Runs what writes many rows of `late_person`. Filling the index at the end, all at once, takes a fraction of the time. */
export async function withoutLateIndex<T>(connection: Connection, write: () => Promise<T>): Promise<T> {
  connection.exec('drop index late_person_household');
  const written = await write();
  connection.exec(LATE_PERSON_INDEX);
  return written;
}

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
/** Ids stay below 2^32, as the pages of numbers hold them. Indonesia's largest regency has some 850 villages, the largest village 100,000 people. */
export const MOST_VILLAGES = 2 ** 12 - 1;
export const MOST_PEOPLE_OF_A_VILLAGE = VILLAGE_SHIFT - 1;

export function personId(villageNumber: number, serial: number): number {
  return villageNumber * VILLAGE_SHIFT + serial;
}

export function villageNumberOf(id: number): number {
  return Math.floor(id / VILLAGE_SHIFT);
}

export function serialOf(id: number): number {
  return id % VILLAGE_SHIFT;
}
