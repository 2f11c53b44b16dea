import { LONGEST_TOKEN } from '#src/domain/name/tokens.ts';
import { invert } from './invert.ts';
import { basePowers, spread, withLetter } from './letterHash.ts';
import type { NameIndex } from './nameIndex.ts';

/** Finds the names that have the letters of a query in its order, wherever the spaces are: `nur janah`, `nurjanah`. */
export class JoinedNames {
  /** The high bits of a name's hash, after a shift by so much, are its bucket. */
  readonly #shift: number;
  /** Names of bucket b: `#names[#starts[b] … #starts[b + 1])`. */
  readonly #starts: Uint32Array;
  readonly #names: Uint32Array;

  constructor(index: NameIndex) {
    this.#shift = Math.min(28, Math.clz32(index.nameCount) + 1);
    [this.#starts, this.#names] = invert(1 << (32 - this.#shift), null, hashesOf(index).map((hash) => hash >>> this.#shift));
  }

  /** All names that are written so, and a few others. */
  of(words: readonly { readonly codes: Uint8Array }[]): Uint32Array {
    let hash = 0;
    for (const { codes } of words) for (const code of codes) hash = withLetter(hash, code);
    const bucket = spread(hash) >>> this.#shift;
    return this.#names.subarray(this.#starts[bucket], this.#starts[bucket + 1]);
  }
}

/** Of each name all its letters, put together from those of its words. */
function hashesOf({ words, nameCount, nameStarts, nameTokens }: NameIndex): Uint32Array {
  const powers = basePowers(LONGEST_TOKEN);
  const wordHashes = new Int32Array(words.count);
  const wordPowers = new Int32Array(words.count);
  for (let word = 0; word < words.count; word += 1) {
    const [from, to] = [words.starts[word] as number, words.starts[word + 1] as number];
    let hash = 0;
    for (let at = from; at < to; at += 1) hash = withLetter(hash, words.codes[at] as number);
    wordHashes[word] = hash;
    wordPowers[word] = powers[to - from] as number;
  }
  const hashes = new Uint32Array(nameCount);
  for (let name = 0; name < nameCount; name += 1) {
    let hash = 0;
    for (let place = nameStarts[name] as number; place < (nameStarts[name + 1] as number); place += 1) {
      const word = nameTokens[place] as number;
      hash = (Math.imul(hash, wordPowers[word] as number) + (wordHashes[word] as number)) | 0;
    }
    hashes[name] = spread(hash);
  }
  return hashes;
}
