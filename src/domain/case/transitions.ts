import type { Role } from '../access/roles.ts';
import { REFERRAL_ROLES } from '../referral/lifecycle.ts';
import type { EventType } from './events.ts';
import { caseKind } from './kinds.ts';
import { ENDED_CASE_STATUSES, type CaseState, type CaseStatus } from './state.ts';

export interface Transition {
  readonly from: readonly CaseStatus[];
  readonly roles: readonly Role[];
}

const OPEN: readonly CaseStatus[] = [
  'REGISTERED', 'INCOMPLETE', 'IN_REVIEW', 'IN_SERVICE', 'AWAITING_APPROVAL', 'APPROVED', 'REFERRED', 'RESULT_RECEIVED', 'INFORMED',
];

const EVER: readonly CaseStatus[] = [...OPEN, ...ENDED_CASE_STATUSES];

/** Work that can wait for an answer of the ministry. */
const WITH_US: readonly CaseStatus[] = ['IN_REVIEW', 'IN_SERVICE', 'AWAITING_APPROVAL', 'APPROVED', 'REFERRED', 'RESULT_RECEIVED'];

/** There may be letters; which of them may do what says the table of the letter itself (referral/lifecycle.ts). */
const OUT: readonly CaseStatus[] = ['APPROVED', 'REFERRED', 'RESULT_RECEIVED', 'INFORMED'];

/**
 * Which event may follow in which status, and who may write it (domain handbook §1.7; the roles' duties §1.2).
 * Data, not code: dispatch, the screens' next action and the tests read the same table.
 */
