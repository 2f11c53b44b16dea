import { z } from 'zod';
import { FOLLOW_UP_EVENTS } from '../domain/followUp/events.ts';
import { isSayable, type AssessableFact } from '../domain/matching/assessed.ts';
import type { FactValue } from '../domain/matching/facts.ts';
import type { Verdict } from '../domain/matching/match.ts';
import { assessedFactSchema, PLAN_EVENTS, planLineSchema, type AssessedFactEvent } from '../domain/plan/events.ts';
import type { HelpSource, OverlapRule, ReceivedHelp } from '../domain/programme/overlap.ts';
import type { CaseView } from './cases.ts';
import { answer, id, operation, requiredText, villageCode, type DocumentFile } from './operation.ts';
import { note, reason, step, stepErrors } from './step.ts';

/** Why a line would give something twice, by which rule, until when. */
export interface Overlap {
  readonly rule: OverlapRule;
  readonly source: HelpSource;
  readonly programme: string;
  readonly personId: string | null;
  readonly status: ReceivedHelp['status'];
  /** Milliseconds; null: nobody knows. */
  readonly since: number | null;
  /** The last day on which it stands in the way; null: no end is known. */
  readonly until: string | null;
  /** Of our own cases. */
  readonly caseId: string | null;
  readonly caseNumber: string | null;
}

/** Places of a budget year and how many plan lines have taken one. */
export interface CapacityUse {
  readonly of: 'PROGRAMME' | 'PARTNER';
  readonly code: string;
  readonly year: number;
  readonly places: number;
  readonly used: number;
}

/** What the rules say of a family on a day, best first. */
export interface Candidates {
  readonly day: string;
  readonly verdicts: readonly Candidate[];
}
export interface Candidate extends Verdict {
  /** What they have or get already: the line would be stopped. */
  readonly overlaps: readonly Overlap[];
  /** Already a line of this case's plan. */
  readonly planned: boolean;
}

/** What is known of one subject (null: the house) of what an officer can say, and what programmes wait for. */
export interface SubjectFacts {
  readonly personId: string | null;
  readonly known: readonly (FactValue & { readonly fact: AssessableFact })[];
  readonly awaited: readonly AssessableFact[];
}

/** What was assessed in another case of the family: a start for the form, never taken over unseen. */
export interface EarlierAssessment extends Pick<z.infer<typeof PLAN_EVENTS.assessed>, 'needs' | 'risk' | 'strengths'> {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly on: string;
  readonly facts: readonly AssessedFactEvent[];
}

/** The day on which it was said is the data process's own matter. */
const saidFact = assessedFactSchema.omit({ on: true }).strict().refine(isSayable);

