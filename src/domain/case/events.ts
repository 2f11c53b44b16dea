import { z } from 'zod';
import { ATTACHMENT_EVENTS } from '../document/attachment.ts';
import { FOLLOW_UP_EVENTS } from '../followUp/events.ts';
import { agreementMeans, PLAN_EVENTS } from '../plan/events.ts';
import { REFERRAL_EVENTS } from '../referral/events.ts';
import { code, date, id, longText, registryAnswer, shortText } from '../eventFields.ts';
import { URGENCIES } from './kinds.ts';
import { needSchema } from './need.ts';

export type RegistryAnswer = z.infer<typeof registryAnswer>;

export const citizenMeans = z.enum(['IN_PERSON', 'PHONE', 'WHATSAPP', 'VISIT', 'LETTER', 'PRINT']);
export type CitizenMeans = z.infer<typeof citizenMeans>;

export const urgency = z.enum(URGENCIES);
export type Urgency = z.infer<typeof urgency>;

/** Somebody of another household who reports: a neighbour, the head of the ward, a midwife. */
export const reporterSchema = z.object({
  name: z.string().trim().max(100),
  phone: z.string().max(20).nullable(),
  /** Whose eyes saw it: `NEIGHBOUR`, `RELATIVE`, … */
  relation: code,
  /** Seen by the manager alone. */
  hidden: z.boolean(),
});
export type Reporter = z.infer<typeof reporterSchema>;

/** Texts: `case.reporter.NEIGHBOUR`. */
export const REPORTER_RELATIONS = ['NEIGHBOUR', 'RELATIVE', 'WARD_HEAD', 'VILLAGE_OFFICER', 'HEALTH_WORKER', 'TEACHER', 'POLICE', 'OTHER'] as const;

/**
 * What happens to a case, one event for each thing with process or legal weight. A case's status is the fold of
 * its events (fold.ts); an event is never changed. New types and new optional fields may be added, nothing removed.
 */
export const EVENT_SCHEMAS = {
  registered: z.object({
    number: z.string().min(1).max(40),
    receiptCode: z.string().min(4).max(20),
    channel: z.enum(['WALK_IN', 'FIELD']),
    kind: code,
    urgency,
    householdId: id,
    village: z.string().min(1).max(20),
    applicantId: id,
    applicantName: z.string().min(1).max(100),
    narrative: longText,
    needs: z.array(needSchema).max(40),
    documents: z.array(code).max(60),
    missingDocuments: z.array(code).max(60),
    dueOn: date.nullable(),
    /** Working days of the promise; absent in events of older apps. */
    termDays: z.int().min(0).max(365).optional(),
    /** Absent or null: the family reports for itself. */
    reporter: reporterSchema.nullable().optional(),
    /** What makes it an emergency (protection.ts); absent in events of older apps. */
    emergency: code.nullable().optional(),
  }),
  /** Somebody else reports the same: joined to the case, both reporters are kept. */
  reportAdded: z.object({ reportId: id, reporter: reporterSchema, narrative: longText }),
  /** The manager knows of the emergency. */
  emergencySeen: z.object({ note: longText }),
  consentGiven: z.object({ textVersion: z.string().max(40), means: agreementMeans, share: z.boolean() }),
  consentWithdrawn: z.object({ reason: longText }),
  sentToReview: z.object({ note: longText }),
  registryChecked: z.object({
    personId: id,
    answer: registryAnswer,
    query: z.string().max(300),
    registryId: z.string().max(64).nullable(),
    decile: z.int().min(0).max(10).nullable(),
    version: z.int().nullable(),
    quarter: z.string().max(10).nullable(),
    dataDate: date.nullable(),
    candidates: z.array(z.object({ registryId: z.string().max(64), score: z.number() })).max(50),
  }),
  /** Newer registry data says something else than the last check; written by the application itself. */
  registryRechecked: z.object({
    personId: id,
    previousAnswer: registryAnswer,
    previousDecile: z.int().min(0).max(10).nullable(),
    previousVersion: z.int().nullable(),
    answer: registryAnswer,
    registryId: z.string().max(64).nullable(),
    decile: z.int().min(0).max(10).nullable(),
    /** Date of the data that no longer held the person; null when it holds them, or never did. */
    removedUntil: date.nullable(),
    version: z.int(),
    quarter: z.string().max(10),
    dataDate: date,
  }),
  /** A reviewer has looked at what the registry changed. */
  registryChangeSeen: z.object({ note: longText }),
  needsMapped: z.object({
    needs: z.array(needSchema).min(1).max(40),
    categories: z.array(z.object({ personId: id, category: code })).max(60),
    /** Programmes that members already receive, by the register or by their own words; absent in events of older apps. */
    received: z.array(z.object({ personId: id, programme: code, source: z.enum(['REGISTRY', 'CITIZEN']) })).max(120).optional(),
    note: longText,
  }),
  prelistProposed: z.object({ personIds: z.array(id).min(1).max(40), note: longText }),
  /** `message`: what the citizen is told; absent in events of older apps. */
  returnedToFrontOffice: z.object({ missingDocuments: z.array(code).max(60), reason: longText, message: z.string().trim().max(160).optional() }),
  completed: z.object({ documents: z.array(code).max(60), note: longText }),
  sentToService: z.object({ note: longText }),
  ...PLAN_EVENTS,
  ...REFERRAL_EVENTS,
  ...FOLLOW_UP_EVENTS,
  citizenTold: z.object({ means: citizenMeans, reached: z.boolean(), message: z.string().max(500), toldOn: date }),
  /** `words`: what the family says of the help, in its own words. */
  closed: z.object({ result: code, note: longText, rating: z.int().min(1).max(5).nullable(), words: longText.optional() }),
  rejected: z.object({ reasonCode: code, reason: longText }),
  cancelled: z.object({ reason: longText }),
  reopened: z.object({ reason: longText }),
  noteAdded: z.object({ note: longText }),
  /** A card that is no longer active: what is asked for, with which papers (domain.md §4.3). */
  reactivationAsked: z.object({
    personId: id, cardNumber: z.string().max(20).nullable(), cause: code, facility: shortText, inHospital: z.boolean(), note: shortText,
  }),
  ministryWaitStarted: z.object({ note: longText }),
  ministryWaitEnded: z.object({ note: longText }),
  ...ATTACHMENT_EVENTS,
} as const;

export type EventType = keyof typeof EVENT_SCHEMAS;
export type EventData<T extends EventType> = z.infer<(typeof EVENT_SCHEMAS)[T]>;

/** The newest version of each event's data that this app writes. */
export const EVENT_VERSION = 1;

export interface CaseEvent {
  readonly id: string;
  readonly caseId: string;
  readonly type: string;
  readonly version: number;
  readonly hlc: string;
  readonly author: string;
  /** `basis`: the id of the last event that the author had seen; two decisions on one basis need a third. */
  readonly data: Readonly<Record<string, unknown>>;
}

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENT_SCHEMAS, type);
}

/** Decisions move the case; two that did not see each other are shown, never settled silently. */
export const DECISIONS: ReadonlySet<string> = new Set<EventType>([
  'sentToReview', 'returnedToFrontOffice', 'completed', 'sentToService', 'planSubmitted', 'planApproved', 'planReturned', 'planRevised', 'transferred',
  'closed', 'rejected', 'cancelled', 'reopened',
]);
