import type { HolidayView } from '#src/contract/calendar.ts';
import type { HolidayKind } from '#src/domain/calendar/holidayPaste.ts';
import { fixedHolidays, type Holidays } from '#src/domain/calendar/workingDays.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import type { Store } from '../store.ts';

/** Years around today whose fixed holidays count even before somebody has pasted that year's decree. */
const YEARS_BACK = 10;
const YEARS_AHEAD = 2;

/** Every day off the office knows, for the working-day rules. */
export function holidaysOf(store: Store): Holidays {
  const rows = store.sql.all(store.q.selectFrom('holiday').select('id').where('deleted', '=', 0));
  const thisYear = Number(todayInJakarta(new Date(store.now())).slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, index) => thisYear - YEARS_BACK + index);
  return new Set([...rows.map((row) => row.id), ...years.flatMap(fixedHolidays)]);
}

export function listHolidays(store: Store, year: number): HolidayView[] {
  const rows = store.sql.all(
    store.q.selectFrom('holiday').selectAll().where('deleted', '=', 0).where('id', '>=', `${year}-01-01`).where('id', '<=', `${year}-12-31`).orderBy('id'),
  );
  return rows.map((row) => ({ date: row.id, name: row.name, kind: kindOf(row.kind), decree: row.decree }));
}

const kindOf = (text: string): HolidayKind => (text === 'COLLECTIVE' ? 'COLLECTIVE' : 'NATIONAL');
