import type { HolidayView } from '#src/contract/calendar.ts';
import { readHolidays } from '#src/domain/calendar/holidayPaste.ts';
import { SlrtError } from '#src/text/error.ts';
import { commit } from '../commit.ts';
import { rowWrite } from '../rows.ts';
import type { Store } from '../store.ts';
import { listHolidays } from './holidays.ts';

/** Replaces a year's table by what was pasted. @throws SlrtError HOLIDAYS_UNREADABLE with the lines' numbers: nothing is saved then */
export function setHolidays(store: Store, author: string, year: number, decree: string, text: string): HolidayView[] {
  const { holidays, badLines } = readHolidays(text, year);
  if (badLines.length > 0 || holidays.length === 0) throw new SlrtError('HOLIDAYS_UNREADABLE', { lines: badLines.slice(0, 20).map(String) });
  const kept = new Set(holidays.map((holiday) => holiday.date));
  commit(store, author, () => ({
    name: 'holidays.set',
    scope: 'reference',
    subject: { type: 'holiday', id: String(year) },
    rows: [
      ...holidays.map(({ date, name, kind }) => rowWrite(store, 'holiday', date, { name, kind, decree, deleted: 0 })),
      ...listHolidays(store, year).filter((known) => !kept.has(known.date)).map((known) => rowWrite(store, 'holiday', known.date, { deleted: 1 })),
    ],
  }));
  return listHolidays(store, year);
}

/** One day more; one that is there already gets the new name. */
export function addHoliday(store: Store, author: string, { date, ...day }: HolidayView): void {
  commit(store, author, () => ({
    name: 'holidays.add', scope: 'reference', subject: { type: 'holiday', id: date }, rows: [rowWrite(store, 'holiday', date, { ...day, deleted: 0 })],
  }));
}

/** @throws SlrtError NOT_FOUND */
export function removeHoliday(store: Store, author: string, date: string): void {
  commit(store, author, () => {
    if (!listHolidays(store, Number(date.slice(0, 4))).some((known) => known.date === date)) throw new SlrtError('NOT_FOUND');
    return { name: 'holidays.remove', scope: 'reference', subject: { type: 'holiday', id: date }, rows: [rowWrite(store, 'holiday', date, { deleted: 1 })] };
  });
}
