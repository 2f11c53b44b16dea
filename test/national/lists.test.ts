import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { BASE_PATH, NATIONAL } from '#src/contract/siks-ng.ts';
import { differencesOf, isTaken, KNOWN_LISTS } from '#src/domain/proposal/nationalCodes.ts';
import { rememberedLists } from '#main/data/national/remembered.ts';
import { nationalFact } from '#main/data/national/state.ts';
import { openStore, type Store } from '#main/data/store.ts';
import { nationalClient, type NationalClient } from '#main/national/client/client.ts';
import { httpTransport } from '#main/national/client/transport.ts';
import { changeCodeList } from '#main/national/simulator/codeLists.ts';
import type { Answering } from '#main/national/simulator/line.ts';
import { announceMaintenance } from '#main/national/simulator/maintenance.ts';
import { serveSimulator, type RunningSimulator } from '#main/national/simulator/server.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { demoBackend, type TestBackend, type TestLine } from '../ipc/backend.ts';
import { readyFamily } from './office.ts';
import { credentialsOf, openWorld, tempDir, type World } from './world.ts';

const HOUR = 3_600_000;

describe('conditional requests over a real socket', () => {
  const dir = tempDir();
  const file = path.join(dir, 'lists.db');
  const open = () => openStore({ file, keyHex: 'c3'.repeat(32) });
  let world: World;
  let running: RunningSimulator;
  let store: Store;
  let statuses: [string, number][] = [];
  const clientOver = (over: Store, change: (response: Response) => Response = (response) => response): NationalClient => nationalClient(
    httpTransport({ baseUrl: running.url, fetch: async (request) => {
      const response = await fetch(request);
      statuses.push([new URL(request.url).pathname.slice(BASE_PATH.length), response.status]);
      return change(response);
    } }), () => Promise.resolve(credentialsOf(world.simulator)), rememberedLists(over),
  );
  beforeAll(async () => {
    world = await openWorld();
    running = await serveSimulator(world.simulator, 0);
    store = open();
  });
  beforeEach(() => {
    statuses = [];
  });
  afterAll(async () => {
    store.close();
    await running.close();
    world.simulator.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const polls = async (client: NationalClient) => ({
    lists: (await client.call(NATIONAL.listCodeLists)).body.lists,
    list: (await client.call(NATIONAL.readCodeList, { params: { name: 'villages' } })).body.entries.length,
    snapshots: (await client.call(NATIONAL.listSnapshots, { query: { regency: '32.04' } })).body.snapshots,
    delta: (await client.call(NATIONAL.readDelta, { query: { regency: '32.04', base: 1 } })).body.version,
    results: (await client.call(NATIONAL.readResults)).body.items,
    letters: (await client.call(NATIONAL.readMessages)).body.next,
  });
  const listed = () => statuses.filter(([address]) => address !== '/oauth/token').map(([, status]) => status);

  test('what has not changed does not come again, over a restart as well, and reads the same', async () => {
    const first = await polls(clientOver(store));
    expect(new Set(listed())).toEqual(new Set([200]));
    store.close();
    store = open();
    statuses = [];
    expect(await polls(clientOver(store))).toEqual(first);
    expect(listed()).toEqual([304, 304, 304, 304, 304, 304]);
    changeCodeList(world.simulator.store, 'villages', { add: [{ code: '32.04.05.2999', label: 'Contoh Baru' }], over: [], on: '2026-11-10' });
    statuses = [];
    expect((await polls(clientOver(store))).list).toBe(first.list + 1);
    expect(listed()).toEqual([200, 200, 304, 304, 304, 304]);
  });

  test('a page with items is never kept: what it says of people lies in one place only', async () => {
    expect((await clientOver(store).call(NATIONAL.readRecipients, { query: { area: '32.04' } })).body.items.length).toBeGreaterThan(20);
    expect(store.connection.prepare("select count(*) from national_remembered where operation = 'readRecipients'").pluck().get()).toBe(0);
  });

  test('304 that nobody asked for, a tag that is endless, and a memory that no longer reads: nothing breaks', async () => {
    const never = new Response(null, { status: 304 });
    await expect(clientOver(store, (response) => (response.url.includes('pre-lists') ? never : response)).call(NATIONAL.readPreLists, { query: { area: '32.04.99' } }))
      .rejects.toMatchObject({ code: 'NATIONAL_CONTRACT_BROKEN', details: { kind: 'NOT_ASKED' } });
    const long = (response: Response): Response => new Response(response.body, { status: response.status, headers: { ...Object.fromEntries(response.headers), etag: `"${'x'.repeat(5_000)}"` } });
    store.connection.prepare('delete from national_remembered').run();
    await clientOver(store, long).call(NATIONAL.listCodeLists);
    expect(store.connection.prepare('select count(*) from national_remembered').pluck().get()).toBe(0);
    await clientOver(store).call(NATIONAL.listCodeLists);
    store.connection.prepare("update national_remembered set body = '{\"other\":1}'").run();
    statuses = [];
    expect((await clientOver(store).call(NATIONAL.listCodeLists)).body.lists.length).toBeGreaterThan(2);
    expect(listed()).toEqual([200]);
  });
});

describe('the office', () => {
  let world: World;
  let backend: TestBackend;
  let admin: TestLine;
  let siks: TestLine;
  let store: Store;
  let line: Answering;
  let now = Date.parse('2026-11-10T02:00:00Z');
  const random = seededRandom(77);
  const run = () => backend.backend.services.national.sender.run('NOW', 'u1');
  beforeAll(async () => {
    world = await openWorld({ people: 400 });
    line = world.simulator.honest;
    backend = await demoBackend({ now: () => now, national: { fetch: (request) => line(request), silenceMs: 200, patience: { ...world.patience, tries: 3 }, random: () => 0.5 } });
    [admin, siks] = [await backend.as('admin'), await backend.as('siks')];
    ({ store } = backend.backend.services.office.get());
    await admin.call('national.setPlan', { url: 'https://siks-ng.example', enabled: true, everyHours: 2, nightHour: 1, cutOffDay: 15 });
    await admin.call('national.setCredentials', credentialsOf(world.simulator));
  }, 60_000);
  afterAll(() => {
    backend.close();
    world.simulator.close();
  });

  it('keeps the code lists with their version, tells the administrator what differs, and holds back what they no longer take', async () => {
    expect(await admin.call('national.codeLists', {})).toEqual([]);
    await run();
    expect((await admin.call('national.codeLists', {})).map(({ name, version, added, gone }) => ({ name, version, added, gone }))).toEqual(
      ['programmes', 'removal-reasons', 'villages'].map((name) => ({ name, version: 1, added: [], gone: [] })),
    );
    const { proposalId } = readyFamily(store, random);
    changeCodeList(world.simulator.store, 'programmes', { add: [{ code: 'BLTS', label: 'BLT Kesra' }], over: ['BPNT'], on: '2026-11-01' });
    await run();
    expect((await admin.call('national.codeLists', {}))[0]).toMatchObject({ name: 'programmes', version: 2, added: [{ code: 'BLTS', label: 'BLT Kesra' }], gone: [{ code: 'BPNT', label: 'Program Sembako' }] });
    expect((await siks.call('national.items', { view: 'BLOCKED', cursor: null, limit: 10 })).rows).toMatchObject([{ proposalId, gaps: ['CODE_OVER'] }]);
    expect(world.simulator.store.db.prepare('select 1 from proposal where proposal_id = ?').get(proposalId)).toBeUndefined();
    changeCodeList(world.simulator.store, 'programmes', { add: [{ code: 'BPNT', label: 'Program Sembako' }], over: [], on: '2026-11-01' });
    await run();
    expect((await siks.call('national.items', { view: 'SENT', cursor: null, limit: 10 })).rows).toMatchObject([{ proposalId }]);
  });

  it('a list that is broken or another one keeps nothing back, and lists that can not be read keep no proposal from going', async () => {
    for (const name of KNOWN_LISTS) expect(isTaken(name, [{ code: 'LAIN', label: 'Lain', until: null }], 'BPNT', '2026-11-10')).toBe(true);
    expect(isTaken('programmes', undefined, 'BPNT', '2026-11-10')).toBe(true);
    expect(differencesOf('villages', [{ code: '32.73.01.1001', label: 'Kota lain', until: null }], '2026-11-10').added).toEqual([]);
    const { proposalId } = readyFamily(store, random);
    line = (request) => (request.url.includes('/code-lists') ? Promise.resolve(new Response('[]', { headers: { 'content-type': 'application/json' } })) : world.simulator.honest(request));
    await run();
    line = world.simulator.honest;
    expect(nationalFact(store, 'lastError')).toBeNull();
    expect(world.simulator.store.db.prepare('select 1 from proposal where proposal_id = ?').get(proposalId)).toBeDefined();
  });

  it('says when SIKS-NG will be shut, waits through the window without a failure, and goes on by itself', async () => {
    const starts = world.simulator.clock.now();
    announceMaintenance(world.simulator.store, starts, { from: starts + HOUR, until: starts + 3 * HOUR });
    await run();
    const { maintenance: window, closesAt } = await siks.call('national.view', {});
    expect(Math.abs((closesAt ?? 0) - Date.parse('2026-11-15T23:59:59+07:00'))).toBeLessThan(60_000);
    expect([window?.from, window?.until]).toEqual([now + HOUR, now + 3 * HOUR]);
    const { proposalId } = readyFamily(store, random);
    const later = (hours: number): void => {
      now += hours * HOUR;
      world.simulator.clock.advance(hours * HOUR);
    };
    later(2.5);
    let asked = 0;
    line = (request) => {
      asked += 1;
      return world.simulator.honest(request);
    };
    await backend.backend.services.national.sender.look();
    expect(asked).toBe(0);
    // Whoever presses the button makes it ask, and hears until when.
    await run();
    expect(asked).toBe(1);
    const view = await siks.call('national.view', {});
    expect(view).toMatchObject({ lastError: 'NATIONAL_MAINTENANCE', failures: 0, paused: false, running: null });
    expect(view.nextAt).toBeGreaterThanOrEqual(now + HOUR / 2);
    expect(view.nextAt).toBeLessThan(now + HOUR);
    later(0.6);
    await backend.backend.services.national.sender.look();
    expect(await siks.call('national.view', {})).toMatchObject({ lastError: null, maintenance: null });
    expect(world.simulator.store.db.prepare('select 1 from proposal where proposal_id = ?').get(proposalId)).toBeDefined();
    line = world.simulator.honest;
  });

  it('a service of another major version is not talked to', async () => {
    line = async (request) => {
      const response = await world.simulator.honest(request);
      return request.url.endsWith('/service') ? Response.json({ ...await response.json() as object, contractVersion: '2.0.0' }) : response;
    };
    await run();
    expect(nationalFact(store, 'lastError')).toBe('NATIONAL_CONTRACT_BROKEN');
    line = world.simulator.honest;
  });
});
