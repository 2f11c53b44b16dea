import { emptyPairing, joinedName, joinedScore, MAX_TOKENS, mayBeJoined, pairedScore, queryWeight, type JoinedName } from '#src/domain/name/score.ts';
import type { QueryToken } from '#src/domain/name/similarity.ts';
import { TokenLikeness } from './likeness.ts';
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
const LEVELS = 256;

/** Finds distinct names like the query's words. Not safe for two searches at once: the work arrays are reused. */
export class NameFinder {
  readonly #index: NameIndex;
  readonly #likeness: TokenLikeness[] = [];
  readonly #pairing = emptyPairing();
  readonly #weight: Float32Array;
  readonly #seen: Uint32Array;
  #turn = 0;
  readonly #joinedCodes = new Uint8Array(MAX_TOKENS * 32);

  constructor(index: NameIndex) {
    this.#index = index;
    this.#weight = new Float32Array(index.nameCount);
    this.#seen = new Uint32Array(index.nameCount);
  }

  /** Every name that reaches the least score, the best first; equal ones in the order of the file. */
  find(tokens: readonly QueryToken[], { filter, leastScore, exhaustive = false }: FindOptions): FoundName[] {
    if (tokens.length === 0 || filter.isEmpty()) return [];
    this.#start(tokens);
    const names = exhaustive || filter.size <= SCORED_DIRECTLY ? this.#namesOf(filter) : this.#candidates(tokens, filter);
    const joined = joinedName(tokens);
    const found: FoundName[] = [];
    for (const name of names) {
      const score = this.#score(name, joined);
      if (score >= leastScore) found.push({ name, score });
    }
    return found.sort((one, other) => other.score - one.score || one.name - other.name);
  }

  #start(tokens: readonly QueryToken[]): void {
    while (this.#likeness.length < tokens.length) this.#likeness.push(new TokenLikeness(this.#index));
    this.#pairing.queryCount = tokens.length;
    tokens.forEach((token, at) => {
      (this.#likeness[at] as TokenLikeness).start(token);
      this.#pairing.queryWeight[at] = queryWeight(token);
    });
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

  /** Adds up, for each name, how much of the query its words cover; the best that someone inside bears are scored. */
  #candidates(tokens: readonly QueryToken[], filter: PeopleFilter): number[] {
    const first = this.#turn + 1;
    const touched: number[] = [];
    let total = 0;
    for (let at = 0; at < tokens.length; at += 1) total += this.#pairing.queryWeight[at] as number;
    for (let at = 0; at < tokens.length; at += 1) this.#addPostings(at, (this.#pairing.queryWeight[at] as number) / total, first, touched);
    return this.#bestInside(touched, filter);
  }

  #addPostings(at: number, share: number, first: number, touched: number[]): void {
    const { tokenNameStarts, tokenNames } = this.#index;
    const { tokens, likeness } = (this.#likeness[at] as TokenLikeness).neighbours();
    const turn = this.#nextTurn();
    for (let near = 0; near < tokens.length; near += 1) {
      const token = tokens[near] as number;
      const gain = share * (likeness[near] as number) ** 2;
      const end = tokenNameStarts[token + 1] as number;
      for (let posting = tokenNameStarts[token] as number; posting < end; posting += 1) {
        const name = tokenNames[posting] as number;
        const seen = this.#seen[name] as number;
        // The most alike word comes first, so a name counts once for each word of the query.
        if (seen === turn) continue;
        if (seen < first) {
          touched.push(name);
          this.#weight[name] = gain;
        } else this.#weight[name] = (this.#weight[name] as number) + gain;
        this.#seen[name] = turn;
      }
    }
  }

  /** A counting sort by weight; stops when enough names have passed the filter. */
  #bestInside(touched: readonly number[], filter: PeopleFilter): number[] {
    const level = (name: number): number => Math.min(LEVELS - 1, Math.floor((this.#weight[name] as number) * (LEVELS - 1)));
    const starts = new Uint32Array(LEVELS + 1);
    for (const name of touched) starts[level(name) + 1] = (starts[level(name) + 1] as number) + 1;
    for (let at = 0; at < LEVELS; at += 1) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
    const sorted = new Uint32Array(touched.length);
    const fill = starts.slice(0, LEVELS);
    for (const name of touched) {
      const to = fill[level(name)] as number;
      sorted[to] = name;
      fill[level(name)] = to + 1;
    }
    const best: number[] = [];
    for (let at = LEVELS - 1; at >= 0 && best.length < MOST_CANDIDATES; at -= 1) {
      for (let place = starts[at] as number; place < (starts[at + 1] as number) && best.length < MOST_CANDIDATES; place += 1) {
        const name = sorted[place] as number;
        if (filter.hasName(name)) best.push(name);
      }
    }
    return best;
  }

  #score(name: number, joined: JoinedName): number {
    const { nameStarts, nameTokens, light } = this.#index;
    const pairing = this.#pairing;
    const from = nameStarts[name] as number;
    const count = (nameStarts[name + 1] as number) - from;
    pairing.nameCount = count;
    for (let n = 0; n < count; n += 1) {
      const token = nameTokens[from + n] as number;
      pairing.nameLight[n] = light[token] as number;
      for (let q = 0; q < pairing.queryCount; q += 1) pairing.likeness[q * MAX_TOKENS + n] = (this.#likeness[q] as TokenLikeness).of(token);
    }
    const paired = pairedScore(pairing);
    return count === pairing.queryCount ? paired : Math.max(paired, this.#joinedScore(from, count, joined));
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
