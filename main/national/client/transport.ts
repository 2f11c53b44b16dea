import { SlrtError } from '#src/text/error.ts';
import { deadline, type Deadline } from './deadline.ts';
import { asLineError } from './errors.ts';
import { untilAborted } from './untilAborted.ts';

export interface WireRequest {
  readonly method: string;
  /** Below the base address, e.g. `/v1/service`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Longest time in all; JSON answers only. */
  readonly totalMs?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The media type without parameters, lower case; empty when none was given. */
  readonly mediaType: string;
  /** All of it, at most so many bytes after decompression. */
  text(mostBytes: number): Promise<string>;
  /** As it comes; to be read to its end or returned. */
  pieces(): AsyncGenerator<Uint8Array>;
  /** Not read: the connection is given up. */
  discard(): void;
}

export interface TransportOptions {
  /** `https://host[:port]`, without path. */
  readonly baseUrl: string;
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Longest time without a byte. */
  readonly silenceMs?: number;
}

export interface Transport {
  /** @throws SlrtError NATIONAL_OFFLINE, NATIONAL_CERTIFICATE, NATIONAL_CAPTIVE_PORTAL, NATIONAL_MAINTENANCE, CANCELLED */
  send(request: WireRequest): Promise<WireAnswer>;
}

const SILENCE_MS = 30_000;
const TOTAL_MS = 120_000;
const PAGE_LOOKED_AT = 1 << 16;
const MAINTENANCE_WORDS = /pemeliharaan|perbaikan sistem|maintenance/i;

/**
 * HTTP as the national line needs it: nothing that comes is trusted, no redirect is followed, nothing goes out in plain
 * text but to this very machine (the simulator).
 *
 * @throws SlrtError INVALID_INPUT
 */
export function httpTransport({ baseUrl, fetch: send = fetch, silenceMs = SILENCE_MS }: TransportOptions): Transport {
  const base = new URL(baseUrl);
  if (base.protocol !== 'https:' && !/^(127\.0\.0\.1|localhost|\[::1\])$/.test(base.hostname)) throw new SlrtError('INVALID_INPUT', { fields: ['url'] });
  return {
    async send({ method, path, headers, body, totalMs = TOTAL_MS, signal }) {
      const time = deadline(silenceMs, totalMs, signal);
      try {
        const url = new URL(path, base);
        const request = new Request(url, { method, headers, redirect: 'manual', signal: time.signal, ...(body === undefined ? {} : { body }) });
        const response = await untilLate(send(request), time);
        time.touch();
        const answer = answerOf(response, time, signal);
        await refuseStrangers(answer);
        return answer;
      } catch (error) {
        time.end();
        throw lineErrorOf(error, time, signal);
      }
    },
  };
}

function lineErrorOf(error: unknown, time: Deadline, signal: AbortSignal | undefined): SlrtError {
  if (signal?.aborted === true) return new SlrtError('CANCELLED');
  return asLineError(time.reason(error));
}

function untilLate<T>(promise: Promise<T>, { signal }: Deadline): Promise<T> {
  return untilAborted(promise, signal, () => new Error('aborted'));
}

function answerOf(response: Response, time: Deadline, signal: AbortSignal | undefined): WireAnswer {
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    const reader = response.body?.getReader();
    try {
      while (reader !== undefined) {
        const { done, value } = await untilLate(reader.read(), time);
        if (done) return;
        time.touch();
        yield value;
      }
    } catch (error) {
      throw lineErrorOf(error, time, signal);
    } finally {
      time.end();
      void reader?.cancel().catch(() => undefined);
    }
  };
  return {
    status: response.status,
    headers: response.headers,
    mediaType: (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    pieces,
    discard: () => {
      time.end();
      void response.body?.cancel().catch(() => undefined);
    },
    text: async (mostBytes) => {
      const parts: Uint8Array[] = [];
      let bytes = 0;
      for await (const piece of pieces()) {
        bytes += piece.length;
        if (bytes > mostBytes) throw new SlrtError('NATIONAL_CONTRACT_BROKEN', { kind: 'TOO_LARGE' });
        parts.push(piece);
      }
      return Buffer.concat(parts).toString('utf8');
    },
  };
}

/** A redirect or a page for people comes from somebody else on the line: a hotel's log-in, a proxy, a maintenance sign. */
async function refuseStrangers(answer: WireAnswer): Promise<void> {
  const { status, mediaType } = answer;
  if (status === 511 || (status >= 300 && status < 400 && status !== 304)) {
    answer.discard();
    throw new SlrtError('NATIONAL_CAPTIVE_PORTAL', { status });
  }
  if (mediaType !== 'text/html' && mediaType !== 'application/xhtml+xml') return;
  const page = await firstOf(answer, PAGE_LOOKED_AT);
  if (MAINTENANCE_WORDS.test(page)) throw new SlrtError('NATIONAL_MAINTENANCE', { status });
  throw status >= 500 ? new SlrtError('NATIONAL_BUSY', { status }) : new SlrtError('NATIONAL_CAPTIVE_PORTAL', { status });
}

async function firstOf(answer: WireAnswer, bytes: number): Promise<string> {
  let text = '';
  for await (const piece of answer.pieces()) {
    text += Buffer.from(piece).toString('latin1');
    if (text.length >= bytes) break;
  }
  return text;
}
