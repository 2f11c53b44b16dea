import { z } from 'zod';
import { DOCUMENT_CODES } from '../document/codes.ts';
import { SECTORS } from '../case/kinds.ts';

const code = z.string().regex(/^[A-Z0-9_]{2,60}$/);
const text = z.string().trim().min(1).max(300);

/** Who runs a programme (domain.md §4.1). */
export const OWNER_LEVELS = ['PUSAT', 'PROVINSI', 'KABUPATEN', 'DESA', 'NON_PEMERINTAH'] as const;
/** What one grant is for. */
export const PROGRAMME_UNITS = ['PERSON', 'FAMILY', 'HOUSE', 'GROUP'] as const;

/**
 * A programme is data: administrators add regional ones and correct amounts and rules every year.
 * Its names are proper names and stay in Bahasa.
 */
export const programmeSchema = z.strictObject({
  code,
  name: text,
  /** Short name for lists. */
  shortName: z.string().min(1).max(40),
  owner: text,
  level: z.enum(OWNER_LEVELS),
  sector: z.enum(SECTORS),
  unit: z.enum(PROGRAMME_UNITS),
  benefit: text,
  documents: z.array(z.enum(DOCUMENT_CODES)).max(20),
  /** The way an application takes. */
  channel: text,
  legalRef: z.string().max(300).nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  /** Programmes of one group give the same kind of benefit: a second one needs a reason. */
  overlapGroup: code.nullable(),
  /** Programmes that a family may not have beside this one, though their benefit differs. */
  notWith: z.array(code).max(10),
});
export type Programme = z.infer<typeof programmeSchema>;

export const PARTNER_KINDS = ['SKPD', 'COMPANY', 'HOSPITAL', 'CLINIC', 'NGO', 'ZAKAT', 'MINISTRY', 'VILLAGE'] as const;

/** Whom the office refers people to: another office, a company's social fund, a foundation (domain.md §4.5). */
export const partnerSchema = z.strictObject({
  code,
  name: text,
  kind: z.enum(PARTNER_KINDS),
  sector: z.enum(SECTORS),
  /** Codes of the programmes and services it gives. */
  services: z.array(code).max(30),
  /** Line after "Kepada Yth." */
  addressee: text,
  /** Line after "di": the place, or "Tempat". */
  addressedAt: text,
  /** True when the founding study names it; the others are known neighbours in the field. */
  fromStudy: z.boolean(),
});
export type Partner = z.infer<typeof partnerSchema>;

export type OverlapRule = 'SAME_PROGRAMME' | 'SAME_BENEFIT';

/**
 * Whether a second programme beside a first one would give something twice; null when they go together.
 * A warning with a reason field, never a wall: PKH and Sembako together are lawful and common.
 */
export function overlapOf(first: Programme, second: Programme): OverlapRule | null {
  if (first.code === second.code) return 'SAME_PROGRAMME';
  const sameGroup = first.overlapGroup !== null && first.overlapGroup === second.overlapGroup;
  return sameGroup || first.notWith.includes(second.code) || second.notWith.includes(first.code) ? 'SAME_BENEFIT' : null;
}

/** Whether a programme runs on a day. */
export function runsOn(programme: Programme, day: string): boolean {
  return programme.validFrom <= day && (programme.validTo === null || day <= programme.validTo);
}
