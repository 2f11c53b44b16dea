import { z } from 'zod';
import { DOCUMENT_CODES } from '../document/codes.ts';
import { SECTORS } from '../case/kinds.ts';
import { letterKind } from '../referral/letterKind.ts';

export const catalogueCode = z.string().regex(/^[A-Z0-9_]{2,60}$/);
const code = catalogueCode;
const text = z.string().trim().min(1).max(300);
const optional = z.string().trim().max(300).nullable();

/** Who runs a programme (domain.md §4.1). */
export const OWNER_LEVELS = ['PUSAT', 'PROVINSI', 'KABUPATEN', 'DESA', 'NON_PEMERINTAH'] as const;
/** What one grant is for. */
export const PROGRAMME_UNITS = ['PERSON', 'FAMILY', 'HOUSE', 'GROUP'] as const;

/** What the office may write: the form says these, the contract holds them. */
export const YEARS = { from: 2020, to: 2100 };
export const MAX_PLACES = 10_000_000;
export const MAX_MONTHS = 600;

/** Places of one budget year; what is used up is told when a plan line is written. */
export const capacitySchema = z.strictObject({ year: z.int().min(YEARS.from).max(YEARS.to), places: z.int().min(0).max(MAX_PLACES) });

/** Areas served: prefixes of Kemendagri codes, `32.04` the whole regency. */
const areas = z.array(z.string().regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/)).min(1).max(40);

/** How help may come again. RUNNING: paid on and on, a second one is a double while it runs. AFTER: again when more than `months` have passed. ONCE: never again. */
const repeatSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('RUNNING') }),
  z.strictObject({ kind: z.literal('AFTER'), months: z.int().min(1).max(MAX_MONTHS) }),
  z.strictObject({ kind: z.literal('ONCE') }),
]);

/**
 * A programme is data: administrators add regional ones and correct amounts and rules every year.
 * Its names are proper names and stay in Bahasa.
 */
export const programmeSchema = z.strictObject({
  code,
  name: text,
  /** Short name for lists. */
  shortName: z.string().trim().min(1).max(40),
  owner: text,
  level: z.enum(OWNER_LEVELS),
  sector: z.enum(SECTORS),
  unit: z.enum(PROGRAMME_UNITS),
  benefit: text,
  /** Whom it is for, in plain words for a citizen; the rules decide (domain/matching). */
  target: text,
  documents: z.array(z.enum(DOCUMENT_CODES)).max(20),
  /** The way an application takes. */
  channel: text,
  /** The letter that whoever gives it wants to see; the planner may choose the other. */
  letter: letterKind.default('REFERRAL'),
  contact: optional,
  areas,
  /** Null: not limited, as far as the office knows. */
  capacity: capacitySchema.nullable(),
  legalRef: z.string().trim().max(300).nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  /** Programmes of one group give the same kind of benefit: a second one needs a reason. */
  overlapGroup: code.nullable(),
  /** Programmes that a family may not have beside this one, though their benefit differs. */
  notWith: z.array(code).max(10),
  repeat: repeatSchema,
  /** Taken off the lists; cases that have it keep its name. */
  retired: z.boolean(),
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
  address: optional,
  contact: optional,
  phone: z.string().trim().max(40).nullable(),
  email: z.string().trim().max(120).nullable(),
  areas,
  capacity: capacitySchema.nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  /** The agreement with the office (nota kesepahaman). */
  mou: z.strictObject({ number: text, from: z.iso.date(), to: z.iso.date().nullable() }).nullable(),
  /** True when the founding study names it; the others are known neighbours in the field. */
  fromStudy: z.boolean(),
  retired: z.boolean(),
});
export type Partner = z.infer<typeof partnerSchema>;

/** Whether a programme or partner can be chosen on a day. */
export function runsOn(entry: Pick<Programme, 'validFrom' | 'validTo' | 'retired'>, day: string): boolean {
  return !entry.retired && entry.validFrom <= day && (entry.validTo === null || day <= entry.validTo);
}

/** The last day of a partner's agreement, where it has passed: letters may still go there, but whoever writes them should know. */
export function agreementEndedOn({ mou }: Pick<Partner, 'mou'>, day: string): string | null {
  return mou !== null && mou.to !== null && mou.to < day ? mou.to : null;
}
