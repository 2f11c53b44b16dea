import { conflictsIn, inOrder } from './conflicts.ts';
import { DECISIONS, EVENT_SCHEMAS, EVENT_VERSION, isEventType, type CaseEvent, type EventData, type EventType } from './events.ts';
import { addAttachment, changeAttachment, erasePapers, removeAttachment, restoreAttachment } from './attachments.ts';
import { isSettled } from '../referral/lifecycle.ts';
import { answerReferral, deliverService, escalateReferral, issuedReferral, remindReferral, sendReferral, withdrawReferral, type ReferralState } from '../referral/state.ts';
import { isEnded, type CaseState, type CaseStatus, type ClockStop, type RegistryCheck } from './state.ts';
import type { Need } from './need.ts';
import { agreePlan, approvePlan, decideOverride, finishPlan, NO_PLAN, returnPlan, revisePlan, submitPlan, withLine, withoutLine, type PlanHistory, type PlanStatus } from '../plan/state.ts';
import { OWN_OFFICE } from '../plan/events.ts';
import { mustBeTold } from './telling.ts';

/** A state under construction: the fold is the only code that changes one. */
type Draft = {
  -readonly [K in keyof CaseState]: CaseState[K] extends readonly (infer T)[] ? T[] : CaseState[K];
} & { checks: Record<string, RegistryCheck>; left: CaseState['left'] };

type Reducer<T extends EventType> = (state: Draft, data: EventData<T>, event: CaseEvent) => void;

/**
 * The state of a case: its events in (hlc, id) order, each counted once. Takes any order, repeats, gaps and types
 * from newer apps (kept in the timeline, otherwise ignored), so that all desks with the same events agree.
 */
export function foldCase(caseId: string, events: readonly CaseEvent[]): CaseState {
  const state = emptyState(caseId);
  const ordered = inOrder(events);
  for (const event of ordered) apply(state, event);
  state.conflicts = conflictsIn(ordered, (type) => DECISIONS.has(type));
  return state;
}

/** When a version of the plan came to stand as it did, and who brought it there. */
export interface PlanStep {
  readonly version: number;
  readonly status: PlanStatus;
  readonly at: string;
  readonly by: string;
}

/** The way of every version of the plan: what an event did not change, another desk's decision taken twice for one, is no step. */
export function planStepsOf({ caseId, timeline }: CaseState): PlanStep[] {
  const state = emptyState(caseId);
  const steps: PlanStep[] = [];
  for (const entry of timeline) {
    const { plan: before, earlierPlans } = state;
    apply(state, { ...entry, caseId, version: EVENT_VERSION });
    const { plan } = state;
    const replaced = state.earlierPlans.length > earlierPlans.length ? state.earlierPlans.at(-1) : undefined;
    if (replaced !== undefined && replaced.status !== before.status) steps.push({ version: replaced.version, status: replaced.status, at: entry.hlc, by: entry.author });
    const begun = before.lines.length === 0 && plan.lines.length > 0 && steps.length === 0;
    if (begun || plan.version !== before.version || plan.status !== before.status) steps.push({ version: plan.version, status: plan.status, at: entry.hlc, by: entry.author });
  }
  return steps;
}

function apply(state: Draft, event: CaseEvent): void {
  const { id, type, hlc, author, data } = event;
  state.timeline.push({ id, type, hlc, author, data });
  state.lastEventId = id;
  if (!isEventType(type)) return;
  const parsed = EVENT_SCHEMAS[type].safeParse(data);
  if (!parsed.success) return; // written by a newer app in a shape we can't read; shown in the timeline only
  (REDUCERS[type] as Reducer<EventType>)(state, parsed.data as EventData<EventType>, event);
  if (mustBeTold(type)) state.toTell.push({ eventId: id, type, since: hlc, tries: 0 });
}

/** The clock stands still while papers are missing, and for good when the case is over. */
const move = (state: Draft, status: CaseStatus, event: CaseEvent): void => {
  if (status === 'INCOMPLETE') startStop(state, 'CITIZEN', event);
  else endStops(state, 'CITIZEN', event);
  if (isEnded(status)) endStops(state, 'MINISTRY', event);
  state.status = status;
  state.movedAt = event.hlc;
};

