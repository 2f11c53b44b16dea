import path from 'node:path';
import { LARGEST_FILE, type attachmentOperations } from '#src/contract/attachments.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { addAttachment, removeAttachment } from '../../data/attachments/add.ts';
import { attachmentFile, attachmentOf, attachmentThumbnail, checklistOf } from '../../data/attachments/attachments.ts';
import { caseState } from '../../data/cases/projection.ts';
import { caseView } from '../../data/cases/view.ts';
import { vaultIn, type Vault } from '../../files/vault.ts';
import type { HandlersOf, Services } from '../context.ts';

export const attachmentHandlers: HandlersOf<keyof typeof attachmentOperations> = {
  'attachment.add': async (input, { store, user, services }) => {
    if (input.bytes.length > LARGEST_FILE) throw new SlrtError('FILE_TOO_LARGE', { megabytes: LARGEST_FILE / 1024 / 1024 });
    await addAttachment(store, vaultOf(services), user, input);
    services.broadcast('case.changed', { caseId: input.caseId });
    return caseView(store, user, input.caseId);
  },
  'attachment.open': ({ caseId, attachmentId }, { store, user, services }) => {
    const { document } = attachmentOf(caseState(store, caseId), attachmentId);
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'case', subjectId: caseId, note: `attachment ${document}` });
    return attachmentFile(store, vaultOf(services), caseId, attachmentId);
  },
  'attachment.thumbnail': ({ caseId, attachmentId }, { store, services }) => attachmentThumbnail(store, vaultOf(services), caseId, attachmentId),
  'attachment.remove': ({ caseId, attachmentId, reason }, { store, user, services }) => {
    removeAttachment(store, user, caseId, attachmentId, reason);
    services.broadcast('case.changed', { caseId });
    return caseView(store, user, caseId);
  },
  'case.checklist': ({ caseId }, { store }) => checklistOf(store, caseId),
};

const vaultOf = ({ office }: Services): Vault => vaultIn(path.join(office.dir, 'files'), office.get().filesKey);
