import { MAX_TOKENS, queryWeight } from '#src/domain/name/score.ts';
import type { QueryToken } from '#src/domain/name/similarity.ts';
import { NeighbourFinder, TokenLikeness } from './likeness.ts';
import type { NameIndex } from './nameIndex.ts';

/** More than one query has: its words are in use together. Half a megabyte each, at a million and a half people. */
const MOST_KNOWN = MAX_TOKENS + 4;

/** One word of a query as an index knows it. */
export interface WordOfQuery {
  readonly token: QueryToken;
  readonly likeness: TokenLikeness;
  /** Its share in the query's weight; all of them together are 1. */
  readonly share: number;
}

/** Prepares the words of queries, and keeps those of the last ones: other readings of a query have most of its words, and so has what is typed on. */
export class QueryWords {
  readonly #index: NameIndex;
  readonly #finder: NeighbourFinder;
  /** The latest first. */
  readonly #known: TokenLikeness[] = [];

  constructor(index: NameIndex) {
    this.#index = index;
    this.#finder = new NeighbourFinder(index);
  }

  /** Good until the next call. */
  prepare(tokens: readonly QueryToken[], exhaustive: boolean): WordOfQuery[] {
    const total = tokens.reduce((sum, token) => sum + queryWeight(token), 0);
    return tokens.map((token) => ({ token, likeness: this.#likenessTo(token, exhaustive), share: queryWeight(token) / total }));
  }

  #likenessTo(token: QueryToken, exhaustive: boolean): TokenLikeness {
    const known = this.#known.findIndex((likeness) => likeness.isTo(token, exhaustive));
    const [kept] = known >= 0 ? this.#known.splice(known, 1) : this.#known.splice(MOST_KNOWN - 1, 1);
    const likeness = kept ?? new TokenLikeness(this.#index, this.#finder);
    if (known < 0) likeness.start(token, exhaustive);
    this.#known.unshift(likeness);
    return likeness;
  }
}
