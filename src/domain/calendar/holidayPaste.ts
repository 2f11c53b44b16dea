import { parseTypedDate } from '../time/typedDate.ts';
import type { IsoDate } from '../time/date.ts';

/** National holidays, and the days off together that the joint decree adds (*cuti bersama*). */
export const HOLIDAY_KINDS = ['NATIONAL', 'COLLECTIVE'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

export interface Holiday {
  readonly date: IsoDate;
  readonly name: string;
  readonly kind: HolidayKind;
}

export interface HolidayPaste {
  readonly holidays: readonly Holiday[];
  /** Numbers of the lines that could not be read, from 1. */
  readonly badLines: readonly number[];
}

/**
 * Reads a table pasted from a decree or a sheet: date; name; kind, parted by tab, semicolon or comma, in any way people
 * write dates. A line that says "cuti bersama" is a collective day off. Days of another year and repeated days are bad lines.
 *
 * @example readHolidays('25-12-2026; Hari Raya Natal\n26 Desember 2026; Cuti bersama Natal', 2026)
 */
export function readHolidays(text: string, year: number): HolidayPaste {
  const holidays = new Map<IsoDate, Holiday>();
  const badLines: number[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || isHeading(line, index)) return;
    const holiday = readLine(line, year);
    if (holiday === null || holidays.has(holiday.date)) badLines.push(index + 1);
    else holidays.set(holiday.date, holiday);
  });
  return { holidays: [...holidays.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), badLines };
}

const isHeading = (line: string, index: number): boolean => index === 0 && /^"?(tanggal|hari|date|no)\b/i.test(line.trim()) && !/\d/.test(line);

function readLine(line: string, year: number): Holiday | null {
  const cells = cellsOf(line);
  const parsed = cells.map((cell) => parseTypedDate(cell, `${year}-12-31`));
  const at = parsed.findIndex((result) => result.ok);
  const date = parsed[at];
  if (date?.ok !== true || !date.date.startsWith(`${year}-`)) return null;
  const words = cells.filter((cell, index) => index !== at && /\p{L}{3}/u.test(cell));
  const name = (words[0] ?? '').slice(0, 120);
  return name === '' ? null : { date: date.date, name, kind: words.some((word) => /cuti|collective|bersama/i.test(word)) ? 'COLLECTIVE' : 'NATIONAL' };
}

/** `Jumat, 25 Desember 2026` keeps its comma: a comma parts cells only where there is no tab and no semicolon. */
function cellsOf(line: string): string[] {
  const sign = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
  return line.split(sign).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim());
}
