import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SMALLEST_CELL, type Statistics } from '#src/contract/siks-ng/exchange.ts';
import { unsentMonths } from '#main/data/national/statistics.ts';
import { nationalFact } from '#main/data/national/state.ts';
import type { Store } from '#main/data/store.ts';
import type { Answering } from '#main/national/simulator/line.ts';
import { serveSimulator, type RunningSimulator } from '#main/national/simulator/server.ts';
import { demoBackend, type TestBackend, type TestLine } from '../ipc/backend.ts';
import { credentialsOf, openWorld, type World } from './world.ts';

const DAY = 86_400_000;
const CINUNUK = '32.04.05.2004';

let world: World;
let running: RunningSimulator;
let backend: TestBackend;
let siks: TestLine;
let store: Store;
let now = Date.parse('2026-11-10T02:00:00Z');
let puts: { key: string; body: Statistics }[] = [];
let beforePut: Answering | null = null;

/** Real HTTP; what is put is noted, and a test may break the line before or after. */
const line: Answering = async (request) => {
  if (request.method !== 'PUT') return fetch(request);
  puts.push({ key: request.headers.get('idempotency-key') ?? '', body: await request.clone().json() as Statistics });
  return beforePut === null ? fetch(request) : beforePut(request);
};

beforeAll(async () => {
  world = await openWorld();
  running = await serveSimulator(world.simulator, 0);
  backend = await demoBackend({ now: () => now, national: { fetch: line, silenceMs: 2_000, patience: { ...world.patience, tries: 2 }, random: () => 0.5 } });
  const admin = await backend.as('admin');
  siks = await backend.as('siks');
  ({ store } = backend.backend.services.office.get());
  await admin.call('national.setPlan', { url: running.url, enabled: true, everyHours: 2, nightHour: 1, cutOffDay: 15 });
  await admin.call('national.setCredentials', credentialsOf(world.simulator));
  store.connection.prepare('delete from referral_projection').run();
}, 60_000);
beforeEach(() => {
  puts = [];
  beforePut = null;
});
afterAll(async () => {
  backend.close();
  await running.close();
  world.simulator.close();
});

const run = () => backend.backend.services.national.sender.run('NOW', 'u1');
const there = (month: string): { revision: number; body: Statistics } | undefined => {
  const row = world.simulator.store.db.prepare<[string], { revision: number; body: string }>('select revision, body from statistics where month = ?').get(month);
  return row === undefined ? undefined : { revision: row.revision, body: JSON.parse(row.body) as Statistics };
};
/** Closed cases of October: what the office's lists read. */
function cases(count: number, village: string): void {
  const insert = store.connection.prepare(`insert into case_projection(case_id, number, household_id, village, status, desk, kind, urgency, urgency_rank, applicant_name, needs_decision, opened_at, moved_at, due_on, receipt_code, state_hash)
    values (?, 'N', 'h', ?, 'CLOSED', null, 'INQUIRY', 'REGULAR', 2, 'Contoh Rahasia', 0, ?, 1, null, 'AAAA', 'x')`);
  for (let at = 0; at < count; at += 1) insert.run(`oct-${village}-${at}-${Math.random()}`, village, Date.parse('2026-10-31T16:59:59.999Z'));
}
const letters = (count: number): void => {
  const insert = store.connection.prepare("insert into referral_projection(referral_id, case_id, village, number, code, partner, subject, status, issued_on, answer_due_on, open) values (?, 'c', ?, 'N', 'CODE', 'DINSOS', 'Perihal Rahasia', 'ACCEPTED', '2026-10-05', null, 0)");
  for (let at = 0; at < count; at += 1) insert.run(`letter-${Math.random()}`, CINUNUK);
};

