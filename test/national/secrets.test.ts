import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '#migrations/index.ts';
import { NATIONAL } from '#src/contract/siks-ng.ts';
import type { OsKeyStore } from '#main/data/keyring.ts';
import { deriveKey } from '#main/data/keys.ts';
import { keyringIn, NO_OS_STORE } from '#main/data/keyring.ts';
import { migrate } from '#main/data/migrate.ts';
import { openEncrypted, type Connection } from '#main/data/open.ts';
import { accessOf } from '#main/national/simulator/access.ts';
import type { Answering } from '#main/national/simulator/line.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { demoBackend, testBackend, type TestBackend } from '../ipc/backend.ts';
import { readyFamily } from './office.ts';
import { credentialsOf, openWorld } from './world.ts';

const DAY_MS = 86_400_000;

/** As the operating system's: what it seals, nobody reads in a file. */
function osKeyStore(): OsKeyStore {
  const key = randomBytes(32);
  const iv = randomBytes(16);
  return {
    available: true,
    encrypt: (secret) => {
      const cipher = createCipheriv('aes-256-ctr', key, iv);
      return Promise.resolve(Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]).toString('base64'));
    },
    decrypt: (sealed) => {
      const decipher = createDecipheriv('aes-256-ctr', key, iv);
      return Promise.resolve(Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]).toString('utf8'));
    },
  };
}

/** A secret as it may lie in a file: as it is, in other letters, or packed into another text. */
function shapesOf(secret: string): Buffer[] {
  const bytes = Buffer.from(secret, 'utf8');
  const inner = [0, 1, 2].map((skip) => Buffer.concat([Buffer.alloc(skip, 32), bytes]).toString('base64').slice(4, -4));
  return [bytes, Buffer.from(secret, 'utf16le'), Buffer.from(bytes.toString('hex'), 'utf8'), ...inner.map((text) => Buffer.from(text, 'utf8'))];
}

function holders(places: Readonly<Record<string, Buffer>>, secrets: ReadonlyMap<string, string>): string[] {
  return Object.entries(places).flatMap(([place, bytes]) => [...secrets].filter(([, secret]) => shapesOf(secret).some((shape) => bytes.includes(shape))).map(([name]) => `${name} in ${place}`));
}

/** Every text and blob of every table, also of the search's and the log's own. */
function contentOf(db: Connection): Buffer {
  const tables = db.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
  const values = tables.flatMap((table) => (db.prepare(`select * from "${table}"`).raw().all() as unknown[][]).flat());
  return Buffer.concat(values.flatMap((value) => (typeof value === 'string' || Buffer.isBuffer(value) ? [Buffer.from(value as string), Buffer.from('\n')] : [])));
}

function filesIn(dir: string): Record<string, Buffer> {
  const names = fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => fs.statSync(path.join(dir, name)).isFile());
  return Object.fromEntries(names.flatMap((name) => {
    const bytes = fs.readFileSync(path.join(dir, name));
    return [[name, bytes] as const, ...(name.endsWith('.gz') ? [[`${name} unpacked`, gunzipSync(bytes)] as const] : [])];
  }));
}

/** A copy as it is made before an update of the file, and what stands in it. */
async function backupOf(test: TestBackend, osStore: OsKeyStore): Promise<Buffer> {
  const { store } = test.backend.services.office.get();
  const copy = path.join(test.dir, 'office.db.before-update');
  migrate(store.connection, [...MIGRATIONS, { id: 9_990, name: 'test', sql: 'create table later(id text primary key) strict;' }], copy);
  const master = await keyringIn({ dir: test.dir, osStore, userKeyDir: path.join(test.dir, 'keys') }).open();
  const db = openEncrypted(copy, deriveKey(master ?? '', 'office'));
  const content = contentOf(db);
  db.close();
  return content;
}

function unpacked(saved: TestBackend['saved']): Record<string, Buffer> {
  return Object.fromEntries(saved.flatMap(({ fileName, bytes }) => [
    [`saved ${fileName}`, Buffer.from(bytes)] as const,
    ...(fileName.endsWith('.zip') ? Object.entries(unzipSync(bytes)).map(([name, part]) => [`saved ${fileName} ${name}`, Buffer.from(part)] as const) : []),
  ]));
}

