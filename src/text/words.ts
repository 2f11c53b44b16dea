/// <reference path="./terbilang.d.ts" />
import angkaTerbilang from '@develoka/angka-terbilang-js';

/**
 * A whole number in words: 15000000 → `lima belas juta`. The library spells *milyar*; the dictionary says *miliar*.
 *
 * @throws RangeError for negative, broken or unsafe numbers.
 */
export function inWords(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError('not a whole number');
  return angkaTerbilang(String(number)).replaceAll('milyar', 'miliar').trim();
}

/** `1 (satu) berkas`, the way letters give a count. */
export function countInWords(count: number, noun: string): string {
  return `${count} (${inWords(count)}) ${noun}`;
}

const ROMAN_MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** Month of a letter number: 11 → `XI`. */
export function romanMonth(month: number): string {
  const roman = ROMAN_MONTHS[month - 1];
  if (roman === undefined) throw new RangeError('not a month');
  return roman;
}

const ROMAN = [[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const;

/** Quarter or chapter numbers up to 39: 3 → `III`. */
export function roman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 39) throw new RangeError('not a small number');
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
