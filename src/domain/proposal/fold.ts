import { inOrder } from '../case/conflicts.ts';
import { EVENT_SCHEMAS, type CaseEvent, type EventData } from '../case/events.ts';
import { walk, type FlowState } from '../flow/flow.ts';
import { deliberationSchema, type Deliberation, type ResponsibilityStatement } from './deliberation.ts';
import { PROPOSAL_EVENTS, type NationalAnswer, type ProposalEventData, type ProposalEventType, type ProposalStart } from './events.ts';
import type { ProposalStatus } from './stages.ts';
import { PROPOSAL_FLOW } from './transitions.ts';
import type { Verval } from './verval/form.ts';

/** What stands behind a proposal: the village's deliberation, or the statement that may take its place. */
export type Endorsement = { readonly by: 'DELIBERATION'; readonly deliberation: Deliberation } | { readonly by: 'STATEMENT'; readonly statement: ResponsibilityStatement };

export interface ProposalProgress {
  readonly stage: string;
  readonly on: string;
  readonly reference: string | null;
  readonly reason: string;
  /** Absent where a person wrote it down. */
  readonly answer?: NationalAnswer | undefined;
}

/** Everything that the events say of one proposal. Plain data: it crosses processes. */
export interface ProposalState extends FlowState<ProposalStatus> {
  readonly proposalId: string;
  /** The case that it belongs to, or the round it came from. */
  readonly streamId: string;
  readonly fromRound: boolean;
  readonly start: ProposalStart;
  readonly verval: { readonly form: Verval; readonly at: string; readonly by: string } | null;
  readonly endorsement: Endorsement | null;
  /** Why it came back, while it lies with the office again. */
  readonly returnReason: string | null;
  readonly progress: readonly ProposalProgress[];
}

type Facts = { -readonly [K in 'verval' | 'endorsement' | 'returnReason']: ProposalState[K] } & { start: ProposalStart | null; fromRound: boolean; progress: ProposalProgress[] };
type Visitor<T extends ProposalEventType> = (facts: Facts, data: ProposalEventData<T>, event: CaseEvent) => void;

const VISITORS: { readonly [T in ProposalEventType]: Visitor<T> } = {
  proposalStarted: (facts, data) => void (facts.start ??= data),
  proposalFromRound(facts, data) {
    const { vervalDue: _, ...start } = data;
    facts.start ??= start;
    facts.fromRound = true;
  },
  proposalChanged(facts, { changes, documents, note }) {
    if (facts.start !== null) facts.start = { ...facts.start, changes, documents, note };
  },
  vervalRecorded: (facts, data, event) => void (facts.verval = { form: data.verval, at: event.hlc, by: event.author }),
  deliberationRecorded: (facts, { deliberation }) => void (facts.endorsement = { by: 'DELIBERATION', deliberation }),
  responsibilityStated: (facts, { statement }) => void (facts.endorsement = { by: 'STATEMENT', statement }),
  proposalSubmitted: (facts) => void (facts.returnReason = null),
  proposalChecked: (facts, data) => void (facts.returnReason = data.outcome === 'RETURNED' ? data.reason : null),
  proposalDecided: (facts, data) => void (facts.returnReason = data.outcome === 'RETURNED' ? data.reason : null),
  proposalWithdrawn: (facts, data) => void (facts.returnReason = data.reason),
  proposalProgressed(facts, data) {
    const { proposalId: _, ...progress } = data;
    facts.progress.push(progress);
    // With what the national system wants mended, in its own words.
    if (progress.stage === 'RETURNED') facts.returnReason = [progress.reason, ...(progress.answer?.toFix ?? [])].filter((text) => text !== '').join('; ');
  },
};

/** The proposals of one stream (a case or a round), in the order in which they were started. Laws as for a case's fold. */
export function foldProposals(streamId: string, events: readonly CaseEvent[]): ProposalState[] {
  const byProposal = new Map<string, CaseEvent[]>();
  for (const event of events) {
    if (!Object.hasOwn(PROPOSAL_EVENTS, event.type)) continue;
    const proposalId = event.data['proposalId'];
    if (typeof proposalId !== 'string') continue;
    byProposal.set(proposalId, [...(byProposal.get(proposalId) ?? []), event]);
  }
  const checks = newestChecks(events);
  const meeting = newestMeeting(events);
  return [...byProposal]
    .flatMap(([proposalId, own]) => foldOne(streamId, proposalId, own) ?? [])
    .map((state) => ({ ...state, start: withChecks(state.start, checks), endorsement: state.endorsement ?? endorsementOfRound(state, meeting) }))
    .sort((a, b) => ((a.openedAt ?? '') + a.proposalId < (b.openedAt ?? '') + b.proposalId ? -1 : 1));
}

/** The deliberation of the round in this stream, if there is one. */
function newestMeeting(events: readonly CaseEvent[]): Deliberation | null {
  const held = inOrder(events).filter((event) => event.type === 'roundDeliberated').at(-1);
  const parsed = deliberationSchema.safeParse(held?.data['deliberation']);
  return parsed.success ? parsed.data : null;
}

/** What the round's meeting decided of this entry, not of the neighbours. */
function endorsementOfRound({ fromRound, proposalId }: ProposalState, meeting: Deliberation | null): Endorsement | null {
  if (!fromRound || meeting === null) return null;
  return { by: 'DELIBERATION', deliberation: { ...meeting, decisions: meeting.decisions.filter((decision) => decision.subject === proposalId) } };
}

type Checks = ReadonlyMap<string, EventData<'registryChecked'>>;

function newestChecks(events: readonly CaseEvent[]): Checks {
  const newest = new Map<string, EventData<'registryChecked'>>();
  for (const event of inOrder(events)) {
    if (event.type !== 'registryChecked') continue;
    const parsed = EVENT_SCHEMAS.registryChecked.safeParse(event.data);
    if (parsed.success) newest.set(parsed.data.personId, parsed.data);
  }
  return newest;
}

/** What the case's newest look into the register says of each subject counts, also when it came after the start. */
function withChecks(start: ProposalStart, checks: Checks): ProposalStart {
  const subjects = start.subjects.map((subject) => {
    const check = subject.personId === null ? undefined : checks.get(subject.personId);
    return check === undefined ? subject : { ...subject, registryAnswer: check.answer, registryId: check.registryId ?? subject.registryId };
  });
  return { ...start, subjects };
}

/** Null while the start has not arrived: the other events wait for it. */
function foldOne(streamId: string, proposalId: string, events: readonly CaseEvent[]): ProposalState | null {
  const facts: Facts = { start: null, fromRound: false, verval: null, endorsement: null, returnReason: null, progress: [] };
  const flow = walk(events, {
    flow: PROPOSAL_FLOW,
    schemas: PROPOSAL_EVENTS,
    opens: {
      proposalStarted: () => 'DRAFT',
      proposalFromRound: (data) => (data['vervalDue'] === true ? 'DRAFT' : 'AWAITING_MANAGER'),
    },
    empty: 'DRAFT' as ProposalStatus,
    visit: (event, data) => (VISITORS[event.type as ProposalEventType] as (facts: Facts, data: unknown, event: CaseEvent) => void)(facts, data, event),
  });
  const { start, ...rest } = facts;
  return start === null ? null : { ...flow, ...rest, start, proposalId, streamId };
}
