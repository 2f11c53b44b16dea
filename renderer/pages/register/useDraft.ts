import { call, refreshAfter } from '../../api.ts';
import { errorText } from '../../app/errorText.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { useSavedDraft, type DraftStore } from '../../app/useSavedDraft.ts';
import { draftTitle, newId, type RegisterDraft } from './draft.ts';

/** Which form a draft belongs to; kept with it. */
export type DraftForm = 'register' | 'visit' | 'round';

/** The id under which a draft is kept: the case's, unless it says otherwise. */
interface Kept extends RegisterDraft {
  readonly draftId?: string;
}

async function saveDraft(form: DraftForm, draft: Kept, basis: number | null | undefined): Promise<number> {
  const { savedAt } = await call('draft.save', { id: draft.draftId ?? draft.caseId, form, title: draftTitle(draft), body: JSON.stringify(draft), basis });
  return savedAt;
}

/** Keeps a new draft and opens its page; what could not be saved is said, and nothing is opened. */
export function useStartDraft<D extends Kept>(form: DraftForm, open: (draftId: string) => Promise<unknown>): (draft: D) => Promise<void> {
  const { t } = useText();
  return async (draft) => {
    try {
      await saveDraft(form, draft, null);
      await refreshAfter('draft.save');
      await open(draft.draftId ?? draft.caseId);
    } catch (error) {
      const { text, next } = errorText(t, error);
      notify.problem(`${text} ${next}`);
    }
  };
}

/** The form's state, saved by itself when the typing rests and when the page is left; another window's save is found out. */
export function useDraft<D extends Kept>(form: DraftForm, initial: D, savedAt: number): DraftStore<D> {
  return useSavedDraft(initial, (draft, basis) => saveDraft(form, draft, basis), {
    savedAt,
    keepApart: async (draft) => {
      const id = newId();
      await saveDraft(form, { ...draft, ...(draft.draftId === undefined ? { caseId: id } : { draftId: id }) }, null);
      return id;
    },
  });
}
