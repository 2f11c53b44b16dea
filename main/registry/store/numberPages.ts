import type { Connection } from '#main/data/open.ts';

/** What is looked up by number: a person by NIK or registry id, a household by family card. */
export type NumberKind = 'nik' | 'registry_id' | 'kk';

/**
 * Sorted numbers, each with the row that it leads to, cut into pages that fit SQLite's: an index made in a tenth of the
 * time of `create index`, and two thirds of its size. A page holds three columns of 32-bit integers: the digits before
 * the last nine, the last nine, the row.
 *
 * Pages are written once, by a snapshot. What a delta adds or changes, what is no number (`storedRegistryId`), and the
 * second and later owners of one number stand in `late_number`. An entry says "perhaps here": after a delta a row may be
 * gone or bear another number, so the reader compares.
 */
export const PAGE_ENTRIES = 333;
const ENTRY_BYTES = 12;
const NINE_DIGITS = 1_000_000_000n;

/** Digits without leading zeros, at most 18: what fits a page. */
const PAGED = /^[1-9]\d{0,17}$/;

export function isPaged(digits: string): boolean {
  return PAGED.test(digits);
}

/** The digits before the last nine, as a number below 10^9. */
export function highPart(digits: string): number {
  return digits.length > 9 ? Number(digits.slice(0, -9)) : 0;
}

/** The last nine digits. */
export function lowPart(digits: string): number {
  return Number(digits.slice(-9));
}

export function numberOf(high: number, low: number): string {
  return high === 0 ? String(low) : `${high}${String(low).padStart(9, '0')}`;
}

/** Columns of equal length, sorted by high, then low. */
export interface NumberColumns {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly row: Uint32Array;
}

export function createNumberTables(db: Connection): void {
  for (const kind of ['nik', 'registry_id', 'kk'] satisfies NumberKind[]) {
    db.exec(`create table ${kind}_page (first integer primary key, data blob not null) strict`);
  }
  db.exec('create table late_number (kind text, number text, row integer, primary key (kind, number, row)) strict, without rowid');
}

/** Writes sorted entries. Of equal numbers the first stays; the others are answered, as positions. */
export function writePages(db: Connection, kind: NumberKind, { high, low, row }: NumberColumns): number[] {
  const insert = db.prepare(`insert into ${kind}_page values (?, ?)`);
  const doubles: number[] = [];
  const page = new Uint32Array(PAGE_ENTRIES * 3);
  let used = 0;
  const flush = (): void => {
    if (used === 0) return;
    const first = BigInt(page[0] as number) * NINE_DIGITS + BigInt(page[PAGE_ENTRIES] as number);
    const columns = [0, 1, 2].map((column) => page.subarray(column * PAGE_ENTRIES, column * PAGE_ENTRIES + used));
    insert.run(first, Buffer.concat(columns.map(bytesOf)));
    used = 0;
  };
  for (let at = 0; at < high.length; at += 1) {
    if (at > 0 && high[at] === high[at - 1] && low[at] === low[at - 1]) {
      doubles.push(at);
      continue;
    }
    page[used] = high[at] as number;
    page[PAGE_ENTRIES + used] = low[at] as number;
    page[PAGE_ENTRIES * 2 + used] = row[at] as number;
    used += 1;
    if (used === PAGE_ENTRIES) flush();
  }
  flush();
  return doubles;
}

function bytesOf(column: Uint32Array): Buffer {
  return Buffer.from(column.buffer, column.byteOffset, column.byteLength);
}

/** Reads pages and late numbers of one kind. */
export class NumberPages {
  readonly #kind: NumberKind;
  readonly #page;
  readonly #late;

  constructor(db: Connection, kind: NumberKind) {
    this.#kind = kind;
    this.#page = db.prepare<[string], { data: Buffer }>(`select data from ${kind}_page where first <= cast(? as integer) order by first desc limit 1`);
    this.#late = db.prepare<[string, string], number>('select row from late_number where kind = ? and number = ? order by row limit 200').pluck();
  }

  /** Rows that had this number when they were written, ascending. */
  rowsOf(number: string): number[] {
    const late = this.#late.all(this.#kind, number);
    if (!isPaged(number)) return late;
    const data = this.#page.get(number)?.data;
    const row = data === undefined ? null : rowIn(data, highPart(number), lowPart(number));
    return row === null || late.includes(row) ? late : [row, ...late].sort((one, other) => one - other);
  }
}

function rowIn(data: Buffer, high: number, low: number): number | null {
  const count = data.length / ENTRY_BYTES;
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    const difference = data.readUInt32LE(middle * 4) - high || data.readUInt32LE((count + middle) * 4) - low;
    if (difference === 0) return data.readUInt32LE((count * 2 + middle) * 4);
    if (difference < 0) from = middle + 1;
    else to = middle;
  }
  return null;
}

/** Notes numbers that came after the pages were written. */
export class LateNumbers {
  readonly #insert;
  readonly #sharing;

  constructor(db: Connection) {
    this.#sharing = db.prepare<[string], number>(
      'select coalesce(sum(n), 0) from (select count(*) as n from late_number where kind = ? group by number having count(*) > 1)',
    ).pluck();
    this.#insert = db.prepare('insert or ignore into late_number values (?, ?, ?)');
  }

  add(kind: NumberKind, number: string, row: number): void {
    this.#insert.run(kind, number, row);
  }

  /** How many rows share their number with another late one. */
  sharing(kind: NumberKind): number {
    return this.#sharing.get(kind) ?? 0;
  }
}

export interface PagedEntry {
  readonly high: number;
  readonly low: number;
  readonly row: number;
}

/** All entries of a kind's pages in order. */
export function* pagedEntries(db: Connection, kind: NumberKind): Generator<PagedEntry> {
  for (const data of db.prepare<[], Buffer>(`select data from ${kind}_page order by first`).pluck().iterate()) {
    const count = data.length / ENTRY_BYTES;
    for (let at = 0; at < count; at += 1) {
      yield { high: data.readUInt32LE(at * 4), low: data.readUInt32LE((count + at) * 4), row: data.readUInt32LE((count * 2 + at) * 4) };
    }
  }
}

/** Entries in pages and late numbers together; reads every page. */
export function countNumbers(db: Connection, kind: NumberKind): number {
  const paged = db.prepare<[], number>(`select coalesce(sum(length(data)), 0) from ${kind}_page`).pluck().get() ?? 0;
  const late = db.prepare<[string], number>('select count(*) from late_number where kind = ?').pluck().get(kind) ?? 0;
  return paged / ENTRY_BYTES + late;
}
