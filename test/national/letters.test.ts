import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterCounts, takeLetters, threadOf, threadPage, writeLetter } from '#main/data/national/messages.ts';
import { setNationalFact } from '#main/data/national/state.ts';
import { openStore, type Store } from '#main/data/store.ts';
import { nationalClient, type NationalClient } from '#main/national/client/client.ts';
import { isPassing } from '#main/national/client/errors.ts';
import { PATIENT } from '#main/national/client/retry.ts';
import { httpTransport } from '#main/national/client/transport.ts';
import { fetchLetters, sendLetters } from '#main/national/office/letters.ts';
import { PROFILES } from '#main/national/simulator/faultProfiles.ts';
import type { Answering } from '#main/national/simulator/line.ts';
import { serveSimulator } from '#main/national/simulator/server.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { demoBackend } from '../ipc/backend.ts';
import { readyFamily } from './office.ts';
import { credentialsOf, openWorld, tempDir, type World } from './world.ts';

const HISTORIES = Number(process.env['SLRT_HISTORIES'] ?? 6);
const DAY_MS = 86_400_000;

let world: World;
let dir: string;
beforeAll(async () => {
  world = await openWorld({ people: 200 });
  dir = tempDir();
});
afterAll(() => {
  world.simulator.close();
  rmSync(dir, { recursive: true, force: true });
});

class Killed extends Error {}

const storeIn = (name: string): Store => openStore({ file: path.join(dir, `${name}.db`), keyHex: 'c3'.repeat(32) });
const write = (store: Store, words: Partial<Parameters<typeof writeLetter>[2]> = {}): string => {
  const messageId = words.messageId ?? randomUUID();
  writeLetter(store, 'u1', { thread: null, subject: 'Usulan', text: 'Mohon diperiksa.', proposalId: null, ...words, messageId });
  return messageId;
};
const exchange = async (store: Store, client: NationalClient): Promise<void> => {
  const options = { store, author: 'u1', client, patience: world.patience };
  await sendLetters(options);
  await fetchLetters(options);
};
const there = (thread: string): { from: string; messageId: string }[] =>
  world.simulator.store.db.prepare<[string], string>("select body from message where json_extract(body, '$.thread') = ?").pluck().all(thread).map((body) => JSON.parse(body) as { from: string; messageId: string });

