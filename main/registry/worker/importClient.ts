import { Worker } from 'node:worker_threads';
import { SlrtError } from '#src/text/error.ts';
import { entryPoint } from '#main/data/entry.ts';
import type { ImportProgress, ImportResult } from '../import/build.ts';
import type { DeltaResult } from '../import/delta.ts';
import type { ImportAnswer, ImportOrder } from './importSide.ts';
import { receivedError } from './messages.ts';

export interface ImportWatch {
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

type ThreadOrder = Omit<ImportOrder, 'job' | 'cancel'>;

/** Runs an import in a thread of its own, so that the data process goes on answering. */
export function importInThread(order: ThreadOrder, watch: ImportWatch): Promise<ImportResult> {
  return runInThread({ ...order, job: 'import' }, watch) as Promise<ImportResult>;
}

export function deltaInThread(order: ThreadOrder, watch: ImportWatch): Promise<DeltaResult> {
  return runInThread({ ...order, job: 'delta' }, watch) as Promise<DeltaResult>;
}

function runInThread(order: Omit<ImportOrder, 'cancel'>, { onProgress, signal }: ImportWatch): Promise<ImportResult | DeltaResult> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(new SlrtError('CANCELLED'));
      return;
    }
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const workerData: ImportOrder = { ...order, cancel: flag.buffer };
    const worker = new Worker(entryPoint('registry-worker'), { workerData });
    const cancel = (): void => void Atomics.store(flag, 0, 1);
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
