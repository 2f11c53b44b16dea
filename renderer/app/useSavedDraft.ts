import { useCallback, useEffect, useRef, useState } from 'react';
import { refreshAfter } from '../api.ts';

/** How long the typing must rest before a draft is saved; well under two seconds, so that a crash costs a word at most. */
const PAUSE_MS = 700;

export type SaveState = { readonly kind: 'waiting' | 'saving' | 'failed' } | { readonly kind: 'saved'; readonly at: number };

export interface DraftStore<D> {
  readonly draft: D;
  readonly change: (part: Partial<D>) => void;
  readonly state: SaveState;
  /** Stops saving: the draft was handed in. */
  readonly finish: () => void;
}

/**
 * A form's state, saved by itself when the typing rests and when the page is left.
 *
 * @param keep writes the draft and answers when it was saved
 */
export function useSavedDraft<D extends object>(initial: D, keep: (draft: D) => Promise<number>): DraftStore<D> {
  const [draft, setDraft] = useState(initial);
  const [state, setState] = useState<SaveState>({ kind: 'waiting' });
  const latest = useRef(initial);
  const saved = useRef(initial);
  const finished = useRef(false);
  const keeper = useRef(keep);
  useEffect(() => {
    keeper.current = keep;
  });

  const save = useCallback(async (): Promise<void> => {
    if (finished.current || saved.current === latest.current) return;
    const saving = latest.current;
    setState({ kind: 'saving' });
    try {
      const at = await keeper.current(saving);
      saved.current = saving;
      setState({ kind: 'saved', at });
    } catch {
      setState({ kind: 'failed' });
    }
  }, []);

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