describe('statistics of referrals and complaints', () => {
  it('the dry run shows what goes, and exactly that goes: counts without a person, no small number', async () => {
    cases(6, CINUNUK);
    cases(2, '32.04.05.2001');
    cases(1, '32.04.37.2001');
    letters(3);
    const preview = await siks.call('national.preview', {});
    const october = preview.statistics.find(({ month }) => month === '2026-10');
    expect(JSON.parse(october?.body ?? '{}')).toMatchObject({
      area: '32.04', complaints: [{ area: '32.04', kind: 'INQUIRY', state: 'CLOSED', count: null }, { area: CINUNUK, kind: 'INQUIRY', state: 'CLOSED', count: 6 }],
      referrals: [{ area: '32.04', partner: 'DINSOS', state: 'ACCEPTED', count: null }],
    });
    expect(preview.statistics.map(({ body }) => body).join()).not.toMatch(/Rahasia|oct-|letter-/);
    await run();
    expect(nationalFact(store, 'lastError')).toBeNull();
    expect(there('2026-10')?.body).toEqual(JSON.parse(october?.body ?? '{}'));
    for (const { body } of puts) for (const { count } of [...body.referrals, ...body.complaints]) expect(count === null || count >= SMALLEST_CELL).toBe(true);
    expect((await siks.call('national.statistics', {})).find(({ month }) => month === '2026-10')).toMatchObject({ state: 'SENT', revision: 1 });
    expect((await siks.call('national.preview', {})).statistics).toEqual([]);
  });

  it('is counted once a day, and goes again only where the figures have changed', async () => {
    cases(1, CINUNUK);
    await run();
    expect(puts).toEqual([]);
    now += DAY;
    siks = await backend.as('siks');
    await run();
    expect(puts.map(({ body }) => body.complaints.find(({ area }) => area === CINUNUK)?.count)).toEqual([7]);
    expect(there('2026-10')?.revision).toBe(2);
    now += DAY;
    siks = await backend.as('siks');
    await run();
    expect(puts).toHaveLength(1);
  });

  it('answers that are lost: the same key and the same figures again, one effect', async () => {
    now += DAY;
    siks = await backend.as('siks');
    letters(4);
    beforePut = async (request) => {
      await fetch(request);
      throw new TypeError('fetch failed');
    };
    await run();
    expect(nationalFact(store, 'lastError')).toBe('NATIONAL_OFFLINE');
    expect(there('2026-10')?.revision).toBe(3);
    expect((await siks.call('national.statistics', {})).find(({ month }) => month === '2026-10')).toMatchObject({ state: 'CHANGED', revision: 2 });
    beforePut = null;
    await run();
    expect(new Set(puts.map(({ key }) => key)).size).toBe(1);
    expect(puts.length).toBeGreaterThan(2);
    expect(there('2026-10')).toMatchObject({ revision: 3, body: { referrals: [{ area: CINUNUK, count: 7 }] } });
    expect(unsentMonths(store)).toEqual([]);
  });

  it('a month that is refused keeps neither the others nor the exchange back', async () => {
    now += DAY;
    siks = await backend.as('siks');
    cases(5, '32.04.05.2001');
    store.connection.prepare("update case_projection set opened_at = ? where case_id in (select case_id from case_projection where case_id like 'oct-32.04.05.2001-%' limit 5)").run(Date.parse('2026-09-10T00:00:00Z'));
    beforePut = (request) => (request.url.endsWith('/2026-09') ? Promise.resolve(Response.json({ type: 'x', title: 'x', status: 422, code: 'MONTH_CLOSED' }, { status: 422, headers: { 'content-type': 'application/problem+json' } })) : fetch(request));
    await run();
    const rows = await siks.call('national.statistics', {});
    expect(rows.map(({ month, state, error }) => [month, state, error])).toEqual(expect.arrayContaining([['2026-09', 'WAITING', 'MONTH_CLOSED'], ['2026-10', 'SENT', null]]));
    expect(nationalFact(store, 'lastError')).toBeNull();
    beforePut = null;
    await run();
    expect((await siks.call('national.statistics', {})).find(({ month }) => month === '2026-09')).toMatchObject({ state: 'SENT', error: null });
  });

  it('an older count that arrives late replaces nothing', async () => {
    const client = backend.backend.services.national.sender.client(store);
    const { NATIONAL } = await import('#src/contract/siks-ng.ts');
    const before = there('2026-10');
    const late = { area: '32.04', countedAt: '2026-11-01T00:00:00+07:00', referrals: [], complaints: [] };
    await client.call(NATIONAL.putStatistics, { params: { month: '2026-10' }, headers: { 'idempotency-key': '4f8b2c1e-0000-4000-8000-00000000000a' }, body: late });
    expect(there('2026-10')).toEqual(before);
  });
});
