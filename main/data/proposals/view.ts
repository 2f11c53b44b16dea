import type { ProposalView } from '#src/contract/proposals.ts';
import { countCriteria } from '#src/domain/proposal/criteria.ts';
import { gapsOf } from '#src/domain/proposal/readiness.ts';
import { PROPOSAL_FLOW } from '#src/domain/proposal/transitions.ts';
import { vervalProblems } from '#src/domain/proposal/verval/validate.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { readProposal } from '../flows/read.ts';
import { viewOf } from '../flows/turn.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

/** Everything a proposal's page shows. @throws SlrtError NOT_FOUND */
export function proposalView(store: Store, user: SessionUser, proposalId: string): ProposalView {
  const state = readProposal(store, proposalId);
  const today = todayInJakarta(new Date(store.now()));
  const form = state.verval?.form ?? null;
  return {
    ...viewOf(store, user, state, PROPOSAL_FLOW),
    gaps: gapsOf(state, today),
    criteria: form === null ? null : countCriteria(form.criteria),
    vervalProblems: form === null ? [] : vervalProblems(form, state.start.subjects, today),
  };
}
