import type { Statement } from 'better-sqlite3';
import type { Connection } from '#main/data/open.ts';
import { packColumns, unpackColumns, type NumberColumns, type PagedEntry } from '../store/numberPages.ts';
import { release } from '../store/release.ts';

/** Above every half of a number. */
const AT_END = 0xffff_ffff;
const NONE: NumberColumns = { high: new Uint32Array(0), low: new Uint32Array(0), row: new Uint32Array(0) };

/** Entries that are read back at once: 48 kB of each run during the merge. */
const PIECE_ENTRIES = 4_096;

/**
 * Sorted runs of numbers in the file that is being built: encrypted as all of it, and their pages are used again by
 * what is written later. Half of an external merge sort (Knuth, The Art of Computer Programming 3, §5.4); the other
 * half is `MergedNumbers`.
 */
export class NumberRuns {
  readonly #db: Connection;
  /** First and last piece of each run. */
  readonly #runs: { first: number; readonly last: number }[] = [];
  #take: Statement<[number], Buffer> | null = null;

  constructor(db: Connection) {
    this.#db = db;
  }

  get count(): number {
    return this.#runs.length;
  }

  write(sorted: NumberColumns): void {
    this.#db.exec('create table if not exists number_run (id integer primary key, data blob not null) strict');
    const insert = this.#db.prepare<[Buffer], { id: number }>('insert into number_run (data) values (?) returning id');
    const ids: number[] = [];
    for (let from = 0; from < sorted.row.length; from += PIECE_ENTRIES) {
      const data = packColumns(sorted, from, Math.min(sorted.row.length, from + PIECE_ENTRIES));
      ids.push(insert.get(data)?.id as number);
      release(data);
    }
    this.#runs.push({ first: ids[0] as number, last: ids.at(-1) as number });
  }

  /** Takes the next piece of a run out of the file; null at its end. */
  take(run: number): NumberColumns | null {
    const at = this.#runs[run] as { first: number; readonly last: number };
    if (at.first > at.last) return null;
    this.#take ??= this.#db.prepare<[number], Buffer>('delete from number_run where id = ? returning data').pluck();
    const data = this.#take.get(at.first) as Buffer;
    at.first += 1;
    const columns = unpackColumns(data);
    release(data);
    return columns;
  }

  /** After all runs are taken. */
  static drop(db: Connection): void {
    db.exec('drop table if exists number_run');
  }
}

/** All entries in order, equal ones in the order in which they were gathered. `next` sets the entry; false at the end. */
export class MergedNumbers implements PagedEntry {
  high = 0;
  low = 0;
  row = 0;
  readonly #runs: NumberRuns;
  /** What is at hand of each run, the one that was never written last; earlier runs were gathered earlier. */
  readonly #columns: NumberColumns[] = [];
  readonly #at: Uint32Array;
  /** The next entry of each run. */
  readonly #nextHigh: Uint32Array;
  readonly #nextLow: Uint32Array;

  constructor(runs: NumberRuns, last: NumberColumns) {
    this.#runs = runs;
    const count = runs.count + 1;
    [this.#at, this.#nextHigh, this.#nextLow] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
    for (let run = 0; run < count; run += 1) this.#begin(run, run === runs.count ? last : runs.take(run));
  }

  #begin(run: number, columns: NumberColumns | null): void {
    this.#columns[run] = columns ?? NONE;
    this.#at[run] = 0;
    this.#show(run);
  }

  #show(run: number): void {
    const { high, low } = this.#columns[run] as NumberColumns;
    const at = this.#at[run] as number;
    this.#nextHigh[run] = high[at] ?? AT_END;
    this.#nextLow[run] = low[at] ?? AT_END;
  }

  next(): boolean {
    const run = this.#least();
    this.high = this.#nextHigh[run] as number;
    if (this.high === AT_END) return false;
    this.low = this.#nextLow[run] as number;
    const { row } = this.#columns[run] as NumberColumns;
    const at = this.#at[run] as number;
    this.row = row[at] as number;
    this.#at[run] = at + 1;
    if (at + 1 < row.length || run === this.#runs.count) this.#show(run);
    else {
      // The piece's three columns lie in one array.
      release(new Uint8Array(row.buffer));
      this.#begin(run, this.#runs.take(run));
    }
    return true;
  }

  /** The run with the first of the least entries. */
  #least(): number {
    const [nextHigh, nextLow] = [this.#nextHigh, this.#nextLow];
    let least = 0;
    for (let run = 1; run < nextHigh.length; run += 1) {
      const difference = (nextHigh[run] as number) - (nextHigh[least] as number) || (nextLow[run] as number) - (nextLow[least] as number);
      if (difference < 0) least = run;
    }
    return least;
  }
}
