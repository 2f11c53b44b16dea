import { call } from '../api.ts';
import { errorText } from './errorText.ts';
import { notify } from './notify.tsx';
import { useText } from './text.tsx';

interface NamedBytes {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Saves a copy where the user says; `said` once it is there, and what went wrong otherwise, in making it or in saving it. */
export function useSaveFile(): (file: NamedBytes | Promise<NamedBytes>, said: string) => Promise<void> {
  const { t } = useText();
  return async (file, said) => {
    try {
      const { fileName, bytes } = await file;
      const { saved } = await call('shell.saveFile', { fileName, bytes: new Uint8Array(bytes) });
      if (saved) notify.done(said);
    } catch (error) {
      const { text, next } = errorText(t, error);
      notify.problem(`${text} ${next}`);
    }
  };
}
