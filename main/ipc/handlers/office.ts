import type { officeOperations } from '#src/contract/office.ts';
import { verifyAccessLog } from '../../data/accessLog.ts';
import { accessPage } from '../../data/accessPage.ts';
import { homeCounters } from '../../data/cases/counters.ts';
import { discardDraft, listDrafts, openDraft, saveDraft } from '../../data/drafts.ts';
import { officeOf, writeOffice } from '../../data/office/office.ts';
import type { HandlersOf } from '../context.ts';

export const officeHandlers: HandlersOf<keyof typeof officeOperations> = {
  'office.get': (_, { store }) => officeOf(store),
  'office.change': (input, { store, user }) => writeOffice(store, user.userId, input, officeOf(store).demo),
  'home.counters': (_, { store, user }) => homeCounters(store, user),
  'draft.save': (draft, { store, user }) => ({ savedAt: saveDraft(store, user.userId, draft) }),
  'draft.list': (_, { store, user }) => listDrafts(store, user.userId),
  'draft.open': ({ id }, { store, user }) => openDraft(store, user.userId, id),
  'draft.discard': ({ id }, { store, user }) => {
    discardDraft(store, user.userId, id);
    return null;
  },
  'access.list': ({ subjectId, cursor }, { store }) => accessPage(store, subjectId, cursor),
  'access.verify': (_, { store }) => verifyAccessLog(store),
};
