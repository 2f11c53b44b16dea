import { ROLES, type Role } from '../domain/access/roles.ts';
import { CASE_STATUSES, type CaseStatus } from '../domain/case/state.ts';
import { TRANSITIONS } from '../domain/case/transitions.ts';
import type { AccessRule } from './access.ts';
import { contract, type OperationName } from './ipc.ts';
import type { Access, Operation } from './operation.ts';

type StepEvent = keyof typeof TRANSITIONS;

/** The operations that take a step of a case, and the event each one writes: its states are the event's. */
export const STEP_EVENTS: Readonly<Partial<Record<OperationName, readonly StepEvent[]>>> = {
  'case.addReport': ['reportAdded'],
  'case.seeEmergency': ['emergencySeen'],
  'case.sendToReview': ['sentToReview'],
  'case.recordRegistryCheck': ['registryChecked'],
  'case.mapNeeds': ['needsMapped'],
  'case.proposePrelist': ['prelistProposed'],
  'case.returnToFrontOffice': ['returnedToFrontOffice'],
  'case.complete': ['completed'],
  'case.sendToService': ['sentToService'],
  'case.tellCitizen': ['citizenTold'],
  'case.close': ['closed'],
  'case.reject': ['rejected'],
  'case.cancel': ['cancelled'],
  'case.reopen': ['reopened'],
  'case.addNote': ['noteAdded'],
  'case.seeRegistryChange': ['registryChangeSeen'],
  'case.waitForMinistry': ['ministryWaitStarted'],
  'case.ministryAnswered': ['ministryWaitEnded'],
  'plan.setLine': ['planLineAdded', 'planLineChanged'],
  'plan.removeLine': ['planLineRemoved'],
  'case.assess': ['assessed'],
  'case.memberLeft': ['memberLeft'],
  'plan.override': ['overrideAllowed', 'overrideRefused'],
  'plan.agree': ['familyAgreed'],
  'plan.revise': ['planRevised'],
  'plan.giveOwn': ['ownHelpGiven'],
  'followUp.record': ['followUpDone'],
  'case.transfer': ['transferred'],
  'plan.submit': ['planSubmitted'],
  'plan.approve': ['planApproved'],
  'plan.return': ['planReturned'],
  'referral.issue': ['referralIssued'],
  'referral.send': ['referralSent'],
  'referral.answer': ['referralAnswered'],
  'referral.remind': ['referralReminded'],
  'referral.escalate': ['referralEscalated'],
  'referral.withdraw': ['referralWithdrawn'],
  'referral.deliver': ['serviceDelivered'],
  'attachment.add': ['attachmentAdded'],
  'attachment.remove': ['attachmentRemoved'],
  'attachment.restore': ['attachmentRestored'],
  'attachment.change': ['attachmentChanged'],
  'case.erasePapers': ['papersErased'],
  'case.withdrawConsent': ['consentWithdrawn'],
  'case.giveConsent': ['consentGiven'],
};

/**
 * Role × operation × area × state as one table. It is put together from what dispatch and the steps themselves ask, the
 * contract's `access` and the transitions, so what the administrator is shown cannot differ from what is enforced.
 */
export function accessTable(): AccessRule[] {
  return (Object.keys(contract) as OperationName[]).map((name) => {
    const { access }: Operation = contract[name];
    return { operation: name, who: access.who === 'public' ? 'PUBLIC' : 'ROLES', roles: rolesOf(access), area: access.area, states: statesOf(name) };
  });
}

function rolesOf({ who }: Access): readonly Role[] {
  return who === 'public' || who === 'user' ? ROLES : ROLES.filter((role) => who.includes(role));
}

function statesOf(name: OperationName): readonly CaseStatus[] | null {
  const events = STEP_EVENTS[name];
  return events === undefined ? null : CASE_STATUSES.filter((status) => events.some((event) => TRANSITIONS[event].from.includes(status)));
}
