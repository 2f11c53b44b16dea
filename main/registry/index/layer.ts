import { personId, serialOf, villageNumberOf } from '../store/schema.ts';
import { NameFinder } from './findNames.ts';
import { NameIndex } from './nameIndex.ts';
import type { IndexParts } from './parts.ts';
import { RankSet } from './rankSet.ts';

/** One searchable set of people: those of the last build, or those new or changed since. */
export class IndexLayer {
  readonly index: NameIndex;
  readonly finder: NameFinder;
  /** Ranks that this layer must not show any more. */
  readonly hidden: RankSet;
  readonly #ids: Uint32Array | null;
  readonly #positions: ReadonlyMap<number, number>;

  constructor(parts: IndexParts) {
    this.index = new NameIndex(parts);
    this.finder = new NameFinder(this.index);
    this.hidden = new RankSet(this.index.peopleCount);
    this.#ids = parts.ids;
    this.#positions = new Map(parts.villages.map((village, position) => [village.number, position]));
  }

  idOf(rank: number): number {
    if (this.#ids !== null) return this.#ids[rank] as number;
    const position = this.index.villageAt(rank);
    const village = this.index.villages[position];
    return personId(village?.number ?? 0, rank - (this.index.villageStarts[position] as number) + 1);
  }

  /** Null for a person of another layer. */
  rankOf(id: number): number | null {
    const position = this.#positions.get(villageNumberOf(id));
    if (position === undefined) return null;
    const first = this.index.villageStarts[position] as number;
    const end = this.index.villageStarts[position + 1] as number;
    if (this.#ids !== null) return this.#search(id, first, end);
    const rank = first + serialOf(id) - 1;
    return rank < end ? rank : null;
  }

  #search(id: number, first: number, end: number): number | null {
    const ids = this.#ids as Uint32Array;
    let low = first;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ids[middle] as number) < id) low = middle + 1;
      else high = middle;
    }
    return low < end && ids[low] === id ? low : null;
  }
}
