import type { preListOperations } from '#src/contract/preLists.ts';
import { logAccess } from '../../data/accessLog.ts';
import { preListOfCase, preListPage } from '../../data/national/preLists.ts';
import type { HandlersOf } from '../context.ts';

export const preListHandlers: HandlersOf<keyof typeof preListOperations> = {
  'preList.list': ({ state, cursor, limit }, { store, user }) => {
    const page = preListPage(store, user, state, cursor, limit);
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'national', subjectId: '-', note: `preList ${page.rows.length}` });
    return page;
  },
  'preList.ofCase': ({ caseId }, { store }) => preListOfCase(store, caseId),
};
