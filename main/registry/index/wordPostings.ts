import type { NameIndex } from './nameIndex.ts';
import type { WordOfQuery } from './queryWords.ts';

/** For one word of a query the names of each word that is like it, to be read block by block of names. */
export class WordPostings {
  readonly word: WordOfQuery;
  /** How much of the query a name gains by each of the words, the most alike first. */
  readonly gains: Float32Array;
  /** The next posting of each of the words, as a position in `tokenNames`. */
  readonly next: Uint32Array;
  readonly ends: Uint32Array;
  /** Postings of all the words together. */
  readonly count: number;

  constructor({ tokenNameStarts }: NameIndex, word: WordOfQuery) {
    const { tokens, likeness } = word.likeness.neighbours;
    this.word = word;
    this.gains = likeness.map((value) => word.share * value ** 2);
    this.next = new Uint32Array(tokens.length);
    this.ends = new Uint32Array(tokens.length);
    let count = 0;
    for (let near = 0; near < tokens.length; near += 1) {
      const token = tokens[near] as number;
      const [start, end] = [tokenNameStarts[token] as number, tokenNameStarts[token + 1] as number];
      this.next[near] = start;
      this.ends[near] = end;
      count += end - start;
    }
    this.count = count;
  }
}
