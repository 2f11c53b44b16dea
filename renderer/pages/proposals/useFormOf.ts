import type { ProposalView } from '#src/contract/proposals.ts';
import { useCall } from '../../api.ts';
import { useSession } from '../../app/session.tsx';
import { draftIdOf, type ProposalForm } from './drafts.ts';

export interface Opened {
  readonly view: ProposalView;
  readonly draftId: string;
  /** The text of an unfinished draft of this user; null when there is none. */
  readonly draft: string | null;
}

/** A proposal and what this user had typed into one of its long forms. */
export function useFormOf(form: ProposalForm, proposalId: string): { readonly data: Opened | undefined; readonly error: unknown; readonly refetch: () => unknown } {
  const { userId } = useSession();
  const draftId = draftIdOf(form, proposalId, userId);
  const view = useCall('proposal.open', { proposalId });
  const drafts = useCall('draft.list', {}, { staleTime: 0 });
  const kept = drafts.data?.some((draft) => draft.id === draftId) ?? false;
  const draft = useCall('draft.open', { id: draftId }, { enabled: kept, staleTime: 0 });
  const settled = drafts.data !== undefined && (!kept || draft.data !== undefined || draft.error !== null);
  return {
    data: view.data !== undefined && settled ? { view: view.data, draftId, draft: draft.data?.body ?? null } : undefined,
    error: view.error ?? drafts.error,
    refetch: () => Promise.all([view.refetch(), drafts.refetch()]),
  };
}
