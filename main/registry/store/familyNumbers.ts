import { splitNumber, type NumberParts } from './numberPages.ts';
import { release } from './release.ts';

const EMPTY = 0;
const LEAST_CAPACITY = 1 << 12;

/**
 * Household number by family-card number, as open addressing in typed arrays: 450,000 cards take 12 MB where a Map of
 * strings takes 60. A card number is split as in the pages that it ends in, exact also beyond 2^53.
 */
export class FamilyNumbers {
  readonly #parts: NumberParts = { high: 0, low: 0 };
  #high = new Uint32Array(0);
  #low = new Uint32Array(0);
  #household = new Uint32Array(0);
  #size = 0;

  /** @param expected cards; more may come. */
  constructor(expected = 0) {
    this.#resize(Math.max(LEAST_CAPACITY, 2 ** Math.ceil(Math.log2(expected * 1.5 + 1))));
  }

  /** Gives the memory back. */
  clear(): void {
    for (const column of [this.#high, this.#low, this.#household]) release(column);
    this.#resize(LEAST_CAPACITY);
    this.#size = 0;
  }

  #resize(capacity: number): void {
    this.#high = new Uint32Array(capacity);
    this.#low = new Uint32Array(capacity);
    this.#household = new Uint32Array(capacity);
  }

  /** The household's number, or 0 when the card is new; then `candidate` (> 0) is kept for it. */
  findOrAdd(kk: string, candidate: number): number {
    splitNumber(kk, this.#parts);
    const { high, low } = this.#parts;
    const slot = this.#slotOf(high, low);
    const found = this.#household[slot] as number;
    if (found !== EMPTY) return found;
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#household[slot] = candidate;
    this.#size += 1;
    if (this.#size * 4 > this.#household.length * 3) this.#grow();
    return EMPTY;
  }

  #slotOf(high: number, low: number): number {
    const last = this.#household.length - 1;
    let slot = (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & last;
    while (this.#household[slot] !== EMPTY && (this.#low[slot] !== low || this.#high[slot] !== high)) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [high, low, household] = [this.#high, this.#low, this.#household];
    this.#resize(household.length * 2);
    for (let at = 0; at < household.length; at += 1) {
      if (household[at] === EMPTY) continue;
      const slot = this.#slotOf(high[at] as number, low[at] as number);
      this.#high[slot] = high[at] as number;
      this.#low[slot] = low[at] as number;
      this.#household[slot] = household[at] as number;
    }
  }
}
