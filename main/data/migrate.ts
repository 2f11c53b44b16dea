import fs from 'node:fs';
import type { Migration } from '#migrations/index.ts';
import { SlrtError } from '#src/text/error.ts';
import type { Connection } from './open.ts';

export interface MigrationResult {
  readonly from: number;
  readonly to: number;
  /** The encrypted copy that was made before the first step, when there were rows to lose. */
  readonly copy: string | null;
}

export function schemaVersion(db: Connection): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a file to the newest schema: encrypted copy first, then all steps in one transaction of our own
 * (Kysely's migrator opens none on SQLite). Forward only.
 *
 * @param refresh computes anew what is derived from other rows, in the same transaction; not called for a new file
 * @throws SlrtError DATABASE_NEWER when the file was written by a newer app; nothing is touched then.
 */
export function migrate(db: Connection, migrations: readonly Migration[], copyTo?: string, refresh?: () => void): MigrationResult {
  const from = schemaVersion(db);
  const newest = migrations.at(-1)?.id ?? 0;
  if (from > newest) throw new SlrtError('DATABASE_NEWER', { file: from, app: newest });
  const steps = migrations.filter((step) => step.id > from);
  if (steps.length === 0) return { from, to: from, copy: null };
  const copy = from > 0 && copyTo !== undefined ? encryptedCopy(db, copyTo) : null;
  db.transaction(() => {
    for (const step of steps) db.exec(step.sql);
    db.pragma(`user_version=${newest}`);
    if (from > 0) refresh?.();
  }).immediate();
  return { from, to: newest, copy };
}

/** `VACUUM INTO` keeps the key; SQLite's own backup call fails on an encrypted file. */
export function encryptedCopy(db: Connection, file: string): string {
  fs.rmSync(file, { force: true });
  db.prepare('vacuum into ?').run(file);
  return file;
}
