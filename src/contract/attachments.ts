import { z } from 'zod';
import { isDocumentCode, type DocumentCode } from '../domain/document/codes.ts';
import type { MediaType } from '../domain/document/attachment.ts';
import type { CaseView } from './cases.ts';
import { answer, id, operation, requiredText } from './operation.ts';
import { stepErrors } from './step.ts';

/** A photo of a good camera has 40 MB; scanned files of a hundred pages fit, too. */
export const LARGEST_FILE = 60 * 1024 * 1024;

/** Files come in pieces: one message of 45 MB held the window up for 1.4 to 2.0 s, pieces of this size for 0.04 to 0.11 s (both on a busy machine). */
export const UPLOAD_PIECE = 256 * 1024;

/** A file in the scan folder of this PC. */
export interface ScanFile {
  /** Names the file without its path, as long as it lies in the folder. */
  readonly scanId: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** UTC milliseconds. */
  readonly changedAt: number;
  /** Still being written by the scanner. */
  readonly growing: boolean;
}

export interface ScanFolder {
  /** Its last part; null: none has been chosen on this PC. */
  readonly folder: string | null;
  /** Chosen once, and not there now: a drive that is not plugged in. */
  readonly gone: boolean;
  /** Newest first, at most 40, pictures and PDF only. */
  readonly files: readonly ScanFile[];
}

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
const adders = ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'FACILITATOR', 'PUSKESOS_COORDINATOR'] as const;
const removers = ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER'] as const;
const one = { caseId: id, attachmentId: id };
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const place = z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180), source: z.enum(['TYPED', 'MAP']) });

export const attachmentOperations = {
  'attachment.add': operation({
    input: z.strictObject({
      /** `attachmentId` is made by the form: pressing twice adds one. */
      ...one,
      document: z.string().refine(isDocumentCode),
      personId: id.nullable(),
      fileName: z.string().max(260),
      /** The file itself, or where it is already: sent before in pieces, or in the scan folder. */
      bytes: z.union([bytes, z.strictObject({ uploadId: id }), z.strictObject({ scanId: id })]),
      coordinates: place.nullable(),
    }),
    output: answer<CaseView>(),
    access: { who: adders, area: 'case' },
    errors: [...stepErrors, 'FILE_GONE', 'FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_TYPE_NOT_ACCEPTED', 'FILE_UNREADABLE', 'PICTURES_UNAVAILABLE', 'DISK_FULL'],
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
    access: { who: removers, area: 'case' },
    errors: stepErrors,
  }),
  /** Takes a removal back. */
  'attachment.restore': operation({
    input: z.strictObject(one),
    output: answer<CaseView>(),
    access: { who: removers, area: 'case' },
    errors: stepErrors,
  }),
  /** Another kind of paper, or where a picture was taken; null: as it is. */
  'attachment.change': operation({
    input: z.strictObject({ ...one, document: z.string().refine(isDocumentCode).nullable(), coordinates: place.nullable() }),
    output: answer<CaseView>(),
    access: { who: adders, area: 'case' },
    errors: stepErrors,
  }),
  /** A piece of a file, in order; a piece sent twice counts once. Answers how many bytes are here. */
  'attachment.upload': operation({
    input: z.strictObject({ uploadId: id, total: z.int().min(1).max(LARGEST_FILE), offset: z.int().min(0).max(LARGEST_FILE), bytes }),
    output: answer<{ received: number }>(),
    access: { who: adders, area: 'none' },
    errors: ['FILE_GONE'],
  }),
  'attachment.cancelUpload': operation({
    input: z.strictObject({ uploadId: id }),
    output: answer<null>(),
    access: { who: adders, area: 'none' },
    errors: [],
  }),
  'scan.list': operation({
    input: z.strictObject({}),
    output: answer<ScanFolder>(),
    access: { who: adders, area: 'none' },
    errors: [],
  }),
  /** Asks for the folder that this PC's scanner writes to. Null: the dialog was closed. */
  'scan.chooseFolder': operation({
    input: z.strictObject({}),
    output: answer<ScanFolder | null>(),
    access: { who: [...adders, 'ADMINISTRATOR'], area: 'none' },
    errors: [],
  }),
  'case.checklist': operation({
    input: z.strictObject({ caseId: id }),
    output: answer<readonly ChecklistLine[]>(),
    access: { who: readers, area: 'case' },
    errors: ['NOT_FOUND'],
  }),
} as const;
