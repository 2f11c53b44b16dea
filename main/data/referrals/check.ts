import type { CaseState } from '#src/domain/case/state.ts';
import { isReferralStatus, nextReferralStatus, type ReferralAction } from '#src/domain/referral/lifecycle.ts';
import type { ReferralState } from '#src/domain/referral/state.ts';
import { isTimeOver } from '#src/domain/referral/terms.ts';
import type { IsoDate } from '#src/domain/time/date.ts';
import { formatDate } from '#src/text/format.ts';
import { SlrtError } from '#src/text/error.ts';

/**
 * The letter that an action is about, when its state allows it. Roles are the transitions' business.
 * @throws SlrtError NOT_FOUND, STATE_NOT_ALLOWED, REFERRAL_WITHDRAWN with number and day
 */
export function letterFor(state: CaseState, referralId: string, action: ReferralAction): ReferralState {
  const referral = state.referrals.find((candidate) => candidate.referralId === referralId);
  if (referral === undefined) throw new SlrtError('NOT_FOUND');
  const next = nextReferralStatus(referral.status, action);
  if (next === 'REFERRAL_WITHDRAWN') throw new SlrtError('REFERRAL_WITHDRAWN', { number: referral.number, date: formatDate(referral.withdrawn?.withdrawnOn ?? referral.issuedOn) });
  if (!isReferralStatus(next)) throw new SlrtError('STATE_NOT_ALLOWED', { status: referral.status });
  return referral;
}

/** A partner is not pressed before its time is over. @throws SlrtError REFERRAL_NOT_DUE with the last day */
export function checkLate({ answerDueOn }: ReferralState, today: IsoDate): void {
  if (answerDueOn !== null && !isTimeOver(answerDueOn, today)) throw new SlrtError('REFERRAL_NOT_DUE', { date: formatDate(answerDueOn) });
}
