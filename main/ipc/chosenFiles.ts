import { randomUUID } from 'node:crypto';
import { SlrtError } from '#src/text/error.ts';

/** Files that users chose in a dialog: windows name them by token, so that no page can make the backend open a path. */
export interface ChosenFiles {
  keep(userId: string, path: string): string;
  /** @throws SlrtError FILE_GONE: not this user's token, or too many files ago */
  path(userId: string, token: string): string;
}

const KEPT = 20;

export function chosenFiles(): ChosenFiles {
  const files = new Map<string, { readonly userId: string; readonly path: string }>();
  return {
    keep(userId, path) {
      const token = randomUUID();
      files.set(token, { userId, path });
      const oldest = files.size > KEPT ? files.keys().next().value : undefined;
      if (oldest !== undefined) files.delete(oldest);
      return token;
    },
    path(userId, token) {
      const file = files.get(token);
      if (file?.userId !== userId) throw new SlrtError('FILE_GONE');
      return file.path;
    },
  };
}
