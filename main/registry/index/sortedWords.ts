import { letterMask } from '#src/domain/name/distance.ts';

/** Distinct words in alphabetical order, as bytes in one array. */
export interface SortedWords {
  readonly count: number;
  readonly codes: Uint8Array;
  /** Word w is `codes[starts[w] … starts[w + 1])`. */
  readonly starts: Uint32Array;
  readonly masks: Int32Array;
  /** Letters that a word has in common with the one before it. */
  readonly common: Uint8Array;
}

/** Words have at most 31 letters; a sound may have more (x → ks). */
const LONGEST = 64;

/** @param words small letters a–z, sorted by code point. */
export function sortedWords(words: readonly string[]): SortedWords {
  const starts = new Uint32Array(words.length + 1);
  for (let word = 0; word < words.length; word += 1) starts[word + 1] = (starts[word] as number) + (words[word] as string).length;
  const codes = new Uint8Array(starts[words.length] as number);
  const masks = new Int32Array(words.length);
  const common = new Uint8Array(words.length);
  for (let word = 0; word < words.length; word += 1) {
    const text = words[word] as string;
    const from = starts[word] as number;
    for (let at = 0; at < text.length; at += 1) codes[from + at] = text.charCodeAt(at) - 96;
    masks[word] = letterMask(codes, from, from + text.length);
    if (word > 0) common[word] = commonStart(words[word - 1] as string, text);
  }
  return { count: words.length, codes, starts, masks, common };
}

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** First word whose beginning isn't before this one; all that begin so follow it. */
export function firstBeginning({ count, codes, starts }: SortedWords, beginning: Uint8Array): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareBeginning(codes, starts[middle] as number, starts[middle + 1] as number, beginning) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function beginsWith({ codes, starts }: SortedWords, word: number, beginning: Uint8Array): boolean {
  return compareBeginning(codes, starts[word] as number, starts[word + 1] as number, beginning) === 0;
}

/** The word's number, or -1. */
export function findWord(words: SortedWords, wanted: Uint8Array): number {
  const word = firstBeginning(words, wanted);
  const found = word < words.count && beginsWith(words, word, wanted) && (words.starts[word + 1] as number) - (words.starts[word] as number) === wanted.length;
  return found ? word : -1;
}

function compareBeginning(codes: Uint8Array, from: number, to: number, beginning: Uint8Array): number {
  const length = Math.min(beginning.length, to - from);
  for (let at = 0; at < length; at += 1) {
    const difference = (codes[from + at] as number) - (beginning[at] as number);
    if (difference !== 0) return difference;
  }
  return length - beginning.length;
}

const FAR = 100;
const STRIDE = LONGEST + 3;

/**
 * Finds all words within a few edits (optimal string alignment) of one word. Words with a common beginning share the
 * rows of the distance table, and a beginning that is too far already takes all words under it along.
 */
export class NearWords {
  readonly #words: SortedWords;
  /** Row d: distances of the first d letters of the current word to each beginning of the wanted one. */
  readonly #rows = new Uint8Array((LONGEST + 2) * STRIDE).fill(FAR);
  /** The least of each row. */
  readonly #least = new Uint8Array(LONGEST + 2);

  constructor(words: SortedWords) {
    this.#words = words;
  }

  forEachWithin(edits: number, wanted: Uint8Array, visit: (word: number, distance: number) => void): void {
    const { count, starts, common } = this.#words;
    const length = wanted.length;
    for (let at = 0; at <= length; at += 1) this.#rows[at] = at;
    this.#rows[length + 1] = FAR;
    /** From this depth on the current beginning is too far. */
    let dead = FAR;
    for (let word = 0; word < count; word += 1) {
      const shared = common[word] as number;
      if (shared >= dead) continue;
      const from = starts[word] as number;
      const wordLength = (starts[word + 1] as number) - from;
      const reached = this.#descend(shared, wordLength, from, wanted, edits);
      dead = reached < wordLength ? reached + 1 : FAR;
      if (dead !== FAR || wordLength - length > edits || length - wordLength > edits) continue;
      const distance = this.#rows[wordLength * STRIDE + length] as number;
      if (distance <= edits) visit(word, distance);
    }
  }

  /** Fills the rows below `depth`, in each only the cells `edits` to both sides of the diagonal; answers how far it is worth it. */
  #descend(shared: number, wordLength: number, from: number, wanted: Uint8Array, edits: number): number {
    const rows = this.#rows;
    const leasts = this.#least;
    const { codes } = this.#words;
    const length = wanted.length;
    for (let depth = shared + 1; depth <= wordLength; depth += 1) {
      const row = depth * STRIDE;
      const above = row - STRIDE;
      const letter = codes[from + depth - 1] as number;
      const letterBefore = depth > 1 ? (codes[from + depth - 2] as number) : 0;
      const low = depth - edits > 1 ? depth - edits : 1;
      const high = depth + edits < length ? depth + edits : length;
      let left = low === 1 ? depth : FAR;
      let least = left;
      rows[row + low - 1] = left;
      for (let at = low; at <= high; at += 1) {
        const asked = wanted[at - 1] as number;
        let best = (rows[above + at - 1] as number) + (asked === letter ? 0 : 1);
        if (left + 1 < best) best = left + 1;
        const deleted = (rows[above + at] as number) + 1;
        if (deleted < best) best = deleted;
        if (asked === letterBefore && at > 1 && wanted[at - 2] === letter) {
          const swapped = (rows[above - STRIDE + at - 2] as number) + 1;
          if (swapped < best) best = swapped;
        }
        rows[row + at] = best;
        left = best;
        if (best < least) least = best;
      }
      rows[row + high + 1] = FAR;
      leasts[depth] = least;
      // A swap of the next two letters reaches over this row from the one above.
      if (least > edits && (leasts[depth - 1] as number) >= edits) return depth - 1;
    }
    return wordLength;
  }
}
