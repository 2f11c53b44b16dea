import type { duplicateOperations } from '#src/contract/duplicates.ts';
import { logAccess } from '../../data/accessLog.ts';
import { duplicatesOf } from '../../data/people/duplicates.ts';
import { decideLink } from '../../data/people/links.ts';
import type { HandlersOf } from '../context.ts';

export const duplicateHandlers: HandlersOf<keyof typeof duplicateOperations> = {
  'people.duplicates': (query, { store, user }) => {
    const found = duplicatesOf(store, user.area, query);
    if (found.length > 0) logAccess(store, { userId: user.userId, action: 'SEARCH', subjectType: 'person', subjectId: '-', note: `duplicates ${found.length}` });
    return found;
  },

  'people.decideDuplicate': ({ personId, otherId, decision }, { store, user }) => {
    decideLink(store, user, personId, otherId, decision);
    return null;
  },
};
