import { osaDistance, type Pattern } from '#src/domain/name/distance.ts';
import { editsAllowed } from '#src/domain/name/similarity.ts';
import { basePowers, spread, withLetter } from './letterHash.ts';
import { visitWord, type SortedWords } from './sortedWords.ts';

/** Beginnings of so many letters take part, fewer where the dictionary is so large that its index would be. */
const LONGEST_BEGINNING = 8;
const SHORTEST_BEGINNING = 3;
const MOST_ENTRIES = 8_000_000;
/** Of what is left of one beginning by taking out two letters, one, and none. */
const MOST_REMAINS = 1 + LONGEST_BEGINNING + (LONGEST_BEGINNING * (LONGEST_BEGINNING - 1)) / 2;

/**
 * Finds the words of a dictionary that are as near to a word as `editsAllowed` says. Two words within so many edits (optimal
 * string alignment) become equal when so many letters at most are taken out of each: the words are filed under all that may
 * remain of them (deletion neighbourhoods: M. Mor, A. S. Fraenkel, "A hash code method for detecting and correcting spelling
 * errors", 1982; T. Bocek, E. Hunt, B. Stiller, "Fast similarity search in large dictionaries", 2007). That holds for their
 * beginnings, too, which keeps the remains of long words few.
 */
export class NearWords {
  readonly #words: SortedWords;
  readonly #beginning: number;
  /** The high bits of a remain's hash, after a shift by so much, are its bucket. */
  readonly #shift: number;
  /** An entry's low bits are a word; the others are the low bits of the remain's hash, to pass over most that share the bucket only. */
  readonly #wordBits: number;
  /** Entries of bucket b: `#entries[#starts[b] … #starts[b + 1])`. */
  readonly #starts: Uint32Array;
  readonly #entries: Uint32Array;
  readonly #remains = new Uint32Array(MOST_REMAINS);
  /** Hash of the first i letters. */
  readonly #hashes = new Int32Array(LONGEST_BEGINNING + 1);
  readonly #powers = basePowers(LONGEST_BEGINNING);

  constructor(words: SortedWords) {
    this.#words = words;
    const lengths = lengthCounts(words);
    this.#beginning = beginningFor(lengths);
    // Some sixteen entries a bucket: fewer buckets stay in the processor's cache.
    this.#shift = Math.min(28, Math.clz32(entriesOf(lengths, this.#beginning)) + 4);
    this.#wordBits = 32 - Math.clz32(words.count);
    this.#starts = new Uint32Array((1 << (32 - this.#shift)) + 1);
    this.#entries = this.#file();
  }

  /** A counting sort by bucket. */
  #file(): Uint32Array {
    const { count, codes, starts } = this.#words;
    const next = this.#starts;
    const [remains, shift, wordBits] = [this.#remains, this.#shift, this.#wordBits];
    for (let word = 0; word < count; word += 1) {
      const found = this.#take(codes, starts[word] as number, starts[word + 1] as number);
      for (let at = 0; at < found; at += 1) {
        const bucket = (remains[at] as number) >>> shift;
        next[bucket] = (next[bucket] as number) + 1;
      }
    }
    // Each bucket's end; filled from there to its start.
    for (let bucket = 1; bucket < next.length; bucket += 1) next[bucket] = (next[bucket] as number) + (next[bucket - 1] as number);
    const entries = new Uint32Array(next.at(-1) as number);
    for (let word = count - 1; word >= 0; word -= 1) {
      const found = this.#take(codes, starts[word] as number, starts[word + 1] as number);
      for (let at = 0; at < found; at += 1) {
        const bucket = (remains[at] as number) >>> shift;
        next[bucket] = (next[bucket] as number) - 1;
        entries[next[bucket] as number] = ((remains[at] as number) << wordBits) | word;
      }
    }
    return entries;
  }

