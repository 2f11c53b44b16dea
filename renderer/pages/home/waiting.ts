import type { Queue } from '#src/contract/cases.ts';
import type { Role } from '#src/domain/access/roles.ts';
import { TRANSITIONS } from '#src/domain/case/transitions.ts';

/** The one step that takes a case out of each queue. */
const STEP_OUT: Readonly<Partial<Record<Queue, keyof typeof TRANSITIONS>>> = {
  EMERGENCY: 'emergencySeen',
  REGISTERED: 'sentToReview',
  INCOMPLETE: 'completed',
  IN_REVIEW: 'sentToService',
  IN_SERVICE: 'planSubmitted',
  AWAITING_APPROVAL: 'planApproved',
  APPROVED: 'referralIssued',
  REFERRED: 'referralAnswered',
  RESULT_RECEIVED: 'citizenTold',
  INFORMED: 'closed',
  TO_TELL: 'citizenTold',
  FOLLOW_UP: 'followUpDone',
  REGISTRY_CHANGED: 'registryChangeSeen',
};

/** Whether a queue's cases wait for this role: by the same table that decides who may take the step. */
export function waitsFor(queue: string, role: Role): boolean {
  const step = STEP_OUT[queue as Queue];
  return step !== undefined && TRANSITIONS[step].roles.includes(role);
}
