/** A calendar day as `YYYY-MM-DD`, without a time zone. */
export type IsoDate = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
/** Asia/Jakarta: UTC+7 all year, no summer time. */
const JAKARTA_OFFSET_MS = 7 * 3_600_000;

export interface DateParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** The day on the office's wall calendar at this moment. */
export function todayInJakarta(now: Date): IsoDate {
  return new Date(now.getTime() + JAKARTA_OFFSET_MS).toISOString().slice(0, 10);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day as `YYYY-MM-DD`, or null when the calendar has no such day (31 April, 29 February 2025). */
export function isoDate({ year, month, day }: DateParts): IsoDate | null {
  const whole = [year, month, day].every(Number.isInteger);
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year, month and day of an ISO date, or null when it is none or names a day that doesn't exist. */
export function dateParts(text: string): DateParts | null {
  const match = ISO_DATE.exec(text);
  if (match === null) return null;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isoDate(parts) === null ? null : parts;
}

export function isIsoDate(text: string): boolean {
  return dateParts(text) !== null;
}

/** The day `days` later (or earlier, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(utcMidnight(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day so many months later, or the month's last day where it has no such day. @throws RangeError when `date` is none */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const parts = dateParts(date);
  if (parts === null) throw new RangeError('not a calendar day');
  const place = parts.year * 12 + parts.month - 1 + months;
  const [year, month] = [Math.floor(place / 12), (place % 12) + 1];
  return [year, String(month).padStart(2, '0'), String(Math.min(parts.day, daysInMonth(year, month))).padStart(2, '0')].join('-');
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / DAY_MS);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: IsoDate): number {
  return new Date(utcMidnight(date)).getUTCDay();
}

function utcMidnight(date: IsoDate): number {
  const parts = dateParts(date);
  if (parts === null) throw new RangeError('not a calendar day');
  return Date.UTC(parts.year, parts.month - 1, parts.day);
}

/** As the national system writes times: `2026-11-24T09:00:00+07:00`. */
export function wib(milliseconds: number): string {
  return `${new Date(milliseconds + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}
