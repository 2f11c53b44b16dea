import { SlrtError } from '../../text/error.ts';
import { SUBDISTRICTS_3204 } from './villages-3204.ts';

/** `32.04` regency, `32.04.05` sub-district (kecamatan), `32.04.05.2001` village (desa or kelurahan). */
export type AreaCode = string;

/** The fourth part tells: 1xxx kelurahan, 2xxx desa. */
export type VillageKind = 'DESA' | 'KELURAHAN';

export interface Subdistrict {
  readonly code: AreaCode;
  readonly name: string;
}

export interface Village {
  readonly code: AreaCode;
  readonly name: string;
  readonly kind: VillageKind;
  readonly subdistrict: Subdistrict;
}

export const REGENCY = { code: '32.04', name: 'Kabupaten Bandung' } as const;

export const SUBDISTRICTS: readonly Subdistrict[] = SUBDISTRICTS_3204.map(([code, name]) => ({ code, name }));

export const VILLAGES: readonly Village[] = SUBDISTRICTS_3204.flatMap(([code, subdistrictName, villages]) =>
  villages.map(([number, name]): Village => ({
    code: `${code}.${number}`,
    name,
    kind: number.startsWith('1') ? 'KELURAHAN' : 'DESA',
    subdistrict: { code, name: subdistrictName },
  })));

const subdistrictOf = new Map(SUBDISTRICTS.map((subdistrict) => [subdistrict.code, subdistrict]));
const villageOf = new Map(VILLAGES.map((village) => [village.code, village]));

/** `3204052001` and `32.04.05.2001` are the same place; null when it is no area code at all. */
export function normalizeAreaCode(text: string): AreaCode | null {
  const digits = text.replace(/[\s.]/g, '');
  if (!/^(\d{2}|\d{4}|\d{6}|\d{10})$/.test(digits)) return null;
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== '').join('.');
}

/**
 * Whether an area or person's village lies in the scope of a grant: `32.04` covers the whole regency,
 * `32.04.05` one sub-district, `32.04.05.2001` one village.
 */
export function covers(prefix: AreaCode, code: AreaCode): boolean {
  return prefix !== '' && (code === prefix || code.startsWith(`${prefix}.`));
}

/** A village and every area above it: `32.04.05.2004` → `32.04`, `32.04.05`, `32.04.05.2004`. */
export function areasAbove(village: AreaCode): AreaCode[] {
  const parts = village.split('.');
  return [2, 3, 4].map((count) => parts.slice(0, count).join('.'));
}

export function findVillage(code: AreaCode): Village | undefined {
  return villageOf.get(code);
}

/** @throws SlrtError VILLAGE_UNKNOWN */
export function villageByCode(code: AreaCode): Village {
  const village = villageOf.get(code);
  if (village === undefined) throw new SlrtError('VILLAGE_UNKNOWN');
  return village;
}

/** @throws SlrtError VILLAGE_UNKNOWN */
export function subdistrictByCode(code: AreaCode): Subdistrict {
  const subdistrict = subdistrictOf.get(code);
  if (subdistrict === undefined) throw new SlrtError('VILLAGE_UNKNOWN');
  return subdistrict;
}

export function villagesIn(prefix: AreaCode): readonly Village[] {
  return VILLAGES.filter((village) => covers(prefix, village.code));
}

/** Name of any area here: regency, sub-district, or village; undefined when it is none of them. */
export function areaName(code: AreaCode): string | undefined {
  if (code === REGENCY.code) return REGENCY.name;
  return subdistrictOf.get(code)?.name ?? villageOf.get(code)?.name;
}

/** Whether the code names the regency, or a sub-district or village in it: what a grant may be given for. */
export function isKnownArea(code: AreaCode): boolean {
  return areaName(code) !== undefined;
}

/** `Desa Cinunuk, Kec. Cileunyi`: the same village name occurs in several sub-districts. */
export function villageLabel(village: Village): string {
  return `${village.kind === 'DESA' ? 'Desa' : 'Kelurahan'} ${village.name}, Kec. ${village.subdistrict.name}`;
}

/** A village's code as its label; a code that the list does not know as it is. */
export function villageText(code: string): string {
  const village = findVillage(code);
  return village === undefined ? code : villageLabel(village);
}
