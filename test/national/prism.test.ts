import { afterAll, beforeAll, expect, test } from 'vitest';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { NATIONAL } from '#src/contract/siks-ng.ts';
import { nationalClient, type NationalClient } from '#main/national/client/client.ts';
import { followRecipients, followResults, readDelta, type FeedSink } from '#main/national/client/feed.ts';
import { sendWaiting } from '#main/national/client/send.ts';
import { httpTransport } from '#main/national/client/transport.ts';
import { serveSimulator, type RunningSimulator } from '#main/national/simulator/server.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { newFamily, outboxOf, removalOf, uuid } from './proposals.ts';
import { credentialsOf, openWorld, sentJson, type World } from './world.ts';

/**
 * Prism, which knows nothing but the committed OpenAPI document, stands between client and simulator and lets nothing
 * pass that breaks it, in either direction.
 */
let world: World;
let running: RunningSimulator;
let prism: ReturnType<typeof createServer>;
let client: NationalClient;
const said: string[] = [];

beforeAll(async () => {
  world = await openWorld({ wall: Date.now });
  running = await serveSimulator(world.simulator, 0);
  const operations = await getHttpOperationsFromSpec('src/contract/siks-ng.openapi.json');
  prism = createServer(operations, {
    components: { logger: logger() }, cors: false,
    config: {
      isProxy: true, upstream: new URL(`${running.url}/v1`), checkSecurity: true, validateRequest: true, validateResponse: true, errors: true, mock: { dynamic: false },
      upstreamProxy: undefined,
    },
  });
  const address = await prism.listen(0, '127.0.0.1');
  // Prism serves the addresses without the document's base path.
  const through = async (request: Request): Promise<Response> => {
    // Prism can't unpack a body: it judges what is in it.
    const headers = new Headers(request.headers);
    const isPacked = headers.get('content-encoding') === 'gzip';
    if (isPacked) headers.delete('content-encoding');
    const body = request.method === 'GET' ? {} : { body: isPacked ? JSON.stringify(await sentJson(request)) : await request.text() };
    return fetch(request.url.replace('/v1/', '/'), { method: request.method, headers, ...body });
  };
  client = nationalClient(httpTransport({ baseUrl: address, fetch: through }), () => Promise.resolve(credentialsOf(world.simulator)));
});

afterAll(async () => {
  await prism.close();
  await running.close();
  world.simulator.close();
});

function logger(): never {
  const note = (...words: unknown[]): void => void said.push(words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' '));
  const quiet = (): void => undefined;
  const self = { info: quiet, debug: quiet, trace: quiet, success: quiet, warn: note, error: note, fatal: note, child: () => self };
  return self as never;
}

function sink<Item>(items: Item[]): FeedSink<Item> {
  let cursor: string | null = null;
  return {
    cursor: () => cursor,
    take: (page, next) => {
      items.push(...page);
      cursor = next;
    },
  };
}

test('a whole exchange passes without a violation on either side', async () => {
  const random = seededRandom(8);
  const feed = { client, patience: world.patience, pageSize: 20 };
  await client.call(NATIONAL.readService);
  const { lists } = (await client.call(NATIONAL.listCodeLists)).body;
  for (const { name } of lists) await client.call(NATIONAL.readCodeList, { params: { name } });
  await client.call(NATIONAL.listSnapshots, { query: { regency: '32.04' } });
  await client.call(NATIONAL.readPreLists, { query: { area: '32.04' } });

  const person = world.simulator.store.db.prepare<[], { registry_id: string; village: string }>('select registry_id, village from person limit 1').get();
  const outbox = outboxOf([newFamily(random), newFamily(random), removalOf(random, person?.registry_id ?? '', person?.village ?? ''), removalOf(random, 'NOBODY', '32.04.05.2001')]);
  expect(await sendWaiting({ client, outbox, patience: world.patience })).toMatchObject({ accepted: 3, refused: 1 });
  world.simulator.clock.advance(60 * 86_400_000);
  const results: unknown[] = [];
  await followResults(feed, sink(results));
  expect(results.length).toBeGreaterThan(3);
  await client.call(NATIONAL.lookUpProposals, { body: { proposalIds: [...outbox.accepted.keys(), uuid(random)] } });

  await world.simulator.publish();
  expect((await readDelta(feed, '32.04', 1))?.changes.length).toBeGreaterThan(0);
  expect(await readDelta(feed, '32.04', 999)).toBeNull();
  const recipients: unknown[] = [];
  await followRecipients(feed, '32.04', sink(recipients));
  expect(recipients.length).toBeGreaterThan(20);

  const figures = { area: '32.04', countedAt: '2026-11-02T01:00:00+07:00', referrals: [{ area: '32.04.05.2004', partner: 'DINSOS', state: 'ACCEPTED', count: 6 }], complaints: [{ area: '32.04', kind: 'DATA_UPDATE', state: 'CLOSED', count: null }] };
  await client.call(NATIONAL.putStatistics, { params: { month: '2026-10' }, headers: { 'idempotency-key': uuid(random) }, body: figures });
  const messageId = uuid(random);
  await client.call(NATIONAL.sendMessage, { headers: { 'idempotency-key': messageId }, body: { messageId, thread: messageId, subject: 'Padan', text: 'Mohon diperiksa.', proposalId: null } });
  await client.call(NATIONAL.readMessages);
  await expect(client.call(NATIONAL.readBatch, { params: { batchId: uuid(random) } })).rejects.toMatchObject({ details: { status: 404, problem: 'BATCH_UNKNOWN' } });
  await expect(client.call(NATIONAL.readCodeList, { params: { name: 'nothing' } })).rejects.toMatchObject({ details: { status: 404, problem: 'LIST_UNKNOWN' } });
  expect(said).toEqual([]);
});

test('the judge is awake: it stops a wrong request and names a wrong answer', async () => {
  await expect(client.call(NATIONAL.listSnapshots, { query: { regency: '3204' } })).rejects.toMatchObject({ details: { status: 422 } });
  world.simulator.store.db.prepare("update snapshot set quarter = 'soon'").run();
  await expect(client.call(NATIONAL.listSnapshots, { query: { regency: '32.04' } })).rejects.toMatchObject({ code: 'NATIONAL_BUSY', details: { status: 500 } });
  expect(said.join(' ')).toMatch(/violat/i);
});