export const TRANSITIONS: Readonly<Record<Exclude<EventType, 'registered' | 'reactivationAsked' | 'registryRechecked'>, Transition>> = {
  reportAdded: { from: OPEN, roles: ['FRONT_OFFICE', 'FACILITATOR'] },
  emergencySeen: { from: OPEN, roles: ['MANAGER'] },
  consentGiven: { from: OPEN, roles: ['FRONT_OFFICE', 'FACILITATOR'] },
  // A right of the citizen, whatever has become of the case (UU 27/2022).
  consentWithdrawn: { from: EVER, roles: ['FRONT_OFFICE', 'MANAGER'] },
  sentToReview: { from: ['REGISTERED'], roles: ['FRONT_OFFICE', 'SUPERVISOR'] },
  registryChecked: { from: ['IN_REVIEW', 'IN_SERVICE'], roles: ['REVIEW_ANALYST', 'BACK_OFFICE'] },
  registryChangeSeen: { from: OPEN, roles: ['REVIEW_ANALYST', 'BACK_OFFICE'] },
  needsMapped: { from: ['IN_REVIEW', 'IN_SERVICE'], roles: ['REVIEW_ANALYST', 'BACK_OFFICE'] },
  prelistProposed: { from: ['IN_REVIEW', 'IN_SERVICE'], roles: ['REVIEW_ANALYST'] },
  returnedToFrontOffice: { from: ['IN_REVIEW'], roles: ['REVIEW_ANALYST'] },
  completed: { from: ['INCOMPLETE'], roles: ['FRONT_OFFICE'] },
  sentToService: { from: ['IN_REVIEW'], roles: ['REVIEW_ANALYST'] },
  planLineAdded: { from: ['IN_SERVICE'], roles: ['BACK_OFFICE'] },
  planLineChanged: { from: ['IN_SERVICE'], roles: ['BACK_OFFICE'] },
  planLineRemoved: { from: ['IN_SERVICE'], roles: ['BACK_OFFICE'] },
  assessed: { from: [...WITH_US, 'INFORMED'], roles: ['BACK_OFFICE', 'REVIEW_ANALYST'] },
  memberLeft: { from: OPEN, roles: ['BACK_OFFICE', 'REVIEW_ANALYST', 'FRONT_OFFICE', 'FACILITATOR'] },
  overrideAllowed: { from: ['IN_SERVICE', 'AWAITING_APPROVAL'], roles: ['MANAGER'] },
  overrideRefused: { from: ['IN_SERVICE', 'AWAITING_APPROVAL'], roles: ['MANAGER'] },
  familyAgreed: { from: OUT, roles: ['BACK_OFFICE', 'FRONT_OFFICE', 'FACILITATOR'] },
  planRevised: { from: OUT, roles: ['BACK_OFFICE', 'MANAGER'] },
  ownHelpGiven: { from: OUT, roles: ['BACK_OFFICE', 'FRONT_OFFICE'] },
  followUpDone: { from: [...OUT, 'CLOSED'], roles: ['FACILITATOR', 'BACK_OFFICE', 'PUSKESOS_COORDINATOR'] },
  transferred: { from: OPEN, roles: ['SUPERVISOR', 'MANAGER'] },
  planSubmitted: { from: ['IN_SERVICE'], roles: ['BACK_OFFICE'] },
  planApproved: { from: ['AWAITING_APPROVAL'], roles: ['MANAGER'] },
  planReturned: { from: ['AWAITING_APPROVAL'], roles: ['MANAGER', 'HEAD_OF_DIVISION', 'HEAD_OF_OFFICE'] },
  referralIssued: { from: ['APPROVED', 'REFERRED', 'RESULT_RECEIVED', 'INFORMED'], roles: ['BACK_OFFICE', 'MANAGER'] },
  referralSent: { from: OUT, roles: REFERRAL_ROLES.SEND },
  referralAnswered: { from: OUT, roles: REFERRAL_ROLES.ACCEPTED },
  referralReminded: { from: OUT, roles: REFERRAL_ROLES.REMIND },
  referralEscalated: { from: OUT, roles: REFERRAL_ROLES.ESCALATE },
  referralWithdrawn: { from: OUT, roles: REFERRAL_ROLES.WITHDRAW },
  serviceDelivered: { from: OUT, roles: REFERRAL_ROLES.DELIVER },
  // Also of a refusal or an ending: that is when it matters most.
  citizenTold: { from: EVER, roles: ['FRONT_OFFICE', 'BACK_OFFICE', 'FACILITATOR', 'REVIEW_ANALYST'] },
  closed: { from: ['REGISTERED', 'INFORMED'], roles: ['FRONT_OFFICE', 'BACK_OFFICE'] },
  rejected: { from: ['IN_REVIEW', 'AWAITING_APPROVAL'], roles: ['REVIEW_ANALYST', 'MANAGER'] },
  cancelled: { from: OPEN, roles: ['FRONT_OFFICE', 'BACK_OFFICE'] },
  reopened: { from: ENDED_CASE_STATUSES, roles: ['SUPERVISOR', 'MANAGER'] },
  attachmentAdded: { from: OPEN, roles: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'FACILITATOR', 'PUSKESOS_COORDINATOR'] },
  attachmentRemoved: { from: OPEN, roles: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER'] },
  attachmentRestored: { from: OPEN, roles: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER'] },
  attachmentChanged: { from: OPEN, roles: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'FACILITATOR', 'PUSKESOS_COORDINATOR'] },
  // A right of the citizen, whatever has become of the case (UU 27/2022).
  papersErased: { from: EVER, roles: ['MANAGER'] },
  ministryWaitStarted: { from: WITH_US, roles: ['REVIEW_ANALYST', 'BACK_OFFICE'] },
  ministryWaitEnded: { from: OPEN, roles: ['REVIEW_ANALYST', 'BACK_OFFICE'] },
  noteAdded: { from: EVER, roles: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER', 'SUPERVISOR', 'FACILITATOR'] },
};

export function mayFollow(type: keyof typeof TRANSITIONS, state: CaseState): boolean {
  // A direct answer at the counter ends a case at once, but only of the kinds that it can settle (§1.3 step 2).
  if (type === 'closed' && state.status === 'REGISTERED') return caseKind(state.registration?.kind ?? '')?.settledAtCounter === true;
  return TRANSITIONS[type].from.includes(state.status);
}

export function mayWrite(type: keyof typeof TRANSITIONS, role: Role): boolean {
  return TRANSITIONS[type].roles.includes(role);
}

/** Whose turn it is. Null: the case is over. */
export function deskOf(state: CaseState): Role | null {
  switch (state.status) {
    case 'REGISTERED':
    case 'INCOMPLETE':
      return 'FRONT_OFFICE';
    case 'IN_REVIEW':
      return 'REVIEW_ANALYST';
    case 'AWAITING_APPROVAL':
      return 'MANAGER';
    case 'CLOSED':
    case 'REJECTED':
    case 'CANCELLED':
      return null;
    default:
      return 'BACK_OFFICE';
  }
}
