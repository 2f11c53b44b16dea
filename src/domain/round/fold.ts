import type { Role } from '../access/roles.ts';
import type { CaseEvent } from '../case/events.ts';
import { walk, type Flow, type FlowState } from '../flow/flow.ts';
import { faultyDecisions, type Deliberation } from '../proposal/deliberation.ts';
import { ROUND_EVENTS, type RoundEntry, type RoundEventData, type RoundEventType } from './events.ts';

export const ROUND_STATUSES = ['OPEN', 'AWAITING_SUPERVISOR', 'RETURNED', 'DONE', 'CANCELLED'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

export type RoundStep = Exclude<RoundEventType, 'roundOpened'>;

/** Puskesos and village hold the round together (domain handbook §2.7). */
export const ROUND_KEEPERS: readonly Role[] = ['FACILITATOR', 'PUSKESOS_COORDINATOR', 'VILLAGE_OPERATOR'];

const EDITED: readonly RoundStatus[] = ['OPEN', 'RETURNED'];

export const ROUND_FLOW: Flow<RoundStatus, RoundStep> = {
  roundEntrySet: { from: EDITED, roles: ROUND_KEEPERS, to: null, decides: false, replaces: (data) => partsOfEntry(data['entry'] as Partial<RoundEntry> | undefined) },
  roundEntryDropped: { from: EDITED, roles: ROUND_KEEPERS, to: null, decides: false, replaces: (data) => [String(data['entryId'])] },
  roundDeliberated: { from: EDITED, roles: ROUND_KEEPERS, to: null, decides: false, replaces: 'DELIBERATION' },
  roundSubmitted: { from: EDITED, roles: ROUND_KEEPERS, to: 'AWAITING_SUPERVISOR', decides: true },
  roundChecked: {
    from: ['AWAITING_SUPERVISOR'], roles: ['SUPERVISOR'], decides: true,
    to: { by: 'outcome', ends: { APPROVED: 'DONE', RETURNED: 'RETURNED' } },
  },
  roundCancelled: { from: [...EDITED, 'AWAITING_SUPERVISOR'], roles: [...ROUND_KEEPERS, 'SUPERVISOR'], to: 'CANCELLED', decides: true },
};

/** An entry, and each person of the register whom it concerns: two marks of one person are two answers to one question. */
function partsOfEntry(entry: Partial<RoundEntry> | undefined): readonly string[] {
  return [entry?.id ?? [], ...(entry?.subjects ?? []).map(({ registryId }) => registryId ?? [])].flat();
}

export function roundDesk(status: RoundStatus): Role | null {
  if (status === 'AWAITING_SUPERVISOR') return 'SUPERVISOR';
  return status === 'OPEN' || status === 'RETURNED' ? 'FACILITATOR' : null;
}

export interface RoundState extends FlowState<RoundStatus> {
  readonly roundId: string;
  readonly opening: RoundEventData<'roundOpened'>;
  readonly entries: readonly RoundEntry[];
  readonly deliberation: Deliberation | null;
  readonly returnReason: string | null;
}

/** Null while the opening has not arrived. */
export function foldRound(roundId: string, events: readonly CaseEvent[]): RoundState | null {
  let opening: RoundEventData<'roundOpened'> | null = null;
  let entries: RoundEntry[] = [];
  let deliberation: Deliberation | null = null;
  let returnReason: string | null = null;
  const own = events.filter((event) => Object.hasOwn(ROUND_EVENTS, event.type));
  const visitors: { readonly [T in RoundEventType]: (data: RoundEventData<T>) => void } = {
    roundOpened: (data) => void (opening ??= data),
    roundEntrySet({ entry }) {
      const known = entries.some((candidate) => candidate.id === entry.id);
      entries = known ? entries.map((candidate) => (candidate.id === entry.id ? entry : candidate)) : [...entries, entry];
    },
    roundEntryDropped: ({ entryId }) => void (entries = entries.filter((entry) => entry.id !== entryId)),
    roundDeliberated: (data) => void (deliberation = data.deliberation),
    roundSubmitted: () => void (returnReason = null),
    roundChecked: (data) => void (returnReason = data.outcome === 'RETURNED' ? data.reason : null),
    roundCancelled: (data) => void (returnReason = data.reason),
  };
  const flow = walk(own, {
    flow: ROUND_FLOW,
    schemas: ROUND_EVENTS,
    opens: { roundOpened: () => 'OPEN' },
    empty: 'OPEN' as RoundStatus,
    visit: (event, data) => (visitors[event.type as RoundEventType] as (data: unknown) => void)(data),
  });
  return opening === null ? null : { ...flow, roundId, opening, entries, deliberation, returnReason };
}

/** What keeps a round from the supervisor: entries that the deliberation has not decided, or decided twice, or it was not held. */
export function undecidedEntries({ entries, deliberation }: RoundState): readonly string[] {
  const ids = entries.map((entry) => entry.id);
  return deliberation === null ? ids : faultyDecisions(deliberation, ids);
}

export function acceptedEntries({ entries, deliberation }: RoundState): RoundEntry[] {
  return entries.filter((entry) => deliberation?.decisions.some((decision) => decision.subject === entry.id && decision.accepted) === true);
}
