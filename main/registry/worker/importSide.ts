import type { MessagePort } from 'node:worker_threads';
import { buildRegistry, type ImportProgress, type ImportResult } from '../import/build.ts';
import { sentError, type SentError } from './messages.ts';

export interface ImportOrder {
  readonly job: 'import';
  readonly dir: string;
  readonly keyHex: string;
  readonly file: string;
  readonly regency: string;
  readonly allowBadLines: boolean;
}

export type ImportAnswer =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'done'; readonly result: ImportResult }
  | { readonly kind: 'error'; readonly error: SentError };

/** Builds a new registry; any message from outside means "cancel". */
export async function runImport(port: MessagePort, order: ImportOrder): Promise<void> {
  const cancel = new AbortController();
  port.on('message', () => cancel.abort());
  const answer = (message: ImportAnswer): void => port.postMessage(message);
  try {
    const result = await buildRegistry({ ...order, signal: cancel.signal, onProgress: (progress) => answer({ kind: 'progress', progress }) });
    answer({ kind: 'done', result });
  } catch (error) {
    answer({ kind: 'error', error: sentError(error) });
  } finally {
    port.close();
  }
}
