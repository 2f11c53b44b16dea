import type { MessagePort } from 'node:worker_threads';
import type { RegistryQuery, RegistrySearchResult } from '#src/domain/registry/search.ts';
import { openEncrypted, type Connection } from '#main/data/open.ts';
import { openSearch } from '../index/open.ts';
import { sentError, type SentError } from './messages.ts';

export interface SearchOrder {
  readonly job: 'search';
  readonly file: string;
  readonly keyHex: string;
}

/** A query, or (null) the request to check the whole file. */
export interface SearchRequest {
  readonly sequence: number;
  readonly query: RegistryQuery | null;
}

export type SearchAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: SentError }
  | { readonly kind: 'result'; readonly sequence: number; readonly result: RegistrySearchResult }
  | { readonly kind: 'checked'; readonly sequence: number; readonly problems: readonly string[] }
  | { readonly kind: 'error'; readonly sequence: number; readonly error: SentError };

function integrityProblems(db: Connection): string[] {
  const lines = db.prepare<[], string>('pragma integrity_check(50)').pluck().all();
  return lines.length === 1 && lines[0] === 'ok' ? [] : lines;
}

/** Loads the index, says "ready", then answers queries in the order they come. */
export function serveSearch(port: MessagePort, { file, keyHex }: SearchOrder): void {
  const answer = (message: SearchAnswer): void => port.postMessage(message);
  try {
    const db = openEncrypted(file, keyHex, { readonly: true, cacheKib: 8_192 });
    const search = openSearch(db);
    port.on('message', ({ sequence, query }: SearchRequest) => {
      try {
        if (query === null) answer({ kind: 'checked', sequence, problems: integrityProblems(db) });
        else answer({ kind: 'result', sequence, result: search.search(query) });
      } catch (error) {
        answer({ kind: 'error', sequence, error: sentError(error) });
      }
    });
    answer({ kind: 'ready' });
  } catch (error) {
    answer({ kind: 'failed', error: sentError(error) });
  }
}
