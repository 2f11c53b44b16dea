import type { planOperations } from '#src/contract/plan.ts';
import { SlrtError } from '#src/text/error.ts';
import { caseState } from '../../data/cases/projection.ts';
import { logAccess } from '../../data/accessLog.ts';
import { candidatesOf } from '../../data/matching/candidates.ts';
import type { RegisterLookup } from '../../data/matching/family.ts';
import { capacityOf, overlapsOf } from '../../data/plans/overlap.ts';
import type { RegistryAccess } from '../../data/registryAccess.ts';
import type { HandlersOf } from '../context.ts';
import { step } from './cases.ts';

/** No data yet, or the person has left the register: then its facts are unknown. */
export const lookupIn = (registry: RegistryAccess): RegisterLookup => (registryId) => {
  try {
    return registry.household(registryId);
  } catch {
    return null;
  }
};

export const planHandlers: HandlersOf<keyof typeof planOperations> = {
  'plan.candidates': ({ caseId }, { store, services, user }) => {
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'case', subjectId: caseId, note: 'candidates' });
    return candidatesOf(store, caseState(store, caseId), lookupIn(services.registry));
  },
  'plan.capacity': ({ programme, partner }, { store }) => capacityOf(store, programme, partner),
  'plan.checkLine': ({ caseId, line }, { store }) => overlapsOf(store, caseState(store, caseId), line),

  'plan.setLine': ({ line, overlapReason, ...at }, context) => {
    const known = caseState(context.store, at.caseId).plan.lines.some((candidate) => candidate.id === line.id);
    return step(context, {
      ...at,
      type: known ? 'planLineChanged' : 'planLineAdded',
      name: 'plan.setLine',
      data: (state) => {
        const overlaps = overlapsOf(context.store, state, line);
        if (overlaps.length > 0 && (overlapReason ?? '') === '') throw new SlrtError('DUPLICATE_SERVICE', { lines: overlaps.length });
        return { line, overlapReason: overlaps.length > 0 ? overlapReason : null };
      },
    });
  },

  'plan.removeLine': ({ lineId, reason, ...at }, context) =>
    step(context, {
      ...at, type: 'planLineRemoved', name: 'plan.removeLine',
      data: (state) => {
        if (!state.plan.lines.some((line) => line.id === lineId)) throw new SlrtError('NOT_FOUND');
        return { lineId, reason };
      },
    }),

  'plan.submit': ({ note, ...at }, context) =>
    step(context, {
      ...at, type: 'planSubmitted', name: 'plan.submit',
      data: (state) => {
        if (state.plan.lines.length === 0) throw new SlrtError('PLAN_EMPTY');
        return { note };
      },
    }),
  'plan.approve': ({ note, ...at }, context) => step(context, { ...at, type: 'planApproved', name: 'plan.approve', data: () => ({ note }) }),
  'plan.return': ({ reason, ...at }, context) => step(context, { ...at, type: 'planReturned', name: 'plan.return', data: () => ({ reason }) }),
};
