import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NATIONAL } from '#src/contract/siks-ng.ts';
import { readProposal } from '#main/data/flows/read.ts';
import { takeRecipients } from '#main/data/national/recipients.ts';
import { receivedNationally } from '#main/data/national/received.ts';
import { takeLookUp } from '#main/data/national/results.ts';
import { nationalFact, setNationalFact } from '#main/data/national/state.ts';
import type { Store } from '#main/data/store.ts';
import type { Answering } from '#main/national/simulator/line.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { demoBackend, type TestBackend, type TestLine } from '../ipc/backend.ts';
import { registerInput, studyFamily } from '../ipc/family.ts';
import { approve, readyFamily, VILLAGE } from './office.ts';
import { credentialsOf, openWorld, type World } from './world.ts';

const DAY_MS = 86_400_000;
const URL = 'https://siks-ng.example';
const PLAN = { url: URL, enabled: true, everyHours: 2, nightHour: 1, cutOffDay: 15 };

let world: World;
let test: TestBackend;
let admin: TestLine;
let siks: TestLine;
let store: Store;
let now = Date.parse('2026-11-24T02:00:00Z');
/** Over which line the office asks. */
let line: Answering;
const random = seededRandom(21);

beforeAll(async () => {
  world = await openWorld({ people: 1_500, seed: 2_026 });
  test = await demoBackend({ now: () => now, national: { fetch: (request) => line(request), silenceMs: 200, patience: { ...world.patience, tries: 4 }, random: () => 0.5 } });
  [admin, siks] = [await test.as('admin'), await test.as('siks')];
  ({ store } = test.backend.services.office.get());
}, 60_000);
beforeEach(() => {
  line = world.simulator.honest;
});
afterAll(() => {
  test.close();
  world.simulator.close();
});

const run = (kind: 'NOW' | 'NIGHT' | 'REGISTRY' = 'NOW') => test.backend.services.national.sender.run(kind, 'u1');
const statusOf = (id: string) => readProposal(store, id).status;

