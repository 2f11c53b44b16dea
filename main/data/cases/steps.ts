import { DECISIONS, type EventData, type EventType } from '#src/domain/case/events.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { mayFollow, mayWrite, type TRANSITIONS } from '#src/domain/case/transitions.ts';
import { SlrtError } from '#src/text/error.ts';
import type { EventWrite, RowWrite } from '#src/sync/changeset.ts';
import { commit, eventOf, inThisOrder } from '../commit.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { caseState } from './projection.ts';

export type StepType = keyof typeof TRANSITIONS;

export interface Step<T extends StepType> {
  readonly caseId: string;
  /** The last event that the user's screen showed. */
  readonly basis: string | null;
  readonly type: T;
  /** Name of the operation, for the change log. */
  readonly name: string;
  /** The event's data, from the state at the moment of writing: checks made here hold until the commit. */
  readonly data: (state: CaseState) => EventData<T>;
  /** What follows from it in the same moment, in this order. */
  readonly also?: (state: CaseState, data: EventData<T>) => readonly EventWrite[];
  /** Rows that change with it. */
  readonly rows?: (state: CaseState) => readonly (RowWrite | null)[];
}

/**
 * One step of a case: the table of transitions is asked inside the transaction, then the event is written.
 * @throws SlrtError NOT_FOUND, ROLE_NOT_ALLOWED, STATE_NOT_ALLOWED, STALE_VERSION, and what `data` throws
 */
export function takeStep<T extends StepType>(store: Store, user: SessionUser, step: Step<T>): void {
  commit(store, user.userId, () => {
    const state = caseState(store, step.caseId);
    const { registration } = state;
    if (registration === null) throw new SlrtError('NOT_FOUND');
    checkStep(step.type, state, user);
    if (DECISIONS.has(step.type)) checkSeen(state, step.basis);
    const data = step.data(state);
    const events = [eventOf(step.caseId, step.type, data, step.basis), ...step.also?.(state, data) ?? []];
    return {
      name: step.name,
      scope: registration.village,
      subject: { type: 'case', id: step.caseId },
      rows: step.rows?.(state) ?? [],
      events: inThisOrder(events),
    };
  });
}

export function checkStep(type: StepType & EventType, state: CaseState, user: SessionUser): void {
  if (!mayWrite(type, user.role)) throw new SlrtError('ROLE_NOT_ALLOWED', { role: user.role });
  if (!mayFollow(type, state)) throw new SlrtError('STATE_NOT_ALLOWED', { status: state.status });
}

/** On one PC a decision on an old page is refused at once; between PCs the fold finds it (needs a decision). */
function checkSeen(state: CaseState, basis: string | null): void {
  if (basis === null) return;
  const seen = state.timeline.findIndex((entry) => entry.id === basis);
  const missed = state.timeline.slice(seen + 1).some((entry) => DECISIONS.has(entry.type));
  if (seen >= 0 && missed) throw new SlrtError('STALE_VERSION');
}
