import { createHash } from 'node:crypto';
import { createReadStream, closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { NATIONAL } from '#src/contract/siks-ng.ts';
import type { Snapshot } from '#src/contract/siks-ng/registry.ts';
import { SlrtError } from '#src/text/error.ts';
import type { NationalClient } from './client.ts';
import { downloadFiles, type DownloadFiles, type DownloadState } from './downloadState.ts';
import { patiently, type Patience } from './retry.ts';
import type { WireAnswer } from './transport.ts';

export interface DownloadOptions {
  readonly client: NationalClient;
  /** For nothing but downloads. */
  readonly dir: string;
  /** `32.04` */
  readonly regency: string;
  readonly patience: Patience;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: DownloadProgress) => void;
}

export interface DownloadProgress {
  readonly bytes: number;
  readonly total: number;
}

export interface DownloadedSnapshot {
  readonly snapshot: Snapshot;
  /** Complete, its checksum proved. */
  readonly file: string;
  /** Bytes that an earlier run had left. */
  readonly resumedFrom: number;
  /** Bytes that came over the line now. */
  readonly transferred: number;
}

/**
 * Downloads the newest registry file. May be killed at any byte: the next call goes on where the bytes end. The file is
 * handed out only when its SHA-256 is the announced one; a wrong one is thrown away and fetched anew, once. It stays until
 * `discardDownload`, so that an import that was killed finds it again.
 *
 * @throws SlrtError the NATIONAL_ family, NATIONAL_NO_SNAPSHOT, REGISTRY_CHECKSUM_WRONG, DISK_FULL, CANCELLED.
 */
export async function downloadNewest(options: DownloadOptions): Promise<DownloadedSnapshot> {
  const files = downloadFiles(options.dir);
  const work: Work = { transferred: 0, resumedFrom: -1, reached: 0 };
  for (let wrong = 1; ; wrong += 1) {
    const snapshot = await patiently(() => fetchWhole(options, files, work), options.patience, () => work.reached);
    const file = files.data(snapshot.snapshotId);
    if (await checksumOf(file) === snapshot.sha256) return { snapshot, file, transferred: work.transferred, resumedFrom: work.resumedFrom };
    files.clear();
    if (wrong >= MOST_WRONG) throw new SlrtError('REGISTRY_CHECKSUM_WRONG');
  }
}

interface Work {
  transferred: number;
  resumedFrom: number;
  /** The longest the file has been: progress that a new start doesn't count again. */
  reached: number;
}

/** A whole file over a slow line is hours: a second wrong one is theirs to mend. */
const MOST_WRONG = 2;

async function fetchWhole(options: DownloadOptions, files: DownloadFiles, work: Work): Promise<Snapshot> {
  const snapshot = await newest(options);
  const state = begin(files, snapshot);
  if (work.resumedFrom < 0) work.resumedFrom = files.length(snapshot.snapshotId);
  if (files.length(snapshot.snapshotId) < snapshot.bytes) await fetchRest(options, files, state, work);
  return snapshot;
}

/** After the import. */
export function discardDownload(dir: string): void {
  downloadFiles(dir).clear();
}

async function newest({ client, regency, signal }: DownloadOptions): Promise<Snapshot> {
  const { body } = await client.call(NATIONAL.listSnapshots, { query: { regency }, signal });
  const own = body.snapshots.filter((snapshot) => snapshot.regency === regency).sort((a, b) => b.version - a.version);
  const [first] = own;
  if (first === undefined) throw new SlrtError('NATIONAL_NO_SNAPSHOT');
  return first;
}

/** Goes on with the half-done one when it is this very file. */
function begin(files: DownloadFiles, { snapshotId, sha256, bytes }: Snapshot): DownloadState {
  const before = files.read();
  const isSame = before?.snapshotId === snapshotId && before.sha256 === sha256 && before.bytes === bytes;
  if (isSame && files.length(snapshotId) <= bytes) return before;
  files.clear();
  const state = { snapshotId, sha256, bytes, etag: null };
  files.save(state);
  return state;
}

async function fetchRest(options: DownloadOptions, files: DownloadFiles, before: DownloadState, work: Work): Promise<void> {
  const { snapshotId, etag } = before;
  // Without an ETag nobody can say whether the parts belong together.
  const offset = etag === null ? 0 : files.length(snapshotId);
  const answer = await options.client.open(NATIONAL.downloadSnapshot, {
    params: { snapshotId }, signal: options.signal, ...(offset === 0 || etag === null ? {} : { headers: { range: `bytes=${offset}-`, 'if-range': etag } }),
  });
  const start = startOf(answer, offset, before);
  const state = { ...before, etag: strongTag(answer) };
  const handle = openSync(files.data(snapshotId), 'a');
  try {
    if (start === 0) ftruncateSync(handle, 0);
    if (state.etag !== before.etag) files.save(state);
    await append(answer, handle, start, state, options, work);
    fsyncSync(handle);
  } catch (error) {
    throw asDiskError(error);
  } finally {
    closeSync(handle);
    answer.discard();
  }
}

/** Weak tags don't promise equal bytes. */
function strongTag({ headers }: WireAnswer): string | null {
  const etag = headers.get('etag');
  return etag !== null && /^"[^"]{1,98}"$/.test(etag) ? etag : null;
}

/** Where the answer's bytes belong. */
function startOf(answer: WireAnswer, offset: number, { bytes }: DownloadState): number {
  const broken = (kind: string): SlrtError => {
    answer.discard();
    return new SlrtError('NATIONAL_CONTRACT_BROKEN', { kind });
  };
  if (answer.mediaType !== 'application/gzip') throw broken('MEDIA_TYPE');
  if ((answer.headers.get('content-encoding') ?? 'identity') !== 'identity') throw broken('CONTENT_ENCODING');
  if (answer.status === 200) return 0;
  const [, first, last, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(answer.headers.get('content-range') ?? '') ?? [];
  if (answer.status !== 206 || Number(first) !== offset || Number(last) !== bytes - 1 || Number(total) !== bytes) throw broken('CONTENT_RANGE');
  return offset;
}

async function append(answer: WireAnswer, handle: number, start: number, { bytes }: DownloadState, { onProgress }: DownloadOptions, work: Work): Promise<void> {
  let length = start;
  for await (const piece of answer.pieces()) {
    // More than announced: an endless answer, or another file. The rest isn't read.
    if (length + piece.length > bytes) throw new SlrtError('NATIONAL_CONTRACT_BROKEN', { kind: 'TOO_LARGE' });
    for (let at = 0; at < piece.length;) at += writeSync(handle, piece, at);
    length += piece.length;
    work.transferred += piece.length;
    work.reached = Math.max(work.reached, length);
    onProgress?.({ bytes: length, total: bytes });
  }
  if (length < bytes) throw new SlrtError('NATIONAL_OFFLINE', { kind: 'CUT' });
}

async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest('hex');
}

function asDiskError(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT' ? new SlrtError('DISK_FULL', {}, error) : error;
}
