import { bitCount } from '#src/domain/name/distance.ts';
import { editsAllowed, similarityOf, type PackedToken, type QueryToken } from '#src/domain/name/similarity.ts';
import type { NameIndex } from './nameIndex.ts';

const UNKNOWN = -1;

/** Words of the dictionary that are like one word of the query. */
export interface Neighbours {
  readonly tokens: readonly number[];
  /** For each of `tokens`. */
  readonly likeness: readonly number[];
}

/** Likeness of one query word to every word of the dictionary, each computed at most once. */
export class TokenLikeness {
  readonly #index: NameIndex;
  readonly #view: PackedToken;
  readonly #memo: Float32Array;
  #query: QueryToken | null = null;

  constructor(index: NameIndex) {
    this.#index = index;
    this.#view = index.newView();
    this.#memo = new Float32Array(index.tokenCount);
  }

  start(query: QueryToken): void {
    this.#query = query;
    this.#memo.fill(UNKNOWN);
  }

  of(token: number): number {
    const known = this.#memo[token] as number;
    if (known !== UNKNOWN) return known;
    this.#index.viewToken(token, this.#view);
    const likeness = similarityOf(this.#query as QueryToken, this.#view);
    this.#memo[token] = likeness;
    return likeness;
  }

  /** All words with any likeness, the most alike first. Most words fall at a test of their letters. */
  neighbours(): Neighbours {
    const query = this.#query as QueryToken;
    const { words, keys, tokenCount } = this.#index;
    const found: number[] = [];
    for (let token = 0; token < tokenCount; token += 1) {
      const length = (words.starts[token + 1] as number) - (words.starts[token] as number);
      const keyLength = (keys.starts[token + 1] as number) - (keys.starts[token] as number);
      const near = mayBeNear(query.codes.length, query.mask, length, words.masks[token] as number)
        || mayBeNear(query.keyCodes.length, query.keyMask, keyLength, keys.masks[token] as number);
      if (!near && !mayBePrefix(query, length, words.codes, words.starts[token] as number)) continue;
      if (this.of(token) > 0) found.push(token);
    }
    found.sort((one, other) => this.of(other) - this.of(one) || one - other);
    return { tokens: found, likeness: found.map((token) => this.of(token)) };
  }
}

function mayBeNear(queryLength: number, queryMask: number, length: number, mask: number): boolean {
  const allowed = editsAllowed(queryLength > length ? queryLength : length);
  const difference = queryLength - length;
  return difference <= allowed && -difference <= allowed && bitCount(queryMask ^ mask) <= 2 * allowed;
}

/** The beginning agrees; initials included. */
function mayBePrefix({ codes }: QueryToken, length: number, others: Uint8Array, from: number): boolean {
  if (codes[0] !== others[from]) return false;
  if (length === 1 || codes.length === 1) return true;
  return codes[1] === others[from + 1] && codes[2] === others[from + 2];
}
