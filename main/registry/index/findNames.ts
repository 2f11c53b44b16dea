import { emptyPairing, joinedName, joinedScore, MAX_TOKENS, mayBeJoined, MISSING_WORD, pairedScore, queryWeight, type JoinedName } from '#src/domain/name/score.ts';
import type { QueryToken } from '#src/domain/name/similarity.ts';
import { NeighbourFinder, TokenLikeness } from './likeness.ts';
import type { NameIndex } from './nameIndex.ts';
import type { PeopleFilter } from './peopleFilter.ts';

export interface FoundName {
  readonly name: number;
  readonly score: number;
}

export interface FindOptions {
  readonly filter: PeopleFilter;
  /** Below this a name has nothing to do with the query. */
  readonly leastScore: number;
  readonly exhaustive?: boolean;
}

/** Up to so many people every name among them is scored; beyond, candidates are found by their words first. */
const SCORED_DIRECTLY = 25_000;
/** Candidates that are scored exactly. */
const MOST_CANDIDATES = 400;
/** More than one query has: its words are in use together. Half a megabyte each, at a million and a half people. */
const MOST_KNOWN = MAX_TOKENS + 4;
const LEVELS = 1_000;
/** Sums of single-precision numbers may be short by this much. */
const ROUNDING = 1e-5;

/** Finds distinct names like the query's words. Not safe for two searches at once: the work arrays are reused. */
export class NameFinder {
  readonly #index: NameIndex;
  /** Words of the last queries, the latest first: other readings of a query have most of its words, and so has what is typed on. */
  readonly #known: TokenLikeness[] = [];
  /** Of the words of this query. */
  #likeness: TokenLikeness[] = [];
  readonly #neighbours: NeighbourFinder;
  readonly #pairing = emptyPairing();
  readonly #weight: Float32Array;
  readonly #seen: Uint32Array;
  readonly #touched: Uint32Array;
  readonly #level: Uint16Array;
  #touchedCount = 0;
  #turn = 0;
  readonly #joinedCodes = new Uint8Array(MAX_TOKENS * 32);

  constructor(index: NameIndex) {
    this.#index = index;
    this.#neighbours = new NeighbourFinder(index);
    this.#weight = new Float32Array(index.nameCount);
    this.#seen = new Uint32Array(index.nameCount);
    this.#touched = new Uint32Array(index.nameCount);
    this.#level = new Uint16Array(index.nameCount);
  }

  /** Every name that reaches the least score, the best first; equal ones in the order of the file. */
  find(tokens: readonly QueryToken[], { filter, leastScore, exhaustive = false }: FindOptions): FoundName[] {
    if (tokens.length === 0 || filter.isEmpty()) return [];
    this.#start(tokens, exhaustive);
    const names = exhaustive || filter.size <= SCORED_DIRECTLY ? this.#namesOf(filter) : this.#candidates(tokens, filter, leastScore);
    const joined = joinedName(tokens);
    const found: FoundName[] = [];
    for (const name of names) {
      const score = this.#score(name, joined, leastScore);
      if (score >= leastScore) found.push({ name, score });
    }
    return found.sort((one, other) => other.score - one.score || one.name - other.name);
  }

