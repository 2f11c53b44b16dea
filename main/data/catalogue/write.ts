import { randomUUID } from 'node:crypto';
import type { VersionKind } from '#src/domain/programme/catalogue.ts';
import type { RowWrite } from '#src/sync/changeset.ts';
import { SlrtError } from '#src/text/error.ts';
import { commit } from '../commit.ts';
import { rowWrite } from '../rows.ts';
import type { Store } from '../store.ts';
import { newestVersion } from './history.ts';

export interface NewVersion {
  readonly kind: VersionKind;
  readonly code: string;
  readonly body: unknown;
  /** The day from which it counts. */
  readonly validFrom: string;
  /** Why. */
  readonly note: string;
}

/**
 * One new version. `basis`: the newest version that the form was opened with (null: the application's own, or none).
 *
 * @throws SlrtError STALE_VERSION when somebody has written another meanwhile
 */
export function writeVersion(store: Store, author: string, version: NewVersion, basis: string | null, name = 'catalogue.write'): void {
  commit(store, author, () => {
    if (newestVersion(store, version.kind, version.code) !== basis) throw new SlrtError('STALE_VERSION');
    return { name, scope: 'reference', subject: { type: 'catalogue', id: version.code }, rows: [rowOf(store, author, version)] };
  });
}

/** Many versions at once: all or none. */
export function writeVersions(store: Store, author: string, versions: readonly NewVersion[]): void {
  commit(store, author, () => ({
    name: 'catalogue.takeCsv', scope: 'reference', subject: { type: 'catalogue', id: 'csv' }, rows: versions.map((version) => rowOf(store, author, version)),
  }));
}

function rowOf(store: Store, author: string, { kind, code, body, validFrom, note }: NewVersion): RowWrite | null {
  return rowWrite(store, 'catalogue_version', randomUUID(), { kind, code, body: JSON.stringify(body), valid_from: validFrom, note, author, written_at: store.now() });
}
