import { PeopleGatherer } from './gather.ts';
import { GrowingUint16, GrowingUint32 } from './growing.ts';
import { startsOf, type IndexParts } from './parts.ts';
import { splitNames } from './splitNames.ts';
import { TextTable } from './textTable.ts';

/** For few; the table grows. */
const LEAST_EXPECTED = 4_096;

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
