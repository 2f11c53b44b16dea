import { addDays, dateParts, weekday, type IsoDate } from '../time/date.ts';

/**
 * Days off besides Saturday and Sunday: national holidays and *cuti bersama*, which a joint ministerial decree sets
 * each year. The office keeps the table; rules get it handed in.
 */
export type Holidays = ReadonlySet<IsoDate>;

/** Holidays with the same date every year. The movable ones come with each year's decree. */
export function fixedHolidays(year: number): readonly IsoDate[] {
  return ['01-01', '05-01', '06-01', '08-17', '12-25'].map((day) => `${year}-${day}`);
}

export function isWorkingDay(day: IsoDate, holidays: Holidays): boolean {
  const number = weekday(day);
  return number !== 0 && number !== 6 && !holidays.has(day);
}

/** The clock stands still from the first to the last of these days; an open stop has no end yet. */
export interface Stop {
  readonly from: IsoDate;
  /** Inclusive. */
  readonly to: IsoDate | null;
}

/** More than 20 years of days off in a row means a broken table, not a long holiday. */
const LONGEST_SEARCH = 7_500;

/**
 * The last day of a term of working days that begins on the day after `from`.
 *
 * @param stops closed ones postpone the end; give open ones an end (today) first, as `deadline` does.
 * @throws RangeError when no such day is found.
 * @example addWorkingDays('2026-11-20', 1, new Set()) // Friday + 1 = Monday '2026-11-23'
 */
export function addWorkingDays(from: IsoDate, count: number, holidays: Holidays, stops: readonly Stop[] = []): IsoDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('not a number of days');
  let day = from;
  let left = count;
  for (let steps = 0; left > 0; steps += 1) {
    if (steps > LONGEST_SEARCH) throw new RangeError('no working day found');
    day = addDays(day, 1);
    if (counts(day, holidays, stops)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, holidays: Holidays, stops: readonly Stop[] = []): number {
  if (dateParts(to) === null) throw new RangeError('not a calendar day');
  let total = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (counts(day, holidays, stops)) total += 1;
  }
  return total;
}

export interface Deadline {
  /** The promised day; while the clock stands still it moves on day by day. */
  readonly dueOn: IsoDate;
  /** Working days that are left: 0 on the last day, negative when overdue. */
  readonly remaining: number;
  /** Working days used so far. */
  readonly used: number;
  readonly state: 'RUNNING' | 'STOPPED' | 'OVERDUE';
}

/**
 * Where a service's clock stands today. It runs in working days from the day after `start` and stands still while
 * the office waits for the citizen's papers or for the ministry.
 */
export function deadline(term: {
  readonly start: IsoDate;
  readonly workingDays: number;
  readonly today: IsoDate;
  readonly holidays: Holidays;
  readonly stops?: readonly Stop[];
}): Deadline {
  const { start, today, holidays } = term;
  const stops = term.stops ?? [];
  const standing = stops.some((stop) => stop.from <= today && (stop.to === null || today <= stop.to));
  const known = stops.map((stop) => ({ from: stop.from, to: stop.to ?? (today > stop.from ? today : stop.from) }));
  const dueOn = addWorkingDays(start, term.workingDays, holidays, known);
  const used = workingDaysBetween(start, today, holidays, known);
  const remaining = term.workingDays - used;
  if (remaining < 0) return { dueOn, remaining, used, state: 'OVERDUE' };
  return { dueOn, remaining, used, state: standing ? 'STOPPED' : 'RUNNING' };
}

function counts(day: IsoDate, holidays: Holidays, stops: readonly Stop[]): boolean {
  return isWorkingDay(day, holidays) && !stops.some((stop) => stop.from <= day && (stop.to === null || day <= stop.to));
}
