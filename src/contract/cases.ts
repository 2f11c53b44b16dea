import { z } from 'zod';
import { citizenMeans, EVENT_SCHEMAS, REPORTER_RELATIONS, urgency, type EventType } from '../domain/case/events.ts';
import { caseKind } from '../domain/case/kinds.ts';
import type { FollowUpTask } from '../domain/followUp/rules.ts';
import type { Deadline } from '../domain/calendar/workingDays.ts';
import { needSchema } from '../domain/case/need.ts';
import { EMERGENCY_CODES } from '../domain/case/protection.ts';
import type { CaseState } from '../domain/case/state.ts';
import { code } from '../domain/eventFields.ts';
import { answer, id, nothing, operation, requiredText, type DocumentFile, type Page } from './operation.ts';
import { note, reason, step, stepErrors } from './step.ts';
import { householdInput, memberInput, type HouseholdView } from './people.ts';

/** `TO_TELL`: a decision that the citizen has not heard of, also of a case that is over. `FOLLOW_UP`: a visit or call is due. `EMERGENCY`: those that the manager has not seen yet; an emergency stands at the top of every other queue, too. */
export const QUEUES = ['EMERGENCY', 'OVERDUE', 'REGISTERED', 'INCOMPLETE', 'IN_REVIEW', 'IN_SERVICE', 'AWAITING_APPROVAL', 'APPROVED', 'REFERRED', 'RESULT_RECEIVED', 'INFORMED', 'TO_TELL', 'FOLLOW_UP', 'REGISTRY_CHANGED', 'OPEN', 'ENDED'] as const;
export type Queue = (typeof QUEUES)[number];

export interface QueueRow {
  readonly caseId: string;
  readonly number: string;
  readonly applicantName: string;
  readonly village: string;
  readonly kind: string;
  readonly urgency: string;
  readonly status: string;
  readonly openedAt: number;
  readonly movedAt: number;
  readonly dueOn: string | null;
  readonly needsDecision: boolean;
  /** Newer registry data says something else of somebody in the case. */
  readonly registryChanged: boolean;
  /** Papers that the case waits for: document codes; empty unless it was returned for them. */
  readonly missing: readonly string[];
  /** Number, state and urgency are all that this user may know: the names and the rest are empty. */
  readonly masked: boolean;
  /** The promised time stands still: for whose answer it waits. */
  readonly waitsFor: 'CITIZEN' | 'MINISTRY' | null;
}

export interface CaseView {
  readonly state: CaseState;
  readonly household: HouseholdView;
  /** What this user may do now, by event type. */
  readonly actions: readonly EventType[];
  /** Names of the users in the timeline, by user id. */
  readonly people: Readonly<Record<string, string>>;
  /** Two people's values for one field. */
  readonly collisions: readonly { id: string; rowId: string; field: string; kept: string | null; lost: string | null }[];
  /** Changes of this case that the hub has not confirmed. */
  readonly unsent: number;
  /** Where the promised time stands today; null when nothing was promised. */
  readonly deadline: Deadline | null;
  /** Visits and calls that the rules ask for. */
  readonly followUps: readonly FollowUpTask[];
  /** A programme that would lift the family now that its basic needs are met. */
  readonly empowering: string | null;
  /** Lines that double other help and wait for the manager's word. */
  readonly openOverlaps: readonly string[];
}

/** Whoever reports another family. `hidden` is what the reporter asks for; some kinds of case hide everybody. */
export const reporterInput = z.strictObject({
  name: requiredText(100), phone: z.string().trim().max(20).nullable(), relation: z.enum(REPORTER_RELATIONS), hidden: z.boolean(),
});
export type ReporterInput = z.infer<typeof reporterInput>;

