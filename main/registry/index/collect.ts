import { phoneticKey } from '#src/domain/name/key.ts';
import { nameTokens } from '#src/domain/name/tokens.ts';
import { villageNumberOf } from '../store/schema.ts';
import { GrowingUint16, GrowingUint32 } from './growing.ts';
import { packTraits, type IndexParts, type IndexVillage } from './parts.ts';
import { TextTable } from './textTable.ts';

/** Gathers the name index while the people pass by at import, so that the table needn't be read again. */
export class NameCollector {
  readonly #names: TextTable;
  readonly #name: GrowingUint32;
  readonly #traits: GrowingUint16;
  readonly #village: GrowingUint16;
  readonly #ids: GrowingUint32 | null;

  /** `keepIds`: for people whose serials have gaps. `expected`: how many people, roughly. */
  constructor({ keepIds = false, expected = 4_096 }: { readonly keepIds?: boolean; readonly expected?: number }) {
    this.#names = new TextTable(expected);
    this.#name = new GrowingUint32(expected);
    this.#traits = new GrowingUint16(expected);
    this.#village = new GrowingUint16(expected);
    this.#ids = keepIds ? new GrowingUint32(expected) : null;
  }

  /** People of one village must come in the order of their ids. */
  add(id: number, name: string, birth: number, sexCode: number): void {
    const villageNumber = villageNumberOf(id);
    this.#ids?.push(id);
    this.#name.push(this.#names.intern(name));
    this.#traits.push(packTraits(birth, sexCode));
    this.#village.push(villageNumber);
  }

  /** @param codes village code by village number. */
  finish(codes: ReadonlyMap<number, string>): IndexParts {
    const villages = this.#countVillages(codes);
    const dictionary = dictionaryOf(this.#names);
    return { villages, ...dictionary, ...this.#peopleByRank(villages) };
  }

  #countVillages(codes: ReadonlyMap<number, string>): IndexVillage[] {
    const people = new Map<number, number>();
    for (const number of this.#village.values()) people.set(number, (people.get(number) ?? 0) + 1);
    return [...people.entries()]
      .map(([number, count]) => ({ number, people: count, code: codes.get(number) ?? '' }))
      .sort((one, other) => (one.code < other.code ? -1 : 1));
  }

  /** A counting sort, stable inside a village. */
  #peopleByRank(villages: readonly IndexVillage[]): Pick<IndexParts, 'personName' | 'personTraits' | 'ids'> {
    const next = new Map<number, number>();
    let rank = 0;
    for (const village of villages) {
      next.set(village.number, rank);
      rank += village.people;
    }
    const name = this.#name.values();
    const traits = this.#traits.values();
    const village = this.#village.values();
    const personName = new Uint32Array(name.length);
    const personTraits = new Uint16Array(name.length);
    const ids = this.#ids === null ? null : new Uint32Array(name.length);
    for (let at = 0; at < name.length; at += 1) {
      const number = village[at] as number;
      const to = next.get(number) as number;
      next.set(number, to + 1);
      personName[to] = name[at] as number;
      personTraits[to] = traits[at] as number;
      if (ids !== null) ids[to] = this.#ids?.at(at) as number;
    }
    return { personName, personTraits, ids };
  }
}

/** Splits the distinct names into words and numbers the words by alphabet. */
function dictionaryOf(names: TextTable): Pick<IndexParts, 'tokens' | 'keys' | 'nameStarts' | 'nameTokens'> {
  const words = new Map<string, number>();
  const nameStarts = new Uint32Array(names.size + 1);
  const refs = new GrowingUint32(names.size * 2 + 16);
  for (let name = 0; name < names.size; name += 1) {
    for (const token of nameTokens(names.textOf(name))) {
      let number = words.get(token);
      if (number === undefined) {
        number = words.size;
        words.set(token, number);
      }
      refs.push(number);
    }
    nameStarts[name + 1] = refs.length;
  }
  const found = [...words.keys()];
  const sorted = found.toSorted();
  const renumber = new Uint32Array(found.length);
  sorted.forEach((token, number) => {
    renumber[words.get(token) as number] = number;
  });
  return { tokens: sorted, keys: sorted.map(phoneticKey), nameStarts, nameTokens: refs.values().map((number) => renumber[number] as number) };
}
