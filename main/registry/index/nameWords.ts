import { alwaysCounts, LONGEST_TOKEN, MOST_TOKENS, nameTokens } from '#src/domain/name/tokens.ts';
import type { Scratch } from '../store/scratch.ts';
import type { Column } from './column.ts';
import { DistinctWords } from './distinctWords.ts';
import { SMALL_BIT } from './textTable.ts';

const [SPACE, FIRST_LETTER, LAST_LETTER] = [32, 97, 122];
/** Words that one name may bring: first read as plain, then once more when it wasn't. */
const WORDS_OF_A_NAME = MOST_TOKENS * 2;
/** What is known of a word in the table. */
const [KNOWN, COUNTS, USED] = [1, 2, 4];

/**
 * The words of the distinct names as they pass by: how many each name has, and which. Most names are plain words with one
 * space between: they are read as the bytes that they are, with the result of `nameTokens` and a fraction of its work.
 */
export class NameWords {
  readonly #lengths: Column;
  readonly #tokens: Column;
  readonly #words: DistinctWords;
  /** What `ofPlainName` found. */
  readonly #found = new Uint32Array(MOST_TOKENS);
  /** Of each word in the table. */
  readonly #marks: Uint8Array;

  /**
   * @param lengths gets the number of words of each name
   * @param tokens gets the words' numbers
   * @param room words that are held in memory
   */
  constructor(lengths: Column, tokens: Column, scratch: Scratch, room: number) {
    this.#lengths = lengths;
    this.#tokens = tokens;
    this.#words = new DistinctWords(scratch, room);
    this.#marks = new Uint8Array(this.#words.table.capacity);
  }

  add(bytes: Buffer, from: number, to: number): void {
    if (!this.#words.table.hasRoomFor(WORDS_OF_A_NAME, WORDS_OF_A_NAME * LONGEST_TOKEN)) this.#endGeneration();
    const before = this.#tokens.length;
    const plain = this.#ofPlainName(bytes, from, to);
    for (let at = 0; at < plain; at += 1) this.#use(this.#found[at] as number);
    if (plain === 0) for (const token of nameTokens(bytes.toString('utf8', from, to))) this.#use(this.#words.table.intern(Buffer.from(token), 0, token.length));
    this.#lengths.push(this.#tokens.length - before);
  }

  /** How many words are found; 0 where the name isn't plain, or has words that may have to be dropped. */
  #ofPlainName(bytes: Buffer, from: number, to: number): number {
    let count = 0;
    let start = from;
    for (let at = from; at <= to; at += 1) {
      if (at < to && bytes[at] !== SPACE) {
        const letter = (bytes[at] as number) | SMALL_BIT;
        if (letter < FIRST_LETTER || letter > LAST_LETTER) return 0;
        continue;
      }
      if (at === start || at - start > LONGEST_TOKEN || count === MOST_TOKENS) return 0;
      const word = this.#words.table.internSmall(bytes, start, at);
      if ((this.#marksOf(word) & COUNTS) === 0) return 0;
      this.#found[count] = word;
      count += 1;
      start = at + 1;
    }
    return count;
  }

  #marksOf(word: number): number {
    const marks = this.#marks[word] as number;
    if (marks !== 0) return marks;
    this.#marks[word] = KNOWN | (alwaysCounts(this.#words.table.textOf(word)) ? COUNTS : 0);
    return this.#marks[word] as number;
  }

  #use(word: number): void {
    this.#marks[word] = this.#marksOf(word) | USED;
    this.#tokens.push(word);
  }

  #endGeneration(): void {
    this.#words.endGeneration(this.#tokens.length, (word) => ((this.#marks[word] as number) & USED) !== 0);
    this.#marks.fill(0);
  }

  /** After the last name: numbers the words by alphabet. @param visit gets each word in that order */
  finish(visit: (word: string) => void): void {
    this.#endGeneration();
    this.#lengths.finish();
    this.#tokens.finish();
    this.#words.finish(this.#tokens, (bytes, from, to) => visit(bytes.toString('latin1', from, to)));
  }
}
