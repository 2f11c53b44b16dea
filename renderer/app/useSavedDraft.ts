import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, refreshAfter } from '../api.ts';
import { observed, type Observed } from './observed.ts';

/** How long the typing must rest before a draft is saved; well under two seconds, so that a crash costs a word at most. */
const PAUSE_MS = 700;
/** Somebody who types on without a rest is not saved later than this. */
const LONGEST_MS = 1_300;

/** `conflict`: another window saved this draft since; `gone`: it was handed in or discarded there. What is on the screen stays. */
export type SaveState = { readonly kind: 'waiting' | 'saving' | 'failed' | 'conflict' | 'gone' } | { readonly kind: 'saved'; readonly at: number };

/** How the saving stands, for those who show it: a form of eight people is not drawn anew to say "saved". */
export type SaveStatus = Observed<SaveState>;

export interface DraftStore<D> {
  readonly draft: D;
  /** Stays the same, so that parts of a form that did not change need not be drawn; a function gets the newest draft. */
  readonly change: (part: Partial<D> | ((draft: D) => Partial<D>)) => void;
  readonly state: SaveStatus;
  /** Stops saving: the draft was handed in. */
  readonly finish: () => void;
  /** Keeps what is on this screen as a draft of its own, beside the other window's; answers its id. */
  readonly keepMine: () => Promise<string>;
}

/** For forms whose draft may be open in a second window, too. */
interface Windows<D> {
  /** When the draft was last saved as this window knows it. */
  readonly savedAt: number;
  /** Writes a draft under a new id and answers it. */
  readonly keepApart: (draft: D) => Promise<string>;
}

const FAILURES: Readonly<Record<string, 'conflict' | 'gone'>> = { STALE_VERSION: 'conflict', NOT_FOUND: 'gone' };

/**
 * A form's state, saved by itself when the typing rests and when the page is left.
 *
 * @param keep writes the draft, unless it was saved after `basis`, and answers when
 */
export function useSavedDraft<D extends object>(initial: D, keep: (draft: D, basis: number | undefined) => Promise<number>, windows?: Windows<D>): DraftStore<D> {
  const [draft, setDraft] = useState(initial);
  const [state] = useState(() => observed<SaveState>({ kind: 'waiting' }));
  const latest = useRef(initial);
  const saved = useRef(initial);
  const finished = useRef(false);
  const keeper = useRef({ keep, windows });
  const basis = useRef(windows?.savedAt);
  const stuck = useRef(false);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const unsavedSince = useRef<number | null>(null);
  useEffect(() => {
    keeper.current = { keep, windows };
  });

  const saveOnce = useCallback(async (): Promise<void> => {
    if (finished.current || stuck.current || saved.current === latest.current) return;
    const typed = latest.current;
    state.set({ kind: 'saving' });
    try {
      const at = await keeper.current.keep(typed, basis.current);
      if (basis.current !== undefined) basis.current = at;
      saved.current = typed;
      // What was typed while this was being written is not saved yet, and "saved" would be untrue.
      state.set(latest.current === typed ? { kind: 'saved', at } : { kind: 'waiting' });
    } catch (error) {
      const kind = (keeper.current.windows !== undefined && FAILURES[error instanceof ApiError ? error.code : '']) || 'failed';
      stuck.current = kind !== 'failed';
      state.set({ kind });
    }
  }, [state]);

  // One after another: a save that overtook the one before would look like another window's.
  const save = useCallback((): Promise<void> => (saving.current = saving.current.then(saveOnce)), [saveOnce]);

  const keepMine = useCallback(async (): Promise<string> => {
    const id = await keeper.current.windows?.keepApart(latest.current);
    finished.current = true;
    await refreshAfter('draft.save');
    return id ?? '';
  }, []);

  const change = useCallback((part: Partial<D> | ((draft: D) => Partial<D>)): void => {
    latest.current = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) };
    if (state.get().kind === 'saved') state.set({ kind: 'waiting' });
    setDraft(latest.current);
  }, [state]);

  useEffect(() => {
    const now = performance.now();
    unsavedSince.current ??= now;
    const timer = setTimeout(() => {
      unsavedSince.current = null;
      void save();
    }, Math.max(0, Math.min(PAUSE_MS, unsavedSince.current + LONGEST_MS - now)));
    return () => clearTimeout(timer);
  }, [draft, save]);

  useEffect(() => () => {
    // A text that another window stands in the way of is kept beside it, whatever the user does next.
    void save().then(() => (stuck.current && !finished.current ? keepMine() : null)).then(() => refreshAfter('draft.save'));
  }, [save, keepMine]);

  return { draft, change, state, keepMine, finish: () => void (finished.current = true) };
}
