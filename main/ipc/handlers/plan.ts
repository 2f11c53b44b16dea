import type { CaseState } from '#src/domain/case/state.ts';
import type { planOperations } from '#src/contract/plan.ts';
import { findVillage } from '#src/domain/area/area.ts';
import { OWN_OFFICE } from '#src/domain/plan/events.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { caseState } from '../../data/cases/projection.ts';
import { candidatesOf } from '../../data/matching/candidates.ts';
import { datedFacts, knownFactsOf } from '../../data/matching/assessment.ts';
import { earlierAssessmentOf } from '../../data/matching/earlierAssessment.ts';
import type { RegisterLookup } from '../../data/matching/family.ts';
import { planDocument } from '../../data/plans/document.ts';
import { checkDueDate, checkMember, checkOverrides, overlapKey } from '../../data/plans/lineChecks.ts';
import { capacityOf, overlapsOf } from '../../data/plans/overlap.ts';
import type { RegistryAccess } from '../../data/registryAccess.ts';
import { rowWrite } from '../../data/rows.ts';
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
    return candidatesOf(store, caseId, lookupIn(services.registry));
  },
  'plan.earlierAssessment': ({ caseId }, { store, user }) => {
    const earlier = earlierAssessmentOf(store, user, caseState(store, caseId));
    if (earlier !== null) logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'case', subjectId: earlier.caseId, note: 'assessment' });
    return earlier;
  },
  'plan.facts': ({ caseId }, { store, services, user }) => {
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'case', subjectId: caseId, note: 'facts' });
    return knownFactsOf(store, caseId, lookupIn(services.registry));
  },
  'plan.capacity': ({ programme, partner, lineId }, { store }) => capacityOf(store, programme, partner, lineId),
  'plan.checkLine': ({ caseId, line }, { store }) => overlapsOf(store, caseState(store, caseId), line),

  'plan.setLine': ({ line, overlapReason, ...at }, context) => {
    const known = caseState(context.store, at.caseId).plan.lines.some((candidate) => candidate.id === line.id);
    return step(context, {
      ...at,
      type: known ? 'planLineChanged' : 'planLineAdded',
      name: 'plan.setLine',
      data: (state) => {
        checkMember(context.store, state, line.personId);
        checkDueDate(context.store, line.dueOn);
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
        for (const line of state.plan.lines) checkMember(context.store, state, line.personId);
        if (state.plan.overrides.some((override) => override.status === 'REFUSED')) throw new SlrtError('OVERRIDE_REFUSED');
        return { note };
      },
    }),
  'plan.approve': ({ note, ...at }, context) => step(context, { ...at, type: 'planApproved', name: 'plan.approve', data: (state) => {
    checkOverrides(context.store, state, state.plan.lines);
    return { note };
  } }),
  'plan.return': ({ reason, ...at }, context) => step(context, { ...at, type: 'planReturned', name: 'plan.return', data: () => ({ reason }) }),

  'case.assess': ({ assessment, startedFrom, ...at }, context) => step(context, { ...at, type: 'assessed', name: 'case.assess', data: (state) => {
    const { store, user } = context;
    const { facts = [], ...rest } = assessment;
    for (const { personId } of facts) checkMember(store, state, personId);
    if (startedFrom === undefined) return { ...rest, facts: datedFacts(store, state.assessment?.facts ?? [], facts) };
    const earlier = earlierAssessmentOf(store, user, state);
    if (earlier?.caseId !== startedFrom) throw new SlrtError('NOT_FOUND');
    return { ...rest, facts: datedFacts(store, earlier.facts, facts), startedFrom: { caseId: earlier.caseId, on: earlier.on } };
  } }),
  'case.memberLeft': ({ left, ...at }, context) => step(context, { ...at, type: 'memberLeft', name: 'case.memberLeft', data: () => left }),
  'plan.override': ({ lineId, allow, note, ...at }, context) => {
    const asked = (state: CaseState) => {
      const line = state.plan.lines.find((one) => one.id === lineId);
      if (line === undefined) throw new SlrtError('NOT_FOUND');
      return line;
    };
    if (!allow) {
      return step(context, { ...at, type: 'overrideRefused', name: 'plan.override', data: (state) => {
        asked(state);
        if (note === '') throw new SlrtError('REASON_REQUIRED');
        return { lineId, reason: note };
      } });
    }
    return step(context, { ...at, type: 'overrideAllowed', name: 'plan.override', data: (state) => ({ lineId, note, overlaps: overlapsOf(context.store, state, asked(state)).map(overlapKey) }) });
  },
  'plan.agree': ({ agreement, ...at }, context) => step(context, { ...at, type: 'familyAgreed', name: 'plan.agree', data: ({ plan }) => {
    // The family said yes to what it was shown, not to what stands there now.
    if (agreement.version !== plan.version) throw new SlrtError('STALE_VERSION');
    return agreement;
  } }),
  'plan.revise': ({ reason, ...at }, context) => step(context, { ...at, type: 'planRevised', name: 'plan.revise', data: () => ({ reason }) }),
  'plan.giveOwn': ({ help, ...at }, context) => step(context, { ...at, type: 'ownHelpGiven', name: 'plan.giveOwn', data: (state) => {
    if (!state.plan.lines.some((line) => line.id === help.lineId && line.partner === OWN_OFFICE)) throw new SlrtError('NOT_FOUND');
    return help;
  } }),
  'plan.document': ({ caseId }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'EXPORT', subjectType: 'case', subjectId: caseId, note: 'plan' });
    return planDocument(store, caseId);
  },
  'followUp.record': ({ done, ...at }, context) => step(context, { ...at, type: 'followUpDone', name: 'followUp.record', data: () => done }),
  'case.transfer': ({ to, reason, ...at }, context) => {
    step(context, {
      ...at, type: 'transferred', name: 'case.transfer',
      data: ({ registration }) => {
        if (findVillage(to) === undefined) throw new SlrtError('VILLAGE_UNKNOWN');
        return { from: registration?.village ?? '', to, reason };
      },
      rows: ({ registration }) => (registration === null ? [] : [rowWrite(context.store, 'household', registration.householdId, { village: to })]),
    });
    return null;
  },
};