export const planOperations = {
  /** What the rules say of each member and the family: candidates, those that wait for data, the others. */
  'plan.candidates': operation({
    input: z.strictObject({ caseId: id }), output: answer<Candidates>(), access: { who: ['BACK_OFFICE', 'MANAGER'], area: 'case' }, errors: ['NOT_FOUND'],
  }),
  /** What is known for the rules, from which source, and what they still wait for: the questions of an assessment. */
  'plan.facts': operation({
    input: z.strictObject({ caseId: id }), output: answer<readonly SubjectFacts[]>(), access: { who: ['BACK_OFFICE', 'REVIEW_ANALYST'], area: 'case' }, errors: ['NOT_FOUND'],
  }),
  /** The newest assessment of the family's other cases; null: none that this user may read. */
  'plan.earlierAssessment': operation({
    input: z.strictObject({ caseId: id }), output: answer<EarlierAssessment | null>(), access: { who: ['BACK_OFFICE', 'REVIEW_ANALYST'], area: 'case' }, errors: ['NOT_FOUND'],
  }),
  /** Programme and partner whose places are limited, with what other lines than this one use. */
  'plan.capacity': operation({
    input: z.strictObject({ programme: z.string().max(60), partner: z.string().max(60).nullable(), lineId: id.nullable() }),
    output: answer<readonly CapacityUse[]>(), access: { who: ['BACK_OFFICE', 'MANAGER'], area: 'none' }, errors: [],
  }),
  'plan.checkLine': operation({
    input: z.strictObject({ caseId: id, line: planLineSchema }),
    output: answer<readonly Overlap[]>(),
    access: { who: ['BACK_OFFICE', 'MANAGER'], area: 'case' },
    errors: ['NOT_FOUND'],
  }),
  'plan.setLine': operation({
    /** `overlapReason` is needed when the line overlaps with other help; the manager sees it before approving. */
    input: z.strictObject({ ...step, line: planLineSchema, overlapReason: z.string().trim().max(200).nullable() }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE'], area: 'case' },
    errors: [...stepErrors, 'DUPLICATE_SERVICE', 'MEMBER_GONE', 'DUE_DATE_PAST', 'DUE_DATE_HOLIDAY'],
  }),
  'plan.removeLine': operation({
    input: z.strictObject({ ...step, lineId: id, reason: requiredText(200) }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE'], area: 'case' },
    errors: stepErrors,
  }),
  'plan.submit': operation({
    input: z.strictObject({ ...step, note }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE'], area: 'case' },
    errors: [...stepErrors, 'PLAN_EMPTY', 'OVERRIDE_REFUSED', 'MEMBER_GONE'],
  }),
  'plan.approve': operation({
    input: z.strictObject({ ...step, note }),
    output: answer<CaseView>(),
    access: { who: ['MANAGER'], area: 'case' },
    errors: [...stepErrors, 'OVERRIDE_NEEDED'],
  }),
  'plan.return': operation({
    input: z.strictObject({ ...step, reason }),
    output: answer<CaseView>(),
    access: { who: ['MANAGER', 'HEAD_OF_DIVISION', 'HEAD_OF_OFFICE'], area: 'case' },
    errors: stepErrors,
  }),
  /** Where help is needed, how great the risk is, and what the family can do itself. `startedFrom`: the earlier case whose assessment filled the form. */
  'case.assess': operation({
    input: z.strictObject({ ...step, assessment: PLAN_EVENTS.assessed.omit({ startedFrom: true }).extend({ facts: z.array(saidFact).max(400).optional() }), startedFrom: id.optional() }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE', 'REVIEW_ANALYST'], area: 'case' },
    errors: [...stepErrors, 'MEMBER_GONE'],
  }),
  'case.memberLeft': operation({
    input: z.strictObject({ ...step, left: PLAN_EVENTS.memberLeft }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE', 'REVIEW_ANALYST', 'FRONT_OFFICE', 'FACILITATOR'], area: 'case' },
    errors: stepErrors,
  }),
  /** The manager's word on a line that doubles other help. A refusal needs its reason. */
  'plan.override': operation({
    input: z.strictObject({ ...step, lineId: id, allow: z.boolean(), note }),
    output: answer<CaseView>(),
    access: { who: ['MANAGER'], area: 'case' },
    errors: [...stepErrors, 'REASON_REQUIRED'],
  }),
  /** The family says yes to the version that it was shown. */
  'plan.agree': operation({
    input: z.strictObject({ ...step, agreement: PLAN_EVENTS.familyAgreed }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE', 'FRONT_OFFICE', 'FACILITATOR'], area: 'case' },
    errors: [...stepErrors, 'STALE_VERSION'],
  }),
  'plan.revise': operation({
    input: z.strictObject({ ...step, reason }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE', 'MANAGER'], area: 'case' },
    errors: stepErrors,
  }),
  /** Help that the office gave itself. */
  'plan.giveOwn': operation({
    input: z.strictObject({ ...step, help: PLAN_EVENTS.ownHelpGiven }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE', 'FRONT_OFFICE'], area: 'case' },
    errors: [...stepErrors, 'PLAN_NOT_AGREED'],
  }),
  /** The plan on paper, for the family to keep and to sign. */
  'plan.document': operation({
    input: z.strictObject({ caseId: id }),
    output: answer<DocumentFile>(),
    access: { who: ['BACK_OFFICE', 'FRONT_OFFICE', 'FACILITATOR', 'MANAGER'], area: 'case' },
    errors: ['NOT_FOUND', 'PLAN_EMPTY'],
  }),
  /** A visit or a call after help has arrived. */
  'followUp.record': operation({
    input: z.strictObject({ ...step, done: FOLLOW_UP_EVENTS.followUpDone }),
    output: answer<CaseView>(),
    access: { who: ['FACILITATOR', 'BACK_OFFICE', 'PUSKESOS_COORDINATOR'], area: 'case' },
    errors: stepErrors,
  }),
  /** The family moved. Whose area it no longer is, loses sight of the case with this. */
  'case.transfer': operation({
    input: z.strictObject({ ...step, to: villageCode, reason }),
    output: answer<null>(),
    access: { who: ['SUPERVISOR', 'MANAGER'], area: 'case' },
    errors: [...stepErrors, 'VILLAGE_UNKNOWN'],
  }),
} as const;
