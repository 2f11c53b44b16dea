import type { KnownEventData } from '#src/domain/flow/events.ts';
import type { ProposalState } from '#src/domain/proposal/fold.ts';
import { PROPOSAL_FLOW, type ProposalStep } from '#src/domain/proposal/transitions.ts';
import { eventOf } from '../commit.ts';
import { readProposal } from '../flows/read.ts';
import { takeTurn } from '../flows/turn.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

export interface ProposalTurn<T extends ProposalStep> {
  readonly proposalId: string;
  readonly basis: string | null;
  readonly step: T;
  readonly name: string;
  readonly data: (state: ProposalState) => Omit<KnownEventData<T>, 'proposalId'>;
}

/** One step of a proposal. @throws SlrtError as takeTurn */
export function stepProposal<T extends ProposalStep>(store: Store, user: SessionUser, turn: ProposalTurn<T>): void {
  const { proposalId, basis, step, name } = turn;
  takeTurn(store, user, {
    subject: { type: 'proposal', id: proposalId }, name, flow: PROPOSAL_FLOW, step, basis,
    read: () => readProposal(store, proposalId),
    village: (state) => state.start.village,
    write: (state) => ({ events: [eventOf(state.streamId, step, { ...turn.data(state), proposalId } as KnownEventData<T>, basis)] }),
  });
}
