import type { QueryToken } from '#src/domain/name/similarity.ts';
import { BestNames, type FoundName } from './bestNames.ts';
import { CandidateFinder } from './candidates.ts';
import { DistinctNames } from './distinctNames.ts';
import { JoinedNames } from './joinedNames.ts';
import type { NameIndex } from './nameIndex.ts';
import type { PeopleFilter } from './peopleFilter.ts';
import { QueryWords, type WordOfQuery } from './queryWords.ts';
import { NameScorer, ROUNDING } from './scoreNames.ts';

export interface FindOptions {
  readonly filter: PeopleFilter;
  /** Below this a name has nothing to do with the query. */
  readonly leastScore: number;
  /** So many of the best are found for certain; others may be missing. */
  readonly enough: number;
  /** Compares every word and scores every name: the yardstick of tests and benchmarks. */
  readonly exhaustive?: boolean;
}

/** Up to so many people every name among them is scored; beyond, candidates are found by their words first. */
const SCORED_DIRECTLY = 25_000;

/** Finds distinct names like the query's words. Not safe for two searches at once. */
export class NameFinder {
  readonly #words: QueryWords;
  readonly #candidates: CandidateFinder;
  readonly #distinct: DistinctNames;
  readonly #joined: JoinedNames;
  readonly #scorer: NameScorer;

  constructor(index: NameIndex) {
    this.#words = new QueryWords(index);
    this.#candidates = new CandidateFinder(index);
    this.#distinct = new DistinctNames(index);
    this.#joined = new JoinedNames(index);
    this.#scorer = new NameScorer(index);
  }

  /** Names that reach the least score, the best first; equal ones in the order of the file. */
  find(tokens: readonly QueryToken[], { filter, leastScore, enough, exhaustive = false }: FindOptions): FoundName[] {
    if (tokens.length === 0 || filter.isEmpty()) return [];
    const words = this.#words.prepare(tokens, exhaustive);
    this.#scorer.start(words);
    const best = new BestNames(enough, leastScore);
    if (exhaustive) for (const name of this.#distinct.of(filter)) best.add(name, this.#scorer.score(name, leastScore));
    else if (filter.size > SCORED_DIRECTLY) this.#scoreLikely(words, filter, best);
    else this.#scoreEveryone(filter, best);
    return best.sorted();
  }

  #scoreEveryone(filter: PeopleFilter, best: BestNames): void {
    this.#scorer.cover();
    for (const name of this.#distinct.of(filter)) best.add(name, this.#scorer.scoreAny(name, best.least));
  }

  #scoreLikely(words: readonly WordOfQuery[], filter: PeopleFilter, best: BestNames): void {
    // They may have no word that is like one of the query.
    const joined = this.#joined.of(words.map(({ token }) => token));
    for (const name of joined) if (filter.hasName(name)) best.add(name, this.#scorer.score(name, best.least));
    let bar = best.least;
    const nextBar = (): number => {
      // Of those that score alike the first are enough.
      if (best.isFull) bar = best.least + 2 * ROUNDING;
      return bar;
    };
    this.#candidates.forEach(words, filter, nextBar, (name, covered) => {
      const least = Math.max(bar, best.least);
      if (this.#scorer.most(name, covered) >= least - ROUNDING && !joined.includes(name) && filter.hasName(name)) best.add(name, this.#scorer.score(name, least));
    });
  }
}
