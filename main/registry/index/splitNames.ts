import { phoneticKey } from '#src/domain/name/key.ts';
import { alwaysCounts, LONGEST_TOKEN, MOST_TOKENS, nameTokens } from '#src/domain/name/tokens.ts';
import type { Column } from './gather.ts';
import { SMALL_BIT, TextTable } from './textTable.ts';

export interface Words {
  /** In alphabetical order, and their sounds. */
  readonly tokens: readonly string[];
  readonly keys: readonly string[];
  /** Number by alphabet of each number that `splitNames` gave. */
  readonly rank: Uint32Array;
}

/** Splits the distinct names into words; writes how many each has, and their numbers in the order in which they were met. */
export function splitNames(names: TextTable, lengths: Column, tokens: Column): Words {
  names.seal();
  const words = new WordNumbers();
  names.forEach((bytes, from, to) => {
    const before = tokens.length;
    const plain = words.ofPlainName(bytes, from, to);
    for (let at = 0; at < plain; at += 1) tokens.push(words.found[at] as number);
    if (plain === 0) for (const token of nameTokens(bytes.toString('utf8', from, to))) tokens.push(words.of(token));
    lengths.push(tokens.length - before);
  });
  names.clear();
  return words.sorted();
}

const [SPACE, FIRST_LETTER, LAST_LETTER] = [32, 97, 122];
const FEWEST_WORDS = 1 << 14;
const UNUSED = -1;

/**
 * Numbers of words in the order in which they are met. Most names are plain words with one space between: they are read as
 * the bytes that they are, with the result of `nameTokens` and a fraction of its work.
 */
class WordNumbers {
  /** What `ofPlainName` found. */
  readonly found = new Uint32Array(MOST_TOKENS);
  readonly #words = new TextTable(FEWEST_WORDS);
  /** Of each word in the table: its number, and whether it counts wherever it stands. */
  readonly #numbers: number[] = [];
  readonly #alwaysCounts: boolean[] = [];
  #size = 0;

  of(word: string): number {
    return this.#use(this.#known(this.#words.intern(word)));
  }

  /** How many words are in `found`; 0 where the name isn't plain, or has words that may have to be dropped. */
  ofPlainName(bytes: Buffer, from: number, to: number): number {
    let count = 0;
    let start = from;
    for (let at = from; at <= to; at += 1) {
      if (at < to && bytes[at] !== SPACE) {
        const letter = (bytes[at] as number) | SMALL_BIT;
        if (letter < FIRST_LETTER || letter > LAST_LETTER) return 0;
        continue;
      }
      if (at === start || at - start > LONGEST_TOKEN || count === MOST_TOKENS) return 0;
      const word = this.#known(this.#words.internSmall(bytes, start, at));
      if (this.#alwaysCounts[word] !== true) return 0;
      this.found[count] = word;
      count += 1;
      start = at + 1;
    }
    for (let at = 0; at < count; at += 1) this.found[at] = this.#use(this.found[at] as number);
    return count;
  }

  #known(word: number): number {
    if (word < this.#numbers.length) return word;
    this.#numbers.push(UNUSED);
    this.#alwaysCounts.push(alwaysCounts(this.#words.textOf(word)));
    return word;
  }

  #use(word: number): number {
    if (this.#numbers[word] === UNUSED) {
      this.#numbers[word] = this.#size;
      this.#size += 1;
    }
    return this.#numbers[word] as number;
  }

  sorted(): Words {
    const used = this.#numbers.flatMap((number, word) => (number === UNUSED ? [] : [{ number, token: this.#words.textOf(word) }]));
    used.sort((one, other) => (one.token < other.token ? -1 : 1));
    const rank = new Uint32Array(used.length);
    used.forEach(({ number }, at) => {
      rank[number] = at;
    });
    const tokens = used.map(({ token }) => token);
    return { tokens, keys: tokens.map(phoneticKey), rank };
  }
}
