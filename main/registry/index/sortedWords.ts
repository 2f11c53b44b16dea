import { letterMask } from '#src/domain/name/distance.ts';

/** Distinct words in alphabetical order, as bytes in one array. */
export interface SortedWords {
  readonly count: number;
  readonly codes: Uint8Array;
  /** Word w is `codes[starts[w] … starts[w + 1])`. */
  readonly starts: Uint32Array;
  readonly masks: Int32Array;
}

/** @param words small letters a–z, sorted by code point. */
export function sortedWords(words: readonly string[]): SortedWords {
  const starts = new Uint32Array(words.length + 1);
  for (let word = 0; word < words.length; word += 1) starts[word + 1] = (starts[word] as number) + (words[word] as string).length;
  const codes = new Uint8Array(starts[words.length] as number);
  const masks = new Int32Array(words.length);
  for (let word = 0; word < words.length; word += 1) {
    const text = words[word] as string;
    const from = starts[word] as number;
    for (let at = 0; at < text.length; at += 1) codes[from + at] = text.charCodeAt(at) - 96;
    masks[word] = letterMask(codes, from, from + text.length);
  }
  return { count: words.length, codes, starts, masks };
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

export function visitWord(words: SortedWords, wanted: Uint8Array, visit: (word: number) => void): void {
  const word = findWord(words, wanted);
  if (word >= 0) visit(word);
}

function compareBeginning(codes: Uint8Array, from: number, to: number, beginning: Uint8Array): number {
  const length = Math.min(beginning.length, to - from);
  for (let at = 0; at < length; at += 1) {
    const difference = (codes[from + at] as number) - (beginning[at] as number);
    if (difference !== 0) return difference;
  }
  return length - beginning.length;
}
