import { z } from 'zod';
import { REFERRAL_EVENTS, sendMeans } from '../domain/referral/events.ts';
import { letterKind, type LetterKind } from '../domain/referral/letterKind.ts';
import type { ReferralAction, ReferralStatus } from '../domain/referral/lifecycle.ts';
import { ATTENTIONS, type Attention } from '../domain/referral/terms.ts';
import type { CaseView } from './cases.ts';
import { answer, id, nothing, operation, requiredText, villageCode, type DocumentFile, type Page } from './operation.ts';
import { note, reason, step, stepErrors } from './step.ts';

/** One letter in a list. */
export interface ReferralRow {
  readonly referralId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly number: string;
  readonly kind: LetterKind;
  readonly code: string;
  readonly partner: string;
  readonly subject: string;
  readonly applicantName: string;
  readonly village: string;
  readonly status: ReferralStatus;
  /** What must be done about it today. */
  readonly attention: Attention;
  readonly issuedOn: string;
  readonly answerDueOn: string | null;
  /** Whose case it is may not be known to this user: name and village are empty. */
  readonly masked: boolean;
}

/** A letter that came back with an answer, found by the code on it. */
export interface AnsweredLetter extends ReferralRow {
  /** The services it asks for. */
  readonly lines: readonly { readonly id: string; readonly programme: string; readonly personName: string | null }[];
  /** What this user may record of it now. */
  readonly actions: readonly ReferralAction[];
  /** The newest event of its case, for the answer's basis. */
  readonly basis: string | null;
}

const letterErrors = [...stepErrors, 'REFERRAL_WITHDRAWN'] as const;
const readers = ['BACK_OFFICE', 'FRONT_OFFICE', 'MANAGER', 'SUPERVISOR', 'FACILITATOR', 'HEAD_OF_DIVISION', 'HEAD_OF_OFFICE'] as const;

export const letterInput = z.strictObject({
  referralId: id,
  kind: letterKind.default('REFERRAL'),
  partner: requiredText(60),
  lineIds: z.array(id).min(1).max(40),
  subject: requiredText(200),
  problem: requiredText(2_000),
  documents: z.array(z.string().max(60)).max(60),
  copies: z.array(requiredText(200)).max(10),
  signerId: id,
});
export type LetterInput = z.infer<typeof letterInput>;

export const referralOperations = {
  /** One letter, or several partners' letters at once: all of them or none. */
  'referral.issue': operation({
    input: z.strictObject({ ...step, letters: z.array(letterInput).min(1).max(20) }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE', 'MANAGER'], area: 'case' },
    errors: [...stepErrors, 'SIGNER_MISSING', 'CONSENT_WITHDRAWN', 'CONSENT_REQUIRED', 'PLAN_NOT_AGREED', 'OVERRIDE_NEEDED', 'MEMBER_GONE'],
  }),
  /** The letters as one document, in this order. */
  'referral.letter': operation({
    input: z.strictObject({ caseId: id, referralIds: z.array(id).min(1).max(20) }),
    output: answer<DocumentFile>(),
    access: { who: ['BACK_OFFICE', 'MANAGER', 'FRONT_OFFICE', 'HEAD_OF_DIVISION', 'HEAD_OF_OFFICE'], area: 'case' },
    errors: ['NOT_FOUND'],
  }),
  /** How letters went out; several of one case on one way. */
  'referral.send': operation({
    input: z.strictObject({ ...step, referralIds: z.array(id).min(1).max(20), means: sendMeans, sentOn: z.iso.date(), to: z.string().trim().max(200) }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE', 'FRONT_OFFICE', 'MANAGER'], area: 'case' },
    errors: letterErrors,
  }),
  /** A letter that was sent on names the partner in `onwardTo`: a letter to it is made at once. */
  'referral.answer': operation({
    input: z.strictObject({ ...step, answer: REFERRAL_EVENTS.referralAnswered }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE', 'FRONT_OFFICE'], area: 'case' },
    errors: [...letterErrors, 'REASON_REQUIRED'],
  }),
  'referral.remind': operation({
    input: z.strictObject({ ...step, referralId: id, means: sendMeans, note }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE'], area: 'case' },
    errors: [...letterErrors, 'REFERRAL_NOT_DUE'],
  }),
  'referral.escalate': operation({
    input: z.strictObject({ ...step, referralId: id, to: requiredText(200), note }),
    output: answer<CaseView>(),
    access: { who: ['MANAGER'], area: 'case' },
    errors: [...letterErrors, 'REFERRAL_NOT_DUE'],
  }),
  'referral.withdraw': operation({
    input: z.strictObject({ ...step, referralId: id, reason }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE', 'MANAGER'], area: 'case' },
    errors: letterErrors,
  }),
  'referral.deliver': operation({
    input: z.strictObject({ ...step, delivery: REFERRAL_EVENTS.serviceDelivered }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE', 'FACILITATOR'], area: 'case' },
    errors: letterErrors,
  }),
  'referral.queue': operation({
    input: z.strictObject({
      view: z.enum(ATTENTIONS), village: villageCode.nullable(), text: z.string().trim().max(80).nullable(), cursor: z.string().max(200).nullable(), limit: z.int().min(1).max(100),
    }),
    output: answer<Page<ReferralRow>>(),
    access: { who: readers, area: 'own' },
    errors: [],
  }),
  'referral.counters': operation({
    input: nothing,
    output: answer<readonly { readonly view: Attention; readonly count: number }[]>(),
    access: { who: readers, area: 'own' },
    errors: [],
  }),
  /** By the code on the reply slip, typed or scanned. */
  'referral.byCode': operation({
    input: z.strictObject({ code: requiredText(60) }),
    output: answer<AnsweredLetter>(),
    access: { who: ['BACK_OFFICE', 'FRONT_OFFICE', 'FACILITATOR'], area: 'own' },
    errors: ['NOT_FOUND', 'CASE_PROTECTED'],
  }),
} as const;
