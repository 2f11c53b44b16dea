import { z } from 'zod';
import { code, date, id, longText, registryAnswer, shortText } from '../eventFields.ts';
import { letterKind } from './letterKind.ts';

export const referralOutcome = z.enum(['RECEIVED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD']);
export type ReferralOutcome = z.infer<typeof referralOutcome>;

/** These answers mean nothing without the words that go with them. */
const NEEDS_NOTE: ReadonlySet<ReferralOutcome> = new Set(['DECLINED', 'PARTLY_ACCEPTED', 'REFERRED_ONWARD']);
export const needsNote = (outcome: ReferralOutcome): boolean => NEEDS_NOTE.has(outcome);

/** How a letter or a reminder went out. Texts: `referral.means.BY_HAND`. */
export const sendMeans = z.enum(['BY_HAND', 'EMAIL', 'PARTNER_LIST', 'POST', 'WHATSAPP']);
export type SendMeans = z.infer<typeof sendMeans>;

/** What shows that help has arrived. Texts: `referral.proof.PHOTO`. */
export const deliveryProof = z.enum(['PHOTO', 'RECEIPT', 'MINUTES', 'PARTNER_REPORT', 'FAMILY_WORD']);
export type DeliveryProof = z.infer<typeof deliveryProof>;

/** What the registry said when a letter was issued. */
export const registryWordSchema = z.object({
  answer: registryAnswer,
  decile: z.int().min(0).max(10).nullable(),
  /** `2026-Q3` */
  quarter: z.string().max(10).nullable(),
  checkedOn: date.nullable(),
});
export type RegistryWord = z.infer<typeof registryWordSchema>;

/** What a letter calls a family poor by, and of which day that is. Texts: `document.letter.basis.REGISTRY`. */
export const hardshipSchema = z.object({ source: z.enum(['REGISTRY', 'ASSESSMENT']), on: date });
export type Hardship = z.infer<typeof hardshipSchema>;

/** What happens to a letter after the plan was approved. New optional fields may be added, nothing removed. */
export const REFERRAL_EVENTS = {
  referralIssued: z.object({
    referralId: id,
    number: z.string().min(1).max(80),
    code: z.string().min(4).max(20),
    partner: code,
    lineIds: z.array(id).min(1).max(40),
    subject: shortText,
    problem: longText,
    documents: z.array(code).max(60),
    copies: z.array(shortText).max(10),
    signerId: id,
    issuedOn: date,
    answerDueOn: date.nullable(),
    /** The letter whose partner sent the family on to this one. */
    follows: id.nullable().optional(),
    /** The version of the office's words that it was issued with; absent or null: the application's own. */
    texts: id.nullable().optional(),
    /** Absent: a referral, as all letters were. */
    kind: letterKind.optional(),
    /** Printed again, a letter says what it said; absent in letters of older apps, which say what is known at printing. */
    registry: registryWordSchema.optional(),
    hardship: hardshipSchema.nullable().optional(),
  }),
  /** Handed over, mailed, or put on a partner's list; may happen again when a letter was lost. */
  referralSent: z.object({ referralId: id, means: sendMeans, sentOn: date, to: shortText }),
  /** `acceptedLineIds`: of a partial answer, the services that will be given. `onwardTo`: the partner that it was sent on to. */
  referralAnswered: z.object({
    referralId: id, outcome: referralOutcome, answeredOn: date, note: longText,
    acceptedLineIds: z.array(id).max(40).optional(), onwardTo: code.nullable().optional(),
  }),
  /** No answer came in time; the partner is asked again until `answerDueOn`. */
  referralReminded: z.object({ referralId: id, means: sendMeans, remindedOn: date, answerDueOn: date, note: longText }),
  /** The reminder was not answered either: the manager speaks with whoever stands above. */
  referralEscalated: z.object({ referralId: id, to: shortText, escalatedOn: date, answerDueOn: date, note: longText }),
  referralWithdrawn: z.object({ referralId: id, withdrawnOn: date, reason: longText }),
  serviceDelivered: z.object({
    referralId: id, lineId: id, deliveredOn: date, what: shortText, amount: z.number().nonnegative().nullable(),
    proof: deliveryProof.optional(), proofNote: shortText.optional(),
  }),
} as const;
