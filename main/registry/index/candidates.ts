import type { NameIndex } from './nameIndex.ts';
import type { PeopleFilter } from './peopleFilter.ts';
import type { WordOfQuery } from './queryWords.ts';
import { ROUNDING } from './scoreNames.ts';
import { WordPostings } from './wordPostings.ts';

/** Names that are dealt with together: so few that their sums stay in the processor's cache, where those of all names would not. */
const BLOCK = 1 << 16;
/** A posting takes a step; looking into a name takes one for each of its words. */
const STEPS_INSIDE = 4;

/**
 * Finds the names that may score enough by the words that they have: adds up how much of the query they cover. That sum is
 * never less than the score of the paired words, so whoever stays below the least score needn't be scored at all. Not safe
 * for two searches at once: the work arrays are reused.
 */
export class CandidateFinder {
  readonly #index: NameIndex;
  readonly #weight = new Float32Array(BLOCK);
  /** The turn in which a name of the block was last met; later turns are greater. */
  readonly #seen = new Uint32Array(BLOCK);
  readonly #touched = new Uint32Array(BLOCK);
  #touchedCount = 0;
  #turn = 0;

  constructor(index: NameIndex) {
    this.#index = index;
  }

  /**
   * Names are visited block by block in their order, those of one block in any order; whether their people pass the filter
   * is yet to be asked.
   *
   * @param leastOf what a name must reach, asked again at each block: the more was found, the less has to be looked at
   * @param visit gets what the words of the name cover, too
   */
  forEach(words: readonly WordOfQuery[], filter: PeopleFilter, leastOf: () => number, visit: (name: number, covered: number) => void): void {
    // The words that say most first: what is left at the end can't open new candidates any more.
    const all = words.toSorted((one, other) => other.share - one.share).map((word) => new WordPostings(this.#index, word));
    for (let from = 0; from < this.#index.nameCount; from += BLOCK) {
      this.#addUp(all, filter, leastOf() - ROUNDING, from);
      for (let at = 0; at < this.#touchedCount; at += 1) {
        const slot = this.#touched[at] as number;
        visit(from + slot, this.#weight[slot] as number);
      }
    }
  }

  #addUp(all: readonly WordPostings[], filter: PeopleFilter, least: number, from: number): void {
    const first = this.#turn + 1;
    const blocks = this.#index.nameCount / BLOCK;
    this.#touchedCount = 0;
    let left = 1;
    for (const postings of all) {
      const { share } = postings.word;
      const mayOpen = left >= least;
      if (!mayOpen) this.#drop(least - left);
      left -= share;
      if (!mayOpen && this.#touchedCount * STEPS_INSIDE <= postings.count / blocks) this.#lookInside(postings, from);
      else this.#addPostings(postings, filter, first, least - left, from);
    }
    this.#drop(least);
  }

  /** @param opens what a name must gain here at least to become a candidate */
  #addPostings({ gains, next, ends }: WordPostings, filter: PeopleFilter, first: number, opens: number, from: number): void {
    const { tokenNames } = this.#index;
    const [seen, weight, touched] = [this.#seen, this.#weight, this.#touched];
    const end = from + BLOCK;
    this.#turn += 1;
    const turn = this.#turn;
    let touchedCount = this.#touchedCount;
    for (let near = 0; near < gains.length; near += 1) {
      const gain = gains[near] as number;
      const mayOpen = gain >= opens;
      // Nobody to add it to.
      if (!mayOpen && touchedCount === 0) break;
      const last = ends[near] as number;
      let posting = next[near] as number;
      // Those of blocks in which there was nobody to add it to.
      while (posting < last && (tokenNames[posting] as number) < from) posting += 1;
      for (; posting < last; posting += 1) {
        const name = tokenNames[posting] as number;
        if (name >= end) break;
        if (!filter.mayHaveName(name)) continue;
        const slot = name - from;
        const before = seen[slot] as number;
        // The most alike word comes first, so a name counts once for each word of the query.
        if (before === turn) continue;
        if (before >= first) weight[slot] = (weight[slot] as number) + gain;
        else if (mayOpen) {
          touched[touchedCount] = slot;
          touchedCount += 1;
          weight[slot] = gain;
        } else continue;
        seen[slot] = turn;
      }
      next[near] = posting;
    }
    this.#touchedCount = touchedCount;
  }

  /** For the names that are candidates already. */
  #lookInside({ word: { likeness: { values }, share } }: WordPostings, from: number): void {
    const { nameStarts, nameTokens } = this.#index;
    for (let at = 0; at < this.#touchedCount; at += 1) {
      const slot = this.#touched[at] as number;
      const name = from + slot;
      let best = 0;
      for (let place = nameStarts[name] as number; place < (nameStarts[name + 1] as number); place += 1) {
        best = Math.max(best, values[nameTokens[place] as number] as number);
      }
      this.#weight[slot] = (this.#weight[slot] as number) + share * best ** 2;
    }
  }

  /** Leaves out who can't come to enough any more. A name that is dropped stays seen, so that it doesn't come back. */
  #drop(needed: number): void {
    let kept = 0;
    for (let at = 0; at < this.#touchedCount; at += 1) {
      const slot = this.#touched[at] as number;
      if ((this.#weight[slot] as number) < needed) continue;
      this.#touched[kept] = slot;
      kept += 1;
    }
    this.#touchedCount = kept;
  }
}
