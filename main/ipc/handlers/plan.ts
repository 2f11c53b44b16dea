import type { planOperations } from '#src/contract/plan.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { caseState } from '../../data/cases/projection.ts';
import { overlapsOf } from '../../data/plans/overlap.ts';
import { issueData } from '../../data/plans/referral.ts';
import { referralLetterFile } from '../../data/plans/letter.ts';
import type { HandlersOf } from '../context.ts';
import { step } from './cases.ts';

const NEEDS_REASON: ReadonlySet<string> = new Set(['DECLINED', 'PARTLY_ACCEPTED', 'REFERRED_ONWARD']);

export const planHandlers: HandlersOf<keyof typeof planOperations> = {
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

  'referral.issue': ({ caseId, basis, ...referral }, context) =>
    step(context, {
      caseId, basis, type: 'referralIssued', name: 'referral.issue',
      data: (state) => issueData(context.store, state, referral),
    }),
  'referral.letter': ({ caseId, referralId }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'EXPORT', subjectType: 'case', subjectId: caseId, note: 'letter' });
    return referralLetterFile(store, caseId, referralId);
  },
  'referral.answer': ({ answer, ...at }, context) =>
    step(context, {
      ...at, type: 'referralAnswered', name: 'referral.answer',
      data: (state) => {
        if (!state.referrals.some((referral) => referral.referralId === answer.referralId)) throw new SlrtError('NOT_FOUND');
        if (NEEDS_REASON.has(answer.outcome) && answer.note === '') throw new SlrtError('REASON_REQUIRED');
        return answer;
      },
    }),
  'referral.deliver': ({ delivery, ...at }, context) =>
    step(context, {
      ...at, type: 'serviceDelivered', name: 'referral.deliver',
      data: (state) => {
        const referral = state.referrals.find((candidate) => candidate.referralId === delivery.referralId);
        if (referral === undefined || !referral.lineIds.includes(delivery.lineId)) throw new SlrtError('NOT_FOUND');
        return delivery;
      },
    }),
};
