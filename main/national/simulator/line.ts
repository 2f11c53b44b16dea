import { gzipSync } from 'node:zlib';
import { seededRandom, type Random } from '#main/registry/generate/random.ts';
import { damaged, endless, LineBroken, partOf, slowed } from './badStreams.ts';
import { wibMoment, type SimulatorClock } from './clock.ts';
import { Repeater, withClockOff, withUnknownFields, withUnknownResult } from './distort.ts';
import type { Fault, FaultProfile } from './faultProfiles.ts';
import { problemResponse } from './refusal.ts';

export type Answering = (request: Request) => Promise<Response>;

export interface LineOptions {
  readonly profile: FaultProfile;
  readonly seed: number;
  readonly clock: SimulatorClock;
  /** Tokens are forgotten. */
  readonly expireTokens: () => void;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

const CLOCK_OFF_MS = 3 * 3_600_000;
const MAINTENANCE_PAGE = '<!doctype html><html><title>SIKS-NG</title><body><h1>Sistem dalam pemeliharaan</h1></body></html>';
const PORTAL_PAGE = '<!doctype html><html><title>WiFi Gratis</title><body><form action="/login"><input name="voucher"></form></body></html>';

/** The road between the honest simulator and its clients. Same seed and same requests, same faults. */
export function badLine(answer: Answering, options: LineOptions): Answering {
  const line = new Line(answer, options);
  return (request) => line.send(request);
}

class Line {
  readonly #answer: Answering;
  readonly #options: LineOptions;
  readonly #random: Random;
  readonly #repeater = new Repeater();
  /** Faults that last for some requests. */
  #lasting: { fault: Fault; left: number } | null = null;
  #earlierPost: Request | null = null;

  constructor(answer: Answering, options: LineOptions) {
    this.#answer = answer;
    this.#options = options;
    this.#random = seededRandom(options.seed);
  }

  async send(request: Request): Promise<Response> {
    const fault = this.#nextFault();
    if (fault === null) return this.#answer(request);
    return this.#meet(fault, request);
  }

  #nextFault(): Fault | null {
    if (this.#lasting !== null && this.#lasting.left > 0) {
      this.#lasting.left -= 1;
      return this.#lasting.fault;
    }
    const { faults, rate } = this.#options.profile;
    if (faults.length === 0 || !this.#random.chance(rate)) return null;
    const fault = this.#random.pick(faults);
    if (fault === 'server-errors' || fault === 'maintenance') this.#lasting = { fault, left: this.#random.below(3) };
    return fault;
  }

  async #meet(fault: Fault, request: Request): Promise<Response> {
    const random = this.#random;
    const { clock } = this.#options;
    switch (fault) {
      case 'drop': return this.#drop(request);
      case 'cut': return this.#part(await this.#answer(request), () => Promise.reject(new LineBroken()));
      case 'stall': return this.#stall(request);
      case 'slow': return this.#slow(await this.#answer(request));
      case 'server-errors': return this.#serverError();
      case 'too-many': return problemResponse({ status: 429, code: 'TOO_MANY', retryAfter: 1, fields: undefined });
      case 'expired-token':
        this.#options.expireTokens();
        return this.#answer(request);
      case 'repeat': return this.#repeat(request);
      case 'wrong-checksum': return this.#damage(await this.#answer(request));
      case 'clock-off': return this.#clockOff(await this.#answer(request));
      case 'maintenance': return random.chance(0.5) ? html(200, MAINTENANCE_PAGE) : problemResponse({ status: 503, code: 'MAINTENANCE', retryAfter: 1, fields: undefined });
      case 'unknown-fields': return withJson(await this.#answer(request), withUnknownFields);
      case 'unknown-results':
        return isPath(request, '/proposals/results') ? withJson(await this.#answer(request), (body) => withUnknownResult(body, wibMoment(clock.now()))) : this.#answer(request);
      case 'portal': return random.chance(0.5) ? html(200, PORTAL_PAGE) : new Response(null, { status: 302, headers: { location: 'http://login.wifi.example/' } });
      case 'hostile': return hostile(request, random);
    }
  }

  async #drop(request: Request): Promise<Response> {
    if (this.#random.chance(0.5)) await this.#answer(request);
    throw new LineBroken();
  }

  #part(response: Response, then: () => Promise<never>): Response {
    if (response.body === null) return response;
    const length = Number(response.headers.get('content-length') ?? 300);
    return new Response(partOf(response.body, this.#random.below(Math.max(1, length)), then), response);
  }

  async #stall(request: Request): Promise<Response> {
    const forEver = async (): Promise<never> => {
      await gone(request.signal);
      throw new LineBroken();
    };
    const response = await this.#answer(request);
    return this.#random.chance(0.5) ? this.#part(response, forEver) : forEver();
  }

  #slow(response: Response): Response {
    const { sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) } = this.#options;
    return response.body === null ? response : new Response(slowed(response.body, sleep), response);
  }

