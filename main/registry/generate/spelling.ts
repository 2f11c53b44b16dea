import type { Random } from './random.ts';

/** Whole words with spellings of their own, as clerks wrote them. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  MUHAMMAD: ['MUHAMAD', 'MOHAMAD', 'MOCHAMAD', 'MOCH', 'MOH', 'MUH', 'M', 'MOHAMMAD', 'MUCHAMAD', 'MUHAMMAD'],
  AHMAD: ['ACHMAD', 'AKHMAD', 'AHMAD', 'ACH'],
  SITI: ['SITTI', 'ST', 'SITI'],
  ABDUL: ['ABD', 'ABDUL', 'ABDOEL'],
  NUR: ['NOOR', 'NOER', 'NUR'],
  AISYAH: ['AISAH', 'AISYIAH', 'AISHAH', 'AESAH'],
  FATIMAH: ['PATIMAH', 'FATIMA', 'FATHIMAH'],
  ZAENAL: ['ZAINAL', 'JAENAL', 'ZENAL', 'JENAL'],
  RIZKI: ['RIZKY', 'RIZQI', 'RISKI', 'RIJKI'],
};

/** Pieces that are written in more than one way. */
const PIECES: readonly (readonly [string, readonly string[]])[] = [
  ['F', ['P', 'V']], ['V', ['P', 'F']], ['Z', ['J', 'S']], ['SY', ['S', 'SH']], ['KH', ['H', 'K']], ['AE', ['AI', 'E']], ['AI', ['AE']],
  ['Y', ['I']], ['DH', ['D']], ['TH', ['T']], ['Q', ['K']], ['AH', ['A']], ['II', ['I']], ['EU', ['E']], ['IA', ['IYA']], ['UA', ['UWA']],
  ['NN', ['N']], ['MM', ['M']], ['LL', ['L']], ['D', ['DD']], ['N', ['NN']], ['O', ['U']], ['U', ['O']], ['IE', ['I']], ['AU', ['O']], ['K', ['C', 'Q']],
];

const OLD: readonly (readonly [string, string])[] = [['NY', 'NJ'], ['SY', 'SJ'], ['U', 'OE'], ['J', 'DJ'], ['C', 'TJ'], ['Y', 'J'], ['KH', 'CH']];

const KEYBOARD = ['QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'];

/** Another accepted spelling of the word, or the word itself where none comes to hand. */
export function respell(random: Random, word: string): string {
  const forms = FORMS[word];
  if (forms !== undefined) return random.pick(forms);
  const fitting = PIECES.filter(([piece]) => word.includes(piece));
  if (fitting.length === 0) return word;
  const [piece, others] = random.pick(fitting);
  return word.replace(piece, random.pick(others));
}

/** As written before the reforms of 1947 and 1972. */
export function oldSpelling(random: Random, word: string): string {
  const fitting = OLD.filter(([now]) => word.includes(now));
  if (fitting.length === 0) return word;
  const [now, before] = random.pick(fitting);
  return word.split(now).join(before);
}

/** One slip of the typist: a letter lost, doubled, swapped or hit beside its key. */
export function misspell(random: Random, word: string): string {
  if (word.length < 4) return word;
  const at = 1 + random.below(word.length - 2);
  const letter = word.charAt(at);
  switch (random.below(4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2);
    default:
      return word.slice(0, at) + neighbourKey(random, letter) + word.slice(at + 1);
  }
}

function neighbourKey(random: Random, letter: string): string {
  const row = KEYBOARD.find((keys) => keys.includes(letter)) ?? letter;
  const at = row.indexOf(letter);
  return row.charAt(at === 0 || (at < row.length - 1 && random.chance(0.5)) ? at + 1 : at - 1) || letter;
}
