import { addWorkingDays, deadline, type Deadline, type Holidays, type Stop } from '../calendar/workingDays.ts';
import { addDays, type IsoDate } from '../time/date.ts';
import { dayOfHlc } from '../time/hlcDay.ts';
import type { EventData, Urgency } from './events.ts';
import { CASE_KINDS, caseKind, type CaseKindCode } from './kinds.ts';
import type { CaseState, ClockStop } from './state.ts';

/** Working days of the promise to the citizen: to an emergency, to the fast track, and by kind of case to everybody else. */
export interface CaseTerms {
  readonly emergency: number;
  readonly fastTrack: number;
  readonly kinds: Readonly<Record<CaseKindCode, number>>;
}

/** An emergency today, vulnerable people within a day, else the kind's own term (domain handbook §1.6, §1.9). The office may set its own (office/terms.ts). */
export const CASE_TERMS: CaseTerms = {
  emergency: 0,
  fastTrack: 1,
  kinds: Object.fromEntries(CASE_KINDS.map((kind) => [kind.code, kind.targetWorkingDays])) as Record<CaseKindCode, number>,
};

/** Of a kind that only a newer app knows. */
const USUAL_DAYS = 5;

/** Working days until the citizen has an answer; the fast track never takes longer than the kind's own term. */
export function termOf(urgency: Urgency, kind: string, terms: CaseTerms): number {
  if (urgency === 'EMERGENCY') return terms.emergency;
  const known = caseKind(kind);
  const usual = known === undefined ? USUAL_DAYS : terms.kinds[known.code as CaseKindCode];
  return urgency === 'FAST_TRACK' ? Math.min(terms.fastTrack, usual) : usual;
}

/** The promise of a case is a fact of its registration: what the office changes later does not touch it. Cases of older apps carry none; the application's own terms were theirs. */
function promisedDays({ termDays, urgency, kind }: EventData<'registered'>): number {
  return termDays ?? termOf(urgency, kind, CASE_TERMS);
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
  const due = addWorkingDays(dayOfHlc(clock.startedAt), promisedDays(registration), holidays, closed);
  return stops.some((stop) => stop.to === null && stop.from <= due) ? null : due;
}

/** Where a case's clock stands today, for its page; null when nothing was promised. */
export function deadlineOf(state: CaseState, holidays: Holidays, today: IsoDate): Deadline | null {
  const { registration, clock } = state;
  if (registration === null || registration.dueOn === null || clock.startedAt === null) return null;
  return deadline({
    start: dayOfHlc(clock.startedAt), workingDays: promisedDays(registration), today, holidays,
    stops: clock.stops.flatMap(intervalOf),
  });
}

/** From the day the office began to wait to the day before it went on: the day of the answer is a day of work again. */
function intervalOf(stop: ClockStop): Stop[] {
  const from = dayOfHlc(stop.from);
  if (stop.to === null) return [{ from, to: null }];
  const to = addDays(dayOfHlc(stop.to), -1);
  return to < from ? [] : [{ from, to }];
}
