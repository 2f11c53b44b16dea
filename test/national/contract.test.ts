import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BASE_PATH, NATIONAL } from '#src/contract/siks-ng.ts';
import { problem } from '#src/contract/siks-ng/common.ts';
import type { NationalClient } from '#main/national/client/client.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { newFamily, uuid } from './proposals.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let client: NationalClient;

beforeAll(async () => {
  world = await openWorld();
  client = world.clientOver(world.simulator.honest);
});
afterAll(() => world.simulator.close());

const raw = (path: string, init: RequestInit = {}): Promise<Response> => world.simulator.honest(new Request(`https://siks-ng.example${BASE_PATH}${path}`, init));

async function problemOf(response: Response): Promise<{ status: number; code: string }> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const said = problem.parse(await response.json());
  expect(said.status).toBe(response.status);
  return { status: said.status, code: said.code };
}

describe('answers of the simulator keep the contract', () => {
  test('without a token: 401, as a problem', async () => {
    for (const path of ['/registry/snapshots', '/registry/snapshots?regency=32.04', '/proposals/results']) expect(await problemOf(await raw(path))).toMatchObject({ status: 401 });
  });

  test('status, code lists, pre-lists, recipients', async () => {
    expect((await client.call(NATIONAL.readService)).body.state).toBe('OPEN');
    const { lists } = (await client.call(NATIONAL.listCodeLists)).body;
    for (const { name, entries } of lists) {
      const list = await client.call(NATIONAL.readCodeList, { params: { name } });
      expect(list.status === 200 && list.body.entries.length).toBe(entries);
      const etag = list.headers.get('etag') ?? '';
      const again = await client.open(NATIONAL.readCodeList, { params: { name }, headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
      again.discard();
    }
    const seen = new Set<string>();
    for (let after: string | undefined, more = true; more;) {
      const { body } = await client.call(NATIONAL.readPreLists, { query: { area: '32.04', limit: 3, after } });
      for (const { preListId } of body.items) seen.add(preListId);
      ({ next: after, more } = body);
    }
    expect(seen.size).toBe((await client.call(NATIONAL.readPreLists, { query: { area: '32.04', limit: 500 } })).body.items.length);
    expect((await client.call(NATIONAL.readRecipients, { query: { area: '32.04' } })).body.items.length).toBeGreaterThan(20);
  });

  test('statistics replace, letters are kept once', async () => {
    const body = { area: '32.04', countedAt: '2026-11-02T01:00:00+07:00', referrals: [{ area: '32.04.05', partner: 'DINSOS', state: 'ACCEPTED', count: 8 }], complaints: [] };
    const put = async (key: number, figures: object) => (await client.call(NATIONAL.putStatistics, { params: { month: '2026-10' }, headers: { 'idempotency-key': uuid(seededRandom(key)) }, body: figures })).body.revision;
    expect([await put(1, body), await put(1, body), await put(2, { ...body, countedAt: '2026-11-03T01:00:00+07:00' })]).toEqual([1, 1, 2]);
    // What was counted earlier comes late: it replaces nothing.
    expect(await put(3, { ...body, countedAt: '2026-11-01T01:00:00+07:00', referrals: [] })).toBe(2);
    await expect(put(1, { ...body, referrals: [] })).rejects.toMatchObject({ details: { status: 409, problem: 'KEY_REUSED' } });
    await expect(put(4, { ...body, complaints: [{ area: '32.04.05.2004', kind: 'INQUIRY', state: 'CLOSED', count: 2 }] })).rejects.toMatchObject({ details: { status: 400 } });
    await expect(put(5, { ...body, complaints: [{ area: '32.73', kind: 'INQUIRY', state: 'CLOSED', count: 9 }] })).rejects.toMatchObject({ details: { status: 403 } });
    const messageId = uuid(seededRandom(5));
    const letter = { headers: { 'idempotency-key': messageId }, body: { messageId, thread: messageId, subject: 'Padan', text: 'Mohon diperiksa.', proposalId: null } };
    expect((await client.call(NATIONAL.sendMessage, letter)).status).toBe(201);
    expect((await client.call(NATIONAL.sendMessage, letter)).status).toBe(200);
    world.simulator.clock.advance(86_400_000);
    expect((await client.call(NATIONAL.readMessages)).body.items.map(({ from }) => from)).toEqual(['OFFICE', 'SECRETARIAT']);
    // Letters of one and the same millisecond, each behind the cursor of the one before, whatever their ids.
    let { next: after } = (await client.call(NATIONAL.readMessages)).body;
    for (let sent = 0; sent < 12; sent += 1) {
      const id = uuid(seededRandom(100 + sent));
      await client.call(NATIONAL.sendMessage, { headers: { 'idempotency-key': id }, body: { messageId: id, thread: id, subject: 'Padan', text: 'Mohon diperiksa.', proposalId: null } });
      const page = (await client.call(NATIONAL.readMessages, { query: { after } })).body;
      expect(page.items.map(({ messageId: of }) => of)).toEqual([id]);
      after = page.next;
    }
  });

  test('batches: same key same answer, another content 409, too many 413, later 202', async () => {
    const random = seededRandom(6);
    const items = [newFamily(random), newFamily(random)];
    const key = { 'idempotency-key': uuid(random) };
    const first = await client.call(NATIONAL.sendProposals, { headers: key, body: { items } });
    expect(first.status === 200 && first.body.items.map(({ outcome }) => outcome)).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect((await client.call(NATIONAL.sendProposals, { headers: key, body: { items } })).body).toEqual(first.body);
    await expect(client.call(NATIONAL.sendProposals, { headers: key, body: { items: items.slice(1) } })).rejects.toMatchObject({ code: 'NATIONAL_REFUSED', details: { status: 409 } });
    const many = Array.from({ length: 101 }, () => newFamily(random));
    await expect(client.call(NATIONAL.sendProposals, { headers: { 'idempotency-key': uuid(random) }, body: { items: many } })).rejects.toMatchObject({ details: { status: 413 } });
    const later = await client.call(NATIONAL.sendProposals, { headers: { 'idempotency-key': uuid(random) }, body: { items: many.slice(0, 80) } });
    expect(later.status).toBe(202);
    await world.patience.sleep(3_000);
    const answer = await client.call(NATIONAL.readBatch, { params: { batchId: later.body.batchId } });
    expect(answer.status === 200 && answer.body.items.length).toBe(80);
  });

  test('wrong requests are refused with the field', async () => {
    await expect(client.call(NATIONAL.listSnapshots, { query: { regency: '3204' } })).rejects.toMatchObject({ code: 'NATIONAL_REFUSED', details: { problem: 'VALIDATION_FAILED' } });
    await expect(client.call(NATIONAL.listSnapshots, { query: { regency: '32.73' } })).rejects.toMatchObject({ details: { status: 403, problem: 'AREA_FORBIDDEN' } });
    await expect(client.call(NATIONAL.readResults, { query: { after: 'x' } })).rejects.toMatchObject({ details: { problem: 'CURSOR_UNKNOWN' } });
    expect(await problemOf(await raw('/nothing'))).toEqual({ status: 404, code: 'ADDRESS_UNKNOWN' });
    expect(await problemOf(await raw('/oauth/token', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }))).toEqual({ status: 400, code: 'CONTENT_TYPE_WRONG' });
  });

  test('a range of the file, and a changed one', async () => {
    const [snapshot] = (await client.call(NATIONAL.listSnapshots, { query: { regency: '32.04' } })).body.snapshots;
    const params = { snapshotId: snapshot?.snapshotId ?? '' };
    const part = await client.open(NATIONAL.downloadSnapshot, { params, headers: { range: 'bytes=10-' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-${(snapshot?.bytes ?? 0) - 1}/${snapshot?.bytes}`]);
    part.discard();
    const whole = await client.open(NATIONAL.downloadSnapshot, { params, headers: { range: 'bytes=10-', 'if-range': '"another"' } });
    expect(whole.status).toBe(200);
    whole.discard();
    await expect(client.open(NATIONAL.downloadSnapshot, { params, headers: { range: 'bytes=999999999-' } })).rejects.toMatchObject({ details: { status: 416 } });
  });
});

describe('access', () => {
  test('five wrong passwords lock, an expired password and a revoked client are said', async () => {
    const logIn = (password: string): Promise<Response> => raw('/operators/sessions', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'operator.soreang', password, deviceId: uuid(seededRandom(1)) }),
    });
    for (let tried = 0; tried < 5; tried += 1) expect(await problemOf(await logIn('salah'))).toEqual({ status: 401, code: 'CREDENTIALS_WRONG' });
    expect(await problemOf(await logIn('salah'))).toEqual({ status: 423, code: 'ACCOUNT_LOCKED' });
    const { db } = world.simulator.store;
    for (const [state, code] of [['REVOKED', 'NATIONAL_CLIENT_REVOKED'], ['EXPIRED', 'NATIONAL_PASSWORD_EXPIRED'], ['LOCKED', 'NATIONAL_ACCOUNT_LOCKED']]) {
      db.prepare("update client set state = ? where client_id like 'slrt-%'").run(state);
      await expect(client.call(NATIONAL.listCodeLists)).rejects.toMatchObject({ code });
    }
    db.prepare("update client set state = 'ACTIVE'").run();
    expect((await client.call(NATIONAL.listCodeLists)).status).toBe(200);
  });
});
