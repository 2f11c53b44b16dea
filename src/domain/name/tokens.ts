import { isDegree, isFiliation, isFrontTitle } from './titles.ts';

/** A name is read up to here; what follows can only be noise or an attack. */
const LONGEST_NAME = 160;
export const LONGEST_TOKEN = 31;
export const MOST_TOKENS = 8;
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const LOOK_ALIKE_DIGITS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i' };

/**
 * The words of a name that tell people apart: small letters a–z, without titles, degrees, `bin`, signs and accents.
 * When nothing else is left, the title itself counts (`HAJI`, `R`). Empty for a name without Latin letters.
 *
 * @example nameTokens('Hj. Siti Ma\'munah, S.Pd.') // ['siti', 'mamunah']
 */
export function nameTokens(name: string): string[] {
  const text = name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME) : name;
  const tokens = PLAIN.test(text) ? plainTokens(text) : writtenTokens(text);
  const capped = tokens.length > MOST_TOKENS ? tokens.slice(0, MOST_TOKENS) : tokens;
  return capped.map((token) => (token.length > LONGEST_TOKEN ? token.slice(0, LONGEST_TOKEN) : token));
}

/** Whether a plain word of a name (small letters a–z) is no title, no degree and no `bin`, wherever it stands. */
export function alwaysCounts(word: string): boolean {
  return !isFrontTitle(word) && !isFiliation(word) && !isDegree({ letters: word, dotInside: false, afterComma: false });
}

/** The common case, kept quick: an index of 1.5 million people passes here. */
function plainTokens(text: string): string[] {
  const words = text.toLowerCase().split(' ');
  return withoutTitles(words, (letters) => isDegree({ letters, dotInside: false, afterComma: false }));
}

function writtenTokens(text: string): string[] {
  const plain = text.normalize('NFKD').toLowerCase();
  const words: string[] = [];
  const degrees = new Set<string>();
  let afterComma = false;
  for (const part of plain.split(/([\s,;]+)/)) {
    if (/^[\s,;]+$/.test(part)) {
      afterComma ||= part.includes(',');
      continue;
    }
    const letters = lettersOf(part);
    if (letters === '') continue;
    if (words.length > 0 && isDegree({ letters, dotInside: /\.\p{L}/u.test(part), afterComma })) degrees.add(letters);
    if (degrees.has(letters)) words.push(letters);
    else if (isFrontTitle(letters)) words.push(letters);
    else words.push(...part.split(/[./\\\-_()&+\u2010-\u2015]+/).map(lettersOf).filter((word) => word !== ''));
  }
  return withoutTitles(words, (letters) => degrees.has(letters));
}

function withoutTitles(words: string[], isDegreeWord: (letters: string) => boolean): string[] {
  let first = 0;
  while (first < words.length && isFrontTitle(words[first] as string)) first += 1;
  const kept = words.filter((word, at) => at >= first && !isFiliation(word) && (at === first || !isDegreeWord(word)));
  return kept.length > 0 ? kept : words;
}

/** Small letters only; a zero or a one among letters is a slip of the typist for O and I. */
function lettersOf(text: string): string {
  const slipped = /[a-z]/.test(text) ? text.replace(/[01]/g, (digit) => LOOK_ALIKE_DIGITS[digit] ?? '') : text;
  return slipped.replace(/[^a-z]/g, '');
}
