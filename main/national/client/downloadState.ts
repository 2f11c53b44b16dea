import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Which download lies in the folder. The file's own length says how far it is. */
const stateSchema = z.object({
  snapshotId: z.string().regex(/^[\w.-]{1,60}$/), sha256: z.string(), bytes: z.number().int().positive(), etag: z.string().nullable(),
});
export type DownloadState = z.output<typeof stateSchema>;

const STATE = 'download.json';

export function downloadFiles(dir: string) {
  mkdirSync(dir, { recursive: true });
  const state = path.join(dir, STATE);
  const data = (snapshotId: string): string => path.join(dir, `${snapshotId}.ndjson.gz`);
  return {
    data,
    read(): DownloadState | null {
      try {
        const parsed = stateSchema.safeParse(JSON.parse(readFileSync(state, 'utf8')));
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    },
    /** Replaced by one rename: whoever is killed leaves the old state or the new one. */
    save(next: DownloadState): void {
      const handle = openSync(`${state}.next`, 'w');
      writeSync(handle, JSON.stringify(next));
      fsyncSync(handle);
      closeSync(handle);
      renameSync(`${state}.next`, state);
    },
    /** Bytes on the disk so far. */
    length: (snapshotId: string): number => (existsSync(data(snapshotId)) ? statSync(data(snapshotId)).size : 0),
    clear(): void {
      for (const name of readdirSync(dir)) {
        if (name.endsWith('.ndjson.gz') || name.startsWith(STATE)) rmSync(path.join(dir, name), { force: true });
      }
    },
  };
}

export type DownloadFiles = ReturnType<typeof downloadFiles>;
