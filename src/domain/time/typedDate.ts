import { dateParts, isoDate, type IsoDate } from './date.ts';

export type TypedDateResult =
  | { readonly ok: true; readonly date: IsoDate }
  | { readonly ok: false; readonly problem: 'EMPTY' | 'SHAPE' | 'IMPOSSIBLE' };

/** First letters are enough; English and old spellings are understood, because people paste them. */
const MONTHS: Readonly<Record<string, number>> = {
  januari: 1, jan: 1, january: 1,
  februari: 2, feb: 2, pebruari: 2, peb: 2, february: 2,
  maret: 3, mar: 3, march: 3,
  april: 4, apr: 4,
  mei: 5, may: 5,
  juni: 6, jun: 6, june: 6,
  juli: 7, jul: 7, july: 7,
  agustus: 8, agu: 8, ags: 8, agt: 8, agst: 8, aug: 8, august: 8,
  september: 9, sep: 9, sept: 9,
  oktober: 10, okt: 10, oct: 10, october: 10,
  november: 11, nov: 11, nopember: 11, nop: 11,
  desember: 12, des: 12, december: 12, dec: 12,
};

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
/** The same separator twice: `24-11/2026` is more likely a slip than a date. */
const DAY_FIRST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const WITH_MONTH_NAME = /^(\d{1,2})[-/. ]?([a-z]+)[-/. ]?(\d{4}|\d{2})$/;
const BARE = /^(\d{2})(\d{2})(\d{4})$/;

/**
 * Reads a date the way people here write it: `24-11-2026`, `24/11/26`, `24.11.2026`, `24112026`, `2026-11-24`,
 * `24 November 2026`, `Selasa, 24 Nov 2026`. The day always comes before the month.
 *
 * @param latest decides the century of a two-digit year: the latest one not after this day's year.
 */
export function parseTypedDate(text: string, latest: IsoDate): TypedDateResult {
  const typed = text.trim().toLowerCase().replace(/[\s\u00a0]+/g, ' ').replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu),? /, '');
  if (typed === '') return { ok: false, problem: 'EMPTY' };
  const found = match(typed);
  if (found === null) return { ok: false, problem: 'SHAPE' };
  const date = isoDate({ ...found, year: fullYear(found.year, found.yearDigits, latest, found) });
  return date === null ? { ok: false, problem: 'IMPOSSIBLE' } : { ok: true, date };
}

interface Found {
  readonly year: number;
  readonly yearDigits: number;
  readonly month: number;
  readonly day: number;
}

function match(typed: string): Found | null {
  const yearFirst = YEAR_FIRST.exec(typed);
  if (yearFirst) return found(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(typed);
  if (dayFirst) return found(dayFirst[4], dayFirst[3], dayFirst[1]);
  const named = WITH_MONTH_NAME.exec(typed);
  if (named) {
    const month = MONTHS[named[2] ?? ''];
    return month === undefined ? null : found(named[3], String(month), named[1]);
  }
  const bare = BARE.exec(typed);
  return bare ? found(bare[3], bare[2], bare[1]) : null;
}

function found(year = '', month = '', day = ''): Found {
  return { year: Number(year), yearDigits: year.length, month: Number(month), day: Number(day) };
}

function fullYear(year: number, digits: number, latest: IsoDate, { month, day }: Found): number {
  if (digits === 4) return year;
  const recent = 2000 + year;
  const date = isoDate({ year: recent, month, day });
  const latestYear = dateParts(latest)?.year ?? 2099;
  return (date === null ? recent <= latestYear : date <= latest) ? recent : 1900 + year;
}
