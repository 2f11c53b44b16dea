import type { Programme } from './programme.ts';

/** The national register's words for programmes, where they differ from our codes. */
const REGISTER_WORDS: Readonly<Record<string, string>> = { BPNT: 'SEMBAKO', PBI: 'PBI_JK', PBIJK: 'PBI_JK', 'PBI-JK': 'PBI_JK', 'PBI-JKN': 'PBI_JK' };

/** Our code for a word of the national system; one that we have no programme for as it is. */
export function programmeCodeOf(word: string): string {
  return REGISTER_WORDS[word.toUpperCase()] ?? word.toUpperCase();
}

/** Our codes for what the register says somebody receives; words that name no programme of ours are left out. */
export function programmesOfRegister(words: readonly string[], programmes: readonly Programme[]): string[] {
  const codes = words.map(programmeCodeOf);
  return [...new Set(codes)].filter((code) => programmes.some((programme) => programme.code === code));
}
