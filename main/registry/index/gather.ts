import { villageNumberOf } from '../store/schema.ts';
import { packTraits, type IndexParts, type IndexVillage } from './parts.ts';
import type { TextTable } from './textTable.ts';

/** People of one village that came one after the other. */
interface Stretch {
  readonly village: number;
  readonly from: number;
}

/** Numbers in a row, in memory or in the file. */
export interface Column {
  readonly length: number;
  push(value: number): void;
}

export type PeopleColumns = Pick<IndexParts, 'personName' | 'personTraits' | 'ids'>;

/** The people of an index as they pass by: whose name, of which village. People of one village must come in the order of their ids. */
export class PeopleGatherer {
  readonly #names: TextTable;
  readonly #name: Column;
  readonly #traits: Column;
  readonly #stretches: Stretch[] = [];
  #village = -1;

  constructor(names: TextTable, name: Column, traits: Column) {
    this.#names = names;
    this.#name = name;
    this.#traits = traits;
  }

  add(id: number, name: string, birth: number, sexCode: number): void {
    const village = villageNumberOf(id);
    if (village !== this.#village) {
      this.#stretches.push({ village, from: this.#name.length });
      this.#village = village;
    }
    this.#name.push(this.#names.intern(name));
    this.#traits.push(packTraits(birth, sexCode));
  }

  /** In code order. @param codes village code by village number. */
  villages(codes: ReadonlyMap<number, string>): IndexVillage[] {
    const people = new Map<number, number>();
    this.#stretches.forEach(({ village, from }, at) => people.set(village, (people.get(village) ?? 0) + this.#endOf(at) - from));
    return [...people.entries()]
      .map(([number, count]) => ({ number, people: count, code: codes.get(number) ?? '' }))
      .sort((one, other) => (one.code < other.code ? -1 : 1));
  }

  #endOf(stretch: number): number {
    return this.#stretches[stretch + 1]?.from ?? this.#name.length;
  }

  /** Whether they came village after village in code order, as the ministry's files do: nothing to move then. */
  cameInOrder(villages: readonly IndexVillage[]): boolean {
    return villages.length === this.#stretches.length && villages.every(({ number }, at) => number === this.#stretches[at]?.village);
  }

  inOrder(villages: readonly IndexVillage[], { personName, personTraits, ids }: PeopleColumns): PeopleColumns {
    if (this.cameInOrder(villages)) return { personName, personTraits, ids };
    const people = personName.length;
    const ordered = { personName: new Uint32Array(people), personTraits: new Uint16Array(people), ids: ids === null ? null : new Uint32Array(people) };
    const next = startOfEach(villages);
    this.#stretches.forEach(({ village, from }, at) => {
      const [end, to] = [this.#endOf(at), next.get(village) as number];
      ordered.personName.set(personName.subarray(from, end), to);
      ordered.personTraits.set(personTraits.subarray(from, end), to);
      if (ids !== null) ordered.ids?.set(ids.subarray(from, end), to);
      next.set(village, to + end - from);
    });
    return ordered;
  }
}

function startOfEach(villages: readonly IndexVillage[]): Map<number, number> {
  const starts = new Map<number, number>();
  let rank = 0;
  for (const { number, people } of villages) {
    starts.set(number, rank);
    rank += people;
  }
  return starts;
}
