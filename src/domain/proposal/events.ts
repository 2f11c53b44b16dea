import { z } from 'zod';
import { registryAnswer } from '../eventFields.ts';
import { deliberationSchema, statementSchema } from './deliberation.ts';
import { CORRECTABLE_FIELDS, PROPOSAL_KINDS, PROPOSED_PROGRAMMES } from './kinds.ts';
import { vervalSchema } from './verval/form.ts';
import { code, id, longText, shortText } from '../eventFields.ts';

const proposalId = id;

/** One person whom a proposal concerns. Facts that may be corrected stay in the person's row; this names and finds them. */
export const subjectSchema = z.object({
  id,
  /** Our own person; null for somebody known only from the national register or the deliberation. */
  personId: id.nullable(),
  registryId: z.string().min(1).max(64).nullable(),
  name: z.string().min(1).max(100),
  birthDate: z.iso.date().nullable(),
  sex: z.enum(['L', 'P']).nullable(),
  /** What the register said when the proposal was started. */
  registryAnswer,
});
export type ProposalSubject = z.infer<typeof subjectSchema>;

export const changeSchema = z.object({
  subject: id,
  field: z.enum(CORRECTABLE_FIELDS),
  from: shortText,
  to: shortText.min(1),
});

export const startSchema = z.object({
  proposalId,
  kind: z.enum(PROPOSAL_KINDS),
  reason: code,
  village: z.string().min(1).max(20),
  /** Our own household; null when the family is not in our own file. */
  householdId: id.nullable(),
  subjects: z.array(subjectSchema).min(1).max(40),
  /** Of a correction. */
  changes: z.array(changeSchema).max(80),
  /** Of a new entry. */
  programme: z.enum(PROPOSED_PROGRAMMES),
  /** Version of the register's data that the kind was chosen by. */
  registryVersion: z.int().nullable(),
  documents: z.array(code).max(60),
  /** The rejected proposal that this one mends. */
  replaces: id.nullable(),
  note: longText,
});
export type ProposalStart = z.infer<typeof startSchema>;

const outcome = z.enum(['APPROVED', 'RETURNED']);

/** What the national system itself answered; absent where a person wrote down what the screen of SIKS-NG shows. */
const nationalAnswer = z.object({
  /** The last stage that answered: VILLAGE, SUB_DISTRICT, REGENCY, NATIONAL; null: taken, or refused at once. */
  stage: code.nullable(),
  /** Of a refusal. */
  code: code.nullable(),
  /** What to mend, in Bahasa. */
  toFix: z.array(shortText).max(20),
  /** Where the person stands in the register now. */
  registryId: z.string().min(1).max(64).nullable(),
  decile: z.int().min(0).max(10).nullable(),
});
export type NationalAnswer = z.infer<typeof nationalAnswer>;

/** What happens to a proposal. The events lie in the stream of its case, or of the round it came from. */
export const PROPOSAL_EVENTS = {
  proposalStarted: startSchema,
  /** From a round that the supervisor has checked; its id is the entry's, and the round's deliberation stands behind it. */
  proposalFromRound: z.object({ ...startSchema.shape, vervalDue: z.boolean() }),
  proposalChanged: z.object({ proposalId, changes: z.array(changeSchema).max(80), documents: z.array(code).max(60), note: longText }),
  vervalRecorded: z.object({ proposalId, verval: vervalSchema }),
  deliberationRecorded: z.object({ proposalId, deliberation: deliberationSchema }),
  responsibilityStated: z.object({ proposalId, statement: statementSchema }),
  proposalSubmitted: z.object({ proposalId, note: longText }),
  proposalChecked: z.object({ proposalId, outcome, reason: longText }),
  proposalDecided: z.object({ proposalId, outcome, reason: longText }),
  proposalWithdrawn: z.object({ proposalId, reason: longText }),
  /** What SIKS-NG shows of it, recorded by hand or by the client of the national system. */
  proposalProgressed: z.object({ proposalId, stage: code, on: z.iso.date(), reference: shortText.nullable(), reason: longText, answer: nationalAnswer.optional() }),
} as const;

export type ProposalEventType = keyof typeof PROPOSAL_EVENTS;
export type ProposalEventData<T extends ProposalEventType> = z.infer<(typeof PROPOSAL_EVENTS)[T]>;
