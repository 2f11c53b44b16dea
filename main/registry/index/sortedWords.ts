import { letterMask, osaDistance, pattern } from '#src/domain/name/distance.ts';

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

/** Words are found by so many of their last letters. */
const ENDING = 3;
const LETTERS = 27;
/** Beginnings are bits of one number, the empty one among them. */
const LONGEST = 31;
/** What one beginning of a word keeps: for no, one and two edits the wanted word's beginnings that are so far from it. */
const STATES = 3;

/**
 * Finds all words within one or two edits (optimal string alignment) of one word. Of so few edits either the wanted word's
 * first half has one less, or its second half has none (the pigeonhole of approximate matching: G. Navarro, "A guided tour
 * to approximate string matching", 2001). The first are found from the beginning, where nearly all beginnings are soon too
 * far: words with a common beginning share its states (bit-parallel: S. Wu, U. Manber, "Fast text searching allowing
 * errors", 1992), and a beginning that is too far takes all words under it along. The others are found by their ending.
 */
export class NearWords {
  readonly #words: SortedWords;
  /** Words by their last letters: those of ending e are `byEnding[endingStarts[e] … endingStarts[e + 1])`. */
  readonly #endingStarts = new Uint32Array(LETTERS ** ENDING + 1);
  readonly #byEnding: Uint32Array;
  /** For each word the next one that has less in common with the one before it. */
  readonly #nextLess: Uint32Array;
  /** For each beginning of the current word its states; bit i of one: the first i letters of the wanted word. */
  readonly #states: Int32Array;
  /** What the states of each number of edits may hold. */
  readonly #kept = new Int32Array(STATES);

  constructor(words: SortedWords) {
    this.#words = words;
    this.#byEnding = this.#sortByEnding();
    this.#nextLess = nextLess(words.common);
    const { count, starts } = words;
    let longest = 0;
    for (let word = 0; word < count; word += 1) longest = Math.max(longest, (starts[word + 1] as number) - (starts[word] as number));
    this.#states = new Int32Array((longest + 1) * STATES);
  }

