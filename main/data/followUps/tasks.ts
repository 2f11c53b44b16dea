import { isEnded, type CaseState } from '#src/domain/case/state.ts';
import { empoweringSuggestion, followUpTasks, type FollowUpTask } from '#src/domain/followUp/rules.ts';
import type { Holidays } from '#src/domain/calendar/workingDays.ts';
import { programmeIn } from '#src/domain/programme/catalogue.ts';
import { catalogueOf, termsOf } from '../catalogue/catalogue.ts';
import type { Store } from '../store.ts';

/** What the rules ask for of a case that goes on. */
export function tasksOf(store: Store, state: CaseState, holidays: Holidays): FollowUpTask[] {
  // Most cases have no help that arrived: the catalogue is not asked for them.
  if (isEnded(state.status) || (state.ownHelp.length === 0 && state.referrals.every((referral) => referral.delivered.length === 0))) return [];
  const catalogue = catalogueOf(store);
  return followUpTasks(state, (code) => programmeIn(catalogue, code)?.sector ?? null, holidays, (day) => termsOf(store, day).followUp);
}

export function followUpView(store: Store, state: CaseState, holidays: Holidays): { readonly followUps: readonly FollowUpTask[]; readonly empowering: string | null } {
  return {
    followUps: tasksOf(store, state, holidays),
    empowering: isEnded(state.status) ? null : empoweringSuggestion(state, (code) => programmeIn(catalogueOf(store), code)?.retired === false),
  };
}
