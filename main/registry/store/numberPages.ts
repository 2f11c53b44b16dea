import type { Connection } from '#main/data/open.ts';
import { release } from './release.ts';
import { wordsOf } from './words.ts';

/** What is looked up by number: a person by NIK or registry id, a household by family card. */
export type NumberKind = 'nik' | 'registry_id' | 'kk';

/**
 * Sorted numbers, each with the row that it leads to, cut into pages that fit SQLite's: an index made in a tenth of the
 * time of `create index`, and two thirds of its size. A page holds three columns of 32-bit integers: the digits before
 * the last nine, the last nine, the row.
 *
 * Pages are written once, by a snapshot. What a delta adds or changes, what is no number (`splitNumber`), and the
 * second and later owners of one number stand in `late_number`. An entry says "perhaps here": after a delta a row may be
 * gone or bear another number, so the reader compares.
 */
export const PAGE_ENTRIES = 672;
const ENTRY_BYTES = 12;
const NINE_DIGITS = 1_000_000_000n;
/** What fits a page. */
const MOST_DIGITS = 18;
const [DIGIT_ZERO, DIGIT_NINE] = [48, 57];

/** A number in two halves below 10^9, exact also beyond 2^53. */
export interface NumberParts {
  /** The digits before the last nine. */
  high: number;
  /** The last nine digits. */
  low: number;
}

/**
 * Splits digits without leading zeros, at most 18; false, and nothing said, where the bytes are anything else. Into an object
 * of the caller's: an import passes here five million times.
 */
export function splitNumber(bytes: Uint8Array, from: number, to: number, into: NumberParts): boolean {
  if (to === from || to - from > MOST_DIGITS || bytes[from] === DIGIT_ZERO) return false;
  let high = 0;
  let low = 0;
  const middle = to - 9;
  for (let at = from; at < to; at += 1) {
    const code = bytes[at] as number;
    if (code < DIGIT_ZERO || code > DIGIT_NINE) return false;
    if (at < middle) high = high * 10 + code - DIGIT_ZERO;
    else low = low * 10 + code - DIGIT_ZERO;
  }
  into.high = high;
  into.low = low;
  return true;
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
    db.exec(`create table ${kind}_page (last integer primary key, data blob not null) strict`);
  }
  db.exec('create table late_number (kind text, number text, row integer, primary key (kind, number, row)) strict, without rowid');
}

/** Writes entries that come in order. */
export class PageWriter {
  readonly #insert;
  readonly #page = newPage();
  #used = 0;
  /** The number that was added last. */
  readonly last: NumberParts = { high: -1, low: -1 };

  constructor(db: Connection, kind: NumberKind) {
    this.#insert = db.prepare(`insert into ${kind}_page values (?, ?)`);
  }

  /** False, and nothing kept, when the number is the one before. */
  add(high: number, low: number, row: number): boolean {
    if (high === this.last.high && low === this.last.low) return false;
    this.#page.high[this.#used] = this.last.high = high;
    this.#page.low[this.#used] = this.last.low = low;
    this.#page.row[this.#used] = row;
    this.#used += 1;
    if (this.#used === PAGE_ENTRIES) this.finish();
    return true;
  }

  finish(): void {
    if (this.#used === 0) return;
    const data = packColumns(this.#page, 0, this.#used);
    this.#insert.run(BigInt(this.last.high) * NINE_DIGITS + BigInt(this.last.low), data);
    release(data);
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
  const all = wordsOf(data);
  return { high: all.subarray(0, count), low: all.subarray(count, count * 2), row: all.subarray(count * 2) };
}

/** Takes the pages of a kind out of the file, one by one in order. */
export function* takePages(db: Connection, kind: NumberKind): Generator<NumberColumns> {
  const take = db.prepare<[], Buffer>(`delete from ${kind}_page where last = (select min(last) from ${kind}_page) returning data`).pluck();
  for (let data = take.get(); data !== undefined; data = take.get()) yield unpackColumns(data);
}

/** Reads pages and late numbers of one kind. */
export class NumberPages {
  readonly #kind: NumberKind;
  readonly #page;
  readonly #late;
  /** The page read last: what is looked up together often stands together. Pages never change. */
  #recent: Buffer | null = null;

  constructor(db: Connection, kind: NumberKind) {
    this.#kind = kind;
    this.#page = db.prepare<[string], { data: Buffer }>(`select data from ${kind}_page where last >= cast(? as integer) order by last limit 1`);
    this.#late = db.prepare<[string, string], number>('select row from late_number where kind = ? and number = ? order by row limit 200').pluck();
  }

  /** Rows that had this number when they were written, ascending. */
  rowsOf(number: string): number[] {
    const late = this.#late.all(this.#kind, number);
    const parts = { high: 0, low: 0 };
    const digits = Buffer.from(number);
    if (!splitNumber(digits, 0, digits.length, parts)) return late;
    const row = this.#pagedRow(number, parts);
    return row === null || late.includes(row) ? late : [row, ...late].sort((one, other) => one - other);
  }

  #pagedRow(number: string, parts: NumberParts): number | null {
    if (this.#recent === null || !spans(this.#recent, parts)) this.#recent = this.#page.get(number)?.data ?? null;
    return this.#recent === null ? null : rowIn(this.#recent, parts);
  }
}

/** Whether the number, if the pages have it, stands in this one. */
function spans(data: Buffer, number: NumberParts): boolean {
  return difference(data, 0, number) <= 0 && difference(data, data.length / ENTRY_BYTES - 1, number) >= 0;
}

/** Below 0 where the entry comes before the number, above 0 where it comes after. */
function difference(data: Buffer, entry: number, { high, low }: NumberParts): number {
  const count = data.length / ENTRY_BYTES;
  return data.readUInt32LE(entry * 4) - high || data.readUInt32LE((count + entry) * 4) - low;
}

export function rowIn(data: Buffer, number: NumberParts): number | null {
  const count = data.length / ENTRY_BYTES;
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    const order = difference(data, middle, number);
    if (order === 0) return data.readUInt32LE((count * 2 + middle) * 4);
    if (order < 0) from = middle + 1;
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

/** All entries of a kind's pages in order. Page by page, so that the connection takes other statements meanwhile, also writes. */
export function* pagedEntries(db: Connection, kind: NumberKind): Generator<PagedEntry> {
  const after = db.prepare<[bigint], { last: bigint; data: Buffer }>(`select last, data from ${kind}_page where last > ? order by last limit 1`).safeIntegers();
  for (let page = after.get(-1n); page !== undefined; page = after.get(page.last)) {
    const { high, low, row } = unpackColumns(page.data);
    for (let at = 0; at < row.length; at += 1) yield { high: high[at] as number, low: low[at] as number, row: row[at] as number };
  }
}

/** Entries in pages and late numbers together; reads every page. */
export function countNumbers(db: Connection, kind: NumberKind): number {
  const paged = db.prepare<[], number>(`select coalesce(sum(length(data)), 0) from ${kind}_page`).pluck().get() ?? 0;
  const late = db.prepare<[string], number>('select count(*) from late_number where kind = ?').pluck().get(kind) ?? 0;
  return paged / ENTRY_BYTES + late;
}
