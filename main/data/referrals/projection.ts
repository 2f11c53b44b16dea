import { isEnded, type CaseState } from '#src/domain/case/state.ts';
import type { Store } from '../store.ts';

/** Writes what the list of letters reads of a case. In the events' transaction. */
export function projectReferrals({ q, sql }: Store, state: CaseState): void {
  const { registration, referrals } = state;
  sql.run(q.deleteFrom('referral_projection').where('case_id', '=', state.caseId));
  if (registration === null) return;
  for (const { referralId, kind, number, code, partner, subject, status, issuedOn, answerDueOn } of referrals) {
    sql.run(q.insertInto('referral_projection').values({
      referral_id: referralId, case_id: state.caseId, village: registration.village, kind, number, code, partner, subject, status, issued_on: issuedOn,
      answer_due_on: answerDueOn, open: isEnded(state.status) ? 0 : 1,
    }).onConflict((conflict) => conflict.doNothing()));
  }
}
