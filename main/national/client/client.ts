import type { z } from 'zod';
import { BASE_PATH, NATIONAL } from '#src/contract/siks-ng.ts';
import { problem, type Problem } from '#src/contract/siks-ng/common.ts';
import type { AnswerTo, NationalOperation } from '#src/contract/siks-ng/operation.ts';
import { SlrtError } from '#src/text/error.ts';
import { asStatusError } from './errors.ts';
import { bodyPacker, type PackedBody } from './packing.ts';
import { tokenKeeper, type OfficeCredentials } from './token.ts';
import type { Transport, WireAnswer } from './transport.ts';
import { untilAborted } from './untilAborted.ts';

export interface CallInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

export interface NationalClient {
  /** One request; the answer is parsed by the contract. @throws SlrtError of the NATIONAL_ family */
  call<O extends NationalOperation>(operation: O, input?: CallInput): Promise<AnswerTo<O>>;
  /** For files: the answer as it comes, its status one of the operation's own. */
  open(operation: NationalOperation, input?: CallInput): Promise<WireAnswer>;
}

/** Lists by their address, so that one that has not changed need not come again. */
export interface ListMemory {
  read(address: string): { readonly etag: string; readonly text: string } | null;
  keep(address: string, operation: string, etag: string, text: string): void;
}

const FORGETFUL: ListMemory = { read: () => null, keep: () => undefined };
const MOST_REMEMBERED = 1 << 18;

/** Decoded; the largest page of the contract has 500 items. */
const MOST_JSON_BYTES = 8 << 20;
const MOST_PROBLEM_BYTES = 1 << 18;

export function nationalClient(transport: Transport, credentials: () => Promise<OfficeCredentials>, memory: ListMemory = FORGETFUL): NationalClient {
  const keeper = tokenKeeper(credentials, async (body) => (await call(NATIONAL.requestToken, { body })).body);

  const packer = bodyPacker();

  const sendOnce = async (operation: NationalOperation, input: CallInput, token: string | null): Promise<WireAnswer> => {
    const packed = await packer.pack(operation, bodyText(operation, input.body));
    const answer = await sendPacked(operation, input, token, packed);
    if (answer.status !== 415 || packed.encoding === null) return answer;
    // Taken plain only: nothing has been done there yet.
    answer.discard();
    packer.stop();
    return sendPacked(operation, input, token, await packer.pack(operation, bodyText(operation, input.body)));
  };

  const sendPacked = async (operation: NationalOperation, input: CallInput, token: string | null, { body, encoding }: PackedBody): Promise<WireAnswer> => {
    const isFile = Object.values(operation.answers).some(({ mediaType }) => mediaType === 'application/gzip');
    return transport.send({
      method: operation.method.toUpperCase(), path: addressOf(operation, input),
      headers: {
        // A file's bytes are counted and resumed, so nobody may compress them on the way.
        ...(isFile ? { accept: 'application/gzip, application/problem+json', 'accept-encoding': 'identity' } : { accept: 'application/json, application/problem+json' }),
        ...(body === undefined ? {} : { 'content-type': operation.bodyType ?? 'application/json' }),
        ...(encoding === null ? {} : { 'content-encoding': encoding }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...input.headers,
      },
      ...(body === undefined ? {} : { body }),
      ...(isFile ? { totalMs: Number.POSITIVE_INFINITY } : {}),
      signal: input.signal,
    });
  };

  /** It may be shared by several requests: who stops leaves it to the others. */
  const tokenFor = ({ signal }: CallInput): Promise<string> => untilAborted(keeper.token(), signal, () => new SlrtError('CANCELLED'));

  const open = async (operation: NationalOperation, input: CallInput = {}): Promise<WireAnswer> => {
    if (operation.access === 'open') return expected(operation, await sendOnce(operation, input, null));
    const token = await tokenFor(input);
    const answer = await sendOnce(operation, input, token);
    if (answer.status !== 401) return expected(operation, answer);
    // Tokens die early: theirs to decide. A second refusal is meant.
    answer.discard();
    keeper.forget(token);
    return expected(operation, await sendOnce(operation, input, await tokenFor(input)));
  };

  const answered = async (operation: NationalOperation, input: CallInput): Promise<AnswerTo<NationalOperation>> => {
    const address = addressOf(operation, input);
    const before = operation.answers[304] === undefined ? null : remembered(operation, memory.read(address));
    const answer = await open(operation, before === null ? input : { ...input, headers: { ...input.headers, 'if-none-match': before.etag } });
    const { status, headers } = answer;
    const schema = operation.answers[status]?.body ?? null;
    if (schema === null) answer.discard();
    if (status === 304 && before === null) throw new SlrtError('NATIONAL_CONTRACT_BROKEN', { kind: 'NOT_ASKED' });
    if (status === 304) return { status: 200, headers, body: before?.body };
    if (schema === null) return { status, headers, body: null };
    const text = await jsonText(answer);
    const body = parsed(schema, text);
    const etag = headers.get('etag');
    if (etag !== null && operation.answers[304] !== undefined && isAskedAgain(body, text, etag)) memory.keep(address, operation.id, etag, text);
    return { status, headers, body };
  };

  const call = async <O extends NationalOperation>(operation: O, input: CallInput = {}): Promise<AnswerTo<O>> => (await answered(operation, input)) as AnswerTo<O>;

  return { call, open };
}

function addressOf({ path }: NationalOperation, { params = {}, query = {} }: CallInput): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return `${BASE_PATH}${filled}${text === '' ? '' : `?${text}`}`;
}

