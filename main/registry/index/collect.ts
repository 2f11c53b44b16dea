import { phoneticKey } from '#src/domain/name/key.ts';
import { nameTokens } from '#src/domain/name/tokens.ts';
import type { Connection } from '#main/data/open.ts';
import { villageNumberOf } from '../store/schema.ts';
import { GrowingUint16, GrowingUint32 } from './growing.ts';
import { changePart, GrowingPart, loadPart, packTraits, savePart, saveWords, startsOf, type IndexParts, type IndexVillage } from './parts.ts';
import { TextTable } from './textTable.ts';

/** For few; the table grows. */
const LEAST_EXPECTED = 4_096;

/** People of one village that came one after the other. */
interface Stretch {
  readonly village: number;
  readonly from: number;
}

interface Column {
  readonly length: number;
  push(value: number): void;
}

type PeopleColumns = Pick<IndexParts, 'personName' | 'personTraits' | 'ids'>;

/** The people of an index as they pass by: whose name, of which village. People of one village must come in the order of their ids. */
class PeopleGatherer {
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

/** Builds an index in memory. */
export class NameCollector {
  readonly #names = new TextTable(LEAST_EXPECTED);
  readonly #name = new GrowingUint32();
  readonly #traits = new GrowingUint16();
  readonly #ids = new GrowingUint32();
  readonly #people = new PeopleGatherer(this.#names, this.#name, this.#traits);

  /** Serials may have gaps. */
  add(id: number, name: string, birth: number, sexCode: number): void {
    this.#ids.push(id);
    this.#people.add(id, name, birth, sexCode);
  }

  /** @param codes village code by village number. */
  finish(codes: ReadonlyMap<number, string>): IndexParts {
    const villages = this.#people.villages(codes);
    const people = this.#people.inOrder(villages, { personName: this.#name.values(), personTraits: this.#traits.values(), ids: this.#ids.values() });
    const [lengths, numbers] = [new GrowingUint16(), new GrowingUint32()];
    const { tokens, keys, rank } = splitNames(this.#names, lengths, numbers);
    const ofNames = numbers.values().map((number) => rank[number] as number);
    return { villages, tokens, keys, nameStarts: startsOf(lengths.values()), nameTokens: ofNames, ...people };
  }
}

/**
 * Builds the index into the file while the people pass by at import, so that the table needn't be read again and memory
 * grows with the distinct names only.
 */
export class NameWriter {
  readonly #db: Connection;
  readonly #names: TextTable;
  readonly #name: GrowingPart<Uint32Array>;
  readonly #traits: GrowingPart<Uint16Array>;
  readonly #people: PeopleGatherer;

  /** @param expected people, roughly. */
  constructor(db: Connection, expected: number) {
    this.#db = db;
    this.#names = new TextTable(expected);
    this.#name = new GrowingPart(db, 'personName', (length) => new Uint32Array(length));
    this.#traits = new GrowingPart(db, 'personTraits', (length) => new Uint16Array(length));
    this.#people = new PeopleGatherer(this.#names, this.#name, this.#traits);
  }

  /** Serials of a village must be 1, 2, 3 … */
  add(id: number, name: string, birth: number, sexCode: number): void {
    this.#people.add(id, name, birth, sexCode);
  }

  /** @param codes village code by village number. */
  finish(codes: ReadonlyMap<number, string>): void {
    this.#name.finish();
    this.#traits.finish();
    const villages = this.#people.villages(codes);
    if (!this.#people.cameInOrder(villages)) this.#reorder(villages);
    saveWords(this.#db, { villages, ...this.#writeNames() });
  }

  #writeNames(): Words {
    const lengths = new GrowingPart(this.#db, 'nameLengths', (length) => new Uint8Array(length));
    const numbers = new GrowingPart(this.#db, 'nameTokens', (length) => new Uint32Array(length));
    const words = splitNames(this.#names, lengths, numbers);
    lengths.finish();
    numbers.finish();
    changePart(this.#db, 'nameTokens', (number) => words.rank[number] as number);
    return words;
  }

  #reorder(villages: readonly IndexVillage[]): void {
    const people = this.#people.inOrder(villages, {
      personName: new Uint32Array(loadPart(this.#db, 'personName').buffer), personTraits: new Uint16Array(loadPart(this.#db, 'personTraits').buffer), ids: null,
    });
    savePart(this.#db, 'personName', people.personName);
    savePart(this.#db, 'personTraits', people.personTraits);
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

interface Words {
  /** In alphabetical order, and their sounds. */
  readonly tokens: readonly string[];
  readonly keys: readonly string[];
  /** Number by alphabet of each number that `splitNames` gave. */
  readonly rank: Uint32Array;
}

/** Splits the distinct names into words; writes how many each has, and their numbers in the order in which they were met. */
function splitNames(names: TextTable, lengths: Column, tokens: Column): Words {
  names.seal();
  const words = new Map<string, number>();
  for (let name = 0; name < names.size; name += 1) {
    const before = tokens.length;
    for (const token of nameTokens(names.textOf(name))) {
      const known = words.get(token);
      tokens.push(known ?? words.size);
      if (known === undefined) words.set(token, words.size);
    }
    lengths.push(tokens.length - before);
  }
  names.clear();
  const sorted = [...words.keys()].sort();
  const rank = new Uint32Array(words.size);
  sorted.forEach((token, number) => {
    rank[words.get(token) as number] = number;
  });
  return { tokens: sorted, keys: sorted.map(phoneticKey), rank };
}
