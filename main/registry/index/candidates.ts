import { MISSING_WORD } from '#src/domain/name/score.ts';
import type { Neighbours } from './likeness.ts';
import type { NameIndex } from './nameIndex.ts';
import type { PeopleFilter } from './peopleFilter.ts';
import type { WordOfQuery } from './queryWords.ts';
import { ROUNDING } from './scoreNames.ts';

/** Candidates that are scored exactly. */
const MOST_CANDIDATES = 400;
const LEVELS = 1_000;
/** Up to so many names a word of the query is looked for in each of them, rather than each name of the words like it. */
const FEW_NAMES = 4_000;

/** Finds the names that may score enough by the words that they have. Not safe for two searches at once: the work arrays are reused. */
export class CandidateFinder {
  readonly #index: NameIndex;
  /** Of each name that is a candidate, how much of the query its words cover. */
  readonly #weight: Float32Array;
  /** The turn in which a name was last met; later turns are greater. */
  readonly #seen: Uint32Array;
  readonly #touched: Uint32Array;
  readonly #level: Uint16Array;
  #touchedCount = 0;
  #turn = 0;

  constructor(index: NameIndex) {
    this.#index = index;
    this.#weight = new Float32Array(index.nameCount);
    this.#seen = new Uint32Array(index.nameCount);
    this.#touched = new Uint32Array(index.nameCount);
    this.#level = new Uint16Array(index.nameCount);
  }

  /** Distinct names of all people who pass. */
  everyone(filter: PeopleFilter): number[] {
    const turn = this.#nextTurn();
    const names: number[] = [];
    filter.forEach((rank) => {
      const name = this.#index.personName[rank] as number;
      if (this.#seen[name] === turn) return;
      this.#seen[name] = turn;
      names.push(name);
    });
    return names;
  }

  #nextTurn(): number {
    this.#turn += 1;
    return this.#turn;
  }

  /**
   * Adds up, for each name, how much of the query its words cover. That sum is never less than the score of the paired
   * words, so whoever stays below the least score needn't be scored at all.
   */
  likely(words: readonly WordOfQuery[], filter: PeopleFilter, leastScore: number): number[] {
    const least = leastScore - ROUNDING;
    const first = this.#turn + 1;
    this.#touchedCount = 0;
    let left = 1;
    // The words that say most first: what is left at the end can't open new candidates any more.
    for (const word of words.toSorted((one, other) => other.share - one.share)) {
      const mayOpen = left >= least;
      if (!mayOpen) this.#drop(least - left);
      left -= word.share;
      if (!mayOpen && this.#touchedCount <= FEW_NAMES) this.#lookInside(word);
      else this.#addPostings(word.likeness.neighbours(), word.share, first, least - left, filter);
    }
    this.#drop(least);
    return this.#bestInside(words.length, filter);
  }

  /** @param opens what a name must gain here at least to become a candidate */
  #addPostings({ tokens, likeness }: Neighbours, share: number, first: number, opens: number, filter: PeopleFilter): void {
    const { tokenNameStarts, tokenNames } = this.#index;
    const [seen, weight, touched] = [this.#seen, this.#weight, this.#touched];
    const turn = this.#nextTurn();
    let touchedCount = this.#touchedCount;
    for (let near = 0; near < tokens.length; near += 1) {
      const token = tokens[near] as number;
      const gain = share * (likeness[near] as number) ** 2;
      const mayOpen = gain >= opens;
      // Nobody to add it to.
      if (!mayOpen && touchedCount === 0) break;
      const end = tokenNameStarts[token + 1] as number;
      for (let posting = tokenNameStarts[token] as number; posting < end; posting += 1) {
        const name = tokenNames[posting] as number;
        if (!filter.mayHaveName(name)) continue;
        const before = seen[name] as number;
        // The most alike word comes first, so a name counts once for each word of the query.
        if (before === turn) continue;
        if (before >= first) weight[name] = (weight[name] as number) + gain;
        else if (mayOpen) {
          touched[touchedCount] = name;
          touchedCount += 1;
          weight[name] = gain;
        } else continue;
        seen[name] = turn;
      }
    }
    this.#touchedCount = touchedCount;
  }

  /** For the names that are candidates already. */
  #lookInside({ likeness, share }: WordOfQuery): void {
    const { nameStarts, nameTokens } = this.#index;
    for (let at = 0; at < this.#touchedCount; at += 1) {
      const name = this.#touched[at] as number;
      let best = 0;
      for (let place = nameStarts[name] as number; place < (nameStarts[name + 1] as number); place += 1) {
        best = Math.max(best, likeness.of(nameTokens[place] as number));
      }
      this.#weight[name] = (this.#weight[name] as number) + share * best ** 2;
    }
  }

  /** Leaves out who can't come to enough any more. A name that is dropped stays seen, so that it doesn't come back. */
  #drop(needed: number): void {
    let kept = 0;
    for (let at = 0; at < this.#touchedCount; at += 1) {
      const name = this.#touched[at] as number;
      if ((this.#weight[name] as number) < needed) continue;
      this.#touched[kept] = name;
      kept += 1;
    }
    this.#touchedCount = kept;
  }

  /** A counting sort by what a name can reach at best; stops when enough names have passed the filter. */
  #bestInside(queryCount: number, filter: PeopleFilter): number[] {
    const { nameStarts } = this.#index;
    const starts = new Uint32Array(LEVELS + 1);
    for (let at = 0; at < this.#touchedCount; at += 1) {
      const name = this.#touched[at] as number;
      const more = Math.max(0, (nameStarts[name + 1] as number) - (nameStarts[name] as number) - queryCount);
      const level = Math.max(0, Math.min(LEVELS - 1, Math.floor(((this.#weight[name] as number) - more * MISSING_WORD) * (LEVELS - 1))));
      this.#level[at] = level;
      starts[LEVELS - level] = (starts[LEVELS - level] as number) + 1;
    }
    for (let at = 0; at < LEVELS; at += 1) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
    const sorted = new Uint32Array(this.#touchedCount);
    for (let at = 0; at < this.#touchedCount; at += 1) {
      const slot = LEVELS - 1 - (this.#level[at] as number);
      const to = starts[slot] as number;
      sorted[to] = this.#touched[at] as number;
      starts[slot] = to + 1;
    }
    const best: number[] = [];
    for (let at = 0; at < sorted.length && best.length < MOST_CANDIDATES; at += 1) {
      if (filter.hasName(sorted[at] as number)) best.push(sorted[at] as number);
    }
    return best;
  }
}