  #serverError(): Response {
    const status = this.#random.pick([500, 502, 503, 504]);
    if (status === 503) return problemResponse({ status, code: 'OVERLOADED', retryAfter: 1, fields: undefined });
    return status === 500 ? problemResponse({ status, code: 'INTERNAL', retryAfter: undefined, fields: undefined }) : html(status, '<html><h1>Bad Gateway</h1></html>');
  }

  /** The request arrives twice, or an earlier one once more; pages come mixed. */
  async #repeat(request: Request): Promise<Response> {
    if (request.method !== 'GET' && !isPath(request, '/oauth/token')) {
      const copy = request.clone();
      if (this.#earlierPost !== null) await this.#answer(this.#earlierPost.clone());
      this.#earlierPost = request.clone();
      await this.#answer(copy);
    }
    const address = new URL(request.url).pathname;
    return withJson(await this.#answer(request), (body) => this.#repeater.page(address, body, this.#random));
  }

  #damage(response: Response): Response {
    if (response.body === null || response.headers.get('content-type') !== 'application/gzip') return response;
    return new Response(damaged(response.body, this.#random), response);
  }

  async #clockOff(response: Response): Promise<Response> {
    const wrong = this.#options.clock.now() + CLOCK_OFF_MS;
    const changed = await withJson(response, (body) => withClockOff(body, wibMoment(wrong)));
    changed.headers.set('date', new Date(wrong).toUTCString());
    return changed;
  }
}

const isPath = (request: Request, end: string): boolean => new URL(request.url).pathname.endsWith(end);

function html(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

async function withJson(response: Response, change: (body: unknown) => unknown): Promise<Response> {
  if (response.headers.get('content-type') !== 'application/json') return new Response(response.body, response);
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(JSON.stringify(change(await response.json())), { status: response.status, headers });
}

/** What a client must survive from whoever sits on the line. */
function hostile(request: Request, random: Random): Response {
  const json = { 'content-type': 'application/json' };
  switch (random.below(6)) {
    case 0: return new Response(endless(), { headers: json });
    case 1: return new Response('[1,2,3]', { headers: json });
    case 2: return new Response('{"items": [', { headers: json });
    case 3: return new Response(null, { status: 307, headers: { location: `http://127.0.0.1:9/${new URL(request.url).pathname}` } });
    case 4: return new Response(bomb(), { headers: { ...json, 'content-encoding': 'gzip' } });
    default: return new Response('MZ\u0000\u0001', { headers: { 'content-type': 'application/octet-stream' } });
  }
}

let bombBytes: Uint8Array<ArrayBuffer> | undefined;

/** 64 kB that become 64 MB. */
function bomb(): Uint8Array<ArrayBuffer> {
  return (bombBytes ??= new Uint8Array(gzipSync(Buffer.alloc(64 << 20))));
}

function gone(signal: AbortSignal): Promise<void> {
  return signal.aborted ? Promise.resolve() : new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
