import { Worker } from 'node:worker_threads';
import { SlrtError } from '#src/text/error.ts';
import { entryPoint } from '#main/data/entry.ts';
import { WaitingRequests } from '#main/data/waitingRequests.ts';
import type { OfficeCredentials } from '../client/token.ts';
import type { PracticeMessage, PracticeOrder, PracticeRequest, PracticeSettings, PracticeStanding } from './messages.ts';

/** The practice system's thread, seen from the data process. */
export interface PracticeThread {
  readonly url: string;
  readonly credentials: OfficeCredentials;
  /** When it began. */
  readonly standing: PracticeStanding;
  /** @throws SlrtError NATIONAL_PRACTICE_FAILED */
  obey(order: PracticeOrder): Promise<PracticeStanding>;
  stop(): Promise<unknown>;
}

/**
 * A thread keeps SQL and files of the practice system off the data process's own loop, and cannot outlive it.
 *
 * @param ended it ended by itself after it was ready
 */
export function startThread(settings: PracticeSettings, ended: (error: unknown) => void): Promise<PracticeThread> {
  const worker = new Worker(entryPoint('practice-worker'), { workerData: settings });
  const waiting = new WaitingRequests<PracticeStanding>();
  const obey = (order: PracticeOrder): Promise<PracticeStanding> => waiting.ask((sequence) => worker.postMessage({ sequence, order } satisfies PracticeRequest));
  return new Promise((resolve, reject) => {
    let isReady = false;
    const broken = (error: unknown): void => {
      worker.removeAllListeners();
      waiting.rejectAll(new SlrtError('NATIONAL_PRACTICE_FAILED'));
      if (isReady) ended(error);
      else reject(new SlrtError('NATIONAL_PRACTICE_FAILED', {}, error));
    };
    worker.on('error', broken);
    worker.on('exit', (code) => broken(new Error(`the practice thread ended with ${code}`)));
    worker.on('message', (message: PracticeMessage) => {
      if (message.kind === 'ready') {
        isReady = true;
        // Its mere existence keeps nobody's process alive.
        worker.unref();
        const { url, credentials, standing } = message;
        resolve({ url, credentials, standing, obey, stop: () => {
          worker.removeAllListeners();
          return worker.terminate();
        } });
        return;
      }
      if (message.kind === 'done') waiting.resolve(message.sequence, message.standing);
      else waiting.reject(message.sequence, new SlrtError('NATIONAL_PRACTICE_FAILED'));
    });
  });
}
