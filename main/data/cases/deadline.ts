import { addWorkingDays, fixedHolidays } from '#src/domain/calendar/workingDays.ts';
import type { Urgency } from '#src/domain/case/events.ts';
import { caseKind } from '#src/domain/case/kinds.ts';
import { todayInJakarta, type IsoDate } from '#src/domain/time/date.ts';
import type { Store } from '../store.ts';

/** Vulnerable people are served before the kind's usual term (domain handbook §1.6, §1.9). */
const FAST_TRACK_DAYS = 1;
const USUAL_DAYS = 5;

/** The day promised on the receipt: an emergency today, the fast track one working day, else the kind's term. */
export function dueDateOf(store: Store, urgency: Urgency, kind: string): IsoDate {
  const today = todayInJakarta(new Date(store.now()));
  if (urgency === 'EMERGENCY') return today;
  const usual = caseKind(kind)?.targetWorkingDays ?? USUAL_DAYS;
  const year = Number(today.slice(0, 4));
  const holidays = new Set([...fixedHolidays(year), ...fixedHolidays(year + 1)]);
  return addWorkingDays(today, urgency === 'FAST_TRACK' ? Math.min(FAST_TRACK_DAYS, usual) : usual, holidays);
}
