import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readProposal } from '#main/data/flows/read.ts';
import { openStore, type Store } from '#main/data/store.ts';
import { isPassing } from '#main/national/client/errors.ts';
import { sendWaiting } from '#main/national/client/send.ts';
import { officeOutbox, tryBlockedAgain } from '#main/national/office/outbox.ts';
import { PROFILES } from '#main/national/simulator/faultProfiles.ts';
import type { Answering } from '#main/national/simulator/line.ts';
import { serveSimulator } from '#main/national/simulator/server.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { approve, readyFamily } from './office.ts';
import { credentialsOf, openWorld, tempDir, type World } from './world.ts';

/** Of each profile, with the office's real file; the histories with an outbox in memory are in send.test.ts. */
const HISTORIES = Number(process.env['SLRT_HISTORIES'] ?? 12);
const KEY = 'd4'.repeat(32);

let world: World;
let dir: string;
beforeAll(async () => {
  world = await openWorld({ people: 300 });
  dir = tempDir();
});
afterAll(() => {
  world.simulator.close();
  rmSync(dir, { recursive: true, force: true });
});

class Killed extends Error {}

/** An office whose computer can lose its power at any moment: the file is closed and opened anew. */
function mortalOffice(name: string) {
  const file = path.join(dir, `${name}.db`);
  let store = openStore({ file, keyHex: KEY });
  return {
    get store(): Store {
      return store;
    },
    reopen(): void {
      store.close();
      store = openStore({ file, keyHex: KEY });
    },
  };
}

const stateOf = (store: Store, id: string) => store.sql.first(store.q.selectFrom('national_item').selectAll().where('id', '=', id));
const received = (id: string): { national_id: string; times_received: number } | undefined =>
  world.simulator.store.db.prepare<[string], { national_id: string; times_received: number }>('select national_id, times_received from proposal where proposal_id = ?').get(id);

describe('the office\'s outbox', () => {
  test('what the manager approves waits in the same transaction; what is withdrawn or typed in by hand does not', () => {
    const { store } = mortalOffice('queue');
    const random = seededRandom(5);
    const ready = readyFamily(store, random);
    expect(stateOf(store, ready.proposalId)).toMatchObject({ state: 'WAITING', proposal_id: ready.proposalId, replaces: null });
    expect(() => store.connection.transaction(() => {
      readyFamily(store, random);
      throw new Killed();
    })()).toThrow(Killed);
    expect(officeOutbox(store, { author: 'u1' }).waiting(10)).toHaveLength(1);
  });

  test('what lacks something is set aside with its reason and does not keep the others from going', async () => {
    const { store } = mortalOffice('gaps');
    const random = seededRandom(6);
    const without = readyFamily(store, random, { address: ' ' });
    const whole = readyFamily(store, random);
    const sent = await sendWaiting({ client: world.clientOver(world.simulator.honest), outbox: officeOutbox(store, { author: 'u1' }), patience: world.patience });
    expect(sent).toMatchObject({ accepted: 1 });
    expect(stateOf(store, without.proposalId)).toMatchObject({ state: 'BLOCKED', gaps: 'ADDRESS' });
    expect(stateOf(store, whole.proposalId)).toMatchObject({ state: 'TAKEN', way: 'HTTP', attempts: 1 });
    expect(readProposal(store, whole.proposalId)).toMatchObject({ status: 'SUBMITTED', progress: [{ stage: 'SUBMITTED', reference: stateOf(store, whole.proposalId)?.national_id }] });
    tryBlockedAgain(store);
    expect(officeOutbox(store, { author: 'u1' }).waiting(10)).toEqual([]);
  });

  test('refused at once: back with the office, every field kept, and sent anew it names the first', async () => {
    const { store } = mortalOffice('refused');
    const random = seededRandom(7);
    const known = world.simulator.store.db.prepare<[], { nik: string }>('select nik from person where nik is not null limit 1').get()?.nik ?? '';
    const { proposalId, roundId } = readyFamily(store, random, { nik: known });
    const send = () => sendWaiting({ client: world.clientOver(world.simulator.honest), outbox: officeOutbox(store, { author: 'u1' }), patience: world.patience });
    await send();
    const back = readProposal(store, proposalId);
    expect(back).toMatchObject({ status: 'RETURNED', returnReason: expect.stringContaining('NIK ini sudah ada dalam data terpadu.') as string, progress: [{ answer: { code: 'ALREADY_IN_REGISTRY' } }] });
    expect(back.start.subjects).toHaveLength(1);
    approve(store, roundId, proposalId);
    const [again] = officeOutbox(store, { author: 'u1' }).waiting(10);
    expect(again).toMatchObject({ replaces: proposalId });
    expect(again?.proposalId).not.toBe(proposalId);
  });

  test.each([...PROFILES.keys()])('line with %s, the computer dies at random: one effect for each proposal', async (profile) => {
    const office = mortalOffice(`p-${profile}`);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 30 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 0.05, 0.3), (seed, count, deaths) => history(office, profile, seed, count, deaths)),
      { numRuns: HISTORIES * (profile === 'all' ? 3 : 1), seed: 20_261_124, endOnFailure: true },
    );
    office.store.close();
  }, 60_000);
});

