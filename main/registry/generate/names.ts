import { seededRandom, skewedPicker, type Random } from './random.ts';
import { misspell, oldSpelling, respell } from './spelling.ts';
import {
  DEGREES, FEMALE_FIRST, FEMALE_LAST, MALE_FIRST, MALE_LAST, MODERN_FEMALE, MODERN_MALE,
  TAIL_ENDS_FEMALE, TAIL_ENDS_MALE, TAIL_HEADS, TAIL_MIDDLES, TITLES,
} from './wordlists.ts';

export type NameMaker = (sex: 'L' | 'P', birthYear: number) => string;

const TAIL_WORDS = 22_000;
const RESPELT = 0.15;
const TYPING_SLIP = 0.012;

/** Invented names with the skew, the one-word names and the loose spelling of the real ones. */
export function nameMaker(random: Random): NameMaker {
  const vocabulary = { L: wordsFor('L'), P: wordsFor('P') };
  return (sex, birthYear) => {
    const words = vocabulary[sex];
    const count = wordCount(random, birthYear);
    const name: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const word = pickWord(random, words, birthYear, at);
      if (!name.includes(word)) name.push(word);
    }
    return withTitle(random, name.map((word) => spelt(random, word, birthYear)).join(' '), birthYear);
  };
}

interface Vocabulary {
  first(random: Random): string;
  last(random: Random): string;
  modern(random: Random): string;
  rare(random: Random): string;
}

function wordsFor(sex: 'L' | 'P'): Vocabulary {
  const tail = composedWords(sex);
  return {
    first: skewedPicker(sex === 'L' ? MALE_FIRST : FEMALE_FIRST, 0.85, 4),
    last: skewedPicker(sex === 'L' ? MALE_LAST : FEMALE_LAST, 0.8, 4),
    modern: skewedPicker(sex === 'L' ? MODERN_MALE : MODERN_FEMALE, 0.8, 3),
    rare: skewedPicker(tail, 0.55, 40),
  };
}

/** The long tail: words that few people bear. */
function composedWords(sex: 'L' | 'P'): string[] {
  const random = seededRandom(sex === 'L' ? 11 : 12);
  const ends = sex === 'L' ? TAIL_ENDS_MALE : TAIL_ENDS_FEMALE;
  const made = new Set<string>();
  while (made.size < TAIL_WORDS) {
    const middle = random.chance(0.75) ? random.pick(TAIL_MIDDLES) : '';
    made.add(random.pick(TAIL_HEADS) + middle + random.pick(ends));
  }
  return [...made];
}

function wordCount(random: Random, birthYear: number): number {
  const draw = random.next();
  const single = birthYear < 1955 ? 0.62 : birthYear < 1985 ? 0.33 : birthYear < 2005 ? 0.16 : 0.05;
  if (draw < single) return 1;
  const double = single + (1 - single) * (birthYear < 2000 ? 0.82 : 0.5);
  if (draw < double) return 2;
  return draw < 0.985 ? 3 : 4;
}

function pickWord(random: Random, words: Vocabulary, birthYear: number, at: number): string {
  const draw = random.next();
  if (birthYear >= 2000 && draw < 0.62) return words.modern(random);
  if (at === 0) return draw < 0.86 ? words.first(random) : words.rare(random);
  return draw < 0.66 ? words.last(random) : words.rare(random);
}

function spelt(random: Random, word: string, birthYear: number): string {
  let written = word;
  if (birthYear < 1950 ? random.chance(0.3) : random.chance(0.02)) written = oldSpelling(random, written);
  if (random.chance(RESPELT)) written = respell(random, written);
  return random.chance(TYPING_SLIP) ? misspell(random, written) : written;
}

function withTitle(random: Random, name: string, birthYear: number): string {
  if (birthYear < 1985 && random.chance(0.012)) return `${random.pick(TITLES)} ${name}`;
  return birthYear < 2002 && random.chance(0.006) ? `${name}, ${random.pick(DEGREES)}` : name;
}
