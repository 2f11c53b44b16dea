import type { caseOperations, CaseView } from '#src/contract/cases.ts';
import { emergencyWaits } from '#src/domain/case/protection.ts';
import { covers } from '#src/domain/area/area.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { settleCollision } from '../../data/cases/collisions.ts';
import { rebuildProjections } from '../../data/cases/projection.ts';
import { overdueDesk, overduePage } from '../../data/cases/overdue.ts';
import { caseByCode, queuePage } from '../../data/cases/queue.ts';
import { addReport } from '../../data/cases/report.ts';
import { registerCase } from '../../data/cases/register.ts';
import { takeStep, type Step, type StepType } from '../../data/cases/steps.ts';
import { followUpPage } from '../../data/followUps/queue.ts';
import { checkReach } from '../../data/people/household.ts';
import { caseView } from '../../data/cases/view.ts';
import { citizenNoteFile } from '../../data/cases/citizenNote.ts';
import { caseReceipt } from '../../data/cases/receipt.ts';
import type { HandlersOf, UserContext } from '../context.ts';

export const caseHandlers: HandlersOf<keyof typeof caseOperations> = {
  'case.register': (input, { store, user, services }) => {
    if (!covers(user.area, input.household.village)) throw new SlrtError('AREA_NOT_ALLOWED');
    checkReach(store, user.area, input.household.id, input.members);
    const registered = registerCase(store, user, input);
    services.broadcast('case.changed', { caseId: registered.caseId });
    return registered;
  },
  'case.open': ({ caseId }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'case', subjectId: caseId, note: null });
    return caseView(store, user, caseId);
  },
  'case.queue': (query, { store, user }) => {
    if (query.village !== null && !covers(user.area, query.village)) throw new SlrtError('AREA_NOT_ALLOWED');
    const { queue, village, ...page } = query;
    if (queue === 'OVERDUE') return overduePage(store, user, { ...page, area: village ?? user.area, desk: overdueDesk(user.role) });
    if (queue === 'FOLLOW_UP') return followUpPage(store, user, { ...page, area: village ?? user.area });
    return queuePage(store, user, query);
  },
  'case.byCode': ({ code }, { store, user }) => caseByCode(store, user, code),
  'case.receipt': ({ caseId, paper }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'EXPORT', subjectType: 'case', subjectId: caseId, note: 'receipt' });
    return caseReceipt(store, user, caseId, paper);
  },

  'case.addReport': (input, { store, user, services }) => {
    const added = addReport(store, user, input);
    services.broadcast('case.changed', { caseId: input.caseId });
    return added;
  },
  'case.seeEmergency': ({ note, ...at }, context) => step(context, { ...at, type: 'emergencySeen', name: 'case.seeEmergency',
    data: (state) => {
      if (!emergencyWaits(state)) throw new SlrtError('STATE_NOT_ALLOWED', { status: state.status });
      return { note };
    } }),

  'case.sendToReview': ({ note, ...at }, context) => step(context, { ...at, type: 'sentToReview', name: 'case.sendToReview', data: () => ({ note }) }),
  'case.recordRegistryCheck': ({ check, ...at }, context) =>
    step(context, { ...at, type: 'registryChecked', name: 'case.recordRegistryCheck', data: () => check }),
  'case.seeRegistryChange': ({ note, ...at }, context) =>
    step(context, {
      ...at, type: 'registryChangeSeen', name: 'case.seeRegistryChange',
      data: ({ registryChanges, status }) => {
        if (registryChanges.length === 0) throw new SlrtError('STATE_NOT_ALLOWED', { status });
        return { note };
      },
    }),
  'case.mapNeeds': ({ mapping, ...at }, context) => step(context, { ...at, type: 'needsMapped', name: 'case.mapNeeds', data: () => mapping }),
  'case.proposePrelist': ({ personIds, note, ...at }, context) =>
    step(context, { ...at, type: 'prelistProposed', name: 'case.proposePrelist', data: () => ({ personIds, note }) }),
  'case.returnToFrontOffice': ({ missingDocuments, reason, message, ...at }, context) =>
    step(context, {
      ...at, type: 'returnedToFrontOffice', name: 'case.returnToFrontOffice',
      data: () => ({ missingDocuments, reason, ...(message === undefined || message === '' ? {} : { message }) }),
    }),
  'case.complete': ({ documents, note, ...at }, context) =>
    step(context, { ...at, type: 'completed', name: 'case.complete', data: () => ({ documents, note }) }),
  'case.sendToService': ({ note, ...at }, context) => step(context, { ...at, type: 'sentToService', name: 'case.sendToService', data: () => ({ note }) }),
  'case.tellCitizen': ({ caseId, basis, ...told }, context) =>
    step(context, { caseId, basis, type: 'citizenTold', name: 'case.tellCitizen', data: () => told }),
  'case.messagePaper': ({ caseId, message }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'EXPORT', subjectType: 'case', subjectId: caseId, note: 'message' });
    return citizenNoteFile(store, user, caseId, message);
  },
  'case.close': ({ result, note, rating, words, ...at }, context) =>
    step(context, { ...at, type: 'closed', name: 'case.close', data: () => ({ result, note, rating, ...(words === undefined || words === '' ? {} : { words }) }) }),
  'case.reject': ({ reasonCode, reason, ...at }, context) =>
    step(context, { ...at, type: 'rejected', name: 'case.reject', data: () => ({ reasonCode, reason }) }),
  'case.cancel': ({ reason, ...at }, context) => step(context, { ...at, type: 'cancelled', name: 'case.cancel', data: () => ({ reason }) }),
  'case.reopen': ({ reason, ...at }, context) => step(context, { ...at, type: 'reopened', name: 'case.reopen', data: () => ({ reason }) }),
  'case.addNote': ({ note, ...at }, context) => step(context, { ...at, type: 'noteAdded', name: 'case.addNote', data: () => ({ note }) }),

  'collision.settle': ({ caseId, collisionId, keep }, context) => {
    settleCollision(context.store, context.user.userId, caseId, collisionId, keep);
    return changedCase(context, caseId);
  },
  'projection.rebuild': (_, { store }) => rebuildProjections(store),
};

/** Writes one step, tells the windows, answers the record as it now stands. */
export function step<T extends StepType>(context: UserContext, taken: Step<T>): CaseView {
  takeStep(context.store, context.user, taken);
  return changedCase(context, taken.caseId);
}

/** Tells the windows, and answers the case as it is now. */
export function changedCase({ store, user, services }: UserContext, caseId: string): CaseView {
  services.broadcast('case.changed', { caseId });
  return caseView(store, user, caseId);
}
