import { randomUUID } from 'node:crypto';
import type { WaitingReactivation } from '#src/contract/reactivation.ts';
import { covers } from '#src/domain/area/area.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { programmeIn } from '#src/domain/programme/catalogue.ts';
import { REACTIVATION } from '#src/domain/programme/reactivation.ts';
import { letterKindFor, type LetterKind } from '#src/domain/referral/letterKind.ts';
import { officeText } from '#src/text/officeTexts.ts';
import { SlrtError } from '#src/text/error.ts';
import { caseState } from '../cases/projection.ts';
import { mayRead } from '../cases/protected.ts';
import { liesIn } from '../cases/queue.ts';
import { catalogueOf, textsOf } from '../catalogue/catalogue.ts';
import { checkStep } from '../cases/steps.ts';
import { commit, eventOf, inThisOrder } from '../commit.ts';
import { checkOverrides } from '../plans/lineChecks.ts';
import { issueLetters } from '../referrals/issue.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { oneByOne } from './oneByOne.ts';
import { listSigners } from '../users/users.ts';

/** The most that a list shows and one approval takes. */
const MOST = 500;

/** Reactivations that wait for the manager: patients in hospital first, then those that wait longest. */
export function waitingReactivations(store: Store, user: SessionUser): WaitingReactivation[] {
  const rows = store.sql.all(
    store.q.selectFrom('case_projection').selectAll().where('kind', '=', REACTIVATION.kind).where('status', '=', 'AWAITING_APPROVAL').where('desk', 'is not', null).where(liesIn(user.area))
      .orderBy('urgency_rank').orderBy('opened_at').orderBy('case_id').limit(MOST),
  );
  return rows.filter((row) => mayRead(store, user, row)).flatMap((row) => {
    const { reactivation } = caseState(store, row.case_id);
    if (reactivation === null) return [];
    return [{
      caseId: row.case_id, number: row.number, personName: row.applicant_name, village: row.village, facility: reactivation.facility, cause: reactivation.cause, inHospital: reactivation.inHospital,
      openedAt: row.opened_at,
    }];
  });
}

export interface Approved {
  readonly letters: { caseId: string; referralId: string; number: string }[];
  readonly refused: { caseId: string; code: string }[];
}

/** Approves and makes the letters, case by case. @throws SlrtError SIGNER_MISSING */
export async function approveReactivations(store: Store, user: SessionUser, caseIds: readonly string[], signerId: string): Promise<Approved> {
  if (!listSigners(store).some((signer) => signer.id === signerId)) throw new SlrtError('SIGNER_MISSING');
  const letters: Approved['letters'] = [];
  const refused: Approved['refused'] = [];
  await oneByOne(
    new Set(caseIds),
    (caseId) => letters.push({ caseId, ...approveOne(store, user, caseId, signerId) }),
    (caseId, code) => refused.push({ caseId, code }),
  );
  return { letters, refused };
}

function approveOne(store: Store, user: SessionUser, caseId: string, signerId: string): { referralId: string; number: string } {
  const referralId = randomUUID();
  let number = '';
  commit(store, user.userId, () => {
    const state = caseState(store, caseId);
    const line = checkWaiting(state, user);
    checkStep('planApproved', state, user);
    checkOverrides(store, state, state.plan.lines);
    const [letter] = issueLetters(store, state, [{
      referralId, kind: reactivationLetterKind(store), partner: line.partner, lineIds: [line.id], ...reactivationWords(store, state), documents: [...state.documents], copies: [], signerId,
    }]);
    if (letter === undefined) throw new SlrtError('NOT_FOUND');
    number = letter.number;
    return {
      name: 'reactivation.approve', scope: state.registration?.village ?? '', subject: { type: 'case', id: caseId },
      events: inThisOrder([eventOf(caseId, 'planApproved', { note: '' }, state.lastEventId), eventOf(caseId, 'referralIssued', letter, state.lastEventId)]),
    };
  });
  return { referralId, number };
}

/** The letter that the catalogue names for it: a recommendation, unless the office has changed that. */
export const reactivationLetterKind = (store: Store): LetterKind => letterKindFor([programmeIn(catalogueOf(store), REACTIVATION.programme)?.letter]);

/** The letter's subject and body in the office's words of today; they stay with the letter. */
function reactivationWords(store: Store, { registration }: CaseState): { subject: string; problem: string } {
  const texts = textsOf(store, 'REACTIVATION');
  return { subject: officeText(texts, 'reactivationSubject'), problem: officeText(texts, 'reactivationProblem', { nama: registration?.applicantName ?? '', keadaan: registration?.narrative ?? '' }).slice(0, 4_000) };
}

/** @throws SlrtError NOT_FOUND, AREA_NOT_ALLOWED */
function checkWaiting({ registration, reactivation, plan }: CaseState, user: SessionUser) {
  const line = plan.lines.find((one) => one.programme === REACTIVATION.programme);
  if (registration === null || reactivation === null || line === undefined) throw new SlrtError('NOT_FOUND');
  if (!covers(user.area, registration.village)) throw new SlrtError('AREA_NOT_ALLOWED');
  return line;
}
