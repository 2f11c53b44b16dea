import type { registryOperations } from '#src/contract/registry.ts';
import { logAccess } from '../../data/accessLog.ts';
import type { HandlersOf } from '../context.ts';

export const registryHandlers: HandlersOf<keyof typeof registryOperations> = {
  'registry.status': (_, { services }) => services.registry.status(),

  'registry.search': async (query, { services, store, user }) => {
    const result = await services.registry.search(query);
    logAccess(store, {
      userId: user.userId, action: 'SEARCH', subjectType: 'registry', subjectId: query.caseId ?? '-', note: `${result.state} ${result.hits.length}`,
    });
    return result;
  },

  'registry.household': ({ registryId }, { services, store, user }) => {
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'registry', subjectId: registryId, note: null });
    return services.registry.household(registryId);
  },
};
