import { BASE_PATH, NATIONAL } from '#src/contract/siks-ng.ts';
import type { NationalOperation } from '#src/contract/siks-ng/operation.ts';
import { SlrtError } from '#src/text/error.ts';
import { addVolume, keepAnswer, MOST_KEPT_BYTES } from '../../data/national/answers.ts';
import type { Store } from '../../data/store.ts';
import type { Transport, WireAnswer, WireRequest } from '../client/transport.ts';

/**
 * A transport that keeps each raw answer and counts the bytes. What holds a token or password is never kept, not even of a
 * server that repeats the question in its answer.
 */
export function recordingTransport(inner: Transport, store: Store): Transport {
  return {
    async send(request) {
      const operation = operationOf(request);
      const up = request.path.length + Buffer.byteLength(request.body ?? '');
      try {
        const answer = await inner.send(request);
        addVolume(store, { up, down: 0, requests: 1, faults: 0 });
        return recorded(answer, operation, store, tokenOf(request));
      } catch (error) {
        addVolume(store, { up, down: 0, requests: 1, faults: 1 });
        keepAnswer(store, { operation: operation?.id ?? '-', status: null, error: error instanceof SlrtError ? error.code : 'INTERNAL', bytes: 0, body: null });
        throw error;
      }
    },
  };
}

function recorded(answer: WireAnswer, operation: NationalOperation | undefined, store: Store, token: string | null): WireAnswer {
  const keep = (bytes: number, body: string | null): void => {
    addVolume(store, { up: 0, down: Number(answer.headers.get('content-length') ?? bytes), requests: 0, faults: answer.status >= 400 ? 1 : 0 });
    keepAnswer(store, { operation: operation?.id ?? '-', status: answer.status, error: null, bytes, body: operation === undefined || operation.group === 'access' ? null : body });
  };
  return {
    ...answer,
    async text(mostBytes) {
      const whole = await answer.text(mostBytes);
      const text = token === null ? whole : whole.replaceAll(token, HIDDEN);
      keep(Buffer.byteLength(text), text.length > MOST_KEPT_BYTES ? `${text.slice(0, MOST_KEPT_BYTES)}…` : text);
      return text;
    },
    async *pieces() {
      let bytes = 0;
      try {
        for await (const piece of answer.pieces()) {
          bytes += piece.length;
          yield piece;
        }
      } finally {
        addVolume(store, { up: 0, down: bytes, requests: 0, faults: 0 });
        keepAnswer(store, { operation: operation?.id ?? '-', status: answer.status, error: null, bytes, body: null });
      }
    },
  };
}

/** In the place of a token that came back. */
const HIDDEN = '…';

function tokenOf({ headers }: WireRequest): string | null {
  return /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1] ?? null;
}

const PATTERNS = Object.values<NationalOperation>(NATIONAL).map((operation) => ({
  operation, pattern: new RegExp(`^${BASE_PATH}${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

function operationOf({ method, path }: WireRequest): NationalOperation | undefined {
  const [address = ''] = path.split('?');
  return PATTERNS.find(({ operation, pattern }) => operation.method.toUpperCase() === method && pattern.test(address))?.operation;
}
