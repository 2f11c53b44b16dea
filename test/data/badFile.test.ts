import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveKey } from '#main/data/keys.ts';
import { openEncrypted } from '#main/data/open.ts';
import { testBackend, type TestBackend } from '../ipc/backend.ts';
import { ADMIN_PASSWORD, logIn, setUpInput, smallOffice, type SmallOffice } from '../ipc/smallOffice.ts';

const helper = (name: string): string => path.join(import.meta.dirname, `${name}.ts`);

describe('an office file that cannot be used', () => {
  let office: SmallOffice;
  let file: string;
  let good: Buffer;
  const opened: TestBackend[] = [];
  beforeEach(async () => {
    office = await smallOffice();
    office.stop();
    file = path.join(office.dir, 'office.db');
    good = fs.readFileSync(file);
  });
  afterEach(() => {
    for (const backend of opened.splice(0)) backend.stop();
    office.close();
  });

  const officeKey = (): string => {
    const keys = path.join(office.dir, 'keys');
    return deriveKey(fs.readFileSync(path.join(keys, fs.readdirSync(keys)[0] ?? ''), 'utf8'), 'office');
  };
  const start = async (): Promise<TestBackend> => {
    const backend = await testBackend({ dir: office.dir });
    opened.push(backend);
    return backend;
  };
  const status = (backend: TestBackend) => backend.connect().call('app.status', {});

  /** What every refusal has in common: calm, said, nothing made anew, and well again when the cause is gone. */
  async function expectRefusal(code: string, mend: () => void): Promise<void> {
    const before = fs.existsSync(file) ? fs.readFileSync(file) : null;
    const backend = await start();
    expect(await status(backend)).toMatchObject({ phase: code === 'KEY_LOST' ? 'KEY_NEEDED' : 'REFUSED', refusal: code });
    await expect(logIn(backend)).rejects.toMatchObject({ code });
    await expect(backend.connect().call('setup.create', setUpInput())).rejects.toMatchObject({ code: 'ALREADY_SET_UP' });
    await expect(backend.connect().call('setup.demo', { language: 'id', passphrase: null })).rejects.toMatchObject({ code: 'ALREADY_SET_UP' });
    expect(fs.existsSync(file) ? fs.readFileSync(file) : null).toEqual(before);
    mend();
    expect(await backend.connect().call('app.retry', {})).toMatchObject({ phase: 'READY', refusal: null });
    await logIn(backend);
  }
  const restore = (): void => fs.writeFileSync(file, good);

  it('truncated to its first page', async () => {
    fs.truncateSync(file, 4_096);
    await expectRefusal('DATABASE_CORRUPT', restore);
  });

  it('truncated in the middle of a page', async () => {
    fs.truncateSync(file, 1_000);
    await expectRefusal('DATABASE_CORRUPT', restore);
  });

  it('truncated to half', async () => {
    fs.truncateSync(file, Math.floor(good.length / 8_192) * 4_096);
    await expectRefusal('DATABASE_CORRUPT', restore);
  });

  it('emptied', async () => {
    fs.truncateSync(file, 0);
    await expectRefusal('DATABASE_CORRUPT', restore);
  });

  it('gone', async () => {
    fs.rmSync(file);
    await expectRefusal('DATABASE_CORRUPT', restore);
  });

  it('overwritten with noise', async () => {
    fs.writeFileSync(file, Buffer.alloc(good.length, 'noise'));
    await expectRefusal('DATABASE_CORRUPT', restore);
  });

  it('of another office', async () => {
    const other = await smallOffice();
    other.stop();
    fs.copyFileSync(path.join(other.dir, 'office.db'), file);
    other.close();
    await expectRefusal('DATABASE_CORRUPT', restore);
  });

  it('of a newer version', async () => {
    const key = officeKey();
    const db = openEncrypted(file, key);
    db.pragma('user_version=9990');
    db.close();
    await expectRefusal('DATABASE_NEWER', restore);
  });

  it('whose key ring is gone, and comes back', async () => {
    const rings = ['keyring.json', 'keyring.copy.json'].map((name) => path.join(office.dir, name));
    const [ring = ''] = rings.map((name) => fs.readFileSync(name, 'utf8'));
    for (const name of rings) fs.rmSync(name);
    await expectRefusal('KEY_LOST', () => fs.writeFileSync(rings[1] ?? '', ring));
  });

  it('whose key ring is garbled, and comes back', async () => {
    const rings = ['keyring.json', 'keyring.copy.json'].map((name) => path.join(office.dir, name));
    const [ring = ''] = rings.map((name) => fs.readFileSync(name, 'utf8'));
    for (const name of rings) fs.writeFileSync(name, '{"keeper":"OS"');
    await expectRefusal('KEY_LOST', () => fs.writeFileSync(rings[0] ?? '', ring));
  });

  it('held by another process as a whole: said after five seconds, opened when it is free', async () => {
    const holder = spawn(process.execPath, [helper('helperHold'), file, officeKey(), 'all'], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    const backend = await start();
    expect(await status(backend)).toMatchObject({ phase: 'REFUSED', refusal: 'DATABASE_LOCKED' });
    holder.stdin.end();
    await once(holder, 'exit');
    expect(await backend.connect().call('app.retry', {})).toMatchObject({ phase: 'READY' });
    await logIn(backend);
  });

  it('held for writing by another process: the command is refused whole, and works afterwards', async () => {
    const backend = await start();
    const line = await logIn(backend);
    const holder = spawn(process.execPath, [helper('helperHold'), file, officeKey(), 'write'], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    const user = { username: 'loket', name: 'Lilis Contoh', role: 'FRONT_OFFICE', area: '32.04', position: null, nip: null, temporaryPassword: 'sandi-sementara' } as const;
    await expect(line.call('user.create', user)).rejects.toMatchObject({ code: 'DATABASE_LOCKED' });
    holder.stdin.end();
    await once(holder, 'exit');
    expect((await line.call('user.list', {})).map((one) => one.username)).toEqual(['admin']);
    await line.call('user.create', user);
  });

  it('in a folder that may only be read: the app opens nothing it could not write, or refuses the write; no byte changes', async () => {
    const asNobody = async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [helper('helperNobody'), office.dir, ADMIN_PASSWORD]);
      return JSON.parse(stdout) as { status: { value: { phase: string; refusal: string } }; login: { ok: boolean; error: { code: string } } };
    };
    const all = fs.readdirSync(office.dir, { recursive: true, encoding: 'utf8' }).map((name) => path.join(office.dir, name));
    for (const name of [...all, office.dir]) fs.chmodSync(name, fs.statSync(name).isDirectory() ? 0o555 : 0o444);
    try {
      const closed = await asNobody();
      expect(closed.status.value).toMatchObject({ phase: 'REFUSED', refusal: 'DATABASE_READ_ONLY' });
      expect(closed.login).toMatchObject({ ok: false, error: { code: 'DATABASE_READ_ONLY' } });
      fs.chmodSync(office.dir, 0o777); // the folder may be written, the file may not
      const readable = await asNobody();
      expect(readable.login).toMatchObject({ ok: false, error: { code: 'DATABASE_READ_ONLY' } });
      expect(fs.readFileSync(file).equals(good)).toBe(true);
    } finally {
      for (const name of all) fs.chmodSync(name, fs.statSync(name).isDirectory() ? 0o755 : 0o600);
    }
    for (const name of ['office.db-wal', 'office.db-shm']) fs.rmSync(path.join(office.dir, name), { force: true });
    await logIn(await start());
  });
});
