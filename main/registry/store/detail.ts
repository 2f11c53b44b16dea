import type { PersonLine } from '#src/domain/registry/line.ts';

/** Between the parts of a person's detail; can't occur in a field (control characters are taken out). */
export const PART = '\u001f';

/** Parts of a stored person that are read only when they are shown. */
export interface PersonDetail {
  readonly birthPlace: string | null;
  readonly motherName: string | null;
  readonly programmes: readonly string[];
  /** Own address where it differs from the household's. */
  readonly own: { readonly address?: string; readonly rt?: string; readonly rw?: string };
  readonly extra: Readonly<Record<string, unknown>>;
}

type RareLine = Pick<PersonLine, 'address' | 'rt' | 'rw' | 'extra'>;
type DetailLine = RareLine & Pick<PersonLine, 'birthPlace' | 'motherName' | 'programmes'>;

/** @param householdAddress the address kept with the household, which needn't be kept twice. */
export function detailOf(person: DetailLine, householdAddress: string | null): string {
  const rare = rareDetailOf(person, person.address !== null && person.address !== householdAddress);
  return `${person.birthPlace ?? ''}${PART}${person.motherName ?? ''}${PART}${person.programmes ?? ''}${rare === '' ? '' : PART + rare}`;
}

/** What few people have: an address of their own, fields that the format doesn't know. Empty when there is neither. */
export function rareDetailOf(person: RareLine, hasOwnAddress: boolean): string {
  if (!hasOwnAddress && person.extra === null) return '';
  const own = hasOwnAddress ? { address: person.address, rt: person.rt ?? undefined, rw: person.rw ?? undefined } : {};
  return `${JSON.stringify(own)}${PART}${person.extra ?? '{}'}`;
}

export function readDetail(detail: string): PersonDetail {
  const [birthPlace = '', motherName = '', programmes = '', own = '{}', extra = '{}'] = detail.split(PART);
  return {
    birthPlace: birthPlace || null,
    motherName: motherName || null,
    programmes: programmes === '' ? [] : programmes.split('|'),
    own: JSON.parse(own) as PersonDetail['own'],
    extra: JSON.parse(extra) as PersonDetail['extra'],
  };
}
