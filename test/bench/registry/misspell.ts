import type { Random } from '#main/registry/generate/random.ts';

/**
 * How people write a name that they have only heard, or type in a hurry. This list was put together apart from the
 * folding rules of the search (src/domain/name) and from the generator's: a model that knows the rules flatters itself.
 */
export const ERROR_CLASSES = [
  'exact', 'letter lost', 'letters swapped', 'letter doubled', 'key beside', 'letter added', 'heard otherwise', 'before the reform', 'word left out',
  'abbreviated', 'initial', 'other order', 'two slips', 'written together', 'written apart',
] as const;
export type ErrorClass = (typeof ERROR_CLASSES)[number];

const HEARD: readonly (readonly [RegExp, readonly string[]])[] = [
  [/SY/, ['S', 'SH', 'SJ']], [/KH/, ['H', 'K', 'CH']], [/F/, ['P', 'V', 'PH']], [/V/, ['P', 'F']], [/Z/, ['J', 'DZ', 'S']], [/Q/, ['K', 'KH']],
  [/AE/, ['AI', 'E', 'AY']], [/AI/, ['AE', 'AY', 'E']], [/OH/, ['UH', 'O']], [/UH/, ['OH', 'U']], [/I$/, ['Y', 'IE', 'IH']], [/A$/, ['AH']],
  [/AH$/, ['A', 'AT']], [/IN$/, ['IEN', 'EN']], [/D$/, ['T']], [/T$/, ['D', 'TH']], [/EU/, ['E', 'O']], [/E/, ['I', 'EE']], [/U/, ['O']], [/O/, ['U']],
  [/Y/, ['I', 'J']], [/IY/, ['I']], [/UW/, ['U']], [/TH/, ['T']], [/DH/, ['D']], [/K/, ['C', 'Q']], [/NG/, ['N', 'NGG']], [/PH/, ['P', 'F']],
  [/W/, ['V', 'U']], [/RR|LL|NN|MM|TT|SS/, ['R', 'L', 'N', 'M']], [/N/, ['NN']], [/H/, ['']], [/X/, ['KS']], [/AU/, ['AO', 'O']],
];
const REFORM: readonly (readonly [string, string])[] = [['J', 'DJ'], ['C', 'TJ'], ['U', 'OE'], ['NY', 'NJ'], ['SY', 'SJ'], ['Y', 'J'], ['KH', 'CH']];
const SHORT: Readonly<Record<string, readonly string[]>> = {
  MUHAMMAD: ['M', 'MUH', 'MOH', 'MOCH', 'MHD', 'MUHAMAD', 'MOCHAMMAD'], MUHAMAD: ['M', 'MUH', 'MOCH', 'MD'], MOHAMAD: ['MOH', 'M'], MOCHAMAD: ['MOCH', 'MOH', 'M'],
  MOHAMMAD: ['MOH', 'M', 'MUHAMMAD'], MOCH: ['MUHAMMAD', 'MOCHAMAD', 'M'], MOH: ['MUHAMMAD', 'MOCH'], MUH: ['MUHAMMAD', 'MOH'], M: ['MUHAMMAD', 'MUHAMAD'],
  SITI: ['ST', 'SITTI'], ABDUL: ['ABD', 'ABDOEL'], AHMAD: ['ACH', 'ACHMAD', 'AKHMAD'], NUR: ['NOER', 'NOOR'],
};
const ROWS = ['QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'];

/** The name as somebody might ask for it, or null when this error can't be made on it. */
export function misspelt(random: Random, name: string, kind: ErrorClass): string | null {
  const words = name.replace(/[.,]/g, '').split(' ').filter((word) => word !== '');
  const longest = words.reduce((best, word, at) => (word.length > (words[best] as string).length ? at : best), 0);
  const changed = (change: (word: string) => string | null): string | null => {
    const at = random.chance(0.7) ? longest : random.below(words.length);
    const next = change(words[at] as string);
    return next === null || next === words[at] ? null : words.with(at, next).join(' ');
  };
  switch (kind) {
    case 'exact': return name;
    case 'heard otherwise': return changed((word) => heard(random, word));
    case 'before the reform': return changed((word) => before(random, word));
    case 'word left out': return words.length < 3 ? null : words.filter((_, at) => at !== 1 + random.below(words.length - 1)).join(' ');
    case 'abbreviated': return abbreviated(random, words);
    case 'initial': return words.length < 2 ? null : [...words.slice(0, -1), (words.at(-1) as string).charAt(0)].join(' ');
    case 'other order': return words.length < 2 ? null : words.toReversed().join(' ');
    case 'two slips': {
      const once = changed((word) => slip(random, word, random.below(5)));
      return once === null ? null : misspelt(random, once, random.pick(['letter lost', 'key beside', 'letters swapped', 'heard otherwise'] as const));
    }
    case 'written together': return words.length < 2 ? null : [words.slice(0, 2).join(''), ...words.slice(2)].join(' ');
    case 'written apart': return changed((word) => (word.length < 8 ? null : `${word.slice(0, 4)} ${word.slice(4)}`));
    default: return changed((word) => slip(random, word, ['letter lost', 'letters swapped', 'letter doubled', 'key beside', 'letter added'].indexOf(kind)));
  }
}

function slip(random: Random, word: string, kind: number): string | null {
  if (word.length < 4) return null;
  const at = random.below(word.length - 1) + (random.chance(0.85) ? 1 : 0);
  const letter = word.charAt(at);
  switch (kind) {
    case 0: return word.slice(0, at) + word.slice(at + 1);
    case 1: return at + 1 >= word.length ? null : word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2);
    case 2: return word.slice(0, at) + letter + word.slice(at);
    case 3: return word.slice(0, at) + beside(random, letter) + word.slice(at + 1);
    default: return word.slice(0, at) + random.pick([...'AEIOUNHRKST']) + word.slice(at);
  }
}

function beside(random: Random, letter: string): string {
  const row = ROWS.find((keys) => keys.includes(letter));
  if (row === undefined) return letter;
  const at = row.indexOf(letter);
  return row.charAt(at === 0 ? 1 : at === row.length - 1 || random.chance(0.5) ? at - 1 : at + 1);
}

function heard(random: Random, word: string): string | null {
  const fitting = HEARD.filter(([sound]) => sound.test(word));
  if (fitting.length === 0) return null;
  const [sound, others] = random.pick(fitting);
  return word.replace(sound, random.pick(others));
}

function before(random: Random, word: string): string | null {
  const fitting = REFORM.filter(([now]) => word.includes(now));
  if (fitting.length === 0) return null;
  const [now, then] = random.pick(fitting);
  return word.replaceAll(now, then);
}

function abbreviated(random: Random, words: readonly string[]): string | null {
  const at = words.findIndex((word) => SHORT[word] !== undefined);
  return at < 0 ? null : words.with(at, random.pick(SHORT[words[at] as string] as readonly string[])).join(' ');
}
