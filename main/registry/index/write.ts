import { phoneticKey } from '#src/domain/name/key.ts';
import type { Connection } from '#main/data/open.ts';
import type { Scratch } from '../store/scratch.ts';
import { IndexGatherer, type IndexRoom } from './gather.ts';
import { clearParts, GrowingPart, LinesPart, saveVillages } from './partFile.ts';

/** With all that belongs to them 15 MB and 8, of which the system gives what is touched. */
const MOST: IndexRoom = { names: 1 << 18, words: 1 << 18 };

export interface NameWriterOptions {
  readonly scratch: Scratch;
  /** Where the serials of a village have gaps; else they must be 1, 2, 3 … */
  readonly keepIds?: boolean;
  /** Texts that are held in memory. */
  readonly most?: IndexRoom;
  /** People whose place is found at once, where they didn't come village by village. */
  readonly window?: number;
}

/**
 * Builds the index into the file while the people pass by, so that an import needn't read its own rows again, in memory
 * that doesn't grow with them. An index that stood there is replaced.
 */
export class NameWriter {
  readonly #db: Connection;
  readonly #people: IndexGatherer;
  readonly #stretches: GrowingPart<Uint32Array>;
  readonly #tokens: LinesPart;
  readonly #keys: LinesPart;

  constructor(db: Connection, { scratch, keepIds = false, most = MOST, window }: NameWriterOptions) {
    clearParts(db);
    this.#db = db;
    const words32 = (name: string): GrowingPart<Uint32Array> => new GrowingPart(db, name, (length) => new Uint32Array(length), window);
    this.#stretches = words32('stretches');
    this.#tokens = new LinesPart(db, 'tokens');
    this.#keys = new LinesPart(db, 'keys');
    this.#people = new IndexGatherer({
      personName: words32('personName'),
      personTraits: new GrowingPart(db, 'personTraits', (length) => new Uint16Array(length), window),
      ids: keepIds ? words32('ids') : null,
      nameLengths: new GrowingPart(db, 'nameLengths', (length) => new Uint8Array(length)),
      nameTokens: words32('nameTokens'),
      stretches: this.#stretches,
    }, scratch, most);
  }

  add(id: number, name: string, birth: number, sexCode: number): void {
    this.#people.add(id, name, birth, sexCode);
  }

  /** @param bytes the name in UTF-8, from `from` to `to` */
  addBytes(id: number, bytes: Uint8Array, from: number, to: number, birth: number, sexCode: number): void {
    this.#people.addBytes(id, bytes, from, to, birth, sexCode);
  }

  /** @param codes village code by village number. */
  finish(codes: ReadonlyMap<number, string>): void {
    const villages = this.#people.finish(codes, (word) => {
      this.#tokens.add(word);
      this.#keys.add(phoneticKey(word));
    });
    this.#tokens.finish();
    this.#keys.finish();
    this.#stretches.drop();
    saveVillages(this.#db, villages);
  }
}