  #start(tokens: readonly QueryToken[], exhaustive: boolean): void {
    this.#pairing.queryCount = tokens.length;
    this.#likeness = tokens.map((token) => this.#likenessTo(token, exhaustive));
    tokens.forEach((token, at) => {
      this.#pairing.queryWeight[at] = queryWeight(token);
    });
  }

  #likenessTo(token: QueryToken, exhaustive: boolean): TokenLikeness {
    const known = this.#known.findIndex((likeness) => likeness.isTo(token, exhaustive));
    const [likeness] = known >= 0 ? this.#known.splice(known, 1) : this.#known.splice(MOST_KNOWN - 1, 1);
    const used = likeness ?? new TokenLikeness(this.#index);
    this.#known.unshift(used);
    if (known < 0 && exhaustive) used.startLazily(token);
    if (known < 0 && !exhaustive) used.start(token, this.#neighbours);
    return used;
  }

  #namesOf(filter: PeopleFilter): number[] {
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
  #candidates(tokens: readonly QueryToken[], filter: PeopleFilter, leastScore: number): number[] {
    const weights = this.#pairing.queryWeight.subarray(0, tokens.length);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    // The words that say most first: what is left at the end can't open new candidates any more.
    const order = tokens.map((_, at) => at).sort((one, other) => (weights[other] as number) - (weights[one] as number));
    const first = this.#turn + 1;
    this.#touchedCount = 0;
    let left = 1;
    for (const at of order) {
      const share = (weights[at] as number) / total;
      this.#addPostings(at, share, first, left >= leastScore);
      left -= share;
    }
    return this.#bestInside(tokens.length, filter, leastScore);
  }

  #addPostings(at: number, share: number, first: number, mayOpen: boolean): void {
    const { tokenNameStarts, tokenNames } = this.#index;
    const [seen, weight, touched] = [this.#seen, this.#weight, this.#touched];
    const { tokens, likeness } = (this.#likeness[at] as TokenLikeness).neighbours();
    const turn = this.#nextTurn();
    let touchedCount = this.#touchedCount;
    for (let near = 0; near < tokens.length; near += 1) {
      const token = tokens[near] as number;
      const gain = share * (likeness[near] as number) ** 2;
      const end = tokenNameStarts[token + 1] as number;
      for (let posting = tokenNameStarts[token] as number; posting < end; posting += 1) {
        const name = tokenNames[posting] as number;
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

  /** A counting sort by what a name can reach at best; stops when enough names have passed the filter. */
  #bestInside(queryCount: number, filter: PeopleFilter, leastScore: number): number[] {
    const { nameStarts } = this.#index;
    const starts = new Uint32Array(LEVELS + 1);
    let promising = 0;
    for (let at = 0; at < this.#touchedCount; at += 1) {
      const name = this.#touched[at] as number;
      const weight = this.#weight[name] as number;
      if (weight < leastScore - ROUNDING) continue;
      const more = Math.max(0, (nameStarts[name + 1] as number) - (nameStarts[name] as number) - queryCount);
      const level = Math.max(0, Math.min(LEVELS - 1, Math.floor((weight - more * MISSING_WORD) * (LEVELS - 1))));
      this.#touched[promising] = name;
      this.#level[promising] = level;
      promising += 1;
      starts[LEVELS - level] = (starts[LEVELS - level] as number) + 1;
    }
    for (let at = 0; at < LEVELS; at += 1) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
    const sorted = new Uint32Array(promising);
    for (let at = 0; at < promising; at += 1) {
      const slot = LEVELS - 1 - (this.#level[at] as number);
      const to = starts[slot] as number;
      sorted[to] = this.#touched[at] as number;
      starts[slot] = to + 1;
    }
    const best: number[] = [];
    for (let at = 0; at < promising && best.length < MOST_CANDIDATES; at += 1) {
      if (filter.hasName(sorted[at] as number)) best.push(sorted[at] as number);
    }
    return best;
  }

  /** 0 when it can't reach the least score. */
  #score(name: number, joined: JoinedName, leastScore: number): number {
    const from = this.#index.nameStarts[name] as number;
    const count = (this.#index.nameStarts[name + 1] as number) - from;
    const paired = this.#reach(from, count) < leastScore - ROUNDING ? 0 : this.#pairedScore(from, count);
    return count === this.#pairing.queryCount ? paired : Math.max(paired, this.#joinedScore(from, count, joined));
  }

  /** Fills the table of likenesses; answers the score if each word of the query could have its best partner. */
  #reach(from: number, count: number): number {
    const { queryCount, queryWeight: weights, likeness: table } = this.#pairing;
    const { nameTokens } = this.#index;
    let got = 0;
    let total = 0;
    for (let q = 0; q < queryCount; q += 1) {
      const likeness = this.#likeness[q] as TokenLikeness;
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

  #pairedScore(from: number, count: number): number {
    const { nameTokens, light } = this.#index;
    this.#pairing.nameCount = count;
    for (let n = 0; n < count; n += 1) this.#pairing.nameLight[n] = light[nameTokens[from + n] as number] as number;
    return pairedScore(this.#pairing);
  }

  #joinedScore(from: number, count: number, joined: JoinedName): number {
    const { nameTokens, words } = this.#index;
    let length = 0;
    let mask = 0;
    for (let n = 0; n < count; n += 1) {
      const token = nameTokens[from + n] as number;
      length += (words.starts[token + 1] as number) - (words.starts[token] as number);
      mask |= words.masks[token] as number;
    }
    if (!mayBeJoined(joined, length, mask)) return 0;
    let to = 0;
    for (let n = 0; n < count; n += 1) {
      const token = nameTokens[from + n] as number;
      for (let at = words.starts[token] as number; at < (words.starts[token + 1] as number); at += 1) {
        this.#joinedCodes[to] = words.codes[at] as number;
        to += 1;
      }
    }
    return joinedScore(joined, this.#joinedCodes, length);
  }
}
