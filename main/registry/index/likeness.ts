import { editsAllowed, similarityOf, type PackedToken, type QueryToken } from '#src/domain/name/similarity.ts';
import type { NameIndex } from './nameIndex.ts';
import { beginsWith, firstBeginning, NearWords, visitWord, type SortedWords } from './sortedWords.ts';

const UNKNOWN = -1;
const GRADES = 512;
/** A beginning of fewer letters is no likeness (but one letter is an initial). */
const SHORTEST_BEGINNING = 3;

/** Words of the dictionary that are like one word of the query, the most alike first. */
export interface Neighbours {
  readonly tokens: Uint32Array;
  /** For each of `tokens`. */
  readonly likeness: Float32Array;
}

/** Finds a query word's neighbours in the dictionary; shared by the words of a query, one after the other. */
export class NeighbourFinder {
  readonly #index: NameIndex;
  readonly #nearWords: NearWords;
  readonly #nearSounds: NearWords;

  constructor(index: NameIndex) {
    this.#index = index;
    this.#nearWords = new NearWords(index.words);
    this.#nearSounds = new NearWords(index.sounds);
  }

  /** Visits every word that can have any likeness, some of them more than once. */
  forEach(query: QueryToken, visit: (token: number) => void): void {
    const { words, sounds } = this.#index;
    this.#nearWords.forEachWithin(editsAllowed(query.codes.length), query.codes, visit);
    this.#nearSounds.forEachWithin(editsAllowed(query.keyCodes.length), query.keyCodes, (sound) => this.#visitSound(sound, visit));
    const { length } = query.codes;
    if (length === 1 || length >= SHORTEST_BEGINNING) forEachBeginning(words, query.codes, visit);
    // Initials are compared by sound too: `F. Rahman` may be Patimah.
    if (length === 1) forEachBeginning(sounds, query.keyCodes.subarray(0, 1), (sound) => this.#visitSound(sound, visit));
    for (let letter = 1; letter <= 26; letter += 1) visitWord(words, Uint8Array.of(letter), visit);
    for (let shorter = SHORTEST_BEGINNING; shorter < length; shorter += 1) visitWord(words, query.codes.subarray(0, shorter), visit);
  }

  #visitSound(sound: number, visit: (token: number) => void): void {
    const { soundTokenStarts, soundTokens } = this.#index;
    for (let at = soundTokenStarts[sound] as number; at < (soundTokenStarts[sound + 1] as number); at += 1) visit(soundTokens[at] as number);
  }
}

function forEachBeginning(words: SortedWords, beginning: Uint8Array, visit: (word: number) => void): void {
  for (let word = firstBeginning(words, beginning); word < words.count && beginsWith(words, word, beginning); word += 1) visit(word);
}

/** Likeness of one query word to the words of the dictionary. */
export class TokenLikeness {
  readonly #index: NameIndex;
  readonly #view: PackedToken;
  readonly #memo: Float32Array;
  #query: QueryToken | null = null;
  #lazy = false;
  #neighbours: number[] = [];

  constructor(index: NameIndex) {
    this.#index = index;
    this.#view = index.newView();
    this.#memo = new Float32Array(index.tokenCount);
  }

  /** Whether this query word is the one that was started last, in the same way. */
  isTo(query: QueryToken, lazily: boolean): boolean {
    return this.#query?.text === query.text && this.#lazy === lazily;
  }

  /** Every word is compared when it is asked for: the exhaustive way. */
  startLazily(query: QueryToken): void {
    this.#lazy = true;
    this.#query = query;
    this.#memo.fill(UNKNOWN);
    this.#neighbours = [];
  }

  /** Finds all neighbours at once; whoever isn't among them has no likeness. */
  start(query: QueryToken, finder: NeighbourFinder): void {
    if (this.#lazy) this.#memo.fill(0);
    for (const token of this.#neighbours) this.#memo[token] = 0;
    this.#lazy = false;
    this.#query = query;
    const found: number[] = [];
    finder.forEach(query, (token) => {
      if (this.#memo[token] === 0 && this.#compute(token) > 0) found.push(token);
    });
    this.#neighbours = found;
  }

  of(token: number): number {
    const known = this.#memo[token] as number;
    return known === UNKNOWN ? this.#compute(token) : known;
  }

  #compute(token: number): number {
    this.#index.viewToken(token, this.#view);
    const likeness = similarityOf(this.#query as QueryToken, this.#view);
    this.#memo[token] = likeness;
    return this.#memo[token] as number;
  }

  /** A counting sort by likeness: short words have thousands of neighbours. */
  neighbours(): Neighbours {
    const found = this.#neighbours;
    const grade = (token: number): number => GRADES - Math.round((this.#memo[token] as number) * GRADES);
    const starts = new Uint32Array(GRADES + 2);
    for (const token of found) starts[grade(token) + 1] = (starts[grade(token) + 1] as number) + 1;
    for (let at = 0; at <= GRADES; at += 1) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
    const tokens = new Uint32Array(found.length);
    const likeness = new Float32Array(found.length);
    for (const token of found) {
      const to = starts[grade(token)] as number;
      starts[grade(token)] = to + 1;
      tokens[to] = token;
      likeness[to] = this.#memo[token] as number;
    }
    return { tokens, likeness };
  }
}