export const registerInput = z.strictObject({
  /** Made by the form when it opens: pressing twice registers once. */
  caseId: id,
  household: householdInput,
  members: z.array(memberInput).min(1).max(30),
  applicantId: id,
  channel: z.enum(['WALK_IN', 'FIELD']),
  kind: z.string().refine((code) => caseKind(code) !== undefined),
  urgency,
  narrative: requiredText(4_000),
  needs: z.array(needSchema).max(40),
  documents: z.array(z.string().max(60)).max(60),
  missingDocuments: z.array(z.string().max(60)).max(60),
  /** Null only where somebody else reports: the family is asked later, and nothing is shared before. */
  consent: EVENT_SCHEMAS.consentGiven.nullable(),
  reporter: reporterInput.nullable().optional(),
  emergency: z.enum(EMERGENCY_CODES).nullable().optional(),
});
export type RegisterInput = z.infer<typeof registerInput>;

const readers = [
  'FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER', 'SUPERVISOR', 'FACILITATOR', 'PUSKESOS_COORDINATOR',
  'HEAD_OF_DIVISION', 'HEAD_OF_OFFICE',
] as const;

export const caseOperations = {
  'case.register': operation({
    input: registerInput,
    output: answer<{ caseId: string; number: string; receiptCode: string; created: boolean }>(),
    access: { who: ['FRONT_OFFICE', 'FACILITATOR'], area: 'none' },
    errors: ['CONSENT_REQUIRED', 'VILLAGE_UNKNOWN', 'NAME_INVALID', 'NIK_INVALID', 'FAMILY_CARD_INVALID', 'BIRTH_DATE_INVALID', 'AREA_NOT_ALLOWED', 'DISK_FULL'],
  }),
  'case.open': operation({
    input: z.strictObject({ caseId: id }),
    output: answer<CaseView>(),
    access: { who: readers, area: 'case' },
    errors: ['NOT_FOUND'],
  }),
  'case.queue': operation({
    input: z.strictObject({
      queue: z.enum(QUEUES), village: z.string().max(20).nullable(), text: z.string().trim().max(80).nullable(),
      cursor: z.string().max(200).nullable(), limit: z.int().min(1).max(100),
    }),
    output: answer<Page<QueueRow>>(),
    access: { who: readers, area: 'own' },
    errors: [],
  }),
  'case.byCode': operation({
    input: z.strictObject({ code: requiredText(60) }),
    output: answer<QueueRow>(),
    access: { who: readers, area: 'own' },
    errors: ['NOT_FOUND'],
  }),
  'case.receipt': operation({
    input: z.strictObject({ caseId: id, paper: z.enum(['A4', '80MM']) }),
    output: answer<DocumentFile>(),
    access: { who: readers, area: 'case' },
    errors: ['NOT_FOUND'],
  }),
  /** Somebody else reports the same: kept in the case that runs. Writes only, so whoever may not read a protected case can still add to it. */
  'case.addReport': operation({
    input: z.strictObject({ caseId: id, reportId: id, reporter: reporterInput, narrative: requiredText(4_000) }),
    output: answer<{ caseId: string; number: string }>(),
    access: { who: ['FRONT_OFFICE', 'FACILITATOR'], area: 'case' },
    errors: [...stepErrors, 'DISK_FULL'],
  }),
  /** The manager has seen an emergency. */
  'case.seeEmergency': operation({
    input: z.strictObject({ ...step, note }),
    output: answer<CaseView>(),
    access: { who: ['MANAGER'], area: 'case' },
    errors: stepErrors,
  }),
  'case.sendToReview': operation({
    input: z.strictObject({ ...step, note }),
    output: answer<CaseView>(),
    access: { who: ['FRONT_OFFICE', 'SUPERVISOR'], area: 'case' },
    errors: stepErrors,
  }),
  'case.recordRegistryCheck': operation({
    input: z.strictObject({ ...step, check: EVENT_SCHEMAS.registryChecked }),
    output: answer<CaseView>(),
    access: { who: ['REVIEW_ANALYST', 'BACK_OFFICE'], area: 'case' },
    errors: stepErrors,
  }),
  /** A reviewer has looked at what newer registry data changed. */
  'case.seeRegistryChange': operation({
    input: z.strictObject({ ...step, note }),
    output: answer<CaseView>(),
    access: { who: ['REVIEW_ANALYST', 'BACK_OFFICE'], area: 'case' },
    errors: stepErrors,
  }),
  'case.mapNeeds': operation({
    input: z.strictObject({ ...step, mapping: EVENT_SCHEMAS.needsMapped }),
    output: answer<CaseView>(),
    access: { who: ['REVIEW_ANALYST', 'BACK_OFFICE'], area: 'case' },
    errors: stepErrors,
  }),
  'case.proposePrelist': operation({
    input: z.strictObject({ ...step, personIds: z.array(id).min(1).max(40), note: reason }),
    output: answer<CaseView>(),
    access: { who: ['REVIEW_ANALYST'], area: 'case' },
    errors: stepErrors,
  }),
  'case.returnToFrontOffice': operation({
    input: z.strictObject({
      ...step, missingDocuments: z.array(code).max(60), reason,
      /** For the citizen, as it may be sent: at most 160 characters. */
      message: z.string().trim().max(160).optional(),
    }),
    output: answer<CaseView>(),
    access: { who: ['REVIEW_ANALYST'], area: 'case' },
    errors: stepErrors,
  }),
  'case.complete': operation({
    input: z.strictObject({ ...step, documents: z.array(code).max(60), note }),
    output: answer<CaseView>(),
    access: { who: ['FRONT_OFFICE'], area: 'case' },
    errors: stepErrors,
  }),
  'case.sendToService': operation({
    input: z.strictObject({ ...step, note }),
    output: answer<CaseView>(),
    access: { who: ['REVIEW_ANALYST'], area: 'case' },
    errors: stepErrors,
  }),
  'case.tellCitizen': operation({
    input: z.strictObject({ ...step, means: citizenMeans, reached: z.boolean(), message: requiredText(160), toldOn: z.iso.date() }),
    output: answer<CaseView>(),
    access: { who: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'FACILITATOR'], area: 'case' },
    errors: stepErrors,
  }),
  /** The message on a small sheet, to be handed over; recorded by `case.tellCitizen`. */
  'case.messagePaper': operation({
    input: z.strictObject({ caseId: id, message: requiredText(160) }),
    output: answer<DocumentFile>(),
    access: { who: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'FACILITATOR'], area: 'case' },
    errors: ['NOT_FOUND'],
  }),
  'case.close': operation({
    input: z.strictObject({ ...step, result: code, note: reason, rating: z.int().min(1).max(5).nullable(), words: note.optional() }),
    output: answer<CaseView>(),
    access: { who: ['FRONT_OFFICE', 'BACK_OFFICE'], area: 'case' },
    errors: stepErrors,
  }),
  'case.reject': operation({
    input: z.strictObject({ ...step, reasonCode: code, reason }),
    output: answer<CaseView>(),
    access: { who: ['REVIEW_ANALYST', 'MANAGER'], area: 'case' },
    errors: stepErrors,
  }),
  'case.cancel': operation({
    input: z.strictObject({ ...step, reason }),
    output: answer<CaseView>(),
    access: { who: ['FRONT_OFFICE', 'BACK_OFFICE'], area: 'case' },
    errors: stepErrors,
  }),
  'case.reopen': operation({
    input: z.strictObject({ ...step, reason }),
    output: answer<CaseView>(),
    access: { who: ['SUPERVISOR', 'MANAGER'], area: 'case' },
    errors: stepErrors,
  }),
  'case.addNote': operation({
    input: z.strictObject({ ...step, note: reason }),
    output: answer<CaseView>(),
    access: { who: readers.filter((role) => !role.startsWith('HEAD') && role !== 'PUSKESOS_COORDINATOR'), area: 'case' },
    errors: stepErrors,
  }),
  'collision.settle': operation({
    input: z.strictObject({ caseId: id, collisionId: id, keep: z.enum(['KEPT', 'LOST']) }),
    output: answer<CaseView>(),
    access: { who: ['FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER'], area: 'case' },
    errors: ['NOT_FOUND'],
  }),
  'projection.rebuild': operation({
    input: nothing,
    output: answer<{ cases: number; differing: number }>(),
    access: { who: ['ADMINISTRATOR'], area: 'none' },
    errors: [],
  }),
} as const;

