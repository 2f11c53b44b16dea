import { emptyPairing, joinedName, JOINED_EDITS, joinedScore, MAX_TOKENS, mayBeJoined, pairedScore, queryWeight, type JoinedName } from '#src/domain/name/score.ts';
import { similarityOf, type PackedToken } from '#src/domain/name/similarity.ts';
import type { NameIndex } from './nameIndex.ts';
import type { WordOfQuery } from './queryWords.ts';

/** Sums of single-precision numbers may be short by this much. */
export const ROUNDING = 1e-5;
const UNKNOWN = -1;

/** Scores the names of an index for one query after the other; the work arrays are reused. */
export class NameScorer {
  readonly #index: NameIndex;
  readonly #pairing = emptyPairing();
  readonly #view: PackedToken;
  /** Of this query. */
  #words: readonly WordOfQuery[] = [];
  #joined: JoinedName = joinedName([]);
  /** For each word of the dictionary how much of the query it can cover: a name can't score more than its words together. */
  readonly #cover: Float32Array;
  /** Words whose cover is known: to be forgotten one by one, as they are few among all. */
  readonly #covered: number[] = [];
  #isWhole = false;
  readonly #joinedCodes = new Uint8Array(MAX_TOKENS * 32);

  constructor(index: NameIndex) {
    this.#index = index;
    this.#view = index.newView();
    this.#cover = new Float32Array(index.tokenCount).fill(UNKNOWN);
  }

  start(words: readonly WordOfQuery[]): void {
    const tokens = words.map(({ token }) => token);
    this.#words = words;
    this.#joined = joinedName(tokens);
    this.#pairing.queryCount = tokens.length;
    tokens.forEach((token, at) => {
      this.#pairing.queryWeight[at] = queryWeight(token);
    });
    this.#forget();
  }

  #forget(): void {
    if (this.#isWhole) this.#cover.fill(UNKNOWN);
    else for (const token of this.#covered) this.#cover[token] = UNKNOWN;
    this.#isWhole = false;
    this.#covered.length = 0;
  }

  /** Finds all words that cover anything at once: less work where most words of the dictionary will be asked for. */
  coverWhole(): void {
    this.#isWhole = true;
    this.#cover.fill(0);
    for (const { likeness: asked, share } of this.#words) {
      const { tokens, likeness } = asked.neighbours();
      tokens.forEach((token, near) => {
        this.#cover[token] = (this.#cover[token] as number) + share * (likeness[near] as number) ** 2;
      });
    }
  }

  /** 0 when it can't reach the least score. */
  score(name: number, leastScore: number): number {
    const from = this.#index.nameStarts[name] as number;
    const count = (this.#index.nameStarts[name + 1] as number) - from;
    const paired = this.#mayReach(from, count, leastScore) ? this.#pairedScore(from, count, leastScore) : 0;
    return count === this.#pairing.queryCount ? paired : Math.max(paired, this.#joinedScore(name, from, count));
  }

  /** Cheap: for nearly all names of a village the answer is no. */
  #mayReach(from: number, count: number, leastScore: number): boolean {
    const { nameTokens } = this.#index;
    const cover = this.#cover;
    let most = 0;
    for (let at = from; at < from + count; at += 1) {
      const token = nameTokens[at] as number;
      const known = cover[token] as number;
      most += known === UNKNOWN ? this.#coverOf(token) : known;
    }
    return most >= leastScore - ROUNDING;
  }

  #coverOf(token: number): number {
    this.#index.viewToken(token, this.#view);
    let cover = 0;
    for (const { token: asked, share } of this.#words) cover += share * similarityOf(asked, this.#view) ** 2;
    this.#cover[token] = cover;
    this.#covered.push(token);
    return cover;
  }

  #pairedScore(from: number, count: number, leastScore: number): number {
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
      const { likeness } = this.#words[q] as WordOfQuery;
      let best = 0;
      for (let n = 0; n < count; n += 1) {
        const value = likeness.of(nameTokens[from + n] as number);
        table[q * MAX_TOKENS + n] = value;
        if (value > best) best = value;
      }
      const weight = weights[q] as number;
      got += weight * best * best;
      total += weight;
    }
    return total === 0 ? 0 : got / total;
  }

  #joinedScore(name: number, from: number, count: number): number {
    const { nameTokens, words, nameLengths } = this.#index;
    const length = nameLengths[name] as number;
    if (Math.abs(length - this.#joined.length) > JOINED_EDITS) return 0;
    let mask = 0;
    for (let n = 0; n < count; n += 1) mask |= words.masks[nameTokens[from + n] as number] as number;
    if (!mayBeJoined(this.#joined, length, mask)) return 0;
    let to = 0;
    for (let n = 0; n < count; n += 1) {
      const token = nameTokens[from + n] as number;
      for (let at = words.starts[token] as number; at < (words.starts[token + 1] as number); at += 1) {
        this.#joinedCodes[to] = words.codes[at] as number;
        to += 1;
      }
    }
    return joinedScore(this.#joined, this.#joinedCodes, length);
  }
}
