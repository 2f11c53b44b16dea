import { addWorkingDays, deadline, type Deadline, type Holidays, type Stop } from '../calendar/workingDays.ts';
import { addDays, todayInJakarta, type IsoDate } from '../time/date.ts';
import { parseHlc } from '../../sync/hlc.ts';
import type { Urgency } from './events.ts';
import { caseKind } from './kinds.ts';
import type { CaseState, ClockStop } from './state.ts';

/** Vulnerable people are served before the kind's usual term (domain handbook §1.6, §1.9). */
const FAST_TRACK_DAYS = 1;
const USUAL_DAYS = 5;

/** Working days until the citizen has an answer: an emergency today, the fast track one day, else the kind's own term. */
export function termOf(urgency: Urgency, kind: string): number {
  const usual = caseKind(kind)?.targetWorkingDays ?? USUAL_DAYS;
  if (urgency === 'EMERGENCY') return 0;
  return urgency === 'FAST_TRACK' ? Math.min(FAST_TRACK_DAYS, usual) : usual;
}

/**
 * The promised day as the events and the holiday table say; null when nothing was promised, and while the clock stands
 * still before the day has come: then no day can be named.
 */
export function dueOnOf(state: CaseState, holidays: Holidays): IsoDate | null {
  const { registration, clock } = state;
  if (registration === null || registration.dueOn === null || clock.startedAt === null) return null;
  const stops = clock.stops.flatMap(intervalOf);
  const closed = stops.filter((stop) => stop.to !== null);
  const due = addWorkingDays(dayOf(clock.startedAt), termOf(registration.urgency, registration.kind), holidays, closed);
  return stops.some((stop) => stop.to === null && stop.from <= due) ? null : due;
}

/** Where a case's clock stands today, for its page; null when nothing was promised. */
export function deadlineOf(state: CaseState, holidays: Holidays, today: IsoDate): Deadline | null {
  const { registration, clock } = state;
  if (registration === null || registration.dueOn === null || clock.startedAt === null) return null;
  return deadline({
    start: dayOf(clock.startedAt), workingDays: termOf(registration.urgency, registration.kind), today, holidays,
    stops: clock.stops.flatMap(intervalOf),
  });
}

const dayOf = (hlc: string): IsoDate => todayInJakarta(new Date(parseHlc(hlc).time));

/** From the day the office began to wait to the day before it went on: the day of the answer is a day of work again. */
function intervalOf(stop: ClockStop): Stop[] {
  const from = dayOf(stop.from);
  if (stop.to === null) return [{ from, to: null }];
  const to = addDays(dayOf(stop.to), -1);
  return to < from ? [] : [{ from, to }];
}
