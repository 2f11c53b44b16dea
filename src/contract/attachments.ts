import { z } from 'zod';
import { isDocumentCode, type DocumentCode } from '../domain/document/codes.ts';
import type { MediaType } from '../domain/document/attachment.ts';
import type { CaseView } from './cases.ts';
import { answer, id, operation, requiredText } from './operation.ts';

/** A photo of a good camera has 40 MB; scanned files of a hundred pages fit, too. */
export const LARGEST_FILE = 60 * 1024 * 1024;

export interface AttachmentFile {
  readonly mediaType: MediaType;
  /** Says the case's number and the paper's kind, never a name. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A line of a case's checklist. */
export interface ChecklistLine {
  readonly document: DocumentCode;
  readonly required: boolean;
  /** Needs that ask for it; empty for papers nobody asked for. */
  readonly needIds: readonly string[];
  readonly received: boolean;
  readonly attachmentIds: readonly string[];
}

const readers = [
  'FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER', 'SUPERVISOR', 'FACILITATOR', 'PUSKESOS_COORDINATOR',
  'HEAD_OF_DIVISION', 'HEAD_OF_OFFICE',
] as const;
const one = { caseId: id, attachmentId: id };

export const attachmentOperations = {
  'attachment.add': operation({
    input: z.strictObject({
      /** `attachmentId` is made by the form: pressing twice adds one. */
      ...one,
      document: z.string().refine(isDocumentCode),
      personId: id.nullable(),
      fileName: z.string().max(260),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      coordinates: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180), source: z.enum(['TYPED', 'MAP']) }).nullable(),
    }),
    output: answer<CaseView>(),
    access: { who: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'FACILITATOR', 'PUSKESOS_COORDINATOR'], area: 'case' },
    errors: ['NOT_FOUND', 'STATE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED', 'FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_TYPE_NOT_ACCEPTED', 'FILE_UNREADABLE', 'PICTURES_UNAVAILABLE', 'DISK_FULL'],
  }),
  'attachment.open': operation({
    input: z.strictObject(one),
    output: answer<AttachmentFile>(),
    access: { who: readers, area: 'case' },
    errors: ['NOT_FOUND', 'FILE_NOT_HERE', 'FILE_DAMAGED'],
  }),
  /** Null: a PDF has none. */
  'attachment.thumbnail': operation({
    input: z.strictObject(one),
    output: answer<Uint8Array | null>(),
    access: { who: readers, area: 'case' },
    errors: ['NOT_FOUND', 'FILE_NOT_HERE', 'FILE_DAMAGED'],
  }),
  'attachment.remove': operation({
    input: z.strictObject({ ...one, reason: requiredText(4_000) }),
    output: answer<CaseView>(),
    access: { who: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER'], area: 'case' },
    errors: ['NOT_FOUND', 'STATE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED'],
  }),
  'case.checklist': operation({
    input: z.strictObject({ caseId: id }),
    output: answer<readonly ChecklistLine[]>(),
    access: { who: readers, area: 'case' },
    errors: ['NOT_FOUND'],
  }),
} as const;
