import { PROPOSAL_KINDS, type ProposalKind } from '#src/domain/proposal/kinds.ts';
import { PROPOSAL_STATUSES, type ProposalStatus } from '#src/domain/proposal/stages.ts';

/** Saved views: what waits for one's own role, everything, or one status. */
export type ProposalView = 'MINE' | 'ALL' | ProposalStatus;

/** What a link to the queue may say: `/proposals?view=DRAFT&kind=REMOVE`. */
export interface ProposalsSearch {
  readonly view?: ProposalView;
  readonly kind?: ProposalKind;
  readonly village?: string;
}

export function readProposalsSearch(search: Record<string, unknown>): ProposalsSearch {
  const { view, kind, village } = search;
  const known: readonly unknown[] = ['MINE', 'ALL', ...PROPOSAL_STATUSES];
  return {
    ...(known.includes(view) ? { view: view as ProposalView } : {}),
    ...(PROPOSAL_KINDS.some((one) => one === kind) ? { kind: kind as ProposalKind } : {}),
    ...(typeof village === 'string' && /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(village) ? { village } : {}),
  };
}

/** `/cases/…/propose?replaces=…`: begun from one that was refused. */
export function readStartSearch({ replaces }: Record<string, unknown>): { readonly replaces?: string } {
  return typeof replaces === 'string' && /^[0-9a-zA-Z-]{1,64}$/.test(replaces) ? { replaces } : {};
}
