import { useState } from 'react';
import { refreshAfter } from '../../../api.ts';

export interface Doing {
  readonly busy: boolean;
  readonly error: unknown;
  /** Carries it out once, reads again what it changed, then says so: even when the file it was about has left the screen. */
  readonly run: (work: () => Promise<unknown>, then: () => void) => void;
}

export function useDoing(): Doing {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const carryOut = async (work: () => Promise<unknown>, then: () => void): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await work();
      await refreshAfter('attachment.change');
      then();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run: (work, then) => { if (!busy) void carryOut(work, then); } };
}
