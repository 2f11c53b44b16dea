import { similarityOf, type PackedToken, type QueryToken } from '#src/domain/name/similarity.ts';
import type { NameIndex } from './nameIndex.ts';
import { NearWords } from './nearWords.ts';
import { beginsWith, firstBeginning, visitWord, type SortedWords } from './sortedWords.ts';
import { TokenNumbers } from './tokenNumbers.ts';

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
    this.#nearWords.forEachNear(query.codes, query.pattern, visit);
    this.#nearSounds.forEachNear(query.keyCodes, query.keyPattern, (sound) => this.#visitSound(sound, visit));
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
  readonly #finder: NeighbourFinder;
  readonly #view: PackedToken;
  readonly #known: TokenNumbers;
  #query: QueryToken | null = null;
  #isExhaustive = false;
  #neighbours: Neighbours = { tokens: new Uint32Array(), likeness: new Float32Array() };

  constructor(index: NameIndex, finder: NeighbourFinder) {
    this.#index = index;
    this.#finder = finder;
    this.#view = index.newView();
    this.#known = new TokenNumbers(index.tokenCount);
  }

  isTo(query: QueryToken, exhaustive: boolean): boolean {
    return this.#query?.text === query.text && this.#isExhaustive === exhaustive;
  }

  /** @param exhaustive compares all words, rather than those that the finder visits */
  start(query: QueryToken, exhaustive: boolean): void {
    this.#query = query;
    this.#isExhaustive = exhaustive;
    this.#known.clear();
    const found: number[] = [];
    const compare = (token: number): void => {
      if (this.#known.values[token] !== 0) return;
      this.#index.viewToken(token, this.#view);
      const likeness = similarityOf(query, this.#view);
      if (likeness === 0) return;
      this.#known.add(token, likeness);
      found.push(token);
    };
    if (exhaustive) for (let token = 0; token < this.#index.tokenCount; token += 1) compare(token);
    else this.#finder.forEach(query, compare);
    this.#neighbours = this.#sorted(found);
  }

  /** 0 for a word that has nothing to say to the query's. */
  get values(): Float32Array {
    return this.#known.values;
  }

  get neighbours(): Neighbours {
    return this.#neighbours;
  }

  /** A counting sort by likeness: short words have thousands of neighbours. */
  #sorted(found: readonly number[]): Neighbours {
    const grade = (token: number): number => GRADES - Math.round((this.#known.values[token] as number) * GRADES);
    const starts = new Uint32Array(GRADES + 2);
    for (const token of found) starts[grade(token) + 1] = (starts[grade(token) + 1] as number) + 1;
    for (let at = 0; at <= GRADES; at += 1) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
    const tokens = new Uint32Array(found.length);
    const likeness = new Float32Array(found.length);
    for (const token of found) {
      const to = starts[grade(token)] as number;
      starts[grade(token)] = to + 1;
      tokens[to] = token;
      likeness[to] = this.#known.values[token] as number;
    }
    return { tokens, likeness };
  }
}