  /**
   * @param wanted of more than 31 letters only the word itself is found, as of less than 3
   * @param visit gets some words more than once
   */
  forEachNear(wanted: Uint8Array, asked: Pattern, visit: (word: number) => void): void {
    if (editsAllowed(wanted.length) === 0 || wanted.length > asked.length) return visitWord(this.#words, wanted, visit);
    const found = this.#take(wanted, 0, wanted.length);
    for (let at = 0; at < found; at += 1) this.#forEachFiled(this.#remains[at] as number, asked, visit);
  }

  #forEachFiled(remain: number, asked: Pattern, visit: (word: number) => void): void {
    const [entries, wordBits] = [this.#entries, this.#wordBits];
    const bucket = remain >>> this.#shift;
    const end = this.#starts[bucket + 1] as number;
    const lowBits = (remain << wordBits) >>> wordBits;
    for (let at = this.#starts[bucket] as number; at < end; at += 1) {
      const entry = entries[at] as number;
      if (entry >>> wordBits !== lowBits) continue;
      const word = entry & ((1 << wordBits) - 1);
      if (this.#isNear(asked, word)) visit(word);
    }
  }

  /** Remains are equal now and then, or their hashes are, though the words are far from each other. */
  #isNear(asked: Pattern, word: number): boolean {
    const { codes, starts } = this.#words;
    const [from, to] = [starts[word] as number, starts[word + 1] as number];
    return osaDistance(asked, codes, from, to) <= editsAllowed(Math.min(asked.length, to - from));
  }

  /** Fills `#remains` with hashes of what is left of a word's beginning; answers how many. Of equal neighbours the first is taken out. */
  #take(codes: Uint8Array, from: number, to: number): number {
    const edits = editsAllowed(to - from);
    if (edits === 0) return 0;
    const length = Math.min(to - from, this.#beginning);
    const [hashes, remains] = [this.#hashes, this.#remains];
    for (let at = 0; at < length; at += 1) hashes[at + 1] = withLetter(hashes[at] as number, codes[from + at] as number);
    remains[0] = spread(hashes[length] as number);
    let found = 1;
    for (let one = 0; one < length; one += 1) {
      const letter = codes[from + one];
      if (one > 0 && letter === codes[from + one - 1]) continue;
      remains[found] = spread(this.#join(hashes[one] as number, one + 1, length));
      found += 1;
      if (edits === 1) continue;
      for (let two = one + 1; two < length; two += 1) {
        const before = two - 1 > one ? two - 1 : one - 1;
        if (before >= 0 && codes[from + two] === codes[from + before]) continue;
        remains[found] = spread(this.#join(this.#join(hashes[one] as number, one + 1, two), two + 1, length));
        found += 1;
      }
    }
    return found;
  }

  /** The hash of letters already hashed with those from `from` to `to` after them. */
  #join(hash: number, from: number, to: number): number {
    if (from >= to) return hash;
    const power = this.#powers[to - from] as number;
    return (Math.imul(hash, power) + (this.#hashes[to] as number) - Math.imul(this.#hashes[from] as number, power)) | 0;
  }
}

/** How many words have each length, from 0. */
function lengthCounts({ count, starts }: SortedWords): number[] {
  const counts: number[] = [];
  for (let word = 0; word < count; word += 1) {
    const length = (starts[word + 1] as number) - (starts[word] as number);
    counts[length] = (counts[length] ?? 0) + 1;
  }
  return counts;
}

/** So that names without measure, as in a damaged file, don't take memory without measure. */
function beginningFor(lengths: readonly number[]): number {
  let beginning = LONGEST_BEGINNING;
  while (beginning > SHORTEST_BEGINNING && entriesOf(lengths, beginning) > MOST_ENTRIES) beginning -= 1;
  return beginning;
}

/** At most. */
function entriesOf(lengths: readonly number[], beginning: number): number {
  let entries = 0;
  lengths.forEach((count, length) => {
    const edits = editsAllowed(length);
    const taken = Math.min(length, beginning);
    if (edits > 0) entries += count * (1 + taken + (edits > 1 ? (taken * (taken - 1)) / 2 : 0));
  });
  return entries;
}
