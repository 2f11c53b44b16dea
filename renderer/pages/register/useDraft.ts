import { useCallback, useEffect, useRef, useState } from 'react';
import { call, refreshAfter } from '../../api.ts';
import { draftTitle, type RegisterDraft } from './draft.ts';

/** How long the typing must rest before a draft is saved; well under two seconds, so that a crash costs a word at most. */
const PAUSE_MS = 700;

export type SaveState = { readonly kind: 'waiting' | 'saving' | 'failed' } | { readonly kind: 'saved'; readonly at: number };

export async function saveDraft(draft: RegisterDraft): Promise<number> {
  const { savedAt } = await call('draft.save', { id: draft.caseId, form: 'register', title: draftTitle(draft), body: JSON.stringify(draft) });
  return savedAt;
}

export interface DraftStore {
  readonly draft: RegisterDraft;
  readonly change: (part: Partial<RegisterDraft>) => void;
  readonly state: SaveState;
  /** Stops saving: the draft became a case. */
  readonly finish: () => void;
}

/** The form's state, saved by itself when the typing rests and when the page is left. */
export function useDraft(initial: RegisterDraft): DraftStore {
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
      const at = await saveDraft(saving);
      saved.current = saving;
      setState({ kind: 'saved', at });
    } catch {
      setState({ kind: 'failed' });
    }
  }, []);

  const change = useCallback((part: Partial<RegisterDraft>): void => {
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
