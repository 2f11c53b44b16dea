import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { RegistryJob, RegistryReport } from '#src/contract/registryData.ts';
import type { RegistryChange } from '#src/contract/siks-ng/registry.ts';
import { REGENCY } from '#src/domain/area/area.ts';
import type { RegistryAccess } from '../../data/registryAccess.ts';
import { registryDir } from '../../registry/paths.ts';
import { writeSnapshot } from '../../registry/snapshot/write.ts';
import type { NationalClient } from '../client/client.ts';
import { discardDownload, downloadNewest, type DownloadProgress } from '../client/download.ts';
import { readDelta } from '../client/feed.ts';
import type { Patience } from '../client/retry.ts';

export interface RegistryStepOptions {
  readonly client: NationalClient;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  /** Of the office. */
  readonly dir: string;
  readonly registry: Pick<RegistryAccess, 'status' | 'importSnapshot' | 'applyDelta'>;
  readonly onDownload: (progress: DownloadProgress) => void;
  readonly onJob: (job: RegistryJob) => void;
  /** People's data is here, whatever becomes of it. */
  readonly onReceived: (operation: 'readDelta' | 'downloadSnapshot', people: number) => void;
}

/**
 * Brings the registry to the newest version: by the changes since ours where there are any to be had, else by the whole file.
 * Both go through the registry's own jobs: the old data stays in use until the new has been proved.
 *
 * @returns null when it was the newest already
 */
export async function renewRegistry(options: RegistryStepOptions): Promise<RegistryReport | null> {
  const { client, patience, signal, registry } = options;
  const held = registry.status().source;
  const delta = held === null ? null : await readDelta({ client, patience, signal, pageSize: 500 }, REGENCY.code, held.version);
  if (held !== null && delta !== null) {
    options.onReceived('readDelta', delta.changes.length);
    return delta.version <= held.version ? null : applyChanges(options, held.version, delta);
  }
  const dir = path.join(registryDir(options.dir), 'download');
  const { file, snapshot } = await downloadNewest({ client, dir, regency: REGENCY.code, patience, signal, onProgress: options.onDownload });
  if (held !== null && snapshot.version <= held.version) return null;
  options.onReceived('downloadSnapshot', snapshot.people);
  const report = await registry.importSnapshot(file, true, options.onJob);
  discardDownload(dir);
  return report;
}

interface Changes {
  readonly version: number;
  readonly quarter: string;
  readonly date: string;
  readonly changes: readonly RegistryChange[];
}

async function applyChanges({ dir, registry, onJob }: RegistryStepOptions, base: number, { version, quarter, date, changes }: Changes): Promise<RegistryReport> {
  const folder = path.join(registryDir(dir), 'delta');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${base}-${version}.ndjson.gz`);
  try {
    await writeSnapshot(file, { kind: 'delta', regency: REGENCY.code, base, version, quarter, date }, changes.map(lineOf));
    return await registry.applyDelta(file, true, onJob);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines of a delta file (main/registry/SNAPSHOT.md): an insert of somebody known is taken as a change. */
function lineOf(change: RegistryChange): object {
  return change.op === 'REMOVE' ? { op: 'remove', registryId: change.registryId } : { ...change.line, op: 'insert', registryId: change.registryId };
}
