import type { PersonLine } from '#src/domain/registry/line.ts';
import { PART } from './schema.ts';

/** Parts of `person.detail` that are read only when a person is shown. */
export interface PersonDetail {
  readonly birthPlace: string | null;
  readonly motherName: string | null;
  readonly programmes: readonly string[];
  /** Own address where it differs from the household's. */
  readonly own: { readonly address?: string; readonly rt?: string; readonly rw?: string };
  readonly extra: Readonly<Record<string, unknown>>;
}

/** @param householdAddress the address kept with the household, which needn't be kept twice. */
export function detailOf(person: PersonLine, householdAddress: string | null): string {
  let detail = `${person.birthPlace ?? ''}${PART}${person.motherName ?? ''}${PART}${person.programmes ?? ''}`;
  const differs = person.address !== null && person.address !== householdAddress;
  if (differs || person.extra !== null) {
    const own = differs ? { address: person.address, rt: person.rt ?? undefined, rw: person.rw ?? undefined } : {};
    detail += `${PART}${JSON.stringify(own)}${PART}${person.extra ?? '{}'}`;
  }
  return detail;
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
