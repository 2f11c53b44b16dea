import type { FlowState, Flow } from '#src/domain/flow/flow.ts';
import { mayFollow, mayWrite, missedBy, stepsFor } from '#src/domain/flow/flow.ts';
import type { KnownEventType } from '#src/domain/flow/events.ts';
import type { WorkView } from '#src/contract/work.ts';
import type { EventWrite, RowWrite } from '#src/sync/changeset.ts';
import { SlrtError } from '#src/text/error.ts';
import { commit, inThisOrder } from '../commit.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { userNames } from '../users/users.ts';

export interface Turn<State extends FlowState<string>, Step extends KnownEventType> {
  readonly subject: { readonly type: 'proposal' | 'fieldReport' | 'round'; readonly id: string };
  /** Name of the operation, for the change log. */
  readonly name: string;
  readonly flow: Flow<string, Step>;
  readonly step: Step;
  /** The last event that the user's screen showed. */
  readonly basis: string | null;
  /** Read inside the transaction. @throws SlrtError NOT_FOUND */
  readonly read: () => State;
  readonly village: (state: State) => string;
  /** What is written, from the state at that moment: checks made here hold until the commit. */
  readonly write: (state: State) => { readonly events: readonly EventWrite[]; readonly rows?: readonly (RowWrite | null)[] };
}

/**
 * One step of a piece of work: its table of steps is asked inside the transaction, then the events are written.
 * @throws SlrtError NOT_FOUND, ROLE_NOT_ALLOWED, STATE_NOT_ALLOWED, STALE_VERSION, and what `write` throws
 */
export function takeTurn<State extends FlowState<string>, Step extends KnownEventType>(store: Store, user: SessionUser, turn: Turn<State, Step>): void {
  commit(store, user.userId, () => {
    const state = turn.read();
    const step = turn.flow[turn.step];
    if (!mayWrite(step, user.role)) throw new SlrtError('ROLE_NOT_ALLOWED', { role: user.role });
    if (!mayFollow(step, state.status)) throw new SlrtError('STATE_NOT_ALLOWED', { status: state.status });
    const { events, rows = [] } = turn.write(state);
    checkSeen(state, turn, events[0]?.data ?? {});
    return { name: turn.name, scope: turn.village(state), subject: turn.subject, rows, events: inThisOrder(events) };
  });
}

/** On one PC a step on an old page is refused at once: nothing is overwritten unseen. Between PCs the fold finds two decisions. */
function checkSeen<State extends FlowState<string>, Step extends KnownEventType>({ timeline }: State, { flow, step, basis }: Turn<State, Step>, data: Readonly<Record<string, unknown>>): void {
  if (!timeline.some(({ id }) => id === basis)) return;
  if (missedBy(flow, timeline, { step, data, basis, decisions: flow[step].decides }).length > 0) throw new SlrtError('STALE_VERSION');
}

export function viewOf<State extends FlowState<string>, Step extends KnownEventType>(store: Store, user: SessionUser, state: State, flow: Flow<string, Step>): WorkView<State> {
  const authors = new Set(state.timeline.map((entry) => entry.author));
  const names = userNames(store, authors);
  return { state, actions: stepsFor(flow, state.status, user.role), people: Object.fromEntries([...authors].map((id) => [id, names.get(id) ?? id])) };
}

/** What comes back must say why. @throws SlrtError REASON_REQUIRED */
export function demandReason(outcome: string, reason: string): void {
  if (outcome === 'RETURNED' && reason === '') throw new SlrtError('REASON_REQUIRED');
}
