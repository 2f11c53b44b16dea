import { letterCodes, letterMask, mayBeWithin, osaDistance, pattern, type Pattern } from './distance.ts';
import { isLightKey, phoneticKey } from './key.ts';

/** Weights of kinds of likeness between two words; 1 is the same spelling. */
export const LIKENESS = {
  sameKey: 0.98,
  /** Edits between keys say a little less than edits between spellings. */
  keyEdits: 0.97,
  otherFirstLetter: 0.03,
  initial: 0.72,
  prefixFloor: 0.8,
  prefixGain: 0.15,
} as const;

/** One word of a name, prepared once. */
export interface NameToken {
  readonly text: string;
  readonly key: string;
  readonly codes: Uint8Array;
  readonly keyCodes: Uint8Array;
  readonly mask: number;
  readonly keyMask: number;
  /** `Muhammad`, `Siti`, initials: often left out, so missing ones cost little. */
  readonly light: boolean;
}

/** A word of the query, prepared to be compared with many. */
export interface QueryToken extends NameToken {
  readonly pattern: Pattern;
  readonly keyPattern: Pattern;
}

export function nameToken(text: string): NameToken {
  const key = phoneticKey(text);
  const codes = letterCodes(text);
  const keyCodes = letterCodes(key);
  return { text, key, codes, keyCodes, mask: letterMask(codes), keyMask: letterMask(keyCodes), light: isLight(text, key) };
}

export function queryToken(text: string): QueryToken {
  const token = nameToken(text);
  return { ...token, pattern: pattern(token.codes), keyPattern: pattern(token.keyCodes) };
}

export function isLight(text: string, key: string): boolean {
  return text.length === 1 || isLightKey(key);
}

const MOST_EDITS = 2;

/** How many slips of the hand may lie between two words, by the length of the shorter one. */
export function editsAllowed(length: number): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : MOST_EDITS;
}

/**
 * Likeness of two words: 1 same spelling, 0.98 same sound, less with every edit, 0 when they have nothing to say
 * to each other. Search and duplicate detection use this one function.
 */
export function tokenSimilarity(query: QueryToken, token: NameToken): number {
  return similarityOf(query, {
    codes: token.codes, from: 0, to: token.codes.length, mask: token.mask,
    keyCodes: token.keyCodes, keyFrom: 0, keyTo: token.keyCodes.length, keyMask: token.keyMask,
  });
}

/** A word inside the byte arrays of a dictionary, so that an index needs no object per word. */
export interface PackedToken {
  codes: Uint8Array;
  from: number;
  to: number;
  mask: number;
  keyCodes: Uint8Array;
  keyFrom: number;
  keyTo: number;
  keyMask: number;
}

/** The same likeness for a word of a packed dictionary. */
export function similarityOf(query: QueryToken, token: PackedToken): number {
  if (isFarOff(query, token)) return 0;
  const keyLength = token.keyTo - token.keyFrom;
  // Masks first, here and below: the letters themselves lie elsewhere in memory.
  const sameKey = token.keyMask === query.keyMask && keyLength === query.keyCodes.length && sameCodes(query.keyCodes, token.keyCodes, token.keyFrom);
  const length = token.to - token.from;
  if (sameKey) return length === query.codes.length && sameCodes(query.codes, token.codes, token.from) ? 1 : LIKENESS.sameKey;
  if (length === 1 || query.codes.length === 1) return initialLikeness(query, token);
  const best = Math.max(spellingLikeness(query, token, length), keyLikeness(query, token, keyLength));
  const graded = best > 0 && !sameFirst(query, token) ? best - LIKENESS.otherFirstLetter : best;
  return Math.max(graded, prefixLikeness(query, token, length));
}

/** What nearly all pairs are, by their kinds of letters alone. */
function isFarOff(query: QueryToken, token: PackedToken): boolean {
  return !mayBeAlike(query.mask, token.mask) && !mayBeAlike(query.keyMask, token.keyMask);
}

/** Whether one can be made of the other by two slips (`MOST_EDITS`), or be its beginning or its initial. */
function mayBeAlike(mask: number, otherMask: number): boolean {
  const missing = mask & ~otherMask;
  const more = otherMask & ~mask;
  return missing === 0 || more === 0 || (hasAtMostTwo(missing) && hasAtMostTwo(more));
}

/** Asked of millions of pairs: two steps less than counting them. */
function hasAtMostTwo(bits: number): boolean {
  const fewer = bits & (bits - 1);
  return (fewer & (fewer - 1)) === 0;
}

function spellingLikeness(query: QueryToken, token: PackedToken, length: number): number {
  const longest = Math.max(length, query.codes.length);
  const allowed = editsAllowed(Math.min(length, query.codes.length));
  if (Math.abs(length - query.codes.length) > allowed || !mayBeWithin(allowed, query.mask, token.mask)) return 0;
  const edits = osaDistance(query.pattern, token.codes, token.from, token.to);
  return edits > allowed ? 0 : 1 - edits / longest;
}

function keyLikeness(query: QueryToken, token: PackedToken, length: number): number {
  const longest = Math.max(length, query.keyCodes.length);
  const allowed = editsAllowed(Math.min(length, query.keyCodes.length));
  if (Math.abs(length - query.keyCodes.length) > allowed || !mayBeWithin(allowed, query.keyMask, token.keyMask)) return 0;
  const edits = osaDistance(query.keyPattern, token.keyCodes, token.keyFrom, token.keyTo);
  return edits > allowed ? 0 : LIKENESS.keyEdits * (1 - edits / longest);
}

function initialLikeness(query: QueryToken, token: PackedToken): number {
  return sameFirst(query, token) ? LIKENESS.initial : 0;
}

/** Typing goes on (`suti` → `sutisna`), or a form cut the name off. */
function prefixLikeness(query: QueryToken, token: PackedToken, length: number): number {
  const shorter = Math.min(length, query.codes.length);
  if (shorter < 3 || shorter === Math.max(length, query.codes.length)) return 0;
  if ((shorter === length ? token.mask & ~query.mask : query.mask & ~token.mask) !== 0) return 0;
  for (let at = 0; at < shorter; at += 1) if (query.codes[at] !== token.codes[token.from + at]) return 0;
  return LIKENESS.prefixFloor + (LIKENESS.prefixGain * shorter) / Math.max(length, query.codes.length);
}

function sameFirst(query: QueryToken, token: PackedToken): boolean {
  return query.codes[0] === token.codes[token.from] || query.keyCodes[0] === token.keyCodes[token.keyFrom];
}

function sameCodes(codes: Uint8Array, others: Uint8Array, from: number): boolean {
  for (let at = 0; at < codes.length; at += 1) if (codes[at] !== others[from + at]) return false;
  return true;
}
