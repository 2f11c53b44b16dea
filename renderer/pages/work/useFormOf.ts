import { useCall } from '../../api.ts';
import { useSession } from '../../app/session.tsx';
import type { Answer } from '../../components/states.tsx';
import { draftIdOf, type LongForm } from './formDrafts.ts';

export interface Opened<View> {
  readonly view: View;
  readonly draftId: string;
  /** The text of an unfinished draft of this user; null when there is none. */
  readonly draft: string | null;
}

/** A proposal or round, and what this user had typed into one of its long forms. */
export function useFormOf<View>(view: Answer<View>, form: LongForm, workId: string): Answer<Opened<View>> {
  const { userId } = useSession();
  const draftId = draftIdOf(form, workId, userId);
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
