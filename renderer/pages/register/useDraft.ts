import { call, refreshAfter } from '../../api.ts';
import { errorText } from '../../app/errorText.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { useSavedDraft, type DraftStore } from '../../app/useSavedDraft.ts';
import { draftTitle, type RegisterDraft } from './draft.ts';

/** Which form a draft belongs to; kept with it. */
export type DraftForm = 'register' | 'visit' | 'round';

/** The id under which a draft is kept: the case's, unless it says otherwise. */
interface Kept extends RegisterDraft {
  readonly draftId?: string;
}

async function saveDraft(form: DraftForm, draft: Kept): Promise<number> {
  const { savedAt } = await call('draft.save', { id: draft.draftId ?? draft.caseId, form, title: draftTitle(draft), body: JSON.stringify(draft) });
  return savedAt;
}

/** Keeps a new draft and opens its page; what could not be saved is said, and nothing is opened. */
export function useStartDraft<D extends Kept>(form: DraftForm, open: (draftId: string) => Promise<unknown>): (draft: D) => Promise<void> {
  const { t } = useText();
  return async (draft) => {
    try {
      await saveDraft(form, draft);
      await refreshAfter('draft.save');
      await open(draft.draftId ?? draft.caseId);
    } catch (error) {
      const { text, next } = errorText(t, error);
      notify.problem(`${text} ${next}`);
    }
  };
}

/** The form's state, saved by itself when the typing rests and when the page is left. */
export function useDraft<D extends Kept>(form: DraftForm, initial: D): DraftStore<D> {
  return useSavedDraft(initial, (draft) => saveDraft(form, draft));
}
