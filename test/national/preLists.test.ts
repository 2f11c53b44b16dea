import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PreListEntry } from '#src/contract/siks-ng/exchange.ts';
import { takePreLists } from '#main/data/national/preLists.ts';
import { nationalFact, setNationalFact } from '#main/data/national/state.ts';
import type { Store } from '#main/data/store.ts';
import { sendWaiting } from '#main/national/client/send.ts';
import type { Answering } from '#main/national/simulator/line.ts';
import { inventedPeople } from '#main/national/simulator/publish.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { writeSnapshot } from '#main/registry/snapshot/write.ts';
import { demoBackend, type TestBackend, type TestLine } from '../ipc/backend.ts';
import { registerInput, studyFamily } from '../ipc/family.ts';
import { readyFamily, VILLAGE } from './office.ts';
import { newFamily, outboxOf } from './proposals.ts';
import { credentialsOf, openWorld, type World } from './world.ts';

const DAY_MS = 86_400_000;

let world: World;
let test: TestBackend;
let store: Store;
let analyst: TestLine;
let line: Answering;
let now = Date.parse('2026-11-24T02:00:00Z');

beforeAll(async () => {
  // The very people of the demo office's registry: numbers in the register are the same.
  world = await openWorld({ people: 20_000, seed: 2_026 });
  test = await demoBackend({ now: () => now, national: { fetch: (request) => line(request), silenceMs: 200, patience: { ...world.patience, tries: 8 }, random: () => 0.5 } });
  line = world.simulator.honest;
  const admin = await test.as('admin');
  analyst = await test.as('analis');
  ({ store } = test.backend.services.office.get());
  await admin.call('national.setPlan', { url: 'https://siks-ng.example', enabled: false, everyHours: 2, nightHour: 1, cutOffDay: 15 });
  await admin.call('national.setCredentials', credentialsOf(world.simulator));
}, 60_000);
afterAll(() => {
  test.close();
  world.simulator.close();
});

const run = () => test.backend.services.national.sender.run('NOW', 'u1');
const rows = () => store.q.selectFrom('national_pre_list').selectAll().orderBy('id');
const kept = () => store.sql.all(rows());

