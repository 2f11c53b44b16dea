import { UPLOAD_PIECE } from '#src/contract/attachments.ts';
import type { DocumentCode } from '#src/domain/document/codes.ts';
import { call, on, refreshAfter } from '../../../api.ts';
import { observed, useObserved } from '../../../app/observed.ts';

export type UploadPhase = 'WAITING' | 'SENDING' | 'PREPARING' | 'FAILED';

/** A file on its way into a case. Lives outside the page: closing a panel stops nothing. */
export interface Upload {
  /** Becomes the attachment's id: trying again can't add it twice. */
  readonly id: string;
  readonly caseId: string;
  readonly document: DocumentCode;
  readonly name: string;
  /** Bytes; 0 for what lies in the scan folder. */
  readonly size: number;
  readonly sent: number;
  readonly phase: UploadPhase;
  readonly error: unknown;
}

export interface Offer {
  readonly caseId: string;
  readonly document: DocumentCode;
  /** A file in the window, or one in the scan folder. */
  readonly from: File | { readonly scanId: string; readonly name: string };
  /** The unclear picture that this one takes the place of, and the words for the record. */
  readonly replaces?: { readonly attachmentId: string; readonly reason: string } | undefined;
  readonly stored: () => void;
}

const offers = new Map<string, Offer>();
const uploads = observed<readonly Upload[]>([]);
let working = false;

const change = (id: string, parts: Partial<Upload>): void => uploads.set(uploads.get().map((upload) => (upload.id === id ? { ...upload, ...parts } : upload)));

/** The files of one case that are not stored yet. */
export function useUploads(caseId: string): readonly Upload[] {
  return useObserved(uploads).filter((upload) => upload.caseId === caseId);
}

export function addUpload(offer: Offer): void {
  forgetAtLogout();
  const id = crypto.randomUUID();
  const { caseId, document, from } = offer;
  offers.set(id, offer);
  uploads.set([...uploads.get(), { id, caseId, document, name: from.name, size: from instanceof File ? from.size : 0, sent: 0, phase: 'WAITING', error: null }]);
  void work();
}

export function retryUpload(id: string): void {
  change(id, { phase: 'WAITING', sent: 0, error: null });
  void work();
}

/** Takes it off the list; what was sent of it is forgotten. Once it is being prepared it will be stored. */
export function cancelUpload(id: string): void {
  offers.delete(id);
  uploads.set(uploads.get().filter((upload) => upload.id !== id));
  void call('attachment.cancelUpload', { uploadId: id }).catch(() => undefined);
}

/** One after another: the first is there sooner, and the data process is never flooded. */
async function work(): Promise<void> {
  if (working) return;
  working = true;
  for (;;) {
    const next = uploads.get().find((upload) => upload.phase === 'WAITING');
    const offer = next === undefined ? undefined : offers.get(next.id);
    if (next === undefined || offer === undefined) break;
    await store(next.id, offer).catch((error: unknown) => change(next.id, { phase: 'FAILED', error }));
  }
  working = false;
}

async function store(id: string, offer: Offer): Promise<void> {
  const { caseId, document, from, replaces } = offer;
  change(id, { phase: 'SENDING' });
  if (from instanceof File && !(await send(id, from))) return;
  change(id, { phase: 'PREPARING' });
  const bytes = from instanceof File ? (from.size === 0 ? new Uint8Array() : { uploadId: id }) : { scanId: from.scanId };
  await call('attachment.add', { caseId, attachmentId: id, document, personId: null, fileName: from.name.slice(-260), bytes, coordinates: null });
  if (replaces !== undefined) await call('attachment.remove', { caseId, ...replaces });
  offers.delete(id);
  uploads.set(uploads.get().filter((upload) => upload.id !== id));
  await refreshAfter('attachment.add');
  offer.stored();
}

/** False: cancelled on the way. */
async function send(id: string, file: File): Promise<boolean> {
  for (let offset = 0; offset < file.size; offset += UPLOAD_PIECE) {
    const bytes = new Uint8Array(await file.slice(offset, offset + UPLOAD_PIECE).arrayBuffer());
    if (!offers.has(id)) return false;
    const { received } = await call('attachment.upload', { uploadId: id, total: file.size, offset, bytes });
    change(id, { sent: received });
  }
  return offers.has(id);
}

let listening = false;

/** The next user of this window sees nothing of what the one before was sending. */
function forgetAtLogout(): void {
  if (listening) return;
  listening = true;
  on('session.changed', ({ reason }) => {
    if (reason === 'LOCKED') return;
    offers.clear();
    uploads.set([]);
  });
}