const REDUCERS: { readonly [T in EventType]: Reducer<T> } = {
  registered(state, data, event) {
    state.registration = data;
    state.needs = mergeNeeds(state.needs, data.needs);
    state.documents = data.documents;
    state.missingDocuments = data.missingDocuments;
    state.openedAt = event.hlc;
    state.clock = { startedAt: event.hlc, stops: [] };
    move(state, 'REGISTERED', event);
  },
  reportAdded(state, data, event) {
    if (state.reports.some((report) => report.reportId === data.reportId)) return;
    state.reports.push({ ...data, at: event.hlc, by: event.author });
  },
  emergencySeen: (state) => void (state.emergencySeen = true),
  consentGiven(state, data) {
    state.consent = data;
    state.withdrawal = null;
  },
  consentWithdrawn(state, data, event) {
    state.withdrawal = { reason: data.reason, at: event.hlc, by: event.author, given: state.consent ?? state.withdrawal?.given ?? null };
    state.consent = null;
  },
  sentToReview: (state, _, event) => move(state, 'IN_REVIEW', event),
  registryChecked(state, data, event) {
    state.checks = { ...state.checks, [data.personId]: { ...data, at: event.hlc, by: event.author, removedUntil: null } };
    state.registryChanges = state.registryChanges.filter((personId) => personId !== data.personId);
  },
  registryRechecked(state, data, event) {
    const known = state.checks[data.personId];
    // Several PCs take the same data in, each on its own: what the first says counts.
    if (known === undefined || (known.version !== null && known.version >= data.version)) return;
    const { personId, answer, registryId, decile, version, quarter, dataDate, removedUntil } = data;
    const check = { ...known, answer, registryId, decile, version, quarter, dataDate, removedUntil, candidates: [], at: event.hlc, by: event.author };
    state.checks = { ...state.checks, [personId]: check };
    state.registryChanges = [...new Set([...state.registryChanges, personId])];
  },
  registryChangeSeen: (state) => void (state.registryChanges = []),
  needsMapped(state, data) {
    state.needs = mergeNeeds(state.needs, data.needs);
    state.categories = data.categories;
    state.received = data.received ?? state.received;
  },
  prelistProposed(state, data) {
    state.proposedIds = [...new Set([...state.proposedIds, ...data.personIds])];
  },
  returnedToFrontOffice(state, data, event) {
    state.missingDocuments = data.missingDocuments;
    move(state, 'INCOMPLETE', event);
  },
  completed(state, data, event) {
    state.documents = [...new Set([...state.documents, ...data.documents])];
    state.missingDocuments = state.missingDocuments.filter((document) => !data.documents.includes(document));
    move(state, 'IN_REVIEW', event);
  },
  sentToService: (state, _, event) => move(state, 'IN_SERVICE', event),
  assessed: (state, data, event) => void (state.assessment = { ...data, at: event.hlc, by: event.author }),
  memberLeft: (state, data) => void (state.left = { ...state.left, [data.personId]: data }),
  planLineAdded: (state, data) => setPlan(state, withLine(historyOf(state), data)),
  planLineChanged: (state, data) => setPlan(state, withLine(historyOf(state), data)),
  planLineRemoved: (state, data) => setPlan(state, withoutLine(historyOf(state), data.lineId)),
  overrideAllowed: (state, { lineId, overlaps, note }) => setPlan(state, decideOverride(historyOf(state), lineId, { status: 'ALLOWED', overlaps, note })),
  overrideRefused: (state, { lineId, reason }) => setPlan(state, decideOverride(historyOf(state), lineId, { status: 'REFUSED', overlaps: [], note: reason })),
  planSubmitted(state, _, event) {
    setPlan(state, submitPlan(historyOf(state)));
    move(state, 'AWAITING_APPROVAL', event);
  },
  planApproved(state, _, event) {
    setPlan(state, approvePlan(historyOf(state)));
    move(state, 'APPROVED', event);
  },
  planReturned(state, data, event) {
    setPlan(state, returnPlan(historyOf(state), data.reason));
    move(state, 'IN_SERVICE', event);
  },
  familyAgreed: (state, data) => setPlan(state, agreePlan(historyOf(state), data)),
  planRevised(state, _, event) {
    setPlan(state, revisePlan(historyOf(state)));
    move(state, 'IN_SERVICE', event);
  },
  ownHelpGiven(state, data, event) {
    state.ownHelp.push(data);
    if (state.status === 'APPROVED' || state.status === 'REFERRED') moveWithReferrals(state, event);
  },
  followUpDone(state, data, event) {
    state.followUps.push({ ...data, at: event.hlc, by: event.author });
    state.needs = mergeNeeds(state.needs, data.newNeeds);
  },
  transferred(state, data, event) {
    if (state.registration !== null) state.registration = { ...state.registration, village: data.to };
    state.movedAt = event.hlc;
  },
  reactivationAsked: (state, data) => void (state.reactivation = data),
  referralIssued(state, data, event) {
    if (state.referrals.some((referral) => referral.referralId === data.referralId)) return;
    state.referrals.push(issuedReferral(data));
    move(state, 'REFERRED', event);
  },
  referralAnswered(state, data, event) {
    changeReferral(state, data.referralId, (referral) => answerReferral(referral, data));
    moveWithReferrals(state, event);
  },
  referralSent: (state, data) => changeReferral(state, data.referralId, (referral) => sendReferral(referral, data)),
  referralReminded: (state, data) => changeReferral(state, data.referralId, (referral) => remindReferral(referral, data)),
  referralEscalated: (state, data) => changeReferral(state, data.referralId, (referral) => escalateReferral(referral, data)),
  referralWithdrawn(state, data, event) {
    changeReferral(state, data.referralId, (referral) => withdrawReferral(referral, data));
    moveWithReferrals(state, event);
  },
  serviceDelivered(state, data, event) {
    changeReferral(state, data.referralId, (referral) => deliverService(referral, data));
    if (state.status === 'REFERRED') moveWithReferrals(state, event);
  },
  citizenTold(state, data, event) {
    state.told.push(data);
    state.toTell = data.reached ? [] : state.toTell.map((task) => ({ ...task, tries: task.tries + 1 }));
    if (data.reached && state.status === 'RESULT_RECEIVED') move(state, 'INFORMED', event);
  },
  closed(state, data, event) {
    state.closing = data;
    setPlan(state, finishPlan(historyOf(state), 'COMPLETED'));
    move(state, 'CLOSED', event);
  },
  rejected(state, _, event) {
    setPlan(state, finishPlan(historyOf(state), 'CANCELLED'));
    move(state, 'REJECTED', event);
  },
  cancelled(state, _, event) {
    setPlan(state, finishPlan(historyOf(state), 'CANCELLED'));
    move(state, 'CANCELLED', event);
  },
  reopened(state, _, event) {
    state.closing = null;
    state.clock = { startedAt: event.hlc, stops: [] };
    move(state, 'IN_REVIEW', event);
  },
  noteAdded: () => undefined,
  ministryWaitStarted: (state, _, event) => startStop(state, 'MINISTRY', event),
  ministryWaitEnded: (state, _, event) => endStops(state, 'MINISTRY', event),
  attachmentAdded: (state, data, event) => addAttachment(state, data, event),
  attachmentRemoved: (state, data, event) => removeAttachment(state, data, event),
  attachmentRestored: (state, data) => restoreAttachment(state, data),
  attachmentChanged: (state, data) => changeAttachment(state, data),
  papersErased: (state, data, event) => erasePapers(state, data, event),
};