describe('the office\'s sender', () => {
  it('says that it is not set up; then credentials lie in the key store and nowhere else', async () => {
    await expect(siks.call('national.sendNow', {})).rejects.toMatchObject({ code: 'NATIONAL_NOT_SET_UP' });
    expect((await siks.call('national.diagnose', {}))[0]).toMatchObject({ step: 'ADDRESS', outcome: 'FAILED', code: 'NATIONAL_NOT_SET_UP' });
    await expect(admin.call('national.setPlan', { ...PLAN, url: 'http://siks-ng.example' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await admin.call('national.setPlan', PLAN);
    const { clientId, clientSecret } = credentialsOf(world.simulator);
    expect(await admin.call('national.setCredentials', { clientId, clientSecret })).toMatchObject({ credentialsKept: true, isSender: true });
    await run();
    const files = fs.readdirSync(test.dir, { recursive: true, encoding: 'utf8' }).map((name) => path.join(test.dir, name)).filter((file) => fs.statSync(file).isFile());
    expect(files.filter((file) => fs.readFileSync(file).includes(clientSecret))).toEqual([]);
    const tables = store.connection.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
    const holding = tables.filter((table) => store.connection.prepare(`select * from ${table}`).all().some((row) => JSON.stringify(row).includes(clientSecret) || JSON.stringify(row).includes('access_token')));
    expect(holding).toEqual([]);
  });

  it('sends, follows the stages, and ends accepted with the state in the register, or back with the reason', async () => {
    const good = Array.from({ length: 12 }, () => readyFamily(store, random));
    const bad = readyFamily(store, random, { nik: '3204991501850000' });
    const view = await siks.call('national.preview', {});
    expect(view.total).toBe(13);
    expect(JSON.parse(view.items[0]?.body ?? '{}')).toMatchObject({ kind: 'NEW', village: VILLAGE, minutes: { number: '470/12/XI/2026' }, family: { rt: '002', rw: '005' } });
    await siks.call('national.sendNow', {});
    await run();
    expect(await siks.call('national.view', {})).toMatchObject({ counts: { TAKEN: 13 }, lastError: null, failures: 0, paused: false });
    expect(statusOf(good[0]?.proposalId ?? '')).toBe('SUBMITTED');
    world.simulator.clock.advance(4 * DAY_MS);
    await run();
    world.simulator.clock.advance(60 * DAY_MS);
    await run();
    const ends = [...good, bad].map(({ proposalId }) => readProposal(store, proposalId));
    expect(ends.filter(({ status }) => status !== 'ACCEPTED' && status !== 'RETURNED')).toEqual([]);
    const accepted = ends.find(({ status }) => status === 'ACCEPTED');
    expect(accepted?.progress.at(-1)?.answer).toMatchObject({ stage: 'NATIONAL', code: null, decile: expect.any(Number) as number, registryId: expect.any(String) as string });
    expect(accepted?.conflicts).toEqual([]);
    const back = readProposal(store, bad.proposalId);
    expect(back).toMatchObject({ status: 'RETURNED', returnReason: 'NIK tidak padan dengan data kependudukan.; Periksa NIK pada KTP; Minta warga melakukan konsolidasi NIK di Disdukcapil' });
    expect(back.progress.at(-1)?.answer).toMatchObject({ code: 'NIK_UNMATCHED', toFix: ['Periksa NIK pada KTP', 'Minta warga melakukan konsolidasi NIK di Disdukcapil'] });
    expect((await siks.call('national.items', { view: 'BACK', cursor: null, limit: 20 })).rows.map(({ proposalId }) => proposalId)).toContain(bad.proposalId);

    approve(store, bad.roundId, bad.proposalId);
    const again = await siks.call('national.preview', {});
    expect(JSON.parse(again.items[0]?.body ?? '{}')).toMatchObject({ replaces: bad.proposalId });
    expect(await admin.call('projection.rebuild', {})).toMatchObject({ differing: 0 });
    const transfers = await admin.call('national.transfers', { before: null, limit: 50 });
    expect(transfers.map(({ operation }) => operation)).toEqual(expect.arrayContaining(['sendProposals', 'readResults', 'readRecipients']));
    const answers = await admin.call('national.answers', { call: 'sendProposals', before: null, limit: 100 });
    const [answer] = answers;
    expect(new Set(answers.map(({ operation }) => operation))).toEqual(new Set(['sendProposals']));
    expect((await admin.call('national.answers', { call: null, before: null, limit: 100 })).length).toBeGreaterThan(answers.length);
    expect((await admin.call('national.answer', { id: answer?.id ?? 0 })).body).toContain('"outcome":"ACCEPTED"');
  });

  it('asks at night for all that is open: an answer that was lost is found, and what they have lost is shown', async () => {
    const [lost, forgotten] = [readyFamily(store, random), readyFamily(store, random)];
    await run();
    const stateOf = (id: string) => store.sql.first(store.q.selectFrom('national_item').select(['state', 'code', 'national_id']).where('id', '=', id));
    const taken = stateOf(lost.proposalId);
    store.connection.prepare("update national_item set state = 'SENDING', national_id = null where id = ?").run(lost.proposalId);
    const there = world.simulator.store.db.prepare('select * from proposal where proposal_id = ?').get(forgotten.proposalId) as Record<string, unknown>;
    world.simulator.store.db.prepare('delete from proposal where proposal_id = ?').run(forgotten.proposalId);
    // Only the question, not the sending, which would settle it as well.
    const { body } = await test.backend.services.national.sender.client(store).call(NATIONAL.lookUpProposals, { body: { proposalIds: [lost.proposalId, forgotten.proposalId] } });
    await takeLookUp(store, body.items, () => undefined);
    expect(stateOf(lost.proposalId)).toEqual(taken);
    expect(stateOf(forgotten.proposalId)).toMatchObject({ state: 'TAKEN', code: 'UNKNOWN_THERE' });
    world.simulator.store.db.prepare(`insert into proposal values (${Object.keys(there).map(() => '?').join(', ')})`).run(...Object.values(there));
    await run('NIGHT');
    expect(stateOf(forgotten.proposalId)).toMatchObject({ state: 'TAKEN', code: null });
    expect(nationalFact(store, 'nightOf')).toBe('2026-11-24');
    // What comes back tells of people: it stands in the log like any other transfer.
    expect((await admin.call('national.transfers', { before: null, limit: 100 })).map(({ operation, direction }) => `${operation} ${direction}`)).toContain('lookUpProposals DOWN');
  });

  it('keeps results of proposals that nobody here sent, and applies none', async () => {
    line = world.line('unknown-results', 5);
    await run();
    world.simulator.clock.advance(DAY_MS);
    await run();
    const shown = await siks.call('national.strays', {});
    const items = store.sql.all(store.q.selectFrom('national_item').select('id'));
    expect(shown.filter(({ itemId }) => items.some(({ id }) => id === itemId))).toEqual([]);
  });

  it('knows who receives what, and shows the planner what would be given twice', async () => {
    const row = store.sql.first(store.q.selectFrom('national_recipient').selectAll().where('nik', 'is not', null).where('programme', '=', 'PKH'));
    const family = readyFamily(store, random, { nik: row?.nik ?? '' });
    expect(receivedNationally(store, [family.personId])).toContainEqual({
      recipientId: row?.id, personId: family.personId, programme: 'PKH', since: '2026-10-01', until: null, period: '2026Q4',
    });
    // A plan made before the ministry's list said so is looked at again.
    const family2 = studyFamily();
    const [fo, analyst, planner] = [await test.as('fo'), await test.as('analis'), await test.as('bo')];
    await fo.call('case.register', registerInput(family2));
    await fo.call('case.sendToReview', { caseId: family2.caseId, basis: null, note: '' });
    await analyst.call('case.sendToService', { caseId: family2.caseId, basis: null, note: '' });
    const line = { id: randomUUID(), needId: null, personId: family2.head.id, programme: 'PKH', partner: 'DINSOS', goal: '', dueOn: null };
    await planner.call('plan.setLine', { caseId: family2.caseId, basis: null, overlapReason: null, line });
    expect(await planner.call('plan.checkLine', { caseId: family2.caseId, line: { ...line, id: randomUUID() } })).not.toContainEqual(expect.objectContaining({ source: 'NATIONAL' }));
    const recipient = { recipientId: 'KPM-1', op: 'UPSERT' as const, registryId: 'X1', nik: family2.head.nik, programme: 'PKH', period: '2026Q4', state: 'ACTIVE' as const, from: '2026-10-01', until: null, changedAt: '2026-11-24T09:00:00+07:00' };
    expect(takeRecipients(store, [recipient], 'c1')).toEqual([family2.caseId]);
    expect(takeRecipients(store, [recipient], 'c2')).toEqual([]);
    expect(await planner.call('national.findings', {})).toMatchObject([{ caseId: family2.caseId, lineId: line.id, programme: 'PKH', receives: 'PKH', since: '2026-10-01' }]);
    expect(await planner.call('plan.checkLine', { caseId: family2.caseId, line: { ...line, id: randomUUID() } })).toContainEqual(expect.objectContaining({ source: 'NATIONAL', rule: 'SAME_PROGRAMME' }));
    await planner.call('national.seeFinding', { caseId: family2.caseId, lineId: line.id });
    expect(await planner.call('national.findings', {})).toEqual([]);
    takeRecipients(store, [{ ...recipient, op: 'REMOVE', changedAt: '2026-11-25T09:00:00+07:00' }], 'c3');
    expect(receivedNationally(store, [family2.head.id])).toEqual([]);
  });

  it('waits longer after each failure, over a restart as well; a refusal by name stops until a person has acted', async () => {
    line = () => Promise.reject(new TypeError('fetch failed'));
    await run();
    const first = Number(nationalFact(store, 'nextAt')) - now;
    await run();
    expect(Number(nationalFact(store, 'nextAt')) - now).toBeGreaterThan(first);
    expect(await siks.call('national.view', {})).toMatchObject({ failures: 2, lastError: 'NATIONAL_OFFLINE', paused: false });
    now += 3 * 3_600_000;
    line = world.simulator.honest;
    await test.backend.services.national.sender.look();
    expect(await siks.call('national.view', {})).toMatchObject({ failures: 0, lastError: null });

    for (const [state, code] of [['EXPIRED', 'NATIONAL_PASSWORD_EXPIRED'], ['LOCKED', 'NATIONAL_ACCOUNT_LOCKED'], ['REVOKED', 'NATIONAL_CLIENT_REVOKED']]) {
      world.simulator.store.db.prepare('update client set state = ?').run(state);
      await run();
      expect(await siks.call('national.view', {})).toMatchObject({ lastError: code, paused: true, nextAt: null });
      expect((await siks.call('national.diagnose', {})).at(-1)).toMatchObject({ step: 'TOKEN' });
    }
    now += 24 * 3_600_000;
    await test.backend.services.national.sender.look();
    [admin, siks] = [await test.as('admin'), await test.as('siks')];
    expect(await siks.call('national.view', {})).toMatchObject({ paused: true });
    world.simulator.store.db.prepare("update client set state = 'ACTIVE'").run();
    await admin.call('national.setPlan', PLAN);
    await run();
    expect(await siks.call('national.view', {})).toMatchObject({ paused: false, lastError: null });
  });

  it('brings the registry to the newest version by its changes, and open cases follow', async () => {
    const before = test.backend.services.registry.status().source?.version;
    await world.simulator.publish();
    await run('REGISTRY');
    expect(nationalFact(store, 'lastError')).toBeNull();
    expect(test.backend.services.registry.status().source?.version).toBeGreaterThan(before ?? 0);
    expect(test.backend.services.registry.data().history[0]).toMatchObject({ kind: 'delta' });
    expect(test.events.map(({ event }) => event)).toContain('registry.changed');
  }, 60_000);

  it('over the worst line nothing is half-applied: in the end the office knows exactly what the ministry does', async () => {
    for (const table of ['national_recipient', 'national_result']) store.connection.prepare(`delete from ${table}`).run();
    setNationalFact(store, 'recipients', null);
    setNationalFact(store, 'results', null);
    for (const profile of ['hostile', 'portal', 'unknown-fields', 'all', 'all']) {
      line = world.line(profile, profile.length);
      await run();
    }
    line = world.simulator.honest;
    await run();
    expect(nationalFact(store, 'lastError')).toBeNull();
    const theirs = (sql: string): unknown[] => world.simulator.store.db.prepare(sql).pluck().all().toSorted();
    const ours = (sql: string): unknown[] => store.connection.prepare(sql).pluck().all().toSorted();
    expect(ours('select id from national_recipient')).toEqual(theirs("select json_extract(body, '$.recipientId') from recipient"));
    expect(ours('select id from national_result where known = 1')).toEqual(theirs('select result_id from result').filter((id) => ours('select id from national_result').includes(id)));
    expect(ours('select count(*) from national_item where state = \'DONE\'')).toEqual(theirs(`select count(*) from result r where json_extract(body, '$.outcome') = 'DETERMINED' and due_at <= ${world.simulator.clock.now()}`));
  }, 60_000);

  it('can be stopped, and another run can begin', async () => {
    line = () => new Promise(() => undefined);
    const running = run();
    await siks.call('national.cancel', {});
    await running;
    expect(test.backend.services.national.sender.running).toBeNull();
    line = world.simulator.honest;
    await run();
    expect(nationalFact(store, 'lastError')).toBeNull();
  });
});
