import type { ProposalView } from '#src/contract/proposals.ts';
import type { Role } from '#src/domain/access/roles.ts';
import { ENDED_STATUSES, type ProposalStatus } from '#src/domain/proposal/stages.ts';
import { PROPOSAL_FLOW, proposalDesk, type ProposalStep } from '#src/domain/proposal/transitions.ts';
import type { Translate } from '#src/text/index.ts';
import { workLabel } from '#src/text/workLabels.ts';

/** `Siti Contoh dan 2 anggota lain` */
export function subjectLine(name: string, size: number, t: Translate): string {
  return size > 1 ? `${name} ${t('proposalPage.others', { count: size - 1 })}` : name;
}

/** The step that the proposal waits for, whoever may take it; null: nobody here can move it now. */
export function nextStep({ state, gaps }: ProposalView): ProposalStep | null {
  switch (state.status) {
    case 'DRAFT':
    case 'RETURNED':
      if (gaps.includes('CHANGES')) return 'proposalChanged';
      if (gaps.includes('VERVAL')) return 'vervalRecorded';
      if (gaps.includes('EVIDENCE')) return 'proposalChanged';
      if (gaps.includes('ENDORSEMENT') || gaps.includes('NOBODY_ACCEPTED')) return 'deliberationRecorded';
      return gaps.length === 0 ? 'proposalSubmitted' : null;
    case 'AWAITING_SUPERVISOR': return 'proposalChecked';
    case 'AWAITING_MANAGER': return 'proposalDecided';
    default: return PROPOSAL_FLOW.proposalProgressed.from.includes(state.status) ? 'proposalProgressed' : null;
  }
}

const ORDER: readonly ProposalStep[] = [
  'proposalChanged', 'vervalRecorded', 'deliberationRecorded', 'responsibilityStated', 'proposalSubmitted', 'proposalChecked', 'proposalDecided', 'proposalProgressed', 'proposalWithdrawn',
];

/** What this user may do now: the next step first and alone when it is theirs. */
export function actionsOf(view: ProposalView): { readonly next: ProposalStep | null; readonly others: readonly ProposalStep[] } {
  const wanted = nextStep(view);
  const allowed = new Set<string>(view.actions);
  const next = wanted !== null && allowed.has(wanted) ? wanted : null;
  return { next, others: ORDER.filter((step) => step !== next && allowed.has(step) && (step !== 'proposalSubmitted' || view.gaps.length === 0)) };
}

/** The verb on the one filled button: what is missing, rather than "change". */
export function nextLabel({ gaps }: ProposalView, step: ProposalStep, t: Translate): string {
  const missing = step === 'proposalChanged' ? (['CHANGES', 'EVIDENCE'] as const).find((gap) => gaps.includes(gap)) : undefined;
  return missing === undefined ? workLabel('step', step, t) : workLabel('gap', missing, t);
}

export const isOver = (status: ProposalStatus): boolean => ENDED_STATUSES.includes(status);

/** Whose turn it is: who takes the step that is due, or the desk where the proposal lies. */
export function whoseTurn(view: ProposalView): Role | null {
  const { status, fromRound } = view.state;
  return nextStep(view) === 'vervalRecorded' ? 'FACILITATOR' : proposalDesk(status, fromRound);
}
