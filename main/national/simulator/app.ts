import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { BASE_PATH, CONTRACT_VERSION, NATIONAL } from '#src/contract/siks-ng.ts';
import type { NationalOperation } from '#src/contract/siks-ng/operation.ts';
import { accessOf } from './access.ts';
import { DAY_MS, HOUR_MS, wibDay, type SimulatorClock } from './clock.ts';
import { changeCodeList } from './codeLists.ts';
import { handlersOf, type InputOf } from './handlers.ts';
import type { IntakeRules } from './intake.ts';
import { bodyText, refuseEncoding } from './bodies.ts';
import { announceMaintenance, refuseInMaintenance } from './maintenance.ts';
import { Refusal, problemResponse } from './refusal.ts';
import type { SimulatorStore } from './store.ts';

type Publish = () => Promise<number>;
type AnyHandler = (input: InputOf<NationalOperation>) => Response | { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> };

/** Bodies beyond this get 413 before they are read. */
const MOST_BODY_BYTES = 4 << 20;

/**
 * The contract as an HTTP application, without faults (those are the line's: line.ts).
 *
 * @param publish null: no door for trainers
 */
export function simulatorApp(store: SimulatorStore, clock: SimulatorClock, rules: IntakeRules, publish: Publish | null): Hono {
  const app = new Hono();
  const access = accessOf(store, clock);
  const handlers = handlersOf(store, clock, rules);
  for (const [name, operation] of Object.entries<NationalOperation>(NATIONAL)) {
    const handler = handlers[name as keyof typeof handlers] as unknown as AnyHandler;
    app.on(operation.method.toUpperCase(), `${BASE_PATH}${operation.path.replace(/\{(\w+)\}/g, ':$1')}`, async (context) => {
      const request = context.req.raw;
      if (operation.group !== 'service') refuseInMaintenance(store, clock.now());
      const client = operation.access === 'token' ? access.clientOf(request.headers.get('authorization')) : undefined;
      const input = { ...await inputOf(operation, request, context.req.param() as Record<string, string>), client } as never;
      const given = handler(input);
      if (given instanceof Response) return given;
      return operation.answers[304] === undefined || given.status !== 200 ? jsonResponse(given.status, given.body, given.headers) : listResponse(given.body, request.headers.get('if-none-match'));
    });
  }
  if (publish !== null) addTrainer(app, store, clock, publish);
  app.notFound(() => problemResponse(new Refusal(404, 'ADDRESS_UNKNOWN')));
  app.onError((error) => problemResponse(error instanceof Refusal ? error : new Refusal(500, 'INTERNAL')));
  return app;
}

/** For trainers and tests, outside the contract: let days pass, publish now, announce a maintenance window. */
function addTrainer(app: Hono, store: SimulatorStore, clock: SimulatorClock, publish: Publish): void {
  app.post('/simulator/advance', async (context) => {
    const parsed = z.object({ days: z.number().min(0).max(400) }).safeParse(await context.req.json().catch(() => null));
    if (!parsed.success) throw new Refusal(400, 'INVALID');
    clock.advance(parsed.data.days * DAY_MS);
    return context.json({ now: clock.now() });
  });
  app.post('/simulator/maintenance', async (context) => {
    const parsed = z.object({ inHours: z.number().min(0).max(400), hours: z.number().positive().max(400) }).safeParse(await context.req.json().catch(() => null));
    if (!parsed.success) throw new Refusal(400, 'INVALID');
    const from = clock.now() + parsed.data.inHours * HOUR_MS;
    announceMaintenance(store, clock.now(), { from, until: from + parsed.data.hours * HOUR_MS });
    return context.json({ from });
  });
  app.post('/simulator/code-list', async (context) => {
    const parsed = z.object({ name: z.string(), add: z.array(z.object({ code: z.string(), label: z.string() })), over: z.array(z.string()) }).safeParse(await context.req.json().catch(() => null));
    if (!parsed.success) throw new Refusal(400, 'INVALID');
    // The office lives in real time, however fast the days go by here.
    changeCodeList(store, parsed.data.name, { ...parsed.data, on: wibDay(clock.wall() - DAY_MS) });
    return context.json({ changed: parsed.data.name });
  });
  app.post('/simulator/publish', async (context) => context.json({ version: await publish() }));
}

async function inputOf(operation: NationalOperation, request: Request, params: Record<string, string>) {
  refuseEncoding(operation, request);
  const query = Object.fromEntries([...new URL(request.url).searchParams].map(([name, value]) => [name, /^(limit|base)$/.test(name) ? Number(value) : value]));
  const headers = Object.fromEntries(Object.keys(operation.headers?.shape ?? {}).map((name) => [name, request.headers.get(name) ?? undefined]));
  return {
    params: parsed(operation.params, params), query: parsed(operation.query, query), headers: parsed(operation.headers, headers),
    body: operation.body === undefined ? undefined : parsed(operation.body, await bodyOf(operation, request)),
  };
}

async function bodyOf({ bodyType = 'application/json' }: NationalOperation, request: Request): Promise<unknown> {
  if (request.headers.get('content-type')?.split(';')[0] !== bodyType) throw new Refusal(400, 'CONTENT_TYPE_WRONG');
  const text = await bodyText(request, MOST_BODY_BYTES);
  if (bodyType === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'NOT_JSON');
  }
}

function parsed(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.slice(0, 50).map(({ path, message }) => ({ path: path.join('.').slice(0, 200), code: 'INVALID', message: message.slice(0, 500) }));
  throw new Refusal(400, 'VALIDATION_FAILED', { fields });
}

/** Not a second time to whoever has it. */
function listResponse(body: unknown, held: string | null): Response {
  const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 32)}"`;
  return held === etag ? jsonResponse(304, null, { etag }) : jsonResponse(200, body, { etag });
}

function jsonResponse(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  if (body === null) return new Response(null, { status, headers });
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', 'siks-ng-version': CONTRACT_VERSION, ...headers } });
}
