import type { NameIndex, RankRange } from './nameIndex.ts';
import { ALL_BITS, yearBits } from './nameMarks.ts';
import { sexOfTraits, yearOfTraits } from './parts.ts';
import type { RankSet } from './rankSet.ts';

export interface FilterOptions {
  readonly range: RankRange;
  readonly birthYear?: number | undefined;
  readonly tolerance: number;
  /** 0 any */
  readonly sexCode: number;
  /** Only these (a family), within the range. Ascending. */
  readonly ranks?: readonly number[] | undefined;
  /** People who have left or changed since the index was built. */
  readonly hidden: RankSet;
}

/** Who may be found at all. People of unknown birth year or sex pass: the registry can't exclude them. */
export class PeopleFilter {
  readonly #index: NameIndex;
  readonly #options: FilterOptions;
  readonly #plain: boolean;
  readonly #areas: number;
  readonly #years: number;

  constructor(index: NameIndex, options: FilterOptions) {
    this.#index = index;
    this.#options = options;
    this.#plain = options.birthYear === undefined && options.sexCode === 0 && options.hidden.size === 0 && options.ranks === undefined;
    this.#areas = index.areaBitsOf(options.range);
    this.#years = yearBits(options.birthYear ?? 0, options.tolerance);
  }

  /** Most people that can pass. */
  get size(): number {
    return this.#options.ranks?.length ?? this.#options.range.to - this.#options.range.from;
  }

  isEmpty(): boolean {
    return this.size <= 0;
  }

  forEach(visit: (rank: number) => void): void {
    const { ranks, range } = this.#options;
    if (ranks !== undefined) {
      for (const rank of ranks) if (this.passes(rank)) visit(rank);
      return;
    }
    for (let rank = range.from; rank < range.to; rank += 1) if (this.#plain || this.passes(rank)) visit(rank);
  }

  passes(rank: number): boolean {
    const { range, birthYear, tolerance, sexCode, hidden, ranks } = this.#options;
    if (rank < range.from || rank >= range.to) return false;
    if (this.#plain) return true;
    const traits = this.#index.personTraits[rank] as number;
    if (sexCode !== 0 && sexOfTraits(traits) !== 0 && sexOfTraits(traits) !== sexCode) return false;
    if (birthYear !== undefined) {
      const year = yearOfTraits(traits);
      if (year !== 0 && Math.abs(year - birthYear) > tolerance) return false;
    }
    return (hidden.size === 0 || !hidden.has(rank)) && (ranks === undefined || ranks.includes(rank));
  }

  /** Cheap; says yes too often, never no wrongly. */
  mayHaveName(name: number): boolean {
    return (this.#areas === ALL_BITS || ((this.#index.nameAreas[name] as number) & this.#areas) !== 0)
      && (this.#years === ALL_BITS || ((this.#index.nameYears[name] as number) & this.#years) !== 0);
  }

  /** Whether anyone of this name passes. */
  hasName(name: number): boolean {
    let found = false;
    this.forEachOfName(name, () => {
      found = true;
      return false;
    });
    return found;
  }

  /** People of a name who pass, in rank order, until `visit` answers false. */
  forEachOfName(name: number, visit: (rank: number) => boolean): void {
    const { namePeople, namePeopleStarts } = this.#index;
    const end = namePeopleStarts[name + 1] as number;
    for (let at = this.#firstInRange(namePeopleStarts[name] as number, end); at < end; at += 1) {
      const rank = namePeople[at] as number;
      if (rank >= this.#options.range.to) return;
      if (this.passes(rank) && !visit(rank)) return;
    }
  }

  #firstInRange(start: number, end: number): number {
    const { namePeople } = this.#index;
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((namePeople[middle] as number) < this.#options.range.from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
