import type { Connection } from '#main/data/open.ts';
import { packColumns, unpackColumns, type NumberColumns, type PagedEntry } from '../store/numberPages.ts';

/** Entries that are read back at once: 48 kB of each run during the merge. */
const PIECE_ENTRIES = 4_096;

/**
 * Sorted runs of numbers in the file that is being built: encrypted as all of it, and their pages are used again by
 * what is written later. Half of an external merge sort (Knuth, The Art of Computer Programming 3, §5.4); the other
 * half is `merged`.
 */
export class NumberRuns {
  readonly #db: Connection;
  /** First and last piece of each run. */
  readonly #runs: { first: number; readonly last: number }[] = [];

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
      ids.push(insert.get(packColumns(sorted, from, Math.min(sorted.row.length, from + PIECE_ENTRIES)))?.id as number);
    }
    this.#runs.push({ first: ids[0] as number, last: ids.at(-1) as number });
  }

  /** Takes the next piece of a run out of the file; null at its end. */
  take(run: number): NumberColumns | null {
    const at = this.#runs[run] as { first: number; readonly last: number };
    if (at.first > at.last) return null;
    const data = this.#db.prepare<[number], Buffer>('delete from number_run where id = ? returning data').pluck().get(at.first) as Buffer;
    at.first += 1;
    return unpackColumns(data);
  }

  /** After all runs are taken. */
  static drop(db: Connection): void {
    db.exec('drop table if exists number_run');
  }
}

interface Cursor {
  readonly run: number;
  columns: NumberColumns;
  at: number;
}

/** All entries in order, equal ones in the order in which they were gathered. @param last the run that was never written. */
export function* merged(runs: NumberRuns, last: NumberColumns): Generator<PagedEntry> {
  const cursors: Cursor[] = [];
  for (let run = 0; run < runs.count; run += 1) cursors.push({ run, columns: runs.take(run) as NumberColumns, at: 0 });
  if (last.row.length > 0) cursors.push({ run: -1, columns: last, at: 0 });
  while (cursors.length > 0) {
    const least = leastOf(cursors);
    const cursor = cursors[least] as Cursor;
    const { columns, at } = cursor;
    yield { high: columns.high[at] as number, low: columns.low[at] as number, row: columns.row[at] as number };
    cursor.at += 1;
    if (cursor.at < columns.row.length) continue;
    const next = cursor.run < 0 ? null : runs.take(cursor.run);
    if (next === null) cursors.splice(least, 1);
    else [cursor.columns, cursor.at] = [next, 0];
  }
}

/** The first of the least: earlier runs were gathered earlier. */
function leastOf(cursors: readonly Cursor[]): number {
  let least = 0;
  let { columns: { high, low }, at } = cursors[0] as Cursor;
  for (let index = 1; index < cursors.length; index += 1) {
    const other = cursors[index] as Cursor;
    const difference = (other.columns.high[other.at] as number) - (high[at] as number) || (other.columns.low[other.at] as number) - (low[at] as number);
    if (difference >= 0) continue;
    least = index;
    ({ columns: { high, low }, at } = other);
  }
  return least;
}
