import type { calendarOperations } from '#src/contract/calendar.ts';
import { covers } from '#src/domain/area/area.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { SlrtError } from '#src/text/error.ts';
import { listHolidays } from '../../data/calendar/holidays.ts';
import { addHoliday, removeHoliday, setHolidays } from '../../data/calendar/setHolidays.ts';
import { overduePage } from '../../data/cases/overdue.ts';
import type { HandlersOf } from '../context.ts';
import { step } from './cases.ts';

export const calendarHandlers: HandlersOf<keyof typeof calendarOperations> = {
  'holidays.list': ({ year }, { store }) => listHolidays(store, year),
  'holidays.set': ({ year, decree, text }, { store, user }) => setHolidays(store, user.userId, year, decree, text),
  'holidays.add': (day, { store, user }) => {
    addHoliday(store, user.userId, day);
    return null;
  },
  'holidays.remove': ({ date }, { store, user }) => {
    removeHoliday(store, user.userId, date);
    return null;
  },
  'case.overdue': ({ village, ...page }, { store, user }) => {
    if (village !== null && !covers(user.area, village)) throw new SlrtError('AREA_NOT_ALLOWED');
    return overduePage(store, user, { ...page, area: village ?? user.area, desk: null, text: null });
  },
  'case.waitForMinistry': ({ note, ...at }, context) =>
    step(context, { ...at, type: 'ministryWaitStarted', name: 'case.waitForMinistry', data: (state) => ministry(state, false, note) }),
  'case.ministryAnswered': ({ note, ...at }, context) =>
    step(context, { ...at, type: 'ministryWaitEnded', name: 'case.ministryAnswered', data: (state) => ministry(state, true, note) }),
};

/** Waiting begins once and ends once. */
function ministry(state: CaseState, waiting: boolean, note: string): { note: string } {
  const waits = state.clock.stops.some((stop) => stop.reason === 'MINISTRY' && stop.to === null);
  if (waits !== waiting) throw new SlrtError('STATE_NOT_ALLOWED', { status: state.status });
  return { note };
}
