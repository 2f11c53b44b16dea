import { columnsIn, putColumns, releasePiece } from '../store/columnPieces.ts';
import type { NumberColumns, PagedEntry } from '../store/numberPages.ts';
import type { Pieces, Scratch } from '../store/scratch.ts';

/** Above every half of a number. */
const AT_END = 0xffff_ffff;
const NONE: NumberColumns = { high: new Uint32Array(0), low: new Uint32Array(0), row: new Uint32Array(0) };

/**
 * Sorted runs of numbers that wait: half of an external merge sort (Knuth, The Art of Computer Programming 3, §5.4); the
 * other half is `MergedNumbers`.
 */
export class NumberRuns {
  readonly #scratch: Scratch;
  readonly #runs: Pieces[] = [];

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  get count(): number {
    return this.#runs.length;
  }

  write(sorted: NumberColumns): void {
    const run = this.#scratch.newPieces();
    putColumns(run, sorted, sorted.row.length);
    this.#runs.push(run);
  }

  /** The next piece of a run, which waits no longer; null at its end. */
  take(run: number): NumberColumns | null {
    const data = (this.#runs[run] as Pieces).take();
    return data === null ? null : columnsIn(data);
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
      releasePiece(this.#columns[run] as NumberColumns);
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