function startStop(state: Draft, reason: ClockStop['reason'], event: CaseEvent): void {
  const { stops } = state.clock;
  if (stops.some((stop) => stop.reason === reason && stop.to === null)) return;
  state.clock = { ...state.clock, stops: [...stops, { reason, from: event.hlc, to: null }] };
}

function endStops(state: Draft, reason: ClockStop['reason'], event: CaseEvent): void {
  const stops = state.clock.stops.map((stop) => (stop.reason === reason && stop.to === null ? { ...stop, to: event.hlc } : stop));
  state.clock = { ...state.clock, stops };
}

function mergeNeeds(known: readonly Need[], incoming: readonly Need[]): Need[] {
  const byId = new Map([...known, ...incoming].map((need) => [need.id, need]));
  return [...byId.values()];
}

const historyOf = (state: Draft): PlanHistory => ({ plan: state.plan, earlier: state.earlierPlans });

function setPlan(state: Draft, { plan, earlier }: PlanHistory): void {
  state.plan = plan;
  state.earlierPlans = [...earlier];
}

function changeReferral(state: Draft, referralId: string, change: (referral: ReferralState) => ReferralState): void {
  state.referrals = state.referrals.map((referral) => (referral.referralId === referralId ? change(referral) : referral));
}

/** Letters that wait keep the case referred; when all have been withdrawn, its plan is to be referred anew. */
function moveWithReferrals(state: Draft, event: CaseEvent): void {
  if (!state.referrals.every((referral) => isSettled(referral.status))) move(state, 'REFERRED', event);
  else if (state.referrals.some((referral) => referral.status !== 'WITHDRAWN')) move(state, 'RESULT_RECEIVED', event);
  else move(state, ownHelpAlone(state) ? 'RESULT_RECEIVED' : 'APPROVED', event);
}

/** The plan asks nobody else, and the office has given all that it promised. */
function ownHelpAlone(state: Draft): boolean {
  const given = new Set(state.ownHelp.map((help) => help.lineId));
  return state.plan.lines.length > 0 && state.plan.lines.every((line) => line.partner === OWN_OFFICE && given.has(line.id));
}

function emptyState(caseId: string): Draft {
  return {
    caseId, status: 'REGISTERED', registration: null, needs: [], categories: [], consent: null, withdrawal: null, documents: [],
    missingDocuments: [], attachments: [], clock: { startedAt: null, stops: [] }, checks: {}, registryChanges: [], proposedIds: [],
    plan: NO_PLAN, earlierPlans: [], assessment: null, left: {}, ownHelp: [], followUps: [], toTell: [], reactivation: null, received: [],
    referrals: [], reports: [], emergencySeen: false, told: [], closing: null, conflicts: [], openedAt: null, movedAt: null, lastEventId: null, timeline: [],
  };
}
