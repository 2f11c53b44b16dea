import { z } from 'zod';
import { letterheadSchema } from './parts.ts';

const line = z.string().trim().min(1).max(300);

/**
 * Everything that stands on the citizen's receipt (tanda terima): domain.md §1.8, second handbook §1.9.
 * The NIK comes whole and is always printed masked.
 */
export const receiptSchema = z.strictObject({
  letterhead: letterheadSchema,
  /** Case number. */
  number: z.string().min(1).max(40),
  /** Status code: asked by telephone without NIK. */
  code: z.string().min(4).max(20),
  /** What the QR holds: the code, or an address with it. Never a person's data. */
  qr: z.string().min(1).max(300),
  /** Milliseconds, UTC. */
  registeredAt: z.int(),
  /** `Soreang` */
  place: line,
  officer: line,
  desk: line.nullable(),
  /** Null: handed to somebody who reports another family, of which the paper says nothing. */
  applicant: z.strictObject({ name: line, nik: z.string().regex(/^\d{16}$/).nullable(), address: line, village: line }).nullable(),
  /** Where there is no applicant; null: kept secret. */
  reporter: line.nullable(),
  /** A kind's code: printed as its label. */
  kind: z.string().min(1).max(60),
  needs: z.array(line).max(40),
  /** Document codes: received, and still missing. */
  documents: z.array(z.string().max(60)).max(60),
  missingDocuments: z.array(z.string().max(60)).max(60),
  /** The day on which the citizen has an answer. */
  dueOn: z.iso.date().nullable(),
  /** Telephone or place to ask at. */
  askAt: line.nullable(),
  /** The office's own words, by name; the rest are the application's. */
  texts: z.partialRecord(z.string(), z.string().max(4_000)),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const RECEIPT_PAPERS = ['A4', '80MM'] as const;
export type ReceiptPaper = (typeof RECEIPT_PAPERS)[number];
