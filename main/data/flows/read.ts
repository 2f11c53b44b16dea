import { foldFieldReport, type FieldReportState } from '#src/domain/fieldReport/fold.ts';
import type { Work } from '#src/domain/flow/events.ts';
import { foldProposals, type ProposalState } from '#src/domain/proposal/fold.ts';
import { foldRound, type RoundState } from '#src/domain/round/fold.ts';
import { SlrtError } from '#src/text/error.ts';
import { eventsOf } from '../cases/events.ts';
import type { Store } from '../store.ts';

export function isKnownWork(store: Store, work: Work, id: string): boolean {
  return streamOf(store, work, id) !== undefined;
}

/** @throws SlrtError NOT_FOUND, as do the other two */
export function readProposal(store: Store, proposalId: string): ProposalState {
  return proposalReader(store)(proposalId);
}

/** Reads many as they stand when their stream is first met: a round's holds hundreds, and is folded once. */
export function proposalReader(store: Store): (proposalId: string) => ProposalState {
  const known = new Map<string, ProposalState>();
  return (proposalId) => {
    if (!known.has(proposalId)) {
      const streamId = streamOf(store, 'PROPOSAL', proposalId);
      for (const state of streamId === undefined ? [] : foldProposals(streamId, eventsOf(store, streamId))) known.set(state.proposalId, state);
    }
    const state = known.get(proposalId);
    if (state === undefined) throw new SlrtError('NOT_FOUND');
    return state;
  };
}

export function readFieldReport(store: Store, reportId: string): FieldReportState {
  const state = foldFieldReport(reportId, eventsOf(store, reportId));
  if (state === null) throw new SlrtError('NOT_FOUND');
  return state;
}

export function readRound(store: Store, roundId: string): RoundState {
  const state = foldRound(roundId, eventsOf(store, roundId));
  if (state === null) throw new SlrtError('NOT_FOUND');
  return state;
}

function streamOf({ q, sql }: Store, work: Work, id: string): string | undefined {
  return sql.first(q.selectFrom('work_projection').select('stream_id').where('work', '=', work).where('id', '=', id))?.stream_id;
}
