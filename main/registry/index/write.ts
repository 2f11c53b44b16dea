import type { Connection } from '#main/data/open.ts';
import { PeopleGatherer } from './gather.ts';
import { GrowingUint32 } from './growing.ts';
import type { IndexVillage } from './parts.ts';
import { clearParts, GrowingPart, loadPart, savePart, saveWords } from './partFile.ts';
import { splitNames, type Words } from './splitNames.ts';
import { TextTable } from './textTable.ts';

/** Roughly; more may come. */
const WORDS_OF_A_NAME = 2.5;

/**
 * Builds the index into the file while the people pass by, so that an import needn't read its own rows again and memory
 * grows with the distinct names only. An index that stood there is replaced.
 */
export class NameWriter {
  readonly #db: Connection;
  readonly #names: TextTable;
  readonly #name: GrowingPart<Uint32Array>;
  readonly #traits: GrowingPart<Uint16Array>;
  readonly #ids: GrowingPart<Uint32Array> | null;
  readonly #people: PeopleGatherer;

  /**
   * @param expected people, roughly
   * @param keepIds where the serials of a village have gaps; else they must be 1, 2, 3 …
   */
  constructor(db: Connection, { expected, keepIds = false }: { readonly expected: number; readonly keepIds?: boolean }) {
    clearParts(db);
    this.#db = db;
    this.#names = new TextTable(expected);
    this.#name = new GrowingPart(db, 'personName', (length) => new Uint32Array(length));
    this.#traits = new GrowingPart(db, 'personTraits', (length) => new Uint16Array(length));
    this.#ids = keepIds ? new GrowingPart(db, 'ids', (length) => new Uint32Array(length)) : null;
    this.#people = new PeopleGatherer(this.#names, this.#name, this.#traits);
  }

  add(id: number, name: string, birth: number, sexCode: number): void {
    this.#ids?.push(id);
    this.#people.add(id, name, birth, sexCode);
  }

  /** @param codes village code by village number. */
  finish(codes: ReadonlyMap<number, string>): void {
    for (const part of [this.#name, this.#traits, this.#ids]) part?.finish();
    const villages = this.#people.villages(codes);
    if (!this.#people.cameInOrder(villages)) this.#reorder(villages);
    saveWords(this.#db, { villages, ...this.#writeNames() });
  }

  #writeNames(): Words {
    const lengths = new GrowingPart(this.#db, 'nameLengths', (length) => new Uint8Array(length));
    const tokens = new GrowingUint32(this.#names.size * WORDS_OF_A_NAME);
    const words = splitNames(this.#names, lengths, tokens);
    lengths.finish();
    const numbers = tokens.values();
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = words.rank[numbers[at] as number] as number;
    savePart(this.#db, 'nameTokens', numbers);
    return words;
  }

  #reorder(villages: readonly IndexVillage[]): void {
    const load = (name: string): ArrayBuffer => loadPart(this.#db, name).buffer;
    const people = this.#people.inOrder(villages, {
      personName: new Uint32Array(load('personName')), personTraits: new Uint16Array(load('personTraits')), ids: this.#ids === null ? null : new Uint32Array(load('ids')),
    });
    savePart(this.#db, 'personName', people.personName);
    savePart(this.#db, 'personTraits', people.personTraits);
    if (people.ids !== null) savePart(this.#db, 'ids', people.ids);
  }
}
