import type { AttachmentFile, ChecklistLine } from '#src/contract/attachments.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import type { AttachmentState } from '#src/domain/document/attachment.ts';
import { papersFor } from '#src/domain/document/checklists.ts';
import { isDocumentCode } from '#src/domain/document/codes.ts';
import { SlrtError } from '#src/text/error.ts';
import { thumbnailOf } from '../../files/pictures.ts';
import type { Vault } from '../../files/vault.ts';
import { caseState } from '../cases/projection.ts';
import type { Store } from '../store.ts';

/** A file of a case that has not been removed. @throws SlrtError NOT_FOUND */
export function attachmentOf(state: CaseState, attachmentId: string): AttachmentState {
  const found = state.attachments.find((attachment) => attachment.attachmentId === attachmentId && attachment.removed === null);
  if (found === undefined) throw new SlrtError('NOT_FOUND');
  return found;
}

/** @throws SlrtError NOT_FOUND, FILE_NOT_HERE, FILE_DAMAGED */
export async function attachmentFile(store: Store, vault: Vault, caseId: string, attachmentId: string): Promise<AttachmentFile> {
  const state = caseState(store, caseId);
  const { sha, mediaType, document } = attachmentOf(state, attachmentId);
  const bytes = await vault.get(sha);
  const kind = document.toLowerCase().replaceAll('_', '-');
  const number = (state.registration?.number ?? caseId).replace(/[^A-Za-z0-9]+/g, '-').slice(0, 60);
  return { mediaType, bytes, fileName: `${kind}-${number}.${mediaType === 'application/pdf' ? 'pdf' : 'jpg'}` };
}

/** Made again where it is missing: another PC sends contents only. Null for a PDF. @throws SlrtError NOT_FOUND, FILE_NOT_HERE, FILE_DAMAGED */
export async function attachmentThumbnail(store: Store, vault: Vault, caseId: string, attachmentId: string): Promise<Uint8Array | null> {
  const { sha, mediaType } = attachmentOf(caseState(store, caseId), attachmentId);
  if (mediaType === 'application/pdf') return null;
  if (await vault.has(sha, 'thumbnail')) return vault.get(sha, 'thumbnail');
  const made = await thumbnailOf(await vault.get(sha));
  await vault.putPart(sha, 'thumbnail', made);
  return made;
}

/** The papers that the case's needs ask for, then those that came unasked. @throws SlrtError NOT_FOUND */
export function checklistOf(store: Store, caseId: string): ChecklistLine[] {
  const state = caseState(store, caseId);
  if (state.registration === null) throw new SlrtError('NOT_FOUND');
  const needs = state.needs.length > 0 ? state.needs : [{ id: caseId, kind: state.registration.kind, sector: '', personId: null, note: '' }];
  const asked = papersFor(needs);
  const known = new Set<string>(asked.map((line) => line.document));
  const present = state.attachments.filter((attachment) => attachment.removed === null);
  const others = [...new Set([...state.missingDocuments, ...state.documents])].filter(isDocumentCode).filter((document) => !known.has(document));
  const lines = [...asked, ...others.map((document) => ({ document, required: state.missingDocuments.includes(document), needIds: [] }))];
  return lines.map((line) => ({
    ...line, received: state.documents.includes(line.document),
    attachmentIds: present.filter((attachment) => attachment.document === line.document).map((attachment) => attachment.attachmentId),
  }));
}
