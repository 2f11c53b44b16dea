import { Worker } from 'node:worker_threads';
import { SlrtError } from '#src/text/error.ts';
import { entryPoint } from '#main/data/entry.ts';
import type { ImportProgress, ImportResult } from '../import/build.ts';
import type { ImportAnswer, ImportOrder } from './importSide.ts';
import { receivedError } from './messages.ts';

export interface ImportWatch {
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Runs an import in a thread of its own, so that the data process goes on answering. */
export function importInThread(order: ImportOrder, { onProgress, signal }: ImportWatch): Promise<ImportResult> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(new SlrtError('CANCELLED'));
      return;
    }
    const worker = new Worker(entryPoint('registry-worker'), { workerData: order });
    const cancel = (): void => worker.postMessage('cancel');
    signal?.addEventListener('abort', cancel);
    const settle = (finish: () => void): void => {
      signal?.removeEventListener('abort', cancel);
      finish();
    };
    worker.on('message', (answer: ImportAnswer) => {
      if (answer.kind === 'progress') onProgress?.(answer.progress);
      else if (answer.kind === 'done') settle(() => resolve(answer.result));
      else settle(() => reject(receivedError(answer.error)));
    });
    worker.on('error', (error) => settle(() => reject(new SlrtError('INTERNAL', {}, error))));
    // A no-op when an answer came before.
    worker.on('exit', () => settle(() => reject(new SlrtError('INTERNAL'))));
  });
}
