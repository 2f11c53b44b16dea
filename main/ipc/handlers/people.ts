import type { peopleOperations } from '#src/contract/people.ts';
import { covers } from '#src/domain/area/area.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { commit } from '../../data/commit.ts';
import { withoutProtected } from '../../data/cases/protected.ts';
import { checkHousehold, checkReach, householdWrites, readHousehold } from '../../data/people/household.ts';
import { searchPeople } from '../../data/people/search.ts';
import type { HandlersOf } from '../context.ts';

export const peopleHandlers: HandlersOf<keyof typeof peopleOperations> = {
  'people.search': (query, { store, user }) => {
    if (query.village !== null && !covers(user.area, query.village)) throw new SlrtError('AREA_NOT_ALLOWED');
    const found = searchPeople(store, user.area, query);
    logAccess(store, { userId: user.userId, action: 'SEARCH', subjectType: 'person', subjectId: '-', note: `${found.length}` });
    return found;
  },

  'household.open': ({ householdId }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'household', subjectId: householdId, note: null });
    return withoutProtected(store, user, readHousehold(store, householdId));
  },

  'household.change': ({ householdId, household, members }, { store, user, services }) => {
    if (household.id !== householdId) throw new SlrtError('INVALID_INPUT', { fields: ['household.id'] });
    if (!covers(user.area, household.village)) throw new SlrtError('AREA_NOT_ALLOWED');
    checkReach(store, user.area, householdId, members);
    checkHousehold(store, household, members);
    commit(store, user.userId, () => ({
      name: 'household.change',
      scope: household.village,
      subject: { type: 'household', id: householdId },
      rows: householdWrites(store, household, members),
    }));
    const changed = readHousehold(store, householdId);
    for (const { caseId } of changed.cases) services.broadcast('case.changed', { caseId });
    return withoutProtected(store, user, changed);
  },
};
