import type { Connection } from '#main/data/open.ts';

/** What is looked up by number: a person by NIK or registry id, a household by family card. */
export type NumberKind = 'nik' | 'registry_id' | 'kk';

/**
 * Sorted numbers, each with the row that it leads to, cut into pages that fit SQLite's: an index made in a tenth of the
 * time of `create index`, and two thirds of its size. A page holds three columns of 32-bit integers: the digits before
 * the last nine, the last nine, the row.
 *
 * Pages are written once, by a snapshot. What a delta adds or changes, what is no number (`isPaged`), and the
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

/** Writes entries that come in order. */
export class PageWriter {
  readonly #insert;
  readonly #page = newPage();
  #used = 0;
  #high = -1;
  #low = -1;

  constructor(db: Connection, kind: NumberKind) {
    this.#insert = db.prepare(`insert into ${kind}_page values (?, ?)`);
  }

  /** False, and nothing kept, when the number is the one before. */
  add(high: number, low: number, row: number): boolean {
    if (high === this.#high && low === this.#low) return false;
    this.#page.high[this.#used] = this.#high = high;
    this.#page.low[this.#used] = this.#low = low;
    this.#page.row[this.#used] = row;
    this.#used += 1;
    if (this.#used === PAGE_ENTRIES) this.finish();
    return true;
  }

  finish(): void {
    if (this.#used === 0) return;
    const first = BigInt(this.#page.high[0] as number) * NINE_DIGITS + BigInt(this.#page.low[0] as number);
    this.#insert.run(first, packColumns(this.#page, 0, this.#used));
    this.#used = 0;
  }
}

function newPage(): NumberColumns {
  return { high: new Uint32Array(PAGE_ENTRIES), low: new Uint32Array(PAGE_ENTRIES), row: new Uint32Array(PAGE_ENTRIES) };
}

/** The three columns of a range behind each other, as a page and a piece of a run hold them. */
export function packColumns({ high, low, row }: NumberColumns, from: number, to: number): Buffer {
  return Buffer.concat([high, low, row].map((column) => Buffer.from(column.buffer, column.byteOffset + from * 4, (to - from) * 4)));
}

export function unpackColumns(data: Buffer): NumberColumns {
  const count = data.length / ENTRY_BYTES;
  // A copy, as a blob may begin at an odd address.
  const all = new Uint32Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.length));
  return { high: all.subarray(0, count), low: all.subarray(count, count * 2), row: all.subarray(count * 2) };
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
    const { high, low, row } = unpackColumns(data);
    for (let at = 0; at < row.length; at += 1) yield { high: high[at] as number, low: low[at] as number, row: row[at] as number };
  }
}

/** Entries in pages and late numbers together; reads every page. */
export function countNumbers(db: Connection, kind: NumberKind): number {
  const paged = db.prepare<[], number>(`select coalesce(sum(length(data)), 0) from ${kind}_page`).pluck().get() ?? 0;
  const late = db.prepare<[string], number>('select count(*) from late_number where kind = ?').pluck().get(kind) ?? 0;
  return paged / ENTRY_BYTES + late;
}
