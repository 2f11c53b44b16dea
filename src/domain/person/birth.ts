import { dateParts, daysInMonth, isoDate, type IsoDate } from '../time/date.ts';
import { parseTypedDate } from '../time/typedDate.ts';

export type BirthProblem = 'EMPTY' | 'SHAPE' | 'IMPOSSIBLE' | 'FUTURE' | 'TOO_OLD';
export type BirthResult = { readonly ok: true; readonly date: IsoDate } | { readonly ok: false; readonly problem: BirthProblem };

const OLDEST_YEARS = 130;

/**
 * Reads a birth date as typed. A two-digit year is the latest one that isn't in the future.
 *
 * @param today the office's day, see `todayInJakarta`.
 */
export function parseBirthDate(text: string, today: IsoDate): BirthResult {
  const typed = parseTypedDate(text, today);
  if (!typed.ok) return typed;
  if (typed.date > today) return { ok: false, problem: 'FUTURE' };
  if (ageAt(typed.date, today).years > OLDEST_YEARS) return { ok: false, problem: 'TOO_OLD' };
  return typed;
}

export interface Age {
  readonly years: number;
  /** Full months since the last birthday: 0 to 11. */
  readonly months: number;
}

/**
 * Age on a day. Whoever was born on 29 February turns older on 28 February of common years,
 * and a baby of the 31st has its month on the last day of a shorter month.
 *
 * @throws RangeError when `on` is before the birth.
 */
export function ageAt(birthDate: IsoDate, on: IsoDate): Age {
  const birth = dateParts(birthDate);
  const day = dateParts(on);
  if (birth === null || day === null) throw new RangeError('not a calendar day');
  if (on < birthDate) throw new RangeError('before the birth');
  const anniversary = Math.min(birth.day, daysInMonth(day.year, day.month));
  const months = (day.year - birth.year) * 12 + (day.month - birth.month) - (day.day < anniversary ? 1 : 0);
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** The latest birth date of someone who is at least `years` old on a day: for questions such as "60 and older". */
export function bornBy(years: number, on: IsoDate): IsoDate {
  const day = dateParts(on);
  if (day === null) throw new RangeError('not a calendar day');
  const year = day.year - years;
  const lastOfMonth = day.day === daysInMonth(day.year, day.month) ? daysInMonth(year, day.month) : day.day;
  return isoDate({ year, month: day.month, day: Math.min(lastOfMonth, daysInMonth(year, day.month)) }) ?? on;
}
