import type { ParsedInputOf } from '#src/contract/ipc.ts';
import type { EventData } from '#src/domain/case/events.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { addDays, todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { newStatusCode, takeNumber } from '../numbers.ts';
import { officeOf } from '../office/office.ts';
import type { Store } from '../store.ts';
import { listSigners } from '../users/users.ts';

/** A partner is reminded after two weeks without an answer. */
const ANSWER_DAYS = 14;

/**
 * The letter's event: number and answer code are taken here, inside the transaction.
 * @throws SlrtError NOT_FOUND when a line isn't in the approved plan, SIGNER_MISSING, CONSENT_WITHDRAWN, STATE_NOT_ALLOWED when a line has gone out already
 */
export function issueData(
  store: Store, state: CaseState, referral: Omit<ParsedInputOf<'referral.issue'>, 'caseId' | 'basis'>,
): EventData<'referralIssued'> {
  if (state.withdrawal !== null) throw new SlrtError('CONSENT_WITHDRAWN');
  if (state.consent === null) throw new SlrtError('CONSENT_REQUIRED'); // somebody else reported the family, and it was not asked yet
  const lines = state.plan.lines.filter((line) => referral.lineIds.includes(line.id));
  if (lines.length !== new Set(referral.lineIds).size) throw new SlrtError('NOT_FOUND');
  const sent = new Set(state.referrals.filter((known) => known.outcome !== 'DECLINED').flatMap((known) => known.lineIds));
  if (referral.lineIds.some((id) => sent.has(id))) throw new SlrtError('STATE_NOT_ALLOWED', { status: 'REFERRED' });
  if (!listSigners(store).some((signer) => signer.id === referral.signerId)) throw new SlrtError('SIGNER_MISSING');
  const office = officeOf(store);
  const today = todayInJakarta(new Date(store.now()));
  return {
    ...referral,
    number: takeNumber(store, 'letter', office.letterNumberPattern, { classification: office.classification, unit: office.unitCode }),
    code: newStatusCode(),
    issuedOn: today,
    answerDueOn: addDays(today, ANSWER_DAYS),
  };
}
