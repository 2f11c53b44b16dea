import { letterCodes, letterMask, mayBeWithin, osaDistance, pattern, type Pattern } from './distance.ts';
import { nameToken, queryToken, tokenSimilarity, type NameToken, type QueryToken } from './similarity.ts';
import { nameTokens } from './tokens.ts';

/** Most words of a name that take part (`nameTokens` cuts there). */
export const MAX_TOKENS = 8;

const LIGHT_WEIGHT = 1.5;
/** Taken off for each word of the name that wasn't asked for. */
const MISSING_WORD = 0.05;
const MISSING_LIGHT_WORD = 0.015;
const OUT_OF_ORDER = 0.01;
/** A joined or split word (`nur janah`, `nurjanah`) says a little less than the same words. */
export const JOINED = 0.96;
const JOINED_EDITS = 2;
/** The bit-parallel comparison reaches this far. */
const JOINED_LONGEST = 31;

/** What the score needs to know of each side's words, and how like each pair is. */
export interface Pairing {
  queryCount: number;
  nameCount: number;
  readonly queryWeight: Float64Array;
  readonly nameLight: Uint8Array;
  /** `likeness[q * MAX_TOKENS + n]` */
  readonly likeness: Float64Array;
}

export function emptyPairing(): Pairing {
  return {
    queryCount: 0,
    nameCount: 0,
    queryWeight: new Float64Array(MAX_TOKENS),
    nameLight: new Uint8Array(MAX_TOKENS),
    likeness: new Float64Array(MAX_TOKENS * MAX_TOKENS),
  };
}

export function queryWeight(token: NameToken): number {
  return token.light ? Math.min(LIGHT_WEIGHT, token.codes.length) : token.codes.length;
}

/** What is taken off for words of a name that weren't asked for. */
export function missingPenalty(lightWords: number, otherWords: number): number {
  return lightWords * MISSING_LIGHT_WORD + otherWords * MISSING_WORD;
}

const nameUsed = new Uint8Array(MAX_TOKENS);
const partner = new Int8Array(MAX_TOKENS);

/**
 * Length-weighted mean of the squared likeness over the best pairs (each word once), less a little for each word
 * of the name that was not asked for and for each pair out of order.
 */
export function pairedScore(pairing: Pairing): number {
  const { queryCount, nameCount, queryWeight: weights, nameLight, likeness } = pairing;
  partner.fill(-1, 0, queryCount);
  nameUsed.fill(0, 0, nameCount);
  let got = 0;
  let total = 0;
  for (let q = 0; q < queryCount; q += 1) total += weights[q] as number;
  for (let round = 0; round < queryCount; round += 1) {
    let best = 0;
    let bestQuery = -1;
    let bestName = -1;
    for (let q = 0; q < queryCount; q += 1) {
      if (partner[q] !== -1) continue;
      for (let n = 0; n < nameCount; n += 1) {
        const value = nameUsed[n] === 0 ? (likeness[q * MAX_TOKENS + n] as number) : 0;
        if (value > best) {
          best = value;
          bestQuery = q;
          bestName = n;
        }
      }
    }
    if (bestQuery < 0) break;
    partner[bestQuery] = bestName;
    nameUsed[bestName] = 1;
    got += (weights[bestQuery] as number) * best * best;
  }
  if (total === 0) return 0;
  let penalty = 0;
  for (let n = 0; n < nameCount; n += 1) if (nameUsed[n] === 0) penalty += nameLight[n] === 1 ? MISSING_LIGHT_WORD : MISSING_WORD;
  return Math.max(0, got / total - penalty - outOfOrder(queryCount) * OUT_OF_ORDER);
}

function outOfOrder(queryCount: number): number {
  let count = 0;
  let before = -1;
  for (let q = 0; q < queryCount; q += 1) {
    const at = partner[q] as number;
    if (at < 0) continue;
    if (at < before) count += 1;
    before = at;
  }
  return count;
}

/** All words of a name written as one. */
export interface JoinedName {
  readonly length: number;
  readonly mask: number;
  readonly pattern: Pattern;
}

export function joinedName(tokens: readonly NameToken[]): JoinedName {
  const codes = letterCodes(tokens.map((token) => token.text).join(''));
  return { length: codes.length, mask: letterMask(codes), pattern: pattern(codes) };
}

/** The first half of `mayBeJoined`. */
export function mayBeAsLong(query: JoinedName, length: number): boolean {
  return query.length <= JOINED_LONGEST && Math.abs(query.length - length) <= JOINED_EDITS;
}

/** Could the names be equal but for their spaces? Cheap; says yes too often, never no wrongly. */
export function mayBeJoined(query: JoinedName, length: number, mask: number): boolean {
  return mayBeAsLong(query, length) && mayBeWithin(JOINED_EDITS, query.mask, mask);
}

/** The score of two names when their spaces are forgotten; 0 beyond two edits. */
export function joinedScore(query: JoinedName, codes: Uint8Array, length: number): number {
  const edits = osaDistance(query.pattern, codes, 0, length);
  return edits > JOINED_EDITS ? 0 : JOINED * (1 - edits / Math.max(length, query.length));
}

export interface PreparedName {
  readonly tokens: readonly NameToken[];
}

export interface PreparedQuery {
  readonly tokens: readonly QueryToken[];
  readonly joined: JoinedName;
}

export function prepareName(name: string): PreparedName {
  return { tokens: nameTokens(name).map(nameToken) };
}

export function prepareQuery(name: string): PreparedQuery {
  const tokens = nameTokens(name).map(queryToken);
  return { tokens, joined: joinedName(tokens) };
}

const scratch = emptyPairing();

/**
 * How well a name fits what was asked for, 0 to 1. Not symmetric: a name may have words that the query leaves out
 * (a forgotten middle name) at little cost, the query's own words must all be found.
 */
export function nameScore(query: PreparedQuery, name: PreparedName): number {
  scratch.queryCount = query.tokens.length;
  scratch.nameCount = name.tokens.length;
  query.tokens.forEach((token, q) => {
    scratch.queryWeight[q] = queryWeight(token);
    name.tokens.forEach((other, n) => {
      scratch.likeness[q * MAX_TOKENS + n] = tokenSimilarity(token, other);
    });
  });
  name.tokens.forEach((token, n) => {
    scratch.nameLight[n] = token.light ? 1 : 0;
  });
  const paired = pairedScore(scratch);
  if (query.tokens.length === name.tokens.length) return paired;
  const other = joinedName(name.tokens);
  if (!mayBeJoined(query.joined, other.length, other.mask)) return paired;
  return Math.max(paired, joinedScore(query.joined, letterCodes(name.tokens.map((token) => token.text).join('')), other.length));
}
