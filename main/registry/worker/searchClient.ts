import { Worker } from 'node:worker_threads';
import type { RegistryQuery, RegistrySearchResult } from '#src/domain/registry/search.ts';
import { SlrtError } from '#src/text/error.ts';
import { entryPoint } from '#main/data/entry.ts';
import { receivedError } from './messages.ts';
import type { SearchAnswer, SearchOrder, SearchRequest } from './searchSide.ts';

export type SearchState = 'LOADING' | 'READY' | 'FAILED';

interface Waiting {
  readonly resolve: (result: RegistrySearchResult | readonly string[]) => void;
  readonly reject: (error: Error) => void;
}

/** The search thread of one registry file, seen from the data process. */
export class SearchClient {
  state: SearchState = 'LOADING';
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #sequence = 0;

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
    this.#sequence += 1;
    const request: SearchRequest = { sequence: this.#sequence, query };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.sequence, { resolve, reject });
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
      const waiting = this.#waiting.get(answer.sequence);
      this.#waiting.delete(answer.sequence);
      if (this.#waiting.size === 0) this.#worker.unref();
      if (answer.kind === 'result') waiting?.resolve(answer.result);
      else if (answer.kind === 'checked') waiting?.resolve(answer.problems);
      else waiting?.reject(receivedError(answer.error));
    }
  }

  #fail(error: Error): void {
    this.state = 'FAILED';
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
