import type { MessagePort } from 'node:worker_threads';
import type { RegistryQuery, RegistrySearchResult } from '#src/domain/registry/search.ts';
import { openEncrypted } from '#main/data/open.ts';
import { openSearch } from '../index/open.ts';
import { sentError, type SentError } from './messages.ts';

export interface SearchOrder {
  readonly job: 'search';
  readonly file: string;
  readonly keyHex: string;
}

export interface SearchRequest {
  readonly sequence: number;
  readonly query: RegistryQuery;
}

export type SearchAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: SentError }
  | { readonly kind: 'result'; readonly sequence: number; readonly result: RegistrySearchResult }
  | { readonly kind: 'error'; readonly sequence: number; readonly error: SentError };

/** Loads the index, says "ready", then answers queries in the order they come. */
export function serveSearch(port: MessagePort, { file, keyHex }: SearchOrder): void {
  const answer = (message: SearchAnswer): void => port.postMessage(message);
  try {
    const search = openSearch(openEncrypted(file, keyHex, { readonly: true, cacheKib: 8_192 }));
    port.on('message', ({ sequence, query }: SearchRequest) => {
      try {
        answer({ kind: 'result', sequence, result: search.search(query) });
      } catch (error) {
        answer({ kind: 'error', sequence, error: sentError(error) });
      }
    });
    answer({ kind: 'ready' });
  } catch (error) {
    answer({ kind: 'failed', error: sentError(error) });
  }
}