function bodyText({ bodyType, body: schema }: NationalOperation, body: unknown): string | undefined {
  if (schema === undefined) return undefined;
  return bodyType === 'application/x-www-form-urlencoded' ? new URLSearchParams(body as Record<string, string>).toString() : JSON.stringify(body);
}

/** Lets the operation's own answers pass; any other becomes an error. */
async function expected(operation: NationalOperation, answer: WireAnswer): Promise<WireAnswer> {
  if (operation.answers[answer.status] !== undefined) return answer;
  const said = await problemOf(answer);
  throw asStatusError(answer.status, said, waitOf(answer.headers) ?? said?.retryAfter ?? null);
}

async function problemOf(answer: WireAnswer): Promise<Problem | null> {
  if (answer.mediaType !== 'application/problem+json' && answer.mediaType !== 'application/json') {
    answer.discard();
    return null;
  }
  const parsed = problem.safeParse(jsonOf(await answer.text(MOST_PROBLEM_BYTES).catch(() => '')));
  return parsed.success ? parsed.data : null;
}

/** Retry-After in seconds; a date is not used, as clocks differ. */
export function waitOf(headers: { get(name: string): string | null }): number | null {
  const text = headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** A page with items moves its feed on: it is never asked for again, and what it says of people is kept in one place only. */
function isAskedAgain(body: unknown, text: string, etag: string): boolean {
  const items = (body as { readonly items?: unknown } | null)?.items;
  return etag.length <= 100 && text.length <= MOST_REMEMBERED && !(Array.isArray(items) && items.length > 0);
}

/** Null also for what this version of the contract can no longer read: then it comes anew. */
function remembered(operation: NationalOperation, kept: ReturnType<ListMemory['read']>): { readonly etag: string; readonly body: unknown } | null {
  const schema = operation.answers[200]?.body;
  if (kept === null || schema === undefined || schema === null) return null;
  const result = schema.safeParse(jsonOf(kept.text));
  return result.success ? { etag: kept.etag, body: result.data } : null;
}

async function jsonText(answer: WireAnswer): Promise<string> {
  if (answer.mediaType === 'application/json') return answer.text(MOST_JSON_BYTES);
  answer.discard();
  throw new SlrtError('NATIONAL_CONTRACT_BROKEN', { kind: 'MEDIA_TYPE' });
}

function parsed(schema: z.ZodType, text: string): unknown {
  const result = schema.safeParse(jsonOf(text));
  if (result.success) return result.data;
  throw new SlrtError('NATIONAL_CONTRACT_BROKEN', { kind: 'SHAPE', fields: result.error.issues.slice(0, 10).map(({ path }) => path.join('.').slice(0, 100)) });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SlrtError('NATIONAL_CONTRACT_BROKEN', { kind: 'NOT_JSON' }, cause);
  }
}
