import { useCallback, useEffect, useRef, useState } from 'react';
import { call, refreshAfter } from '../../api.ts';
import { errorText } from '../../app/errorText.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { draftTitle, type RegisterDraft } from './draft.ts';

/** How long the typing must rest before a draft is saved; well under two seconds, so that a crash costs a word at most. */
const PAUSE_MS = 700;

/** Which form a draft belongs to; kept with it. */
export type DraftForm = 'register' | 'visit';

export type SaveState = { readonly kind: 'waiting' | 'saving' | 'failed' } | { readonly kind: 'saved'; readonly at: number };

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

export interface DraftStore<D extends Kept> {
  readonly draft: D;
  readonly change: (part: Partial<D>) => void;
  readonly state: SaveState;
  /** Stops saving: the draft was handed in. */
  readonly finish: () => void;
}

/** The form's state, saved by itself when the typing rests and when the page is left. */
export function useDraft<D extends Kept>(form: DraftForm, initial: D): DraftStore<D> {
  const [draft, setDraft] = useState(initial);
  const [state, setState] = useState<SaveState>({ kind: 'waiting' });
  const latest = useRef(initial);
  const saved = useRef(initial);
  const finished = useRef(false);

  const save = useCallback(async (): Promise<void> => {
    if (finished.current || saved.current === latest.current) return;
    const saving = latest.current;
    setState({ kind: 'saving' });
    try {
      const at = await saveDraft(form, saving);
      saved.current = saving;
      setState({ kind: 'saved', at });
    } catch {
      setState({ kind: 'failed' });
    }
  }, [form]);

  const change = useCallback((part: Partial<D>): void => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, save]);

  useEffect(() => () => {
    void save().then(() => refreshAfter('draft.save'));
  }, [save]);

  return { draft, change, state, finish: () => void (finished.current = true) };
}
