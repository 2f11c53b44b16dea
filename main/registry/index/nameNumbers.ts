import { randomInt } from 'node:crypto';
import { columnsIn, putColumns, releasePiece } from '../store/columnPieces.ts';
import type { NumberColumns } from '../store/numberPages.ts';
import { firstOf, newColumns, sortNumbers } from '../store/numberSort.ts';
import { release, releaseColumns } from '../store/release.ts';
import type { Pieces, Scratch } from '../store/scratch.ts';
import { wordsOf } from '../store/words.ts';
import type { Column } from './column.ts';
import { Renumbering } from './renumbering.ts';
import { TextTable } from './textTable.ts';

const NEW = 0xffff_ffff;
/** 64 kB. */
const NUMBERS_OF_A_PIECE = 1 << 14;

/**
 * Distinct names by the number in which each was met first, in bounded memory: when the table is full, the fingerprints
 * of its names wait as a sorted run and the table begins anew, numbers included; a walk through the runs that wait says
 * which of the next generation's names were there before. (Names of one village are met together, so their numbers are
 * near to each other: a search in a village is twice as quick as in the order of the alphabet.)
 *
 * A fingerprint has 64 bits under a key that is drawn anew each time: that two of four million names share one, and one
 * of them is found under the other, happens once in two million imports.
 */
export class NameNumbers {
  readonly #table: TextTable;
  readonly #scratch: Scratch;
  readonly #visit: (bytes: Buffer, from: number, to: number) => void;
  readonly #key = { high: randomInt(2 ** 32), low: randomInt(2 ** 32) };
  readonly #runs: Pieces[] = [];
  readonly #renumbering = new Renumbering();
  /** To sort with; made when the first generation ends, as most indexes of few people have one. */
  #columns: readonly [NumberColumns, NumberColumns] | null = null;
  #distinct = 0;

  /**
   * @param room names that are held in memory
   * @param visit gets the bytes of each distinct name, in the order of their numbers
   */
  constructor(scratch: Scratch, room: number, visit: (bytes: Buffer, from: number, to: number) => void) {
    this.#scratch = scratch;
    this.#table = new TextTable(room);
    this.#visit = visit;
  }

  /** Whether a name of so many bytes finds room; else the generation must end. */
  hasRoomFor(bytes: number): boolean {
    return this.#table.hasRoomFor(1, bytes);
  }

  /** The name's number within its generation. */
  intern(bytes: Uint8Array, from: number, to: number): number {
    return this.#table.intern(bytes, from, to);
  }

  /** @param end length of the column that holds the numbers given so far */
  endGeneration(end: number): void {
    const prints = this.#fingerprints();
    const first = this.#distinct;
    const numbers = this.#numbersOf(prints);
    this.#runs.push(runOf(prints, numbers, first, this.#scratch.newPieces()));
    this.#remember(end, numbers);
    this.#table.empty();
  }

  /** After the last name: the column's numbers become those of the distinct names. */
  finish(column: Column): void {
    this.#remember(column.length, this.#numbersOf(this.#runs.length === 0 ? null : this.#fingerprints()));
    for (const columns of this.#columns ?? []) releaseColumns(columns);
    this.#table.clear();
    this.#renumbering.apply(column);
  }

  /** Fingerprints in ascending order, `row` the name's number within its generation. */
  #fingerprints(): NumberColumns {
    const { size, capacity } = this.#table;
    this.#columns ??= [newColumns(capacity), newColumns(capacity)];
    const [prints, spare] = this.#columns;
    for (let name = 0; name < size; name += 1) this.#fingerprint(name, prints);
    return sortNumbers(firstOf(prints, size), spare);
  }

  #fingerprint(name: number, { high, low, row }: NumberColumns): void {
    const { bytes } = this.#table;
    const to = this.#table.endOf(name);
    let [one, other] = [this.#key.high, this.#key.low];
    for (let at = this.#table.startOf(name); at < to; at += 1) {
      one = Math.imul(one ^ (bytes[at] as number), 0x9e3779b1);
      other = Math.imul((other ^ (bytes[at] as number)) + (one >>> 15), 0x85ebca6b);
    }
    high[name] = Math.imul(one ^ (one >>> 15), 0xc2b2ae35) ^ other;
    low[name] = Math.imul(other ^ (other >>> 13), 0x27d4eb2f) ^ one;
    row[name] = name;
  }

  /** The number of each name of the generation; those that no run knows are new and are visited. */
  #numbersOf(prints: NumberColumns | null): Uint32Array<ArrayBuffer> {
    const numbers = new Uint32Array(this.#table.size).fill(NEW);
    if (prints !== null) for (const run of this.#runs) findKnown(prints, run, numbers);
    for (let name = 0; name < numbers.length; name += 1) {
      if (numbers[name] !== NEW) continue;
      numbers[name] = this.#distinct;
      this.#distinct += 1;
      this.#visit(this.#table.bytes, this.#table.startOf(name), this.#table.endOf(name));
    }
    return numbers;
  }

  #remember(end: number, numbers: Uint32Array<ArrayBuffer>): void {
    const waiting = this.#scratch.newPieces();
    const { length } = numbers;
    for (let from = 0; from < length; from += NUMBERS_OF_A_PIECE) waiting.put(Buffer.from(numbers.slice(from, from + NUMBERS_OF_A_PIECE).buffer));
    release(numbers);
    this.#renumbering.add(end, () => numbersIn(waiting, length));
  }
}

/** Notes the numbers of names that are in a run: both are sorted, so one walk finds them. */
function findKnown({ high, low, row }: NumberColumns, run: Pieces, numbers: Uint32Array): void {
  let at = 0;
  for (let number = 0; number < run.count && at < row.length; number += 1) {
    const known = columnsIn(run.read(number));
    for (let entry = 0; entry < known.row.length && at < row.length; entry += 1) {
      const [knownHigh, knownLow] = [known.high[entry] as number, known.low[entry] as number];
      while (at < row.length && ((high[at] as number) < knownHigh || (high[at] === knownHigh && (low[at] as number) < knownLow))) at += 1;
      if (high[at] === knownHigh && low[at] === knownLow) numbers[row[at] as number] = known.row[entry] as number;
    }
    releasePiece(known);
  }
}

/** Fingerprints of the names that are new, those whose numbers begin with `first`; written over the columns that are given. */
function runOf({ high, low, row }: NumberColumns, numbers: Uint32Array, first: number, run: Pieces): Pieces {
  let kept = 0;
  for (let at = 0; at < row.length; at += 1) {
    const number = numbers[row[at] as number] as number;
    if (number < first) continue;
    [high[kept], low[kept], row[kept]] = [high[at] as number, low[at] as number, number];
    kept += 1;
  }
  putColumns(run, { high, low, row }, kept);
  return run;
}

function numbersIn(waiting: Pieces, length: number): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(length);
  let at = 0;
  for (let piece = waiting.take(); piece !== null; piece = waiting.take()) {
    const words = wordsOf(piece);
    release(piece);
    numbers.set(words, at);
    at += words.length;
  }
  return numbers;
}
