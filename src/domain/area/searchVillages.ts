import { covers, REGENCY, VILLAGES, type AreaCode, type Village } from './area.ts';

/** Spellings of the 2019 list and of older papers (domain.md §5.4), by village code. */
export const VILLAGE_ALIASES: Readonly<Record<AreaCode, readonly string[]>> = {
  '32.04.09.2002': ['Magahayu Selatan'],
  '32.04.13.2003': ['Banjaran Kulon'],
  '32.04.29.2008': ['Mangunharja'],
  '32.04.30.2003': ['Cananggela'],
  '32.04.36.2010': ['Tangulun'],
};

interface Entry {
  readonly village: Village;
  readonly names: readonly string[];
  readonly subdistrict: string;
}

const entries: readonly Entry[] = VILLAGES.map((village) => ({
  village,
  names: [village.name, ...(VILLAGE_ALIASES[village.code] ?? [])].map(fold),
  subdistrict: fold(village.subdistrict.name),
}));

/**
 * Villages whose name, alias, code or sub-district fits what was typed, best first: whole name, beginning,
 * anywhere in the name, then the sub-district. Spaces and case don't matter: `solokan jeruk` finds Solokanjeruk.
 *
 * @param within only villages that this area covers.
 */
export function searchVillages(text: string, limit = 20, within: AreaCode = REGENCY.code): readonly Village[] {
  const words = text.split(/[\s,]+/).map(fold).filter((word) => word !== '' && !NOISE.has(word));
  if (words.length === 0) return [];
  return entries
    .filter((entry) => covers(within, entry.village.code))
    .map((entry) => ({ village: entry.village, rank: rank(entry, words) }))
    .filter((hit) => hit.rank < NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank || compare(a.village.name, b.village.name) || compare(a.village.code, b.village.code))
    .slice(0, limit)
    .map((hit) => hit.village);
}

/** Words before a name that say nothing about which village is meant. */
const NOISE = new Set(['desa', 'ds', 'kelurahan', 'kel', 'kecamatan', 'kec', 'kab', 'kabupaten']);
const NO_MATCH = 9;

function rank(entry: Entry, words: readonly string[]): number {
  const whole = words.join('');
  if (/^\d+$/.test(whole)) return entry.village.code.replaceAll('.', '').includes(whole) ? 0 : NO_MATCH;
  const byName = Math.min(...entry.names.map((name) => rankName(name, whole)));
  if (byName < NO_MATCH) return byName;
  // Several words: some name the village and the others its sub-district, in any order.
  const fits = words.every((word) => entry.subdistrict.includes(word) || entry.names.some((name) => name.includes(word)));
  if (words.length > 1 && fits) return words.some((word) => entry.names.some((name) => name.startsWith(word))) ? 3 : 4;
  return entry.subdistrict.startsWith(whole) ? 5 : NO_MATCH;
}

function rankName(name: string, typed: string): number {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  return name.includes(typed) ? 2 : NO_MATCH;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
