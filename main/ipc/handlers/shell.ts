import path from 'node:path';
import type { shellOperations } from '#src/contract/shell.ts';
import { logAccess } from '../../data/accessLog.ts';
import type { HandlersOf } from '../context.ts';

export const shellHandlers: HandlersOf<keyof typeof shellOperations> = {
  'shell.saveFile': async ({ fileName, bytes }, { store, user, services }) => {
    const saved = await services.shell.saveFile(fileName, bytes);
    if (saved) logAccess(store, { userId: user.userId, action: 'EXPORT', subjectType: 'file', subjectId: '-', note: fileName });
    return { saved };
  },

  'shell.chooseFile': async ({ kind }, { user, services }) => {
    const chosen = await services.shell.chooseFile(kind);
    if (chosen === null) return null;
    return { fileToken: services.files.keep(user.userId, chosen.path), name: path.basename(chosen.path), size: chosen.size };
  },

  'shell.openLink': async ({ url }, { services }) => {
    await services.shell.openLink(url);
    return null;
  },

  'shell.openBoard': async (_, { services }) => {
    await services.shell.openBoard();
    return null;
  },
};
