import { Worker } from 'node:worker_threads';
import type { RegistryQuery, RegistrySearchResult } from '#src/domain/registry/search.ts';
import { SlrtError } from '#src/text/error.ts';
import { entryPoint } from '#main/data/entry.ts';
import { WaitingRequests } from '#main/data/waitingRequests.ts';
import { receivedError } from './messages.ts';
import type { SearchAnswer, SearchOrder, SearchRequest } from './searchSide.ts';

export type SearchState = 'LOADING' | 'READY' | 'FAILED';

/** The search thread of one registry file, seen from the data process. */
export class SearchClient {
  state: SearchState = 'LOADING';
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new WaitingRequests<RegistrySearchResult | readonly string[]>();

  constructor(file: string, keyHex: string) {
    const order: SearchOrder = { job: 'search', file, keyHex };
    this.#worker = new Worker(entryPoint('registry-worker'), { workerData: order });
    this.ready = new Promise((resolve) => {
      this.#worker.on('message', (answer: SearchAnswer) => {
        this.#take(answer);
        resolve();
      });
      const broken = (): void => {
        this.#fail(new SlrtError('REGISTRY_LOADING'));
        resolve();
      };
      this.#worker.on('error', broken);
      this.#worker.on('exit', broken);
    });
    // Only a search keeps the process alive, not the thread's mere existence.
    this.#worker.unref();
  }

  /** Waits for the index where it is still loading. @throws SlrtError REGISTRY_LOADING when the thread has failed. */
  search(query: RegistryQuery): Promise<RegistrySearchResult> {
    return this.#ask(query) as Promise<RegistrySearchResult>;
  }

  /** SQLite's findings; empty when all is well. Searches wait meanwhile. */
  checkIntegrity(): Promise<readonly string[]> {
    return this.#ask(null) as Promise<readonly string[]>;
  }

  #ask(query: RegistryQuery | null): Promise<RegistrySearchResult | readonly string[]> {
    if (this.state === 'FAILED') return Promise.reject(new SlrtError('REGISTRY_LOADING'));
    return this.#waiting.ask((sequence) => {
      const request: SearchRequest = { sequence, query };
      this.#worker.ref();
      this.#worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    this.#worker.removeAllListeners();
    this.#fail(new SlrtError('CANCELLED'));
    await this.#worker.terminate();
  }

  #take(answer: SearchAnswer): void {
    if (answer.kind === 'ready') this.state = 'READY';
    else if (answer.kind === 'failed') this.#fail(receivedError(answer.error));
    else {
      if (answer.kind === 'result') this.#waiting.resolve(answer.sequence, answer.result);
      else if (answer.kind === 'checked') this.#waiting.resolve(answer.sequence, answer.problems);
      else this.#waiting.reject(answer.sequence, receivedError(answer.error));
      if (this.#waiting.isEmpty) this.#worker.unref();
    }
  }

  #fail(error: Error): void {
    this.state = 'FAILED';
    this.#waiting.rejectAll(error);
  }
}
