import path from 'node:path';
import { LARGEST_FILE, type attachmentOperations } from '#src/contract/attachments.ts';
import type { ParsedInputOf } from '#src/contract/ipc.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { addAttachment, changeAttachment, isKnown, removeAttachment, restoreAttachment } from '../../data/attachments/add.ts';
import { attachmentFile, attachmentOf, attachmentThumbnail, checklistOf } from '../../data/attachments/attachments.ts';
import { caseState } from '../../data/cases/projection.ts';
import { pcSetting, setPcSetting } from '../../data/pcSettings.ts';
import type { SessionUser } from '../../data/sessions/session.ts';
import type { Store } from '../../data/store.ts';
import { scanFolder, scannedFile } from '../../files/scanFolder.ts';
import { vaultIn, type Vault } from '../../files/vault.ts';
import type { HandlersOf, Services } from '../context.ts';
import { changedCase } from './cases.ts';

export const attachmentHandlers: HandlersOf<keyof typeof attachmentOperations> = {
  'attachment.add': async (input, context) => {
    const { store, user, services } = context;
    const file = await offered(input, store, user, services);
    if (file.bytes.length > LARGEST_FILE) throw new SlrtError('FILE_TOO_LARGE', { megabytes: LARGEST_FILE / 1024 / 1024 });
    await addAttachment(store, vaultOf(services), user, { ...input, ...file });
    return changedCase(context, input.caseId);
  },
  'attachment.open': ({ caseId, attachmentId }, { store, user, services }) => {
    const { document } = attachmentOf(caseState(store, caseId), attachmentId);
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'case', subjectId: caseId, note: `attachment ${document}` });
    return attachmentFile(store, vaultOf(services), caseId, attachmentId);
  },
  'attachment.thumbnail': ({ caseId, attachmentId }, { store, services }) => attachmentThumbnail(store, vaultOf(services), caseId, attachmentId),
  'attachment.remove': ({ caseId, attachmentId, reason }, context) => {
    removeAttachment(context.store, context.user, caseId, attachmentId, reason);
    return changedCase(context, caseId);
  },
  'attachment.restore': ({ caseId, attachmentId }, context) => {
    restoreAttachment(context.store, context.user, caseId, attachmentId);
    return changedCase(context, caseId);
  },
  'attachment.change': (input, context) => {
    changeAttachment(context.store, context.user, input);
    return changedCase(context, input.caseId);
  },
  'attachment.upload': (piece, { user, services }) => ({ received: services.uploads.add(user.userId, piece) }),
  'attachment.cancelUpload': ({ uploadId }, { user, services }) => {
    services.uploads.cancel(user.userId, uploadId);
    return null;
  },
  'scan.list': (_, { store }) => scanFolder(pcSetting(store, 'SCAN_FOLDER'), Date.now()),
  'scan.chooseFolder': async (_, { store, services }) => {
    const chosen = await services.shell.chooseFolder();
    if (chosen === null) return null;
    setPcSetting(store, 'SCAN_FOLDER', chosen);
    return scanFolder(chosen, Date.now());
  },
  'case.checklist': ({ caseId }, { store }) => checklistOf(store, caseId),
};

/** A second press finds its upload taken: the file it names is on record then, and its bytes are not asked for. */
async function offered({ caseId, attachmentId, bytes, fileName }: ParsedInputOf<'attachment.add'>, store: Store, user: SessionUser, services: Services): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  if (bytes instanceof Uint8Array) return { fileName, bytes };
  if ('scanId' in bytes) return scannedFile(pcSetting(store, 'SCAN_FOLDER'), bytes.scanId);
  if (isKnown(store, caseId, attachmentId)) return { fileName, bytes: new Uint8Array() };
  return { fileName, bytes: services.uploads.take(user.userId, bytes.uploadId) };
}

export const vaultOf = ({ office }: Services): Vault => vaultIn(path.join(office.dir, 'files'), office.get().filesKey);