describe('pre-lists', () => {
  it('come over a line that breaks, each once, and are asked for no second time', async () => {
    const wanted = world.simulator.store.db.prepare<[], string>('select distinct pre_list_id from pre_list order by pre_list_id').pluck().all();
    expect(wanted.length).toBeGreaterThan(100);
    for (const [at, profile] of ['drop', 'cut', 'repeat', 'server-errors', 'hostile', 'all', 'unknown-fields'].entries()) {
      line = world.line(profile, at + 1);
      for (let tries = 0; tries < 12 && nationalFact(store, 'preLists') === null; tries += 1) await run();
      expect(kept().map(({ id }) => id).toSorted()).toEqual(wanted);
      setNationalFact(store, 'preLists', null);
      store.connection.exec('delete from national_pre_list');
    }
    line = world.simulator.honest;
    await run();
    expect(kept()).toHaveLength(wanted.length);
    const asked: string[] = [];
    line = async (request) => {
      const answer = await world.simulator.honest(request);
      if (request.url.includes('/pre-lists')) asked.push(`${answer.status} ${request.headers.has('if-none-match')}`);
      return answer;
    };
    await run();
    await run();
    expect(asked).toEqual(['200 false', '304 true']);
    line = world.simulator.honest;
  }, 120_000);

  it('a cursor that nobody knows any more begins anew; a list that cannot be read keeps nothing else from going', async () => {
    setNationalFact(store, 'preLists', 'nobody');
    const before = kept().length;
    await run();
    expect(kept()).toHaveLength(before);
    expect(nationalFact(store, 'lastError')).toBe(null);
    line = async (request) => (request.url.includes('/pre-lists') ? new Response('{"items":[{}],"next":"x","more":false}', { headers: { 'content-type': 'application/json' } }) : world.simulator.honest(request));
    const { proposalId } = readyFamily(store, seededRandom(77));
    await run();
    expect(nationalFact(store, 'lastError')).toBe(null);
    expect(store.sql.first(store.q.selectFrom('national_item').select('state').where('proposal_id', '=', proposalId))?.state).toBe('TAKEN');
    line = world.simulator.honest;
  });

  it('the newest word on a family counts, in whatever order it comes', () => {
    const entry: PreListEntry = { preListId: 'PL-x', period: '2026Q4', village: '32.04.12.2002', registryId: 'x', nik: null, headName: 'CONTOH', state: 'CONFIRMED', changedAt: '2026-11-24T10:00:00.000+07:00' };
    const cursor = nationalFact(store, 'preLists') ?? '';
    takePreLists(store, [entry, { ...entry, state: 'OPEN', changedAt: '2026-11-23T10:00:00.000+07:00' }], cursor);
    takePreLists(store, [{ ...entry, state: 'CLAIMED', changedAt: '2026-11-24T02:00:00.000Z' }], cursor);
    expect(kept().find(({ id }) => id === 'PL-x')?.state).toBe('CONFIRMED');
  });

  it('shows each one the families of the own area only, and the village’s round marks them', async () => {
    const first = await analyst.call('preList.list', { state: 'OPEN', cursor: null, limit: 60 });
    const second = await analyst.call('preList.list', { state: 'OPEN', cursor: first.next, limit: 60 });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(120);
    const facilitator = await test.as('fasilitator');
    const roundId = randomUUID();
    await facilitator.call('round.begin', { roundId, village: VILLAGE, period: '2027-S1', note: '' });
    const [family, other] = (await facilitator.call('round.families', { roundId, cursor: null, limit: 100 })).rows;
    const entry = { preListId: 'PL-own', period: '2026Q4', village: VILLAGE, registryId: family?.registryId ?? '', nik: null, headName: 'CONTOH', state: 'OPEN', changedAt: '2026-11-24T10:00:00.000+07:00' } as const;
    takePreLists(store, [entry], nationalFact(store, 'preLists') ?? '');
    const own = await facilitator.call('preList.list', { state: 'OPEN', cursor: null, limit: 100 });
    expect(own.rows.filter(({ village }) => village !== VILLAGE)).toEqual([]);
    expect(own.rows.map(({ id }) => id)).toContain('PL-own');
    const states = new Map((await facilitator.call('round.families', { roundId, cursor: null, limit: 100 })).rows.map(({ registryId, preList }) => [registryId, preList]));
    expect([states.get(family?.registryId ?? ''), states.get(other?.registryId ?? '')]).toEqual(['OPEN', null]);
    expect((await facilitator.call('preList.list', { state: 'OPEN', cursor: null, limit: 1 })).rows[0]?.roundId).toBe(roundId);
    await expect(facilitator.call('preList.list', { state: 'OPEN', cursor: 'x', limit: 1 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('whom the village proposed in SIKS-NG itself is not proposed a second time, until SIKS-NG has decided', async () => {
    const family = studyFamily();
    const nik = family.head.nik ?? '';
    const proposal = { ...newFamily(seededRandom(8)), proposalId: randomUUID() };
    const [member] = proposal.members;
    if (member === undefined) throw new Error('a family without a head');
    const theirs = { ...proposal, members: [{ ...member, nik }] };
    // As the village's operator does it, on a line that is not ours.
    const outbox = outboxOf([theirs]);
    await sendWaiting({ client: world.clientOver(world.simulator.honest), outbox, patience: world.patience });
    expect([...outbox.accepted.keys()]).toEqual([theirs.proposalId]);
    await run();
    const fo = await test.as('fo');
    await fo.call('case.register', registerInput(family));
    await fo.call('case.sendToReview', { caseId: family.caseId, basis: null, note: '' });
    const personId = family.head.id;
    expect(await analyst.call('preList.ofCase', { caseId: family.caseId })).toEqual([{ personId, period: expect.any(String) as string, state: 'CLAIMED' }]);
    const row = (await analyst.call('preList.list', { state: 'CLAIMED', cursor: null, limit: 100 })).rows.find(({ id }) => id === `PL-${theirs.proposalId}`);
    expect(row).toMatchObject({ isNew: true, caseId: family.caseId, proposalId: null });
    const start = (): Promise<unknown> => analyst.call('proposal.start', { caseId: family.caseId, proposalId: randomUUID(), kind: 'NEW', reason: 'FAMILY_NOT_LISTED', personIds: [personId], changes: [], programme: 'BPNT', documents: [], replaces: null, note: '' });
    await expect(start()).rejects.toMatchObject({ code: 'ALREADY_ON_PRE_LIST' });
    world.simulator.clock.advance(60 * DAY_MS);
    now += 60_000;
    await run();
    expect((await analyst.call('preList.ofCase', { caseId: family.caseId }))[0]?.state).toMatch(/CONFIRMED$/);
    await start();
  });
});

describe('the log of transfers', () => {
  const logged = async () => (await (await test.as('admin')).call('national.transfers', { before: null, limit: 100 })).map(({ operation, direction, people, purpose, way, author }) => ({ operation, direction, people, purpose, way, author }));

  it('names each way by which people’s data came or went: who, what, how many, what for', async () => {
    const found = await logged();
    const wanted = [['sendProposals', 'UP', 'Usulan data terpadu'], ['readResults', 'DOWN', 'Hasil usulan'], ['readRecipients', 'DOWN', 'Mencegah bantuan ganda'], ['readPreLists', 'DOWN', 'Verval lapangan']];
    expect(found).toEqual(expect.arrayContaining(wanted.map(([operation, direction, purpose]) => expect.objectContaining({ operation, direction, purpose, way: 'HTTP', author: expect.any(String) as string }) as unknown)));
    expect(found.filter(({ people, purpose, author }) => people < 1 || purpose === '' || author === '')).toEqual([]);
  });

  it('knows also what had come before the line broke', async () => {
    setNationalFact(store, 'preLists', null);
    setNationalFact(store, 'recipients', null);
    const before = (await logged()).filter(({ operation }) => operation === 'readRecipients').length;
    let pages = 0;
    line = async (request) => {
      if (!request.url.includes('/programmes/recipients')) return world.simulator.honest(request);
      pages += 1;
      if (pages > 1) throw new TypeError('fetch failed');
      return world.simulator.honest(request);
    };
    await run();
    line = world.simulator.honest;
    expect(nationalFact(store, 'lastError')).toBe('NATIONAL_OFFLINE');
    expect((await logged()).filter(({ operation }) => operation === 'readRecipients')).toHaveLength(before + 1);
  });

  it('knows registry files that were taken in by hand', async () => {
    const admin = await test.as('admin');
    const file = path.join(test.dir, 'snapshot.ndjson.gz');
    await writeSnapshot(file, { kind: 'snapshot', regency: '32.04', version: 50, quarter: '2026Q4', date: '2026-11-01', instrument: 'REGSOSEK-2022K' }, inventedPeople(300, 4));
    test.open.file = file;
    const chosen = await admin.call('shell.chooseFile', { kind: 'REGISTRY' });
    await admin.call('registry.import', { fileToken: chosen?.fileToken ?? '', allowBadLines: false });
    expect((await logged())[0]).toMatchObject({ operation: 'importRegistry', direction: 'DOWN', way: 'FILE', people: 300, purpose: 'Data terpadu' });
  });
});
