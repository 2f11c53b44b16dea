import type { NameIndex } from './nameIndex.ts';
import type { PeopleFilter } from './peopleFilter.ts';

/** Finds the names of all people who pass a filter. */
export class DistinctNames {
  readonly #index: NameIndex;
  /** The turn in which a name was last met; later turns are greater. */
  readonly #met: Uint32Array;
  #turn = 0;

  constructor(index: NameIndex) {
    this.#index = index;
    this.#met = new Uint32Array(index.nameCount);
  }

  of(filter: PeopleFilter): number[] {
    this.#turn += 1;
    const names: number[] = [];
    filter.forEach((rank) => {
      const name = this.#index.personName[rank] as number;
      if (this.#met[name] === this.#turn) return;
      this.#met[name] = this.#turn;
      names.push(name);
    });
    return names;
  }
}
