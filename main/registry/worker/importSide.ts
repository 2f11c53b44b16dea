import type { MessagePort } from 'node:worker_threads';
import { buildRegistry, type ImportProgress, type ImportResult } from '../import/build.ts';
import { applyDelta, type DeltaResult } from '../import/delta.ts';
import { sentError, type SentError } from './messages.ts';

export interface ImportOrder {
  readonly job: 'import' | 'delta';
  readonly dir: string;
  readonly keyHex: string;
  readonly file: string;
  readonly regency: string;
  readonly allowBadLines: boolean;
  /** One Int32: not 0 means "cancel". Shared memory, because most of an import is one long turn of this thread. */
  readonly cancel: SharedArrayBuffer;
}

export type ImportAnswer =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'done'; readonly result: ImportResult | DeltaResult }
  | { readonly kind: 'error'; readonly error: SentError };

/** Builds a new registry or applies a delta. */
export async function runImport(port: MessagePort, order: ImportOrder): Promise<void> {
  const flag = new Int32Array(order.cancel);
  const signal = { get aborted() { return Atomics.load(flag, 0) !== 0; } };
  const answer = (message: ImportAnswer): void => port.postMessage(message);
  try {
    const watched = { ...order, signal };
    const result = order.job === 'delta'
      ? await applyDelta(watched)
      : await buildRegistry({ ...watched, onProgress: (progress) => answer({ kind: 'progress', progress }) });
    answer({ kind: 'done', result });
  } catch (error) {
    answer({ kind: 'error', error: sentError(error) });
  } finally {
    port.close();
  }
}
