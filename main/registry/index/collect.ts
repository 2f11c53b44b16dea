import { phoneticKey } from '#src/domain/name/key.ts';
import { MemoryScratch } from '../store/scratch.ts';
import { IndexGatherer } from './gather.ts';
import { GrowingUint32 } from './growing.ts';
import { startsOf, type IndexParts } from './parts.ts';

/** For few; what more there are waits beside. */
const ROOM = { names: 1 << 13, words: 1 << 13 };

/** Builds an index in memory. */
export class NameCollector {
  readonly #columns = {
    personName: new GrowingUint32(), personTraits: new GrowingUint32(), ids: new GrowingUint32(),
    nameLengths: new GrowingUint32(), nameTokens: new GrowingUint32(), stretches: new GrowingUint32(),
  };
  readonly #people = new IndexGatherer(this.#columns, new MemoryScratch(), ROOM);

  /** Serials may have gaps. */
  add(id: number, name: string, birth: number, sexCode: number): void {
    this.#people.add(id, name, birth, sexCode);
  }

  /** @param codes village code by village number. */
  finish(codes: ReadonlyMap<number, string>): IndexParts {
    const tokens: string[] = [];
    const villages = this.#people.finish(codes, (word) => tokens.push(word));
    const { personName, personTraits, ids, nameLengths, nameTokens } = this.#columns;
    return {
      villages, tokens, keys: tokens.map(phoneticKey), nameStarts: startsOf(nameLengths.values()), nameTokens: nameTokens.values(),
      personName: personName.values(), personTraits: Uint16Array.from(personTraits.values()), ids: ids.values(),
    };
  }
}
