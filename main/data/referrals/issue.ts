import { randomUUID } from 'node:crypto';
import type { LetterInput } from '#src/contract/referral.ts';
import type { EventData } from '#src/domain/case/events.ts';
import { isReferred } from '#src/domain/case/services.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import type { ReferralState } from '#src/domain/referral/state.ts';
import { groupOfLetter } from '#src/domain/office/texts.ts';
import { hardshipOf, registryWordOf } from '#src/domain/referral/standing.ts';
import { answerDueOn } from '#src/domain/referral/terms.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { holidaysOf } from '../calendar/holidays.ts';
import { newestVersion } from '../catalogue/history.ts';
import { termsOf } from '../catalogue/catalogue.ts';
import { newStatusCode, takeNumber } from '../numbers.ts';
import { checkMember, checkOverrides } from '../plans/lineChecks.ts';
import { officeOf } from '../office/office.ts';
import type { Store } from '../store.ts';
import { listSigners } from '../users/users.ts';

/**
 * The letters' events: numbers and answer codes are taken here, inside the transaction.
 * @throws SlrtError NOT_FOUND when a line isn't in the plan, SIGNER_MISSING, CONSENT_WITHDRAWN, CONSENT_REQUIRED, STATE_NOT_ALLOWED when a line has gone out already
 */
export function issueLetters(store: Store, state: CaseState, letters: readonly LetterInput[]): EventData<'referralIssued'>[] {
  checkConsent(state);
  checkAgreed(state);
  const lineIds = letters.flatMap((letter) => letter.lineIds);
  if (new Set(lineIds).size !== lineIds.length) throw new SlrtError('STATE_NOT_ALLOWED', { status: 'REFERRED' });
  const planned = new Set(state.plan.lines.map((line) => line.id));
  if (!lineIds.every((id) => planned.has(id))) throw new SlrtError('NOT_FOUND');
  if (lineIds.some((id) => isReferred(state, id))) throw new SlrtError('STATE_NOT_ALLOWED', { status: 'REFERRED' });
  const asked = state.plan.lines.filter((line) => lineIds.includes(line.id));
  for (const line of asked) checkMember(store, state, line.personId);
  checkOverrides(store, state, asked);
  const signers = new Set(listSigners(store).map((signer) => signer.id));
  if (!letters.every((letter) => signers.has(letter.signerId))) throw new SlrtError('SIGNER_MISSING');
  return letters.map((letter) => numbered(store, state, letter));
}

/** Nothing of a family goes to others without its consent; somebody else may have reported it, and it was not asked yet. */
function checkConsent(state: CaseState): void {
  if (state.withdrawal !== null) throw new SlrtError('CONSENT_WITHDRAWN');
  if (state.consent === null) throw new SlrtError('CONSENT_REQUIRED');
}

/** It is the family's plan: nothing goes out before it said yes, unless somebody is in danger. @throws SlrtError PLAN_NOT_AGREED */
function checkAgreed({ plan, registration }: CaseState): void {
  if (plan.agreement === null && registration?.urgency !== 'EMERGENCY') throw new SlrtError('PLAN_NOT_AGREED');
}

/** The letter to the partner that the first one sent the family on to: the same request, a number and a code of its own. */
export function onwardLetter(store: Store, state: CaseState, from: ReferralState, partner: string): EventData<'referralIssued'> {
  const { kind, lineIds, subject, problem, documents, copies, signerId } = from;
  return { ...numbered(store, state, { referralId: randomUUID(), kind, partner, lineIds, subject, problem, documents, copies, signerId }), follows: from.referralId };
}

function numbered(store: Store, state: CaseState, letter: LetterInput): EventData<'referralIssued'> {
  const office = officeOf(store);
  const today = todayInJakarta(new Date(store.now()));
  const asked = state.plan.lines.filter((line) => letter.lineIds.includes(line.id));
  return {
    ...letter,
    number: takeNumber(store, 'letter', office.letterNumberPattern, { classification: office.classification, unit: office.unitCode }),
    code: newStatusCode(),
    issuedOn: today,
    answerDueOn: answerDueOn(today, state.registration?.urgency ?? 'REGULAR', 'answer', termsOf(store).answers, holidaysOf(store)),
    texts: newestVersion(store, 'TEXTS', groupOfLetter(letter.kind)),
    registry: registryWordOf(state, asked),
    hardship: letter.kind === 'RECOMMENDATION' ? hardshipOf(state, asked, today) : null,
  };
}
