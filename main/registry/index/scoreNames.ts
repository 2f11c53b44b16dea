import { emptyPairing, JOINED, joinedName, joinedScore, MAX_TOKENS, mayBeAsLong, mayBeJoined, missingPenalty, pairedScore, queryWeight, type JoinedName } from '#src/domain/name/score.ts';
import type { NameIndex } from './nameIndex.ts';
import type { WordOfQuery } from './queryWords.ts';
import { TokenNumbers } from './tokenNumbers.ts';

/** Sums of single-precision numbers may be short by this much. */
export const ROUNDING = 1e-5;

/** Scores the names of an index for one query after the other; the work arrays are reused. */
export class NameScorer {
  readonly #index: NameIndex;
  readonly #pairing = emptyPairing();
  /** Of this query. */
  #words: readonly WordOfQuery[] = [];
  #joined: JoinedName = joinedName([]);
  /** For each word of the dictionary how much of the query it can cover: a name can't score more than its words together. */
  readonly #cover: TokenNumbers;
  readonly #joinedCodes = new Uint8Array(MAX_TOKENS * 32);

  constructor(index: NameIndex) {
    this.#index = index;
    this.#cover = new TokenNumbers(index.tokenCount);
  }

  start(words: readonly WordOfQuery[]): void {
    const tokens = words.map(({ token }) => token);
    this.#words = words;
    this.#joined = joinedName(tokens);
    this.#pairing.queryCount = tokens.length;
    tokens.forEach((token, at) => {
      this.#pairing.queryWeight[at] = queryWeight(token);
    });
  }

  /** To be called before `scoreAny`. */
  cover(): void {
    this.#cover.clear();
    for (const { likeness: { neighbours: { tokens, likeness } }, share } of this.#words) {
      tokens.forEach((token, near) => this.#cover.add(token, share * (likeness[near] as number) ** 2));
    }
  }

  /** 0 when it can't reach the least score. */
  score(name: number, leastScore: number): number {
    return this.#orJoined(name, this.#pairedScore(name, leastScore));
  }

  /** The same, sooner for names that have nothing to do with the query, as nearly all of a village. */
  scoreAny(name: number, leastScore: number): number {
    return this.#orJoined(name, this.#mayReach(name, leastScore) ? this.#pairedScore(name, leastScore) : 0);
  }

  /**
   * What a name scores at most.
   *
   * @param covered how much of the query its words cover, each word of the query for itself
   */
  most(name: number, covered: number): number {
    const { nameStarts, nameTokens, light } = this.#index;
    const from = nameStarts[name] as number;
    const end = nameStarts[name + 1] as number;
    const more = end - from - this.#pairing.queryCount;
    if (more === 0) return covered;
    if (this.#mayBeJoined(name, from, end)) return Math.max(covered, JOINED);
    if (more < 0) return covered;
    // For the words beyond as many as were asked for, were they those that cost the least.
    let lightWords = 0;
    for (let place = from; place < end; place += 1) lightWords += light[nameTokens[place] as number] as number;
    const cheap = Math.min(more, lightWords);
    return covered - missingPenalty(cheap, more - cheap);
  }

  #mayReach(name: number, leastScore: number): boolean {
    const { nameStarts, nameTokens } = this.#index;
    const { values } = this.#cover;
    const end = nameStarts[name + 1] as number;
    let most = 0;
    for (let at = nameStarts[name] as number; at < end; at += 1) most += values[nameTokens[at] as number] as number;
    return most >= leastScore - ROUNDING;
  }

  #pairedScore(name: number, leastScore: number): number {
    const from = this.#index.nameStarts[name] as number;
    const count = (this.#index.nameStarts[name + 1] as number) - from;
    if (this.#reach(from, count) < leastScore - ROUNDING) return 0;
    const { nameTokens, light } = this.#index;
    this.#pairing.nameCount = count;
    for (let n = 0; n < count; n += 1) this.#pairing.nameLight[n] = light[nameTokens[from + n] as number] as number;
    return pairedScore(this.#pairing);
  }

  /** Fills the table of likenesses; answers the score if each word of the query could have its best partner. */
  #reach(from: number, count: number): number {
    const { queryCount, queryWeight: weights, likeness: table } = this.#pairing;
    const { nameTokens } = this.#index;
    let got = 0;
    let total = 0;
    for (let q = 0; q < queryCount; q += 1) {
      const { values } = (this.#words[q] as WordOfQuery).likeness;
      let best = 0;
      for (let n = 0; n < count; n += 1) {
        const value = values[nameTokens[from + n] as number] as number;
        table[q * MAX_TOKENS + n] = value;
        if (value > best) best = value;
      }
      const weight = weights[q] as number;
      got += weight * best * best;
      total += weight;
    }
    return total === 0 ? 0 : got / total;
  }

  #orJoined(name: number, paired: number): number {
    const from = this.#index.nameStarts[name] as number;
    const end = this.#index.nameStarts[name + 1] as number;
    return end - from === this.#pairing.queryCount ? paired : Math.max(paired, this.#joinedScore(name, from, end));
  }

  #joinedScore(name: number, from: number, end: number): number {
    if (!this.#mayBeJoined(name, from, end)) return 0;
    const { nameTokens, words, nameLengths } = this.#index;
    let to = 0;
    for (let place = from; place < end; place += 1) {
      const token = nameTokens[place] as number;
      for (let at = words.starts[token] as number; at < (words.starts[token + 1] as number); at += 1) {
        this.#joinedCodes[to] = words.codes[at] as number;
        to += 1;
      }
    }
    return joinedScore(this.#joined, this.#joinedCodes, nameLengths[name] as number);
  }

  #mayBeJoined(name: number, from: number, end: number): boolean {
    const { nameTokens, words, nameLengths } = this.#index;
    const length = nameLengths[name] as number;
    if (!mayBeAsLong(this.#joined, length)) return false;
    let mask = 0;
    for (let place = from; place < end; place += 1) mask |= words.masks[nameTokens[place] as number] as number;
    return mayBeJoined(this.#joined, length, mask);
  }
}
