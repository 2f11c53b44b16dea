import type { NameToken } from '../name/similarity.ts';
import type { PreparedName } from '../name/score.ts';

/** Every word of the shorter name sounds like one of the longer, and what is left over is light (`Muhammad`, an initial). */
export function soundsSame(one: PreparedName, other: PreparedName): boolean {
  const [shorter, longer] = one.tokens.length <= other.tokens.length ? [one.tokens, other.tokens] : [other.tokens, one.tokens];
  const left = [...longer];
  for (const token of shorter) {
    const at = left.findIndex((candidate) => candidate.key === token.key);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.every((token) => token.light);
}

/**
 * Two names of one house and one birthday that differ as parents make them differ (Rina and Rini, Hasan and Husen), not
 * as a typist does (a letter lost, doubled, swapped, or the key beside).
 */
export function mayBeTwins(one: PreparedName, other: PreparedName): boolean {
  const others = new Set(other.tokens.map((token) => token.key));
  const own = new Set(one.tokens.map((token) => token.key));
  const left = one.tokens.filter((token) => !others.has(token.key));
  const right = other.tokens.filter((token) => !own.has(token.key));
  if (left.length === 0 || right.length === 0) return false;
  return left.some((token, at) => right[at] !== undefined && !isTypingSlip(token, right[at]));
}

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const VOWELS = 'aiueo';

function isTypingSlip(one: NameToken, other: NameToken): boolean {
  const [a, b] = [one.text, other.text];
  if (Math.abs(a.length - b.length) === 1) return isOneLetterLonger(a, b) || isOneLetterLonger(b, a);
  if (a.length !== b.length) return false;
  let at = 0;
  while (a.charAt(at) === b.charAt(at)) at += 1;
  if (a.slice(at + 1) === b.slice(at + 1)) return areNeighbours(a.charAt(at), b.charAt(at));
  return a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at) && a.slice(at + 2) === b.slice(at + 2);
}

function isOneLetterLonger(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  let at = 0;
  while (at < shorter.length && longer.charAt(at) === shorter.charAt(at)) at += 1;
  return longer.slice(at + 1) === shorter.slice(at);
}

/** Another vowel makes another name, even where the keys lie side by side (u, i, o). */
function areNeighbours(one: string, other: string): boolean {
  if (VOWELS.includes(one) && VOWELS.includes(other)) return false;
  return KEYS.some((row) => row.includes(one) && Math.abs(row.indexOf(one) - row.indexOf(other)) === 1 && row.includes(other));
}
