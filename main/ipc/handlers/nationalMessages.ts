import type { nationalMessageOperations } from '#src/contract/nationalMessages.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { letterCounts, markRead, threadOf, threadPage, writeLetter } from '../../data/national/messages.ts';
import { sendsForOffice } from '../../national/office/who.ts';
import type { HandlersOf } from '../context.ts';

export const nationalMessageHandlers: HandlersOf<keyof typeof nationalMessageOperations> = {
  'national.threads': ({ view, cursor, limit }, { store }) => threadPage(store, view, cursor, limit),
  'national.messageCounts': (_, { store }) => letterCounts(store),
  'national.thread': ({ thread }, { store, user }) => {
    const letters = threadOf(store, thread);
    if (letters.length === 0) throw new SlrtError('NOT_FOUND');
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'national', subjectId: thread, note: 'national.thread' });
    return letters;
  },
  'national.markRead': ({ thread }, { store, user, services }) => {
    if (markRead(store, user.userId, thread) > 0) services.broadcast('national.changed', { step: null });
    return null;
  },
  'national.writeMessage': (letter, { store, user, services }) => {
    if (!sendsForOffice(store)) throw new SlrtError('NATIONAL_NOT_THE_SENDER');
    store.connection.transaction(() => {
      writeLetter(store, user.userId, letter);
      logAccess(store, { userId: user.userId, action: 'WRITE', subjectType: 'national', subjectId: letter.messageId, note: 'national.writeMessage' });
    }).immediate();
    services.broadcast('national.changed', { step: null });
    return null;
  },
};
