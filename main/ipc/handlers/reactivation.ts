import type { reactivationOperations } from '#src/contract/reactivation.ts';
import { covers } from '#src/domain/area/area.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { checkReach } from '../../data/people/household.ts';
import { approveReactivations, waitingReactivations } from '../../data/reactivations/approve.ts';
import { requestMany } from '../../data/reactivations/many.ts';
import { sendReactivations, unsentReactivations } from '../../data/reactivations/send.ts';
import { requestReactivation } from '../../data/reactivations/request.ts';
import { manyLettersFile } from '../../data/referrals/letter.ts';
import type { HandlersOf } from '../context.ts';

export const reactivationHandlers: HandlersOf<keyof typeof reactivationOperations> = {
  'reactivation.request': (input, { store, user, services }) => {
    if (!covers(user.area, input.household.village)) throw new SlrtError('AREA_NOT_ALLOWED');
    checkReach(store, user.area, input.household.id, input.members);
    const made = requestReactivation(store, user, input);
    services.broadcast('case.changed', { caseId: made.caseId });
    return made;
  },
  'reactivation.requestMany': async (input, { store, user, services }) => {
    const done = await requestMany(store, user, input);
    services.broadcast('case.changed', { caseId: input.rows[0]?.caseId ?? '' });
    return done;
  },
  'reactivation.waiting': (_, { store, user }) => waitingReactivations(store, user),
  'reactivation.approve': async ({ caseIds, signerId }, { store, user, services }) => {
    const done = await approveReactivations(store, user, caseIds, signerId);
    // One word for all of them: whoever shows cases reads again once, not 500 times.
    services.broadcast('case.changed', { caseId: done.letters[0]?.caseId ?? '' });
    return done;
  },
  'reactivation.unsent': (_, { store, user }) => unsentReactivations(store, user),
  'reactivation.send': async ({ referralIds, ...sent }, { store, user, services }) => {
    const done = await sendReactivations(store, user, referralIds, sent);
    services.broadcast('case.changed', { caseId: '' });
    return done;
  },
  'reactivation.letters': ({ referralIds }, { store, user }) => {
    for (const referralId of referralIds) logAccess(store, { userId: user.userId, action: 'EXPORT', subjectType: 'case', subjectId: referralId, note: 'letter' });
    return manyLettersFile(store, user.area, referralIds);
  },
};
