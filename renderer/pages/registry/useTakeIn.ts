import { useEffect, useState } from 'react';
import type { ChosenFile } from '#src/contract/shell.ts';
import type { RegistryJob } from '#src/contract/registryData.ts';
import { call, on, refresh, useCommand, type ApiError } from '../../api.ts';

export interface TakeIn {
  readonly running: boolean;
  readonly error: ApiError | null;
  /** Asks for a file and takes it in; nothing happens when the user chooses none. */
  readonly choose: () => void;
  /** Once more with the same file, leaving the bad lines out. */
  readonly goOn: () => void;
  readonly dismiss: () => void;
}

/** One import or delta from the choice of the file to its end. */
export function useTakeIn(name: 'registry.import' | 'registry.applyDelta'): TakeIn {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const take = useCommand(name);
  const start = (chosen: ChosenFile, allowBadLines: boolean): void =>
    take.mutate({ fileToken: chosen.fileToken, allowBadLines }, { onSettled: () => void refresh(['registry']) });
  const choose = async (): Promise<void> => {
    const chosen = await call('shell.chooseFile', { kind: 'REGISTRY' });
    if (chosen === null) return;
    setFile(chosen);
    start(chosen, false);
  };
  return {
    running: take.isPending,
    error: take.error,
    choose: () => void choose(),
    goOn: () => {
      if (file !== null) start(file, true);
    },
    dismiss: take.reset,
  };
}

/** What the data process last said of the running job; null before it said anything. */
export function useProgress(): Pick<RegistryJob, 'done' | 'step' | 'secondsLeft'> | null {
  const [progress, setProgress] = useState<Pick<RegistryJob, 'done' | 'step' | 'secondsLeft'> | null>(null);
  useEffect(() => on('registry.progress', ({ done, total, step, secondsLeft }) => setProgress({ done: done / total, step, secondsLeft })), []);
  return progress;
}