describe.each([['under the office’s own key', NO_OS_STORE], ['in the operating system’s key store', osKeyStore()]] as const)('credentials %s', (_, osStore) => {
  it('lie nowhere else, whatever happened with them: refused, taken, renewed, sent with, locked, repeated by the server', async () => {
    const world = await openWorld({ people: 800, seed: 5 });
    const secrets = new Map<string, string>();
    let line: Answering = world.simulator.honest;
    /** Every token that the office was ever given. */
    const listening: Answering = async (request) => {
      const answer = await line(request);
      if (request.url.includes('/oauth/') || request.url.includes('/operators/')) {
        const given = await answer.clone().json() as { access_token?: string; refresh_token?: string };
        if (given.access_token !== undefined) secrets.set(`access token ${secrets.size}`, given.access_token);
        if (given.refresh_token !== undefined) secrets.set(`refresh token ${secrets.size}`, given.refresh_token);
      }
      return answer;
    };
    const test = await testBackend({ osStore, national: { fetch: listening, silenceMs: 200, patience: { ...world.patience, tries: 2 }, random: () => 0.5 } });
    const setup = test.connect();
    const { recoveryKey } = await setup.call('setup.demo', { language: 'id', passphrase: null });
    await setup.call('setup.confirmRecovery', { recoveryKey });
    const [admin, siks] = [await test.as('admin'), await test.as('siks')];
    const { office, national, journal } = test.backend.services;
    const { store } = office.get();
    const said: unknown[] = [];
    const run = async (): Promise<void> => {
      await national.sender.run('NOW', 'u1');
      said.push(await siks.call('national.view', {}), await siks.call('national.diagnose', {}));
    };

    const { clientId, clientSecret } = credentialsOf(world.simulator);
    const operator = world.simulator.store.db.prepare<[], { client_id: string; secret: string }>("select client_id, secret from client where client_id like 'operator.%'").get();
    const wrong = `salah-${randomUUID()}`;
    for (const [name, secret] of Object.entries({ 'client secret': clientSecret, 'wrong secret': wrong, 'operator password': operator?.secret ?? '' })) secrets.set(name, secret);
    said.push(await admin.call('national.setPlan', { url: 'https://siks-ng.example', enabled: true, everyHours: 2, nightHour: 1, cutOffDay: 15 }));
    said.push(await admin.call('national.setCredentials', { clientId, clientSecret: wrong }));
    await run();
    expect((await siks.call('national.view', {})).lastError).toBe('NATIONAL_TOKEN_REFUSED');

    said.push(await admin.call('national.setCredentials', { clientId, clientSecret }));
    readyFamily(store, seededRandom(3));
    said.push(await siks.call('national.preview', {}));
    await run();
    accessOf(world.simulator.store, world.simulator.clock).expireAll();
    world.simulator.clock.advance(60 * DAY_MS);
    await run();
    await national.sender.run('NIGHT', 'u1');
    said.push((await national.sender.client(store).call(NATIONAL.logInOperator, { body: { username: operator?.client_id ?? '', password: operator?.secret ?? '', deviceId: randomUUID() } })).status);
    expect([...secrets.keys()].filter((name) => name.startsWith('access')).length).toBeGreaterThan(3);

    // A gateway that repeats the question, headers and all, in its problem and in unknown fields of a list.
    line = async (request) => {
      const repeated = { authorization: request.headers.get('authorization') ?? '', body: request.method === 'GET' ? '' : await request.clone().text().catch(() => '') };
      if (request.url.includes('/oauth/token')) return world.simulator.honest(request);
      if (request.url.includes('/proposals/results')) return new Response(JSON.stringify({ items: [], next: 'x', more: false, debug: repeated }), { headers: { 'content-type': 'application/json', etag: '"a"' } });
      if (request.url.includes('/service')) return world.simulator.honest(request);
      return new Response(JSON.stringify({ type: 'about:blank', title: repeated.authorization, status: 422, code: 'INVALID', detail: JSON.stringify(repeated) }), { status: 422, headers: { 'content-type': 'application/problem+json' } });
    };
    readyFamily(store, seededRandom(4));
    await run();
    line = world.simulator.honest;
    world.simulator.store.db.exec("update client set state = 'LOCKED'");
    accessOf(world.simulator.store, world.simulator.clock).expireAll();
    await run();
    expect((await siks.call('national.view', {})).lastError).toBe('NATIONAL_ACCOUNT_LOCKED');

    readyFamily(store, seededRandom(6));
    await siks.call('national.exportFile', { sheet: 'BPNT', area: '32.04' });
    const reportId = randomUUID();
    await siks.call('problem.report', { reportId, page: 'national', errorCode: 'NATIONAL_ACCOUNT_LOCKED', words: 'Tidak terkirim.', log: await siks.call('problem.log', {}), picture: null });
    const report = await admin.call('problem.file', { reportId });
    for (const { id } of await admin.call('national.answers', { call: null, before: null, limit: 100 })) said.push(await admin.call('national.answer', { id }));
    said.push(await admin.call('national.transfers', { before: null, limit: 100 }), (await admin.call('access.list', { subjectId: null, cursor: null })).rows, test.events);

    const backup = await backupOf(test, osStore);
    const places = {
      ...filesIn(test.dir), ...unpacked([...test.saved, report]), 'the office’s file': contentOf(store.connection), 'the copy before an update': backup,
      'the journal': Buffer.from(journal.text()), 'all that was answered': Buffer.from(JSON.stringify(said)),
    };
    expect(Object.keys(places)).toEqual(expect.arrayContaining(['office.db', 'office.db.before-update', path.join('secrets', 'national.json')]));
    // The search finds what is there.
    expect(holders(places, new Map([['a purpose', 'Usulan data terpadu']]))).toEqual(expect.arrayContaining(['a purpose in the office’s file', 'a purpose in the copy before an update', 'a purpose in all that was answered']));
    expect(holders(places, secrets)).toEqual([]);
    expect(await national.secret.read()).toContain(clientSecret);
    test.close();
    world.simulator.close();
  }, 60_000);
});

describe('credentials of the practice system', () => {
  it('lie in no file and in no table of the office', async () => {
    const test = await demoBackend();
    const siks = await test.as('siks');
    readyFamily(test.backend.services.office.get().store, seededRandom(3));
    await siks.call('national.sendNow', {});
    while ((await siks.call('national.view', {})).running !== null) await new Promise((resolve) => setTimeout(resolve, 50));
    const kept = JSON.parse(await test.backend.services.national.secret.read() ?? '{}') as { clientSecret: string };
    const places = { ...filesIn(test.dir), 'the office’s file': contentOf(test.backend.services.office.get().store.connection) };
    expect(Object.keys(places)).toContain(path.join('practice', 'simulator.db'));
    expect(holders(places, new Map([['client secret', kept.clientSecret]]))).toEqual([]);
    test.close();
  }, 30_000);
});
