import type { reactivationOperations } from '#src/contract/reactivation.ts';
import { covers } from '#src/domain/area/area.ts';
import { draftVersion } from '#src/domain/plan/state.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { eventOf } from '../../data/commit.ts';
import { checkReach } from '../../data/people/household.ts';
import { checkMember } from '../../data/plans/lineChecks.ts';
import { approveReactivations, waitingReactivations } from '../../data/reactivations/approve.ts';
import { requestMany } from '../../data/reactivations/many.ts';
import { checkAsk, checkNotAsked, planEvents, requestReactivation } from '../../data/reactivations/request.ts';
import { manyLettersFile } from '../../data/referrals/letter.ts';
import type { HandlersOf } from '../context.ts';
import { step } from './cases.ts';

export const reactivationHandlers: HandlersOf<keyof typeof reactivationOperations> = {
  'reactivation.request': (input, { store, user, services }) => {
    if (!covers(user.area, input.household.village)) throw new SlrtError('AREA_NOT_ALLOWED');
    checkReach(store, user.area, input.household.id, input.members);
    const made = requestReactivation(store, user, input);
    services.broadcast('case.changed', { caseId: made.caseId });
    return made;
  },
  'reactivation.ask': ({ ask, documents, ...at }, context) =>
    step(context, {
      ...at, type: 'reactivationAsked', name: 'reactivation.ask',
      data: (state) => {
        checkAsk(ask, documents);
        checkMember(context.store, state, ask.personId);
        checkNotAsked(context.store, state, ask);
        return ask;
      },
      also: ({ plan, registration, consent, status }) => [
        // Papers that came with it count as received.
        ...(status === 'AWAITING_APPROVAL' || documents.length === 0 ? [] : [eventOf(at.caseId, 'completed', { documents, note: '' }, at.basis)]),
        ...planEvents(context.store, at.caseId, ask, null, consent?.means ?? 'SPOKEN', registration?.applicantName ?? '', draftVersion(plan)),
      ],
    }),
  'reactivation.requestMany': (input, { store, user, services }) => {
    const done = requestMany(store, user, input);
    services.broadcast('case.changed', { caseId: input.rows[0]?.caseId ?? '' });
    return done;
  },
  'reactivation.waiting': (_, { store, user }) => waitingReactivations(store, user),
  'reactivation.approve': ({ caseIds, signerId }, { store, user, services }) => {
    const done = approveReactivations(store, user, caseIds, signerId);
    for (const { caseId } of done.letters) services.broadcast('case.changed', { caseId });
    return done;
  },
  'reactivation.letters': ({ referralIds }, { store, user }) => {
    for (const referralId of referralIds) logAccess(store, { userId: user.userId, action: 'EXPORT', subjectType: 'case', subjectId: referralId, note: 'letter' });
    return manyLettersFile(store, user.area, referralIds);
  },
};