describe('letters with the National Secretariat', () => {
  it('go up once, come down once, and are counted as read and unread', async () => {
    const store = storeIn('simple');
    const client = world.clientOver(world.simulator.honest);
    const thread = write(store);
    write(store, { messageId: thread, text: 'Kedua kali' });
    expect(letterCounts(store)).toEqual({ unread: 0, unsent: 1 });
    await exchange(store, client);
    expect(threadOf(store, thread)).toMatchObject([{ state: 'SENT', text: 'Mohon diperiksa.', attempts: 1 }]);
    world.simulator.clock.advance(DAY_MS);
    await exchange(store, client);
    await exchange(store, client);
    expect(letterCounts(store)).toEqual({ unread: 1, unsent: 0 });
    expect(threadOf(store, thread).map(({ state }) => state)).toEqual(['SENT', 'RECEIVED']);
    expect(threadPage(store, 'UNREAD', null, 10).rows).toMatchObject([{ thread, letters: 2, unread: 1, state: 'RECEIVED' }]);
    write(store, { thread, text: 'Terima kasih.' });
    expect(threadPage(store, 'UNSENT', null, 10).rows).toMatchObject([{ thread, state: 'WAITING' }]);
    await exchange(store, client);
    expect(there(thread).map(({ from }) => from)).toEqual(['OFFICE', 'SECRETARIAT', 'OFFICE', 'SECRETARIAT']);
    for (const wrong of [{ thread: randomUUID() }, { proposalId: randomUUID() }]) expect(() => write(store, wrong)).toThrow('NOT_FOUND');
  });

  it('are a log: no letter is deleted, no word changed, and a letter under a known id changes nothing', () => {
    const store = storeIn('log');
    const id = write(store);
    expect(() => store.connection.prepare('delete from national_message').run()).toThrow('is a log');
    for (const column of ['text', 'subject', 'thread', 'id']) expect(() => store.connection.prepare(`update national_message set ${column} = 'x'`).run()).toThrow('is a log');
    takeLetters(store, [{ messageId: id, thread: id, from: 'SECRETARIAT', subject: 'Lain', text: 'Lain', proposalId: null, at: '2026-11-24T09:00:00+07:00' }], 'c');
    expect(threadOf(store, id)).toMatchObject([{ subject: 'Usulan', state: 'WAITING' }]);
  });

  it('one that is refused for what it says keeps no other from going; one that arrived unheard of is known by the feed', async () => {
    const store = storeIn('refused');
    const [bad, good] = [write(store, { subject: 'x'.repeat(121) }), write(store)];
    await exchange(store, world.clientOver(world.simulator.honest));
    expect([threadOf(store, bad)[0], threadOf(store, good)[0]]).toMatchObject([{ state: 'REFUSED', error: 'VALIDATION_FAILED' }, { state: 'SENT' }]);
    const lost = write(store);
    let isLost = true;
    const client = world.clientOver(async (request) => {
      const answer = await world.simulator.honest(request);
      if (request.method === 'POST' && request.url.endsWith('/messages') && isLost) throw new TypeError('fetch failed');
      return answer;
    });
    await expect(sendLetters({ store, author: 'u1', client, patience: { ...world.patience, tries: 1 } })).rejects.toMatchObject({ code: 'NATIONAL_OFFLINE' });
    expect(threadOf(store, lost)[0]?.state).toBe('WAITING');
    isLost = false;
    await fetchLetters({ store, author: 'u1', client, patience: world.patience });
    expect(threadOf(store, lost)[0]?.state).toBe('SENT');
    // A file that has lost its log reads it anew, its own letters as well.
    const other = storeIn('other');
    await exchange(other, client);
    expect(threadOf(other, lost)).toMatchObject([{ state: 'SENT', author: null }]);
    setNationalFact(other, 'messages', null);
    const before = other.connection.prepare('select count(*) from national_message').pluck().get();
    await exchange(other, client);
    expect(other.connection.prepare('select count(*) from national_message').pluck().get()).toBe(before);
  });

  it.each([...PROFILES.keys()])('line with %s, the computer dies at random: one letter there for each, each answer once here', async (profile) => {
    let store = storeIn(`p-${profile}`);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 30 }), fc.integer({ min: 1, max: 5 }), fc.constantFrom(0, 0.05, 0.3), async (seed, count, deaths) => {
        const random = seededRandom(seed);
        const mayDie = (): void => {
          if (random.chance(deaths)) throw new Killed();
        };
        const line = world.line(profile, seed);
        const deadly: Answering = async (request) => {
          mayDie();
          const answer = await line(request);
          mayDie();
          return answer;
        };
        const ids = Array.from({ length: count }, () => write(store));
        for (let lives = 0, done = false; !done; lives += 1) {
          try {
            if (lives === 20) world.simulator.clock.advance(DAY_MS);
            await exchange(store, world.clientOver(lives < 20 ? deadly : world.simulator.honest, true));
            done = lives >= 20;
          } catch (error) {
            if (!(error instanceof Killed) && !isPassing(error)) throw error;
            store.close();
            store = storeIn(`p-${profile}`);
          }
        }
        for (const id of ids) {
          expect(there(id).map(({ from }) => from).toSorted()).toEqual(['OFFICE', 'SECRETARIAT']);
          expect(threadOf(store, id).map(({ state }) => state)).toEqual(['SENT', 'RECEIVED']);
        }
      }),
      { numRuns: HISTORIES, seed: 20_261_124, endOnFailure: true },
    );
    store.close();
  }, 60_000);

  it('over real HTTP and a line that drops', async () => {
    const running = await serveSimulator({ ...world.simulator, answer: world.line('drop', 4) }, 0);
    const store = storeIn('http');
    const ids = [write(store), write(store), write(store)];
    const client = nationalClient(httpTransport({ baseUrl: running.url }), () => Promise.resolve(credentialsOf(world.simulator)));
    await sendLetters({ store, author: 'u1', client, patience: { ...PATIENT, tries: 30, firstMs: 5, mostMs: 10 } });
    await running.close();
    expect(ids.map((id) => there(id).filter(({ from }) => from === 'OFFICE').length)).toEqual([1, 1, 1]);
  });
});

describe('letters in the office', () => {
  it('administrator and manager write, read and answer; no NIK goes into a letter; each look and letter is logged', async () => {
    const test = await demoBackend();
    const { store } = test.backend.services.office.get();
    const [admin, manager] = [await test.as('admin'), await test.as('manajer')];
    const { proposalId } = readyFamily(store, seededRandom(3));
    const letter = { messageId: randomUUID(), thread: null, subject: 'Usulan lama', text: 'Hasilnya belum keluar.', proposalId };
    await manager.call('national.writeMessage', letter);
    await manager.call('national.writeMessage', letter);
    for (const text of ['NIK 3204991501900001', 'NIK 320499 150190 0001', '3204.9915.0190.0001']) {
      await expect(manager.call('national.writeMessage', { ...letter, messageId: randomUUID(), text })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
    takeLetters(store, [{ messageId: randomUUID(), thread: letter.messageId, from: 'SECRETARIAT', subject: 'Re: Usulan lama', text: 'Sedang diperiksa.', proposalId: null, at: '2030-11-24T09:00:00+07:00' }], 'c1');
    expect(await admin.call('national.messageCounts', {})).toEqual({ unread: 1, unsent: 1 });
    const read = await admin.call('national.thread', { thread: letter.messageId });
    expect(read).toMatchObject([{ state: 'WAITING', about: expect.stringContaining('Orang') as string, author: expect.any(String) as string }, { state: 'RECEIVED', author: null }]);
    await admin.call('national.markRead', { thread: letter.messageId });
    expect(await manager.call('national.thread', { thread: letter.messageId })).toMatchObject([{}, { readBy: expect.any(String) as string }]);
    expect(await admin.call('national.messageCounts', {})).toEqual({ unread: 0, unsent: 1 });
    await expect(admin.call('national.thread', { thread: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const notes = store.sql.all(store.q.selectFrom('access_log').select('note').where('subject_id', '=', letter.messageId)).map(({ note }) => note);
    expect(notes).toEqual(expect.arrayContaining(['national.writeMessage', 'national.thread']));
    test.close();
  }, 60_000);
});
