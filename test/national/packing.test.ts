import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NATIONAL } from '#src/contract/siks-ng.ts';
import { nationalClient, type NationalClient } from '#main/national/client/client.ts';
import { sendWaiting } from '#main/national/client/send.ts';
import { httpTransport } from '#main/national/client/transport.ts';
import { serveSimulator, type RunningSimulator } from '#main/national/simulator/server.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { newFamily, outboxOf, uuid } from './proposals.ts';
import { credentialsOf, openWorld, type World } from './world.ts';

let world: World;
let running: RunningSimulator;
let sent: { encoding: string | null; bytes: number }[] = [];
const random = seededRandom(41);

beforeAll(async () => {
  world = await openWorld();
  running = await serveSimulator(world.simulator, 0);
});
afterAll(async () => {
  await running.close();
  world.simulator.close();
});

/** Over a real socket; `takes` is what stands before the server. */
function clientOver(takes: (request: Request) => Response | null = () => null): NationalClient {
  sent = [];
  return nationalClient(httpTransport({ baseUrl: running.url, fetch: async (request) => {
    if (request.url.endsWith('/proposal-batches')) sent.push({ encoding: request.headers.get('content-encoding'), bytes: (await request.clone().arrayBuffer()).byteLength });
    return takes(request) ?? fetch(request);
  } }), () => Promise.resolve(credentialsOf(world.simulator)));
}

const families = (count: number) => Array.from({ length: count }, () => newFamily(random));
const send = (client: NationalClient, count: number) => sendWaiting({ client, outbox: outboxOf(families(count)), patience: world.patience });

describe('proposals go up compressed', () => {
  test('and arrive whole, in a fraction of the bytes', async () => {
    const items = families(50);
    const outbox = outboxOf(items);
    await sendWaiting({ client: clientOver(), outbox, patience: world.patience });
    expect(sent.map(({ encoding }) => encoding)).toEqual(['gzip']);
    expect((sent[0]?.bytes ?? 0) * 4).toBeLessThan(JSON.stringify({ items }).length);
    expect(outbox.accepted.size + outbox.refused.size).toBe(50);
    const [item] = items;
    expect(JSON.parse(world.simulator.store.db.prepare<[string], { body: string }>('select body from proposal where proposal_id = ?').get(item?.proposalId ?? '')?.body ?? '{}')).toEqual(item);
  });

  test('a small one plain, and everything plain once they say that they take none: one refusal, one effect', async () => {
    const client = clientOver((request) => (request.headers.has('content-encoding') ? new Response(null, { status: 415 }) : null));
    expect(await send(client, 40)).toMatchObject({ accepted: 40 });
    expect(await send(client, 40)).toMatchObject({ accepted: 40 });
    expect(sent.map(({ encoding }) => encoding)).toEqual(['gzip', null, null]);
    expect(await send(clientOver(), 1)).toMatchObject({ accepted: 1 });
    expect(sent.map(({ encoding }) => encoding)).toEqual([null]);
  });

  test('415 for what went plain is a refusal like any other', async () => {
    await expect(clientOver(() => new Response(null, { status: 415 })).call(NATIONAL.sendProposals, { headers: { 'idempotency-key': uuid(random) }, body: { items: families(1) } }))
      .rejects.toMatchObject({ code: 'NATIONAL_REFUSED', details: { status: 415 } });
  });
});

test('answers come compressed to whoever takes that, and files as they are', async () => {
  const plain = await fetch(`${running.url}/v1/service`, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  const packed = await fetch(`${running.url}/v1/service`, { headers: { 'accept-encoding': 'gzip' } });
  expect([packed.headers.get('content-encoding'), await packed.json()]).toEqual(['gzip', expect.objectContaining({ state: 'OPEN' })]);
  const client = clientOver();
  const [snapshot] = (await client.call(NATIONAL.listSnapshots, { query: { regency: '32.04' } })).body.snapshots;
  const file = await client.open(NATIONAL.downloadSnapshot, { params: { snapshotId: snapshot?.snapshotId ?? '' } });
  expect([file.headers.get('content-encoding'), Number(file.headers.get('content-length'))]).toEqual([null, snapshot?.bytes]);
  file.discard();
});

describe('the simulator takes no bomb', () => {
  const post = async (body: BodyInit, headers: Record<string, string>, address = '/proposal-batches'): Promise<[number, string]> => {
    const { access_token: token } = (await clientOver().call(NATIONAL.requestToken, { body: { grant_type: 'client_credentials', ...named(credentialsOf(world.simulator)) } })).body;
    const response = await fetch(`${running.url}/v1${address}`, {
      method: 'POST', body, duplex: 'half', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': uuid(random), ...headers },
    } as RequestInit);
    return [response.status, (await response.json() as { code: string }).code];
  };
  const named = ({ clientId, clientSecret }: { clientId: string; clientSecret: string }) => ({ client_id: clientId, client_secret: clientSecret });

  test.each([
    ['that becomes 200 MB', gzipSync(Buffer.alloc(200 << 20)), 413, 'BODY_TOO_LARGE'],
    ['that is no gzip', Buffer.from('{"items":[]}'), 400, 'NOT_GZIP'],
    ['that breaks off', gzipSync(JSON.stringify({ items: ['x'.repeat(5_000)] })).subarray(0, 30), 400, 'NOT_GZIP'],
    ['that holds no proposals', gzipSync('{"items":[]}'), 400, 'VALIDATION_FAILED'],
  ])('a body %s', async (_, body, status, code) => {
    expect(await post(new Uint8Array(body), { 'content-encoding': 'gzip' })).toEqual([status, code]);
  });

  test('another way of packing, a place that takes none, and a plain one without a length that never ends', async () => {
    expect(await post('{}', { 'content-encoding': 'br' })).toEqual([415, 'ENCODING_UNSUPPORTED']);
    expect(await post(new Uint8Array(gzipSync('{}')), { 'content-encoding': 'gzip' }, '/proposals/lookups')).toEqual([415, 'ENCODING_UNSUPPORTED']);
    const piece = new Uint8Array(1 << 16).fill(0x20);
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(piece) });
    const ended = await post(endless as unknown as BodyInit, {}).catch(() => 'closed');
    expect(ended === 'closed' || JSON.stringify(ended) === '[413,"BODY_TOO_LARGE"]').toBe(true);
  });
});
