import type { ChecklistLine } from '#src/contract/attachments.ts';
import type { CaseView } from '#src/contract/cases.ts';
import type { AttachmentState } from '#src/domain/document/attachment.ts';
import { isDocumentCode, type DocumentCode } from '#src/domain/document/codes.ts';
import { formatNumber } from '#src/text/format.ts';
import type { Language } from '#src/text/index.ts';

/** FILE: at least one file. PAPER: handed in, not photographed. MISSING: the case waits for it. OPEN: asked for, not handed in. */
export type PaperState = 'FILE' | 'PAPER' | 'MISSING' | 'OPEN';

/** What is shown in the panel; every screen but the list goes back to it. */
export type Screen =
  | { readonly kind: 'list' }
  | { readonly kind: 'camera'; readonly replaces: string | null }
  | { readonly kind: 'scan'; readonly replaces: string | null }
  | { readonly kind: 'preview'; readonly attachmentId: string }
  | { readonly kind: 'place'; readonly attachmentId: string };

export function paperState(line: ChecklistLine, view: CaseView): PaperState {
  if (line.attachmentIds.length > 0) return 'FILE';
  if (line.received) return 'PAPER';
  return line.required || view.state.missingDocuments.includes(line.document) ? 'MISSING' : 'OPEN';
}

export const filesOf = (view: CaseView, document: DocumentCode): readonly AttachmentState[] =>
  view.state.attachments.filter((attachment) => attachment.document === document && attachment.removed === null);

export const attachmentById = (view: CaseView, attachmentId: string): AttachmentState | undefined =>
  view.state.attachments.find((attachment) => attachment.attachmentId === attachmentId);

/** The paper that a desk most likely holds in its hand: the first that is missing. */
export function firstWanted(lines: readonly ChecklistLine[], view: CaseView): DocumentCode {
  const wanted = lines.find((line) => paperState(line, view) === 'MISSING') ?? lines.find((line) => paperState(line, view) !== 'FILE') ?? lines[0];
  return wanted?.document ?? 'KTP';
}

export const isHousePhoto = (document: string): boolean => document.startsWith('FOTO_RUMAH');

export const documentCode = (document: string): DocumentCode => (isDocumentCode(document) ? document : 'KTP');

/** `1,4 MB`, `320 kB`. */
export function sizeText(bytes: number, language: Language): string {
  return bytes >= 1_000_000 ? `${formatNumber(bytes / 1_000_000, language, 1)} MB` : `${formatNumber(Math.max(1, Math.round(bytes / 1_000)), language)} kB`;
}
