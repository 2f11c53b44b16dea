import { dateParts, isoDate, type IsoDate } from '../time/date.ts';
import { groupDigits, isKnownProvince, maskDigits, normalizeDigits, numberProblem, type NumberProblem } from './digits.ts';

/** `L` laki-laki, `P` perempuan, as on the family card. */
export type Sex = 'L' | 'P';
export type NikProblem = NumberProblem;
/** A warning never blocks: real NIKs with such defects exist (domain.md §5.1). */
export type NikWarning = 'REGION_UNKNOWN' | 'DATE_IMPOSSIBLE';
export type NikMismatch = 'BIRTH_DATE_DIFFERS' | 'SEX_DIFFERS';

export interface ParsedNik {
  readonly ok: true;
  /** 16 digits, always text: codes 91–97 exceed the safe integers. */
  readonly nik: string;
  /** Region of the FIRST registration: it says nothing about where the person lives now. */
  readonly province: string;
  readonly regency: string;
  readonly subdistrict: string;
  /** Null when the six date digits name no calendar day. */
  readonly birthDate: IsoDate | null;
  /** The same day a century earlier, when that would still be a living person's age (up to 115). */
  readonly birthDateIfOlder: IsoDate | null;
  /** Null when the day digits fit neither a man (01–31) nor a woman (41–71). */
  readonly sex: Sex | null;
  readonly serial: string;
  readonly warnings: readonly NikWarning[];
}

export type NikResult = ParsedNik | { readonly ok: false; readonly problem: NikProblem };

const OLDEST_AGE = 115;

/**
 * Reads a NIK as typed or pasted: `PPKKCC DDMMYY SSSS`, day + 40 for women.
 *
 * @param today decides the century: the latest one that isn't in the future.
 * @example parseNik('3204.9955.0190.0002', '2026-11-24') // 1990-01-15, P
 */
export function parseNik(text: string, today: IsoDate): NikResult {
  const nik = normalizeDigits(text);
  const problem = numberProblem(nik);
  if (problem !== null) return { ok: false, problem };
  const day = Number(nik.slice(6, 8));
  const sex = sexOfDay(day);
  const parts = { day: day > 40 ? day - 40 : day, month: Number(nik.slice(8, 10)), shortYear: Number(nik.slice(10, 12)) };
  const birthDate = sex === null ? null : dateInLatestCentury(parts, today);
  const warnings: NikWarning[] = [];
  if (!isKnownProvince(nik.slice(0, 2))) warnings.push('REGION_UNKNOWN');
  if (birthDate === null) warnings.push('DATE_IMPOSSIBLE');
  return {
    ok: true,
    nik,
    province: nik.slice(0, 2),
    regency: `${nik.slice(0, 2)}.${nik.slice(2, 4)}`,
    subdistrict: `${nik.slice(0, 2)}.${nik.slice(2, 4)}.${nik.slice(4, 6)}`,
    birthDate,
    birthDateIfOlder: birthDate === null ? null : centuryEarlier(birthDate, today),
    sex,
    serial: nik.slice(12),
    warnings,
  };
}

/**
 * What differs between the NIK and the identity card. The century is no difference (the NIK doesn't hold it),
 * and a difference is no error: the NIK isn't changed when the birth date is corrected.
 */
export function compareNik(
  parsed: ParsedNik,
  given: { readonly birthDate?: IsoDate | null | undefined; readonly sex?: Sex | null | undefined },
): readonly NikMismatch[] {
  const mismatches: NikMismatch[] = [];
  if (parsed.birthDate !== null && given.birthDate != null && parsed.birthDate.slice(2) !== given.birthDate.slice(2)) {
    mismatches.push('BIRTH_DATE_DIFFERS');
  }
  if (parsed.sex !== null && given.sex != null && parsed.sex !== given.sex) mismatches.push('SEX_DIFFERS');
  return mismatches;
}

export const formatNik = groupDigits;
export const maskNik = maskDigits;

function sexOfDay(day: number): Sex | null {
  if (day >= 1 && day <= 31) return 'L';
  return day >= 41 && day <= 71 ? 'P' : null;
}

interface ShortDate {
  readonly day: number;
  readonly month: number;
  /** 0 to 99 */
  readonly shortYear: number;
}

/** 2000 + YY unless that day is still to come, then 1900 + YY; null when there is no such day. */
export function dateInLatestCentury({ day, month, shortYear }: ShortDate, today: IsoDate): IsoDate | null {
  const recent = isoDate({ year: 2000 + shortYear, month, day });
  return recent !== null && recent <= today ? recent : isoDate({ year: 1900 + shortYear, month, day });
}

function centuryEarlier(date: IsoDate, today: IsoDate): IsoDate | null {
  const parts = dateParts(date);
  const now = dateParts(today);
  if (parts === null || now === null || now.year - (parts.year - 100) > OLDEST_AGE) return null;
  return isoDate({ ...parts, year: parts.year - 100 });
}

/** What a NIK says surely of its bearer: the birth date only where no living person could have been born a century earlier. */
export function bornByNik(nik: string, today: IsoDate): { readonly birthDate: IsoDate | null; readonly sex: Sex | null } {
  const parsed = parseNik(nik, today);
  if (!parsed.ok) return { birthDate: null, sex: null };
  return { birthDate: parsed.birthDateIfOlder === null ? parsed.birthDate : null, sex: parsed.sex };
}
