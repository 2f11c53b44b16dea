import type { QueryToken } from '#src/domain/name/similarity.ts';
import { CandidateFinder } from './candidates.ts';
import type { NameIndex } from './nameIndex.ts';
import type { PeopleFilter } from './peopleFilter.ts';
import { QueryWords } from './queryWords.ts';
import { NameScorer } from './scoreNames.ts';

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
/** A filter with more than this share of the people has most words of the dictionary. */
const MANY = 1 / 8;

/** Finds distinct names like the query's words. Not safe for two searches at once. */
export class NameFinder {
  readonly #many: number;
  readonly #words: QueryWords;
  readonly #candidates: CandidateFinder;
  readonly #scorer: NameScorer;

  constructor(index: NameIndex) {
    this.#many = index.peopleCount * MANY;
    this.#words = new QueryWords(index);
    this.#candidates = new CandidateFinder(index);
    this.#scorer = new NameScorer(index);
  }

  /** Names that reach the least score, the best first; equal ones in the order of the file. */
  find(tokens: readonly QueryToken[], { filter, leastScore, exhaustive = false }: FindOptions): FoundName[] {
    if (tokens.length === 0 || filter.isEmpty()) return [];
    const words = this.#words.prepare(tokens);
    this.#scorer.start(words);
    if (exhaustive || filter.size > SCORED_DIRECTLY) {
      const names = exhaustive ? this.#candidates.everyone(filter) : this.#candidates.likely(words, filter, leastScore);
      return scored(names, leastScore, (name) => this.#scorer.score(name, leastScore));
    }
    if (filter.size > this.#many) this.#scorer.coverAll();
    return scored(this.#candidates.everyone(filter), leastScore, (name) => this.#scorer.scoreAny(name, leastScore));
  }
}

function scored(names: readonly number[], leastScore: number, scoreOf: (name: number) => number): FoundName[] {
  const found: FoundName[] = [];
  for (const name of names) {
    const score = scoreOf(name);
    if (score >= leastScore) found.push({ name, score });
  }
  return found.sort((one, other) => other.score - one.score || one.name - other.name);
}
