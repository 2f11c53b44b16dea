import type { shellOperations } from '#src/contract/shell.ts';
import { logAccess } from '../../data/accessLog.ts';
import type { HandlersOf } from '../context.ts';

export const shellHandlers: HandlersOf<keyof typeof shellOperations> = {
  'shell.saveFile': async ({ fileName, bytes }, { store, user, services }) => {
    const saved = await services.shell.saveFile(fileName, bytes);
    if (saved) logAccess(store, { userId: user.userId, action: 'EXPORT', subjectType: 'file', subjectId: '-', note: fileName });
    return { saved };
  },
};
