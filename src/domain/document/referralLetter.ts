import { z } from 'zod';
import { hardshipSchema, registryWordSchema } from '../referral/events.ts';
import { letterKind } from '../referral/letterKind.ts';
import { letterheadSchema, signerSchema } from './parts.ts';

const line = z.string().trim().min(1).max(300);
const day = z.iso.date();

/** `Sifat` of a letter. */
export const LETTER_CLASSES = ['BIASA', 'PENTING', 'SEGERA', 'RAHASIA'] as const;

const personSchema = z.strictObject({
  name: line,
  nik: z.string().regex(/^\d{16}$/).nullable(),
  birthPlace: line.nullable(),
  birthDate: day.nullable(),
  sex: z.enum(['L', 'P']).nullable(),
  /** `Kepala keluarga`, `Istri`, `Anak` */
  relation: line.nullable(),
  occupation: line.nullable(),
});
export type LetterPerson = z.infer<typeof personSchema>;

/**
 * Everything that stands on a letter of referral or recommendation (surat rujukan, surat rekomendasi): domain.md §1.8, §8.1; second handbook §1.12.
 * Give no more of health and family than the addressee needs.
 */
export const referralLetterSchema = z.strictObject({
  kind: letterKind,
  letterhead: letterheadSchema,
  place: line,
  issuedOn: day,
  number: z.string().min(1).max(80),
  letterClass: z.enum(LETTER_CLASSES),
  /** Files enclosed; 0 prints a dash. */
  enclosures: z.int().min(0).max(99),
  subject: line,
  addressee: z.strictObject({ name: line, at: line }),
  caseNumber: z.string().min(1).max(40),
  caseDate: day,
  persons: z.array(personSchema).min(1).max(40),
  family: z.strictObject({
    familyCard: z.string().regex(/^\d{16}$/).nullable(),
    address: line,
    /** `001/005` */
    rtRw: line.nullable(),
    /** `Desa Cinunuk` */
    village: line,
    subdistrict: line,
  }),
  /** Whole numbers only where the addressee must find the person in its own system. */
  numbers: z.enum(['FULL', 'MASKED']),
  registry: registryWordSchema,
  /** What supports the sentence that the family is poor; null: it is not said. A referral never says it. */
  hardship: hardshipSchema.nullable(),
  problem: z.string().trim().min(1).max(8_000),
  requests: z.array(z.strictObject({ what: line, forWhom: line.nullable() })).min(1).max(40),
  /** Document codes, or free text for papers outside the list. */
  documents: z.array(line).max(60),
  validUntil: day.nullable(),
  answerDueOn: day.nullable(),
  signer: signerSchema,
  copies: z.array(line).max(10),
  /** Code of the referral, printed beside the QR and on the reply slip. */
  code: z.string().min(4).max(20),
  qr: z.string().min(1).max(300),
  /** The office's own words, by name; the rest are the application's. */
  texts: z.partialRecord(z.string(), z.string().max(4_000)),
});
export type ReferralLetter = z.infer<typeof referralLetterSchema>;
