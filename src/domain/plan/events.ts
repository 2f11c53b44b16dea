import { z } from 'zod';
import { deliveryProof } from '../referral/events.ts';
import { code, date, id, longText, shortText } from '../eventFields.ts';

export const planLineSchema = z.object({
  id,
  needId: id.nullable(),
  /** Null: a line for the whole household. */
  personId: id.nullable(),
  programme: code,
  partner: code,
  goal: shortText,
  dueOn: date.nullable(),
  /** The officer who sees to it; absent in lines of older apps. */
  officerId: id.nullable().optional(),
  /** What comes first has the smallest number; lines without one follow in the order they were written. */
  order: z.int().min(1).max(99).nullable().optional(),
});
export type PlanLine = z.infer<typeof planLineSchema>;

/** What a family or a member may lack (second handbook §1.11). Texts: `assessment.area.INCOME`. */
export const assessmentArea = z.enum(['INCOME', 'FOOD', 'HEALTH', 'EDUCATION', 'HOUSING', 'CIVIL_PAPERS', 'PROTECTION', 'DISABILITY']);
export type AssessmentArea = z.infer<typeof assessmentArea>;

export const riskLevel = z.enum(['LOW', 'MEDIUM', 'HIGH']);
export type RiskLevel = z.infer<typeof riskLevel>;

/** How a family says yes, to its plan or to the use of its data. Texts: `plan.agree.meansOf.SIGNATURE`, `register.consent.meansOf.SIGNATURE`. */
export const agreementMeans = z.enum(['SIGNATURE', 'THUMB', 'SPOKEN']);
export type AgreementMeans = z.infer<typeof agreementMeans>;

/** What the officer saw or was told of a person or the house (null), for the programmes' rules; known facts: matching/assessed.ts. */
export const assessedFactSchema = z.object({ personId: id.nullable(), fact: code, value: z.union([z.number(), z.boolean(), code]), on: date });
export type AssessedFactEvent = z.infer<typeof assessedFactSchema>;

export const PLAN_EVENTS = {
  /** Where help is needed, by member (null: the household); short by design. */
  assessed: z.object({
    needs: z.array(z.object({ personId: id.nullable(), area: assessmentArea, urgent: z.boolean() })).max(200),
    risk: riskLevel, strengths: longText, note: longText,
    /** Absent in assessments of older apps. */
    facts: z.array(assessedFactSchema).max(400).optional(),
    /** The assessment of an earlier case that the officer began with and looked through; absent: begun afresh. */
    startedFrom: z.object({ caseId: id, on: date }).optional(),
  }),
  /** A member died or left the household: nothing is planned for them any more. */
  memberLeft: z.object({ personId: id, reason: z.enum(['DIED', 'MOVED']), leftOn: date, note: shortText }),
  planLineAdded: z.object({ line: planLineSchema, overlapReason: shortText.nullable() }),
  planLineChanged: z.object({ line: planLineSchema, overlapReason: shortText.nullable() }),
  planLineRemoved: z.object({ lineId: id, reason: shortText }),
  /** The manager's word on a line that doubles other help; `overlaps`: what it doubled when this was decided. */
  overrideAllowed: z.object({ lineId: id, overlaps: z.array(z.string().max(200)).max(100), note: longText }),
  overrideRefused: z.object({ lineId: id, reason: longText }),
  planSubmitted: z.object({ note: longText }),
  planApproved: z.object({ note: longText }),
  planReturned: z.object({ reason: longText }),
  /** The family says yes to this version, on paper or by word: from then on the plan is active. */
  familyAgreed: z.object({ version: z.int().min(1), means: agreementMeans, agreedOn: date, by: shortText }),
  /** An approved plan is opened again: the version so far stays on record. */
  planRevised: z.object({ reason: longText }),
  /** Help that the office gave itself: a line without a letter. */
  ownHelpGiven: z.object({ lineId: id, givenOn: date, what: shortText, amount: z.number().nonnegative().nullable(), proof: deliveryProof }),
} as const;

/** The office as its own partner: a line with it needs no letter. */
export const OWN_OFFICE = 'SLRT';
