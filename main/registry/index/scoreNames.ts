import { emptyPairing, joinedName, joinedScore, MAX_TOKENS, mayBeAsLong, mayBeJoined, pairedScore, queryWeight, type JoinedName } from '#src/domain/name/score.ts';
import { similarityOf, type PackedToken } from '#src/domain/name/similarity.ts';
import type { NameIndex } from './nameIndex.ts';
import type { WordOfQuery } from './queryWords.ts';
import { TokenMemo, UNKNOWN } from './tokenMemo.ts';

/** Sums of single-precision numbers may be short by this much. */
export const ROUNDING = 1e-5;

/** Scores the names of an index for one query after the other; the work arrays are reused. */
export class NameScorer {
  readonly #index: NameIndex;
  readonly #pairing = emptyPairing();
  readonly #view: PackedToken;
  /** Of this query. */
  #words: readonly WordOfQuery[] = [];
  #joined: JoinedName = joinedName([]);
  /** For each word of the dictionary how much of the query it can cover: a name can't score more than its words together. */
  readonly #cover: TokenMemo;
  readonly #joinedCodes = new Uint8Array(MAX_TOKENS * 32);

  constructor(index: NameIndex) {
    this.#index = index;
    this.#view = index.newView();
    this.#cover = new TokenMemo(index.tokenCount);
  }

  start(words: readonly WordOfQuery[]): void {
    const tokens = words.map(({ token }) => token);
    this.#words = words;
    this.#joined = joinedName(tokens);
    this.#pairing.queryCount = tokens.length;
    tokens.forEach((token, at) => {
      this.#pairing.queryWeight[at] = queryWeight(token);
    });
    this.#cover.forget();
  }

  /** Before `scoreAny`: finds all words that cover anything at once, less work where most words of the dictionary will be asked for. */
  coverAll(): void {
    const { values } = this.#cover;
    this.#cover.fill(0);
    for (const { likeness: asked, share } of this.#words) {
      const { tokens, likeness } = asked.neighbours();
      tokens.forEach((token, near) => {
        values[token] = (values[token] as number) + share * (likeness[near] as number) ** 2;
      });
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

  #mayReach(name: number, leastScore: number): boolean {
    const { nameStarts, nameTokens } = this.#index;
    const { values } = this.#cover;
    const end = nameStarts[name + 1] as number;
    let most = 0;
    for (let at = nameStarts[name] as number; at < end; at += 1) {
      const token = nameTokens[at] as number;
      const known = values[token] as number;
      most += known === UNKNOWN ? this.#coverOf(token) : known;
    }
    return most >= leastScore - ROUNDING;
  }

  #coverOf(token: number): number {
    this.#index.viewToken(token, this.#view);
    let cover = 0;
    for (const { token: asked, share } of this.#words) cover += share * similarityOf(asked, this.#view) ** 2;
    return this.#cover.set(token, cover);
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

  #orJoined(name: number, paired: number): number {
    const from = this.#index.nameStarts[name] as number;
    const end = this.#index.nameStarts[name + 1] as number;
    return end - from === this.#pairing.queryCount ? paired : Math.max(paired, this.#joinedScore(name, from, end));
  }

  #joinedScore(name: number, from: number, end: number): number {
    const { nameTokens, words, nameLengths } = this.#index;
    const length = nameLengths[name] as number;
    if (!mayBeAsLong(this.#joined, length)) return 0;
    let mask = 0;
    for (let place = from; place < end; place += 1) mask |= words.masks[nameTokens[place] as number] as number;
    if (!mayBeJoined(this.#joined, length, mask)) return 0;
    let to = 0;
    for (let place = from; place < end; place += 1) {
      const token = nameTokens[place] as number;
      for (let at = words.starts[token] as number; at < (words.starts[token + 1] as number); at += 1) {
        this.#joinedCodes[to] = words.codes[at] as number;
        to += 1;
      }
    }
    return joinedScore(this.#joined, this.#joinedCodes, length);
  }
}
