import { putColumns } from './columnPieces.ts';
import { firstOf, newColumns, sortNumbers } from './numberSort.ts';
import { PAGE_ENTRIES, rowIn, type NumberColumns, type NumberParts } from './numberPages.ts';
import { release, releaseColumns } from './release.ts';
import type { Pieces, Scratch } from './scratch.ts';

const EMPTY = 0;
/** 6 MB, for three quarters as many cards. */
const SLOTS = 1 << 19;

/**
 * Household number by family-card number, as open addressing in typed arrays, where a Map of strings takes five times as
 * much. When the table is full its cards wait outside, sorted, and it begins anew: memory doesn't grow with them. A card
 * number is split as in the pages that it ends in, exact also beyond 2^53.
 */
export class FamilyNumbers {
  readonly #scratch: Scratch;
  readonly #high: Uint32Array;
  readonly #low: Uint32Array;
  readonly #household: Uint32Array;
  #size = 0;
  #older: OlderCards | null = null;

  /** @param slots a power of two */
  constructor(scratch: Scratch, slots = SLOTS) {
    this.#scratch = scratch;
    [this.#high, this.#low, this.#household] = [new Uint32Array(slots), new Uint32Array(slots), new Uint32Array(slots)];
  }

  /** Gives the memory back; nothing can be found any more. */
  close(): void {
    for (const column of [this.#high, this.#low, this.#household]) release(column);
    this.#older?.close();
  }

  /** The household's number, or 0 when the card is new; then `candidate` (> 0) is kept for it. */
  findOrAdd(card: NumberParts, candidate: number): number {
    const { high, low } = card;
    const slot = this.#slotOf(high, low);
    const found = this.#household[slot] as number;
    if (found !== EMPTY) return found;
    const older = this.#older?.find(card) ?? EMPTY;
    if (older !== EMPTY) return older;
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#household[slot] = candidate;
    this.#size += 1;
    if (this.#size * 4 > this.#household.length * 3) this.#putAside();
    return EMPTY;
  }

  #slotOf(high: number, low: number): number {
    const last = this.#household.length - 1;
    let slot = firstHash(high, low) & last;
    while (this.#household[slot] !== EMPTY && (this.#low[slot] !== low || this.#high[slot] !== high)) slot = (slot + 1) & last;
    return slot;
  }

  #putAside(): void {
    const [high, low, household] = [this.#high, this.#low, this.#household];
    let count = 0;
    for (let slot = 0; slot < household.length; slot += 1) {
      if (household[slot] === EMPTY) continue;
      [high[count], low[count], household[count]] = [high[slot] as number, low[slot] as number, household[slot] as number];
      count += 1;
    }
    const spare = newColumns(count);
    this.#older ??= new OlderCards();
    this.#older.add(sortNumbers(firstOf({ high, low, row: household }, count), spare), this.#scratch.newPieces());
    releaseColumns(spare);
    household.fill(EMPTY);
    this.#size = 0;
  }
}

/** Cards that wait in one run, and the first of each of its pieces. */
interface CardRun {
  readonly pieces: Pieces;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

const BITS_OF_A_CARD = 3;
/** 4 MB: of 3 million cards (10 million people) 1 in 70 is looked for in vain. */
const FILTER_BITS = 25;
const BITS_OF_A_WORD = 32;

/**
 * Cards that found no room in memory: looked for in a piece of each run. Nearly every card of a file is new, so a filter
 * says at once which were never here (Bloom, Space/time trade-offs in hash coding with allowable errors, 1970).
 */
class OlderCards {
  readonly #runs: CardRun[] = [];
  readonly #filter = new Uint32Array(2 ** FILTER_BITS / BITS_OF_A_WORD);

  /** @param cards sorted */
  add(cards: NumberColumns, pieces: Pieces): void {
    const count = Math.ceil(cards.row.length / PAGE_ENTRIES);
    const run = { pieces, high: new Uint32Array(count), low: new Uint32Array(count) };
    for (let piece = 0; piece < count; piece += 1) {
      const from = piece * PAGE_ENTRIES;
      run.high[piece] = cards.high[from] as number;
      run.low[piece] = cards.low[from] as number;
    }
    putColumns(pieces, cards, cards.row.length, PAGE_ENTRIES);
    this.#runs.push(run);
    for (let at = 0; at < cards.row.length; at += 1) this.#mark(cards.high[at] as number, cards.low[at] as number);
  }

  /** The household's number, or 0. */
  find(card: NumberParts): number {
    if (!this.#mayHave(card.high, card.low)) return EMPTY;
    for (const { pieces, high, low } of this.#runs) {
      const piece = lastUpTo(high, low, card);
      const found = piece < 0 ? null : rowOf(pieces.read(piece), card);
      if (found !== null) return found;
    }
    return EMPTY;
  }

  #mark(high: number, low: number): void {
    const [first, second] = [firstHash(high, low), secondHash(high, low)];
    for (let bit = 0; bit < BITS_OF_A_CARD; bit += 1) {
      const at = bitOf(first, second, bit);
      this.#filter[at >>> 5] = (this.#filter[at >>> 5] as number) | (1 << (at & 31));
    }
  }

  #mayHave(high: number, low: number): boolean {
    const [first, second] = [firstHash(high, low), secondHash(high, low)];
    for (let bit = 0; bit < BITS_OF_A_CARD; bit += 1) {
      const at = bitOf(first, second, bit);
      if (((this.#filter[at >>> 5] as number) & (1 << (at & 31))) === 0) return false;
    }
    return true;
  }

  close(): void {
    release(this.#filter);
  }
}

/** The piece is used up. */
function rowOf(piece: Buffer, card: NumberParts): number | null {
  const row = rowIn(piece, card);
  release(piece);
  return row;
}

/** The last piece that begins with the card or one before it; −1 where there is none. */
function lastUpTo(high: Uint32Array, low: Uint32Array, card: NumberParts): number {
  let [from, to] = [0, high.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const difference = (high[middle] as number) - card.high || (low[middle] as number) - card.low;
    if (difference <= 0) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

function firstHash(high: number, low: number): number {
  const mixed = (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 0;
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function secondHash(high: number, low: number): number {
  const mixed = Math.imul(Math.imul(low ^ 0x5bd1e995, 0xc2b2ae35) ^ high, 0x27d4eb2f);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Further hashes as sums of two (Kirsch and Mitzenmacher, Less hashing, same performance, 2006). */
function bitOf(first: number, second: number, bit: number): number {
  return (first + Math.imul(second, bit)) >>> (BITS_OF_A_WORD - FILTER_BITS);
}
