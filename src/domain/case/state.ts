import type { AttachmentState } from '../document/attachment.ts';
import type { ReferralState } from '../referral/state.ts';
import type { PlanVersion } from '../plan/state.ts';
import type { EventData } from './events.ts';
import type { Need } from './need.ts';
import type { ToTell } from './telling.ts';

/** Statuses of the domain handbook §1.7. */
export const CASE_STATUSES = [
  'REGISTERED', 'INCOMPLETE', 'IN_REVIEW', 'IN_SERVICE', 'AWAITING_APPROVAL', 'APPROVED', 'REFERRED', 'RESULT_RECEIVED',
  'INFORMED', 'CLOSED', 'REJECTED', 'CANCELLED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export function isCaseStatus(text: string): text is CaseStatus {
  return (CASE_STATUSES as readonly string[]).includes(text);
}

export const ENDED_CASE_STATUSES: readonly CaseStatus[] = ['CLOSED', 'REJECTED', 'CANCELLED'];

/** Nobody works on the case any more; only a reopening goes on from here. */
export function isEnded(status: string): boolean {
  return (ENDED_CASE_STATUSES as readonly string[]).includes(status);
}

export interface RegistryCheck extends EventData<'registryChecked'> {
  readonly at: string;
  readonly by: string;
  /** Date of the data that no longer held a person who was in the registry before. */
  readonly removedUntil: string | null;
}

export interface TimelineEntry {
  readonly id: string;
  readonly type: string;
  readonly hlc: string;
  readonly author: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** While the office waits for the citizen's papers or for the ministry, its own time does not run (§1.6). */
export interface ClockStop {
  readonly reason: 'CITIZEN' | 'MINISTRY';
  readonly from: string;
  /** Null: it still waits. */
  readonly to: string | null;
}

/** Everything that the events say of one case. Plain data: it crosses processes. */
export interface CaseState {
  readonly caseId: string;
  readonly status: CaseStatus;
  readonly registration: EventData<'registered'> | null;
  readonly needs: readonly Need[];
  readonly attachments: readonly AttachmentState[];
  /** When the promised time began to run, and when it stood still. */
  readonly clock: { readonly startedAt: string | null; readonly stops: readonly ClockStop[] };
  readonly categories: readonly { personId: string; category: string }[];
  /** Programmes that members already receive, as last mapped. */
  readonly received: NonNullable<EventData<'needsMapped'>['received']>;
  /** What the citizen agreed to, with the text's version; null: nothing, or taken back. */
  readonly consent: EventData<'consentGiven'> | null;
  /** Taken back (UU 27/2022 art. 9): from then on nothing of the case goes to others. `given` is what had been agreed. */
  readonly withdrawal: { readonly reason: string; readonly at: string; readonly by: string; readonly given: EventData<'consentGiven'> | null } | null;
  readonly documents: readonly string[];
  readonly missingDocuments: readonly string[];
  /** Newest check of each person, by person id. */
  readonly checks: Readonly<Record<string, RegistryCheck>>;
  /** Persons of whom the registry says something new that no reviewer has looked at. */
  readonly registryChanges: readonly string[];
  readonly proposedIds: readonly string[];
  /** The newest version of the family plan. */
  readonly plan: PlanVersion;
  /** The versions before it, all finished. */
  readonly earlierPlans: readonly PlanVersion[];
  readonly assessment: (EventData<'assessed'> & { readonly at: string; readonly by: string }) | null;
  /** Members who died or left the household, by person id. */
  readonly left: Readonly<Record<string, EventData<'memberLeft'>>>;
  /** What the office gave itself. */
  readonly ownHelp: readonly EventData<'ownHelpGiven'>[];
  readonly followUps: readonly (EventData<'followUpDone'> & { readonly at: string; readonly by: string })[];
  /** Decisions that the citizen has not heard of. */
  readonly toTell: readonly ToTell[];
  readonly reactivation: EventData<'reactivationAsked'> | null;
  readonly referrals: readonly ReferralState[];
  /** What others reported of the same, after the registration. */
  readonly reports: readonly (EventData<'reportAdded'> & { readonly at: string; readonly by: string })[];
  /** Whether the manager has looked at it; means nothing where there is no emergency. */
  readonly emergencySeen: boolean;
  readonly told: readonly EventData<'citizenTold'>[];
  readonly closing: EventData<'closed'> | null;
  /** Pairs of event ids: decisions taken without sight of each other and not yet settled by a later one. */
  readonly conflicts: readonly (readonly [string, string])[];
  readonly openedAt: string | null;
  readonly movedAt: string | null;
  readonly lastEventId: string | null;
  readonly timeline: readonly TimelineEntry[];
}
