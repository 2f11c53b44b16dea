import { addWorkingDays, type Deadline, type Holidays } from '#src/domain/calendar/workingDays.ts';
import type { Urgency } from '#src/domain/case/events.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { deadlineOf, dueOnOf, termOf } from '#src/domain/case/term.ts';
import { deskOf } from '#src/domain/case/transitions.ts';
import { todayInJakarta, type IsoDate } from '#src/domain/time/date.ts';
import { holidaysOf } from '../calendar/holidays.ts';
import { termsOf } from '../catalogue/catalogue.ts';
import type { Store } from '../store.ts';
import { caseState } from './projection.ts';

/** What the receipt promises, by the office's terms of today: it stays with the case. */
export function promiseOf(store: Store, urgency: Urgency, kind: string): { readonly dueOn: IsoDate; readonly termDays: number } {
  const termDays = termOf(urgency, kind, termsOf(store).cases);
  return { dueOn: addWorkingDays(todayInJakarta(new Date(store.now())), termDays, holidaysOf(store)), termDays };
}

/** Where an open case's clock stands today; of one that is over nothing is promised any more. */
export function deadlineToday(store: Store, state: CaseState, holidays: Holidays): Deadline | null {
  if (deskOf(state) === null) return null;
  return deadlineOf(state, holidays, todayInJakarta(new Date(store.now())));
}

/** Days off have changed: open cases get their days anew. In the transaction of the change. */
export function projectDueDates(store: Store): void {
  const { q, sql } = store;
  const holidays = holidaysOf(store);
  const open = sql.all(q.selectFrom('case_projection').select(['case_id', 'due_on']).where('desk', 'is not', null));
  for (const { case_id, due_on } of open) {
    const due = dueOnOf(caseState(store, case_id), holidays);
    if (due !== due_on) sql.run(q.updateTable('case_projection').set({ due_on: due }).where('case_id', '=', case_id));
  }
}
