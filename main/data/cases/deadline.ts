import { addDays, todayInJakarta, weekday, type IsoDate } from '#src/domain/time/date.ts';
import type { Urgency } from '#src/domain/case/events.ts';
import type { Store } from '../store.ts';

/** Working days promised for a case (domain handbook §1.6: emergencies the same day, letters one day, complaints five). */
const WORKING_DAYS: Readonly<Record<string, number>> = { INQUIRY: 1, SUGGESTION: 5, LETTER_REQUEST: 1, DATA_UPDATE: 5 };
const USUAL_DAYS = 5;

export function dueDateOf(store: Store, urgency: Urgency, kind: string): IsoDate {
  const today = todayInJakarta(new Date(store.now()));
  if (urgency === 'EMERGENCY') return today;
  return afterWorkingDays(today, urgency === 'FAST_TRACK' ? 1 : (WORKING_DAYS[kind] ?? USUAL_DAYS));
}

/** Monday to Friday. */
function afterWorkingDays(from: IsoDate, days: number): IsoDate {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (weekday(day) % 7 !== 0 && weekday(day) !== 6) left -= 1;
  }
  return day;
}
