import { personId, serialOf, villageNumberOf } from '../store/schema.ts';
import { NameFinder } from './findNames.ts';
import { NameIndex } from './nameIndex.ts';
import type { IndexParts } from './parts.ts';

/** One searchable set of people: those of the last build, or those new or changed since. */
export class IndexLayer {
  readonly index: NameIndex;
  readonly finder: NameFinder;
  /** Ranks that this layer must not show any more. */
  readonly hidden = new Set<number>();
  readonly #ids: readonly number[] | null;
  readonly #positions: ReadonlyMap<number, number>;

  /** @param ids `person.id` by rank, where the serials of a village aren't simply 1, 2, 3 … */
  constructor(parts: IndexParts, ids: readonly number[] | null = null) {
    this.index = new NameIndex(parts);
    this.finder = new NameFinder(this.index);
    this.#ids = ids;
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
    if (this.#ids !== null) {
      const rank = this.#ids.indexOf(id);
      return rank < 0 ? null : rank;
    }
    const position = this.#positions.get(villageNumberOf(id));
    if (position === undefined || serialOf(id) > (this.index.villages[position]?.people ?? 0)) return null;
    return (this.index.villageStarts[position] as number) + serialOf(id) - 1;
  }
}