  /** A counting sort; words shorter than an ending stand nowhere. */
  #sortByEnding(): Uint32Array {
    const { count, codes, starts } = this.#words;
    const before = this.#endingStarts;
    const isLong = (word: number): boolean => (starts[word + 1] as number) - (starts[word] as number) >= ENDING;
    for (let word = 0; word < count; word += 1) {
      const ending = endingOf(codes, starts[word + 1] as number);
      if (isLong(word)) before[ending + 1] = (before[ending + 1] as number) + 1;
    }
    for (let ending = 1; ending < before.length; ending += 1) before[ending] = (before[ending] as number) + (before[ending - 1] as number);
    const next = before.slice();
    const sorted = new Uint32Array(before.at(-1) as number);
    for (let word = 0; word < count; word += 1) {
      const ending = endingOf(codes, starts[word + 1] as number);
      if (!isLong(word)) continue;
      sorted[next[ending] as number] = word;
      next[ending] = (next[ending] as number) + 1;
    }
    return sorted;
  }

  /**
   * @param edits at most 2
   * @param wanted of more than 31 letters only the word itself is found
   * @param visit gets some words twice
   */
  forEachWithin(edits: number, wanted: Uint8Array, visit: (word: number) => void): void {
    if (edits === 0 || wanted.length > LONGEST) return visitWord(this.#words, wanted, visit);
    if (wanted.length < ENDING) return this.#forEachFromBeginning(edits, wanted, -1, visit);
    const half = Math.min(wanted.length >> 1, wanted.length - ENDING);
    this.#forEachFromBeginning(edits, wanted, half, visit);
    this.#forEachByEnding(edits, wanted, half, visit);
  }

  /** Those that have fewer edits up to the wanted word's half than are allowed; `half` -1: those within all that are allowed. */
  #forEachFromBeginning(edits: number, wanted: Uint8Array, half: number, visit: (word: number) => void): void {
    const { count, starts, common } = this.#words;
    const [nextLess, states] = [this.#nextLess, this.#states];
    const { positions } = pattern(wanted);
    const whole = 1 << wanted.length;
    this.#begin(edits, wanted.length, half);
    for (let word = 0; word < count;) {
      const from = starts[word] as number;
      const length = (starts[word + 1] as number) - from;
      const reached = this.#descend(common[word] as number, length, from, positions);
      const last = length * STATES;
      if (reached === length && (((states[last] as number) | (states[last + 1] as number) | (states[last + 2] as number)) & whole) !== 0) visit(word);
      word += 1;
      // Whoever begins with what was too far.
      while (word < count && (common[word] as number) > reached) word = nextLess[word] as number;
    }
  }

  /** States of the empty beginning: letters of the wanted word left out. */
  #begin(edits: number, length: number, half: number): void {
    const all = length === LONGEST ? -1 : (1 << (length + 1)) - 1;
    for (let edit = 0; edit < STATES; edit += 1) {
      const kept = edit > edits ? 0 : edit < edits ? all : all & ~((1 << (half + 1)) - 1);
      this.#kept[edit] = kept;
      this.#states[edit] = ((2 << edit) - 1) & kept;
    }
  }

  /** Fills the states of the beginnings longer than `shared`; answers up to which one it is worth it. */
  #descend(shared: number, length: number, from: number, positions: Int32Array): number {
    const states = this.#states;
    const { codes } = this.#words;
    const [all, keptOne, keptTwo] = [this.#kept[0] as number, this.#kept[1] as number, this.#kept[2] as number];
    for (let depth = shared + 1; depth <= length; depth += 1) {
      const at = depth * STATES;
      // Where the wanted word has this letter: bit i + 1 for its letter i.
      const here = (positions[codes[from + depth - 1] as number] as number) << 1;
      const [none, one, two] = [states[at - 3] as number, states[at - 2] as number, states[at - 1] as number];
      const nextNone = (none << 1) & here & all;
      // One letter more, another one, one less.
      let nextOne = ((one << 1) & here) | none | (none << 1) | (nextNone << 1);
      let nextTwo = ((two << 1) & here) | one | (one << 1);
      if (depth > 1) {
        const before = (positions[codes[from + depth - 2] as number] as number) << 1;
        nextOne |= ((((states[at - 6] as number) << 1) & here) << 1) & before;
        nextTwo |= ((((states[at - 5] as number) << 1) & here) << 1) & before;
      }
      nextOne &= keptOne;
      nextTwo = (nextTwo | (nextOne << 1)) & keptTwo;
      states[at] = nextNone;
      states[at + 1] = nextOne;
      states[at + 2] = nextTwo;
      // Two letters swapped reach over a beginning that is too far itself.
      if ((nextNone | nextOne | nextTwo) === 0 && (none | one) === 0) return depth - 1;
    }
    return length;
  }

  /** Those that end as the wanted word's second half does. */
  #forEachByEnding(edits: number, wanted: Uint8Array, half: number, visit: (word: number) => void): void {
    const { codes, starts } = this.#words;
    const beginning = pattern(wanted.subarray(0, half));
    const ending = endingOf(wanted, wanted.length);
    const end = this.#endingStarts[ending + 1] as number;
    for (let at = this.#endingStarts[ending] as number; at < end; at += 1) {
      const word = this.#byEnding[at] as number;
      const from = starts[word] as number;
      const to = starts[word + 1] as number;
      const difference = to - from - wanted.length;
      if (difference > edits || -difference > edits || !endsAs(codes, from, to, wanted, half)) continue;
      if (osaDistance(beginning, codes, from, from + half + difference) <= edits) visit(word);
    }
  }
}

/** From the right; what is not less is passed over by what the words after it have found. */
function nextLess(common: Uint8Array): Uint32Array {
  const next = new Uint32Array(common.length);
  for (let word = common.length - 1; word >= 0; word -= 1) {
    let after = word + 1;
    while (after < common.length && (common[after] as number) >= (common[word] as number)) after = next[after] as number;
    next[word] = after;
  }
  return next;
}

function endingOf(codes: Uint8Array, to: number): number {
  let ending = 0;
  for (let at = to - ENDING; at < to; at += 1) ending = ending * LETTERS + (codes[at] ?? 0);
  return ending;
}

/** Whether a word ends as `wanted` does from `half` on. */
function endsAs(codes: Uint8Array, from: number, to: number, wanted: Uint8Array, half: number): boolean {
  const shift = to - wanted.length;
  if (shift + half < from) return false;
  for (let at = wanted.length - ENDING - 1; at >= half; at -= 1) if (codes[shift + at] !== wanted[at]) return false;
  return true;
}
