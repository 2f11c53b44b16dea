import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NationalView } from '#src/contract/national.ts';
import { PRACTICE_LINES, practiceOperations } from '#src/contract/practice.ts';
import { STUDY_FAMILY } from '#main/data/demo/studyFamily.ts';
import { readProposal } from '#main/data/flows/read.ts';
import type { Store } from '#main/data/store.ts';
import { PROFILES } from '#main/national/simulator/faultProfiles.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { demoBackend, testBackend, type TestBackend, type TestLine } from '../ipc/backend.ts';
import { logIn, smallOffice } from '../ipc/smallOffice.ts';
import { readyFamily } from './office.ts';

const DAY_MS = 86_400_000;
const NOBODY_IN = { nik: null, familyCard: null, name: null, village: null, birthYear: null, sex: null, caseId: null, limit: 5 };
const random = seededRandom(5);

let test: TestBackend;
let siks: TestLine;
const store = (): Store => test.backend.services.office.get().store;

beforeAll(async () => {
  test = await demoBackend();
  siks = await test.as('siks');
}, 60_000);
afterAll(() => {
  test.close();
});

/** Reads the page until it says so. */
async function until(is: (view: NationalView) => boolean, line: TestLine = siks): Promise<NationalView> {
  for (let tries = 0; tries < 600; tries += 1) {
    const view = await line.call('national.view', {});
    if (is(view)) return view;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('never');
}

const quiet = (): Promise<NationalView> => until(({ running }) => running === null);

async function sendNow(): Promise<NationalView> {
  await siks.call('national.sendNow', {});
  return quiet();
}

describe('practice with the national system in a demo office', () => {
  let url = '';
  let there = 0;

  it('is connected with nothing to type, and looking at the page waits for nothing', async () => {
    const first = await siks.call('national.view', {});
    expect(first.practice).toEqual({ state: 'STARTING', now: null, line: null, isShut: false });
    const view = await until(({ practice }) => practice?.state === 'READY');
    expect(view).toMatchObject({ credentialsKept: true, lastError: null, paused: false, practice: { line: 'none', isShut: false } });
    url = view.plan.url ?? '';
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const lines = await siks.call('national.diagnose', {});
    expect(lines.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual(['ADDRESS OK', 'DNS OK', 'TLS SKIPPED', 'SERVICE OK', 'CLOCK SKIPPED', 'TOKEN OK']);
  }, 30_000);

  it('knows the demo’s people: a proposal is taken, and a day later it is accepted', async () => {
    const { proposalId, nik } = readyFamily(store(), random);
    expect((await sendNow()).counts).toMatchObject({ TAKEN: 1 });
    there = (await siks.call('national.view', {})).practice?.now ?? 0;
    await siks.call('national.practiseDays', { days: 1 });
    const view = await quiet();
    expect(view).toMatchObject({ lastError: null, counts: { DONE: 1 } });
    expect((view.practice?.now ?? 0) - there).toBeGreaterThanOrEqual(DAY_MS);
    expect(readProposal(store(), proposalId).status).toBe('ACCEPTED');
    await siks.call('national.practisePublish', {});
    await siks.call('national.fetchRegistry', {});
    await quiet();
    const analyst = await test.as('analis');
    expect((await analyst.call('registry.status', {})).source?.version).toBe(2);
    expect((await analyst.call('registry.search', { ...NOBODY_IN, nik })).state).toBe('FOUND');
    expect((await analyst.call('registry.search', { ...NOBODY_IN, nik: STUDY_FAMILY.members[0].nik })).state).toBe('FOUND');
  }, 60_000);

  it('logs what is sent as practice', async () => {
    const admin = await test.as('admin');
    const ways = (await admin.call('national.transfers', { before: null, limit: 50 })).map(({ way, operation }) => `${operation} ${way}`);
    expect(ways).toContain('sendProposals PRACTICE');
    expect(ways.filter((way) => !way.endsWith(' PRACTICE'))).toEqual([]);
  });

  it('a change of the line takes effect with the next request; every offered one is known', async () => {
    const pages = async (): Promise<number> => {
      const types = await Promise.all(Array.from({ length: 60 }, async () => (await fetch(`${url}/v1/service`, { redirect: 'manual' })).headers.get('content-type') ?? ''));
      return types.filter((type) => !type.startsWith('application/json')).length;
    };
    expect(await pages()).toBe(0);
    expect((await siks.call('national.practiseLine', { line: 'portal' })).practice?.line).toBe('portal');
    expect(await pages()).toBeGreaterThan(0);
    expect(PRACTICE_LINES.filter((line) => !PROFILES.has(line))).toEqual([]);
    await siks.call('national.practiseLine', { line: 'none' });
    expect(await pages()).toBe(0);
  });

  it('an hour of maintenance begins and ends at once', async () => {
    expect((await siks.call('national.practiseMaintenance', { isShut: true })).practice?.isShut).toBe(true);
    expect((await sendNow()).lastError).toBe('NATIONAL_MAINTENANCE');
    expect((await siks.call('national.practiseMaintenance', { isShut: false })).practice?.isShut).toBe(false);
    expect((await sendNow()).lastError).toBe(null);
  });

  it('has no door for others on this computer, and no credentials in any file', async () => {
    expect((await fetch(`${url}/simulator/advance`, { method: 'POST', body: '{"days":1}' })).status).toBe(404);
    expect(fs.readdirSync(path.join(test.dir, 'practice')).filter((name) => name.endsWith('.json') || name.endsWith('.key'))).toEqual([]);
  });

  it('goes on where it was after a restart', async () => {
    await siks.call('national.practiseLine', { line: 'slow' });
    const { proposalId } = readyFamily(store(), random);
    await siks.call('national.practiseLine', { line: 'none' });
    await sendNow();
    await siks.call('national.practiseLine', { line: 'too-many' });
    const { dir } = test;
    test.stop();
    await new Promise((resolve) => setTimeout(resolve, 300));
    test = await testBackend({ dir });
    siks = await test.as('siks');
    const view = await until(({ practice }) => practice?.state === 'READY');
    expect(view.practice?.line).toBe('too-many');
    expect((view.practice?.now ?? 0) - there).toBeGreaterThanOrEqual(DAY_MS);
    expect(view.plan.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await siks.call('national.practiseLine', { line: 'none' });
    await siks.call('national.practiseDays', { days: 1 });
    expect(await quiet()).toMatchObject({ lastError: null, counts: { DONE: 2 } });
    expect(readProposal(store(), proposalId).status).toBe('ACCEPTED');
  }, 60_000);

  it('stands back for another address, and comes back when it is asked to', async () => {
    const admin = await test.as('admin');
    const plan = { enabled: false, everyHours: 2, nightHour: 1, cutOffDay: 15 };
    expect((await admin.call('national.setPlan', { ...plan, url: 'https://siks-ng.example' })).practice?.state).toBe('OTHER');
    await expect(siks.call('national.practiseDays', { days: 1 })).rejects.toMatchObject({ code: 'NATIONAL_PRACTICE_ELSEWHERE' });
    await admin.call('national.setCredentials', { clientId: 'x', clientSecret: 'salah' });
    expect(await siks.call('national.practise', {})).toMatchObject({ practice: { state: 'READY' }, credentialsKept: true });
    expect((await siks.call('national.diagnose', {})).at(-1)).toMatchObject({ step: 'TOKEN', outcome: 'OK' });
  });

  it('makes a folder that it cannot open again', async () => {
    const { dir } = test;
    test.stop();
    await new Promise((resolve) => setTimeout(resolve, 300));
    fs.writeFileSync(path.join(dir, 'practice', 'simulator.db'), Buffer.alloc(8_192, 7));
    for (const end of ['-wal', '-shm']) fs.rmSync(path.join(dir, 'practice', `simulator.db${end}`), { force: true });
    test = await testBackend({ dir });
    siks = await test.as('siks');
    expect((await until(({ practice }) => practice?.state === 'READY')).practice?.line).toBe('none');
    expect((await siks.call('national.diagnose', {})).at(-1)).toMatchObject({ step: 'TOKEN', outcome: 'OK' });
  }, 30_000);
});

describe('a real office', () => {
  it('is refused by every operation of practice, and nothing of it comes into being', async () => {
    const real = await smallOffice();
    const admin = await real.administrator();
    await admin.call('user.create', { username: 'siks', name: 'Euis Contoh', role: 'SIKS_SUPERVISOR', area: '32.04', position: null, nip: null, temporaryPassword: 'sandi-sementara-7' });
    const supervisor = await logIn(real, 'siks', 'sandi-sementara-7');
    await supervisor.call('session.changePassword', { current: 'sandi-sementara-7', next: 'sandi-sendiri-99' });
    const inputs = { 'national.practise': {}, 'national.practiseDays': { days: 1 }, 'national.practisePublish': {}, 'national.practiseMaintenance': { isShut: true }, 'national.practiseLine': { line: 'all' } } as const;
    expect(Object.keys(inputs).toSorted()).toEqual(Object.keys(practiceOperations).toSorted());
    for (const line of [admin, supervisor]) {
      for (const [name, input] of Object.entries(inputs)) await expect(line.call(name as keyof typeof inputs, input as never)).rejects.toMatchObject({ code: 'NATIONAL_PRACTICE_ONLY_IN_DEMO' });
      expect(await line.call('national.view', {})).toMatchObject({ practice: null, plan: { url: null }, credentialsKept: false });
      await expect(line.call('national.sendNow', {})).rejects.toMatchObject({ code: 'NATIONAL_NOT_SET_UP' });
    }
    expect(fs.existsSync(path.join(real.dir, 'practice'))).toBe(false);
    real.close();
  }, 30_000);
});
