import type { NumberColumns } from '../store/numberPages.ts';
import { newColumns, sortNumbers } from '../store/numberSort.ts';
import { release, releaseColumns } from '../store/release.ts';
import type { Pieces } from '../store/scratch.ts';
import { wordsOf } from '../store/words.ts';
import type { TextTable } from './textTable.ts';

/** A text's first bytes, as two numbers that order as they do. */
const PREFIX_HALF = 4;
/** No byte of UTF-8. */
const AT_END = 0xffff_ffff;
/** What is at hand of each run during the merge: 64 kB and a little more. */
const PIECE_BYTES = 1 << 15;
const PIECE_TEXTS = 1 << 12;
const WORD = 4;

/** Puts the wanted texts of a table into pieces, in the order of their bytes. */
export function writeRun(table: TextTable, isWanted: (number: number) => boolean, run: Pieces): void {
  const columns = inOrder(table, isWanted);
  const numbers = columns.row;
  for (let from = 0; from < numbers.length;) {
    let bytes = 0;
    let to = from;
    while (to < numbers.length && to - from < PIECE_TEXTS && bytes < PIECE_BYTES) {
      bytes += table.endOf(numbers[to] as number) - table.startOf(numbers[to] as number);
      to += 1;
    }
    run.put(pieceOf(table, numbers.subarray(from, to), bytes));
    from = to;
  }
  releaseColumns(columns);
}

/** The texts' numbers are in the column `row`. */
function inOrder(table: TextTable, isWanted: (number: number) => boolean): NumberColumns {
  let wanted = 0;
  for (let number = 0; number < table.size; number += 1) if (isWanted(number)) wanted += 1;
  const columns = newColumns(wanted);
  const { bytes } = table;
  for (let number = 0, at = 0; number < table.size; number += 1) {
    if (!isWanted(number)) continue;
    columns.high[at] = prefix(bytes, table.startOf(number), table.endOf(number));
    columns.low[at] = prefix(bytes, table.startOf(number) + PREFIX_HALF, table.endOf(number));
    columns.row[at] = number;
    at += 1;
  }
  const spare = newColumns(wanted);
  const sorted = sortNumbers(columns, spare);
  sortTies(table, sorted);
  releaseColumns(sorted.row.buffer === columns.row.buffer ? spare : columns);
  return sorted;
}

/** Four bytes, those behind the end as zeros. */
function prefix(bytes: Buffer, from: number, to: number): number {
  if (from + PREFIX_HALF <= to) return bytes.readUInt32BE(from);
  let value = 0;
  for (let at = 0; at < PREFIX_HALF; at += 1) value = value * 256 + (from + at < to ? (bytes[from + at] as number) : 0);
  return value;
}

/** Texts that begin alike are compared byte by byte. */
function sortTies(table: TextTable, { high, low, row }: NumberColumns): void {
  const { bytes } = table;
  const compare = (one: number, other: number): number => bytes.compare(bytes, table.startOf(other), table.endOf(other), table.startOf(one), table.endOf(one));
  for (let from = 0, to = 1; from < row.length; from = to, to += 1) {
    while (to < row.length && high[to] === high[from] && low[to] === low[from]) to += 1;
    if (to - from > 1) row.subarray(from, to).sort(compare);
  }
}

/** How many there are, the number of each, where each ends, and the texts. */
function pieceOf(table: TextTable, numbers: Uint32Array, bytes: number): Buffer {
  const count = numbers.length;
  const piece = Buffer.alloc((1 + count * 2) * WORD + bytes);
  const words = new Uint32Array(piece.buffer, 0, 1 + count * 2);
  words[0] = count;
  words.set(numbers, 1);
  let end = words.byteLength;
  for (let at = 0; at < count; at += 1) {
    end += table.bytes.copy(piece, end, table.startOf(numbers[at] as number), table.endOf(numbers[at] as number));
    words[1 + count + at] = end;
  }
  return piece;
}

/** Reads a run text by text, and notes the new number of each. */
export class RunReader {
  /** The text: `bytes[from … to)`. */
  bytes: Buffer = Buffer.alloc(0);
  from = 0;
  to = 0;
  high = 0;
  low = 0;
  readonly #run: Pieces;
  readonly #renumbered: Pieces;
  /** Of the piece at hand: old numbers and behind them the ends; new numbers. */
  #words = new Uint32Array(0);
  #news = new Uint32Array(0);
  #at = -1;

  /** @param renumbered gets the old and the new numbers, as `renumberingOf` reads them */
  constructor(run: Pieces, renumbered: Pieces) {
    this.#run = run;
    this.#renumbered = renumbered;
    this.#next();
  }

  get isAtEnd(): boolean {
    return this.high === AT_END;
  }

  /** Gives the text its new number and goes on to the next one. */
  renumber(number: number): void {
    this.#news[this.#at] = number;
    this.#next();
  }

  /** Below 0 where this text comes before the other one's. */
  compare(other: RunReader): number {
    return this.high - other.high || this.low - other.low || this.bytes.compare(other.bytes, other.from, other.to, this.from, this.to);
  }

  #next(): void {
    this.#at += 1;
    if (this.#at === this.#news.length && !this.#takePiece()) {
      this.high = AT_END;
      this.from = this.to = 0;
      return;
    }
    this.from = this.to;
    this.to = this.#words[this.#news.length + this.#at] as number;
    this.high = prefix(this.bytes, this.from, this.to);
    this.low = prefix(this.bytes, this.from + PREFIX_HALF, this.to);
  }

  #takePiece(): boolean {
    if (this.#news.length > 0) this.#putNews();
    const piece = this.#run.take();
    if (piece === null) return false;
    const count = piece.readUInt32LE(0);
    this.to = (1 + count * 2) * WORD;
    this.#words = wordsOf(piece, WORD, this.to);
    this.#news = new Uint32Array(count);
    this.bytes = piece;
    this.#at = 0;
    return true;
  }

  #putNews(): void {
    const olds = this.#words.subarray(0, this.#news.length);
    this.#renumbered.put(Buffer.concat([olds, this.#news].map((column) => Buffer.from(column.buffer, column.byteOffset, column.byteLength))));
    for (const array of [this.bytes, this.#words, this.#news]) release(array);
    this.#news = new Uint32Array(0);
  }
}

/**
 * Visits each distinct text of all runs once, in the order of its bytes; its new number is how many came before it.
 */
export function mergeRuns(readers: readonly RunReader[], visit: (bytes: Buffer, from: number, to: number) => void): void {
  let number = 0;
  for (let least = leastOf(readers); !least.isAtEnd; least = leastOf(readers)) {
    visit(least.bytes, least.from, least.to);
    for (const reader of readers) if (reader !== least && reader.high === least.high && reader.compare(least) === 0) reader.renumber(number);
    least.renumber(number);
    number += 1;
  }
}

function leastOf(readers: readonly RunReader[]): RunReader {
  let least = readers[0] as RunReader;
  for (let at = 1; at < readers.length; at += 1) {
    const reader = readers[at] as RunReader;
    if (reader.high < least.high || (reader.high === least.high && reader.compare(least) < 0)) least = reader;
  }
  return least;
}

/** New number by old one, of a run that has been merged. @param texts in its table */
export function renumberingOf(texts: number, renumbered: Pieces): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(texts);
  for (let piece = renumbered.take(); piece !== null; piece = renumbered.take()) {
    const pairs = wordsOf(piece);
    const count = pairs.length / 2;
    for (let at = 0; at < count; at += 1) numbers[pairs[at] as number] = pairs[count + at] as number;
    release(piece);
  }
  return numbers;
}
