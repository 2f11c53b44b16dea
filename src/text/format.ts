import { dateParts, daysBetween, todayInJakarta, weekday, type IsoDate } from '#src/domain/time/date.ts';
import { ageAt } from '#src/domain/person/birth.ts';
import type { Language } from './language.ts';

/**
 * Dates, times, numbers and money as people here read them. Nothing comes from `Intl`, which differs between the
 * runtimes (stack.md §7); the strings are exact on each of them. Times are shown in Asia/Jakarta (WIB).
 */
const NAMES = {
  id: {
    days: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
    months: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  },
  en: {
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
} as const;

const JAKARTA_OFFSET_MS = 7 * 3_600_000;

/** A calendar day, or a moment: milliseconds, `Date`, or an ISO string with a time. */
export type When = IsoDate | number | Date;

/** The day in Jakarta of a moment; a calendar day stays itself. */
export function dayOf(when: When): IsoDate {
  if (typeof when === 'string' && dateParts(when) !== null) return when;
  return todayInJakarta(new Date(when));
}

/** `24 November 2026` */
export function formatDate(when: When, language: Language = 'id'): string {
  const { year, month, day } = partsOf(when);
  return `${day} ${NAMES[language].months[month - 1]} ${year}`;
}

/** `Selasa, 24 November 2026` */
export function formatLongDate(when: When, language: Language = 'id'): string {
  return `${NAMES[language].days[weekday(dayOf(when))]}, ${formatDate(when, language)}`;
}

/** `24 Nov 2026` */
export function formatMediumDate(when: When, language: Language = 'id'): string {
  const { year, month, day } = partsOf(when);
  return `${day} ${NAMES[language].shortMonths[month - 1]} ${year}`;
}

/** `24-11-2026`, the shape that date fields read back. */
export function formatShortDate(when: When): string {
  const { year, month, day } = partsOf(when);
  return `${two(day)}-${two(month)}-${year}`;
}

/** `November 2026` */
export function formatMonth(when: When, language: Language = 'id'): string {
  const { year, month } = partsOf(when);
  return `${NAMES[language].months[month - 1]} ${year}`;
}

/** `08.30 WIB` */
export function formatTime(moment: number | string | Date): string {
  const local = new Date(new Date(moment).getTime() + JAKARTA_OFFSET_MS);
  return `${two(local.getUTCHours())}.${two(local.getUTCMinutes())} WIB`;
}

/** `Selasa, 24 November 2026, 08.30 WIB` */
export function formatMoment(moment: number | string | Date, language: Language = 'id'): string {
  return `${formatLongDate(new Date(moment), language)}, ${formatTime(moment)}`;
}

/** `24 Nov 2026, 08.30 WIB`: for columns. */
export function formatMediumMoment(moment: number | string | Date, language: Language = 'id'): string {
  return `${formatMediumDate(new Date(moment), language)}, ${formatTime(moment)}`;
}

/** Beside a date, never instead of it: `hari ini`, `kemarin`, `3 hari lagi`, `12 hari yang lalu`. */
export function formatRelativeDay(when: When, today: IsoDate, language: Language = 'id'): string {
  const days = daysBetween(today, dayOf(when));
  if (language === 'id') {
    if (days === 0) return 'hari ini';
    if (days === 1) return 'besok';
    if (days === -1) return 'kemarin';
    return days > 0 ? `${formatNumber(days)} hari lagi` : `${formatNumber(-days)} hari yang lalu`;
  }
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${formatNumber(days, 'en')} days` : `${formatNumber(-days, 'en')} days ago`;
}

/**
 * `1.234.567` or `1.234,5`; English: `1,234,567`. Rounds half away from zero.
 *
 * @param digits fraction digits that are always printed.
 */
export function formatNumber(value: number, language: Language = 'id', digits = 0): string {
  if (!Number.isFinite(value)) return '–';
  const [thousands, decimal] = language === 'id' ? ['.', ','] : [',', '.'];
  // Shifting the exponent as text rounds 1.005 to 1.01, where multiplying would not.
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  const text = BigInt(shifted).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, thousands);
  const fraction = digits === 0 ? '' : decimal + text.slice(text.length - digits);
  return `${value < 0 && shifted !== 0 ? '-' : ''}${whole}${fraction}`;
}

/** `Rp1.234.567`: no space, no cents. */
export function formatRupiah(amount: number, language: Language = 'id'): string {
  const text = formatNumber(amount, language);
  return text.startsWith('-') ? `-Rp${text.slice(1)}` : `Rp${text}`;
}

/** `12,5%` from 0.125. */
export function formatPercent(ratio: number, language: Language = 'id', digits = 0): string {
  return `${formatNumber(ratio * 100, language, digits)}%`;
}

/** `36 tahun`; under two years in months, under a month in days. Null when the day is before the birth. */
export function formatAge(birthDate: IsoDate, on: IsoDate, language: Language = 'id'): string | null {
  if (on < birthDate) return null;
  const { years, months } = ageAt(birthDate, on);
  if (years >= 2) return counted(years, language, 'tahun', 'year');
  const allMonths = years * 12 + months;
  return allMonths > 0 ? counted(allMonths, language, 'bulan', 'month') : counted(daysBetween(birthDate, on), language, 'hari', 'day');
}

/** `15 Januari 1990 (36 tahun)`: an age never stands without its date. */
export function formatBirth(birthDate: IsoDate, on: IsoDate, language: Language = 'id'): string {
  const age = formatAge(birthDate, on, language);
  return age === null ? formatDate(birthDate, language) : `${formatDate(birthDate, language)} (${age})`;
}

function counted(count: number, language: Language, noun: string, english: string): string {
  return language === 'id' ? `${count} ${noun}` : `${count} ${english}${count === 1 ? '' : 's'}`;
}

function partsOf(when: When): { year: number; month: number; day: number } {
  const parts = dateParts(dayOf(when));
  if (parts === null) throw new RangeError('not a date');
  return parts;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