async function history(office: ReturnType<typeof mortalOffice>, profile: string, seed: number, count: number, deaths: number): Promise<void> {
  const random = seededRandom(seed);
  const mayDie = (): void => {
    if (random.chance(deaths)) throw new Killed();
  };
  const ids = Array.from({ length: count }, () => readyFamily(office.store, random).proposalId);
  const line = world.line(profile, seed);
  const deadly: Answering = async (request) => {
    mayDie();
    const answer = await line(request);
    mayDie();
    return answer;
  };
  for (let lives = 0; ; lives += 1) {
    const outbox = officeOutbox(office.store, { author: 'u1', changed: lives < 30 ? mayDie : () => undefined });
    if (outbox.waiting(1).length === 0) break;
    try {
      await sendWaiting({ client: world.clientOver(lives < 30 ? deadly : world.simulator.honest, true), outbox, patience: world.patience, mostItems: 20 });
    } catch (error) {
      if (!(error instanceof Killed) && !isPassing(error)) throw error;
      office.reopen();
    }
  }
  for (const id of ids) {
    const item = stateOf(office.store, id);
    const there = received(id);
    expect([item?.state, item?.national_id ?? undefined]).toEqual(there === undefined ? ['REFUSED', undefined] : ['TAKEN', there.national_id]);
    const { progress } = readProposal(office.store, id);
    expect(progress.map(({ stage }) => stage)).toEqual([there === undefined ? 'RETURNED' : 'SUBMITTED']);
  }
}

describe('a sender killed by the operating system', () => {
  test('sends all in the end, each once', { timeout: 120_000 }, async () => {
    const running = await serveSimulator(world.simulator, 0);
    const file = path.join(dir, 'killed.db');
    const store = openStore({ file, keyHex: KEY });
    const random = seededRandom(11);
    const ids = Array.from({ length: 120 }, () => readyFamily(store, random).proposalId);
    store.close();
    const { clientId, clientSecret } = credentialsOf(world.simulator);
    let ended = false;
    for (let kill = 0; kill < 8 && !ended; kill += 1) {
      const child = spawn(process.execPath, [path.join(import.meta.dirname, 'helperSender.ts'), file, KEY, running.url], { stdio: ['pipe', 'pipe', 'inherit'] });
      child.stdin.end(JSON.stringify({ clientId, clientSecret }));
      const closed = once(child, 'close') as Promise<[number | null]>;
      await Promise.race([once(child.stdout, 'data'), closed]);
      const wait = kill < 6 ? (kill * 41) % 170 : 60_000;
      const timer = setTimeout(() => child.kill('SIGKILL'), wait);
      ended = (await closed)[0] === 0;
      clearTimeout(timer);
    }
    await running.close();
    const after = openStore({ file, keyHex: KEY });
    const wrong = ids.filter((id) => stateOf(after, id)?.national_id !== received(id)?.national_id || readProposal(after, id).progress.length !== 1);
    expect([ended, wrong]).toEqual([true, []]);
    expect(after.connection.pragma('integrity_check', { simple: true })).toBe('ok');
    after.close();
  });
});
