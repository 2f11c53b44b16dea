import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyringIn, NO_OS_STORE, type OsKeyStore } from '#main/data/keyring.ts';
import { tempDir } from './tempStore.ts';

/** A system's key store in memory; `forget` is a new PC, a reinstalled system, another user. */
function fakeOsStore(): OsKeyStore & { forget(): void } {
  let secrets = new Map<string, string>();
  return {
    available: true,
    encrypt(secret) {
      const sealed = `sealed-${secrets.size}`;
      secrets.set(sealed, secret);
      return Promise.resolve(sealed);
    },
    decrypt: (sealed) => {
      const secret = secrets.get(sealed);
      return secret === undefined ? Promise.reject(new Error('not mine')) : Promise.resolve(secret);
    },
    forget: () => void (secrets = new Map()),
  };
}

describe('the key of a data folder', () => {
  let dir: string;
  let keys: string;
  beforeEach(() => {
    dir = path.join(tempDir(), 'office');
    keys = path.join(path.dirname(dir), 'keys');
  });
  afterEach(() => {
    fs.rmSync(path.dirname(dir), { recursive: true, force: true });
  });
  const byFile = (folder = dir, keyDir = keys) => keyringIn({ dir: folder, osStore: NO_OS_STORE, userKeyDir: keyDir });
  const inFolder = () => fs.readdirSync(dir).map((name) => fs.readFileSync(path.join(dir, name), 'utf8')).join('\n');

  it('lies sealed in the folder: neither the key nor the recovery key can be read there', async () => {
    const { master, recoveryKey } = await byFile().create(null);
    expect(master).toMatch(/^[0-9a-f]{64}$/);
    expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
    for (const secret of [master, recoveryKey, recoveryKey.replaceAll('-', '')]) expect(inFolder()).not.toContain(secret);
    for (const file of [...fs.readdirSync(dir).map((name) => path.join(dir, name)), ...fs.readdirSync(keys).map((name) => path.join(keys, name))]) {
      expect(fs.statSync(file).mode & 0o077, file).toBe(0);
    }
    await expect(byFile().open()).resolves.toBe(master);
    await expect(byFile().create(null)).rejects.toMatchObject({ code: 'ALREADY_SET_UP' });
  });

  it('is kept by the system where it can, and is lost with it, and comes back by the recovery key', async () => {
    const osStore = fakeOsStore();
    const ring = keyringIn({ dir, osStore, userKeyDir: null });
    const { master, recoveryKey } = await ring.create('unused');
    expect(ring.info()).toEqual({ keeper: 'OS', recoveryConfirmed: false });
    expect(inFolder()).not.toContain(master);
    await expect(ring.open()).resolves.toBe(master);
    osStore.forget();
    await expect(ring.open()).rejects.toMatchObject({ code: 'KEY_LOST' });
    await expect(ring.recover(recoveryKey, null)).resolves.toBe(master);
    await expect(ring.open()).resolves.toBe(master);
  });

  it('is kept by a passphrase where the system has no store', async () => {
    const ring = keyringIn({ dir, osStore: NO_OS_STORE, userKeyDir: null });
    await expect(ring.create(null)).rejects.toMatchObject({ code: 'KEY_REQUIRED' });
    const { master } = await ring.create('kata sandi kantor é');
    await expect(ring.open()).resolves.toBeNull();
    expect(ring.unlock('kata sandi kantor é'.normalize('NFD'))).toBe(master);
    for (const wrong of ['', 'kata sandi kantor', 'KATA SANDI KANTOR É', 'x'.repeat(200)]) expect(() => ring.unlock(wrong)).toThrow('KEY_WRONG');
  });

  it('opens the copied folder on another PC by the recovery key, and then without it', async () => {
    const { master, recoveryKey } = await byFile().create(null);
    const elsewhere = path.join(path.dirname(dir), 'elsewhere');
    fs.cpSync(dir, elsewhere, { recursive: true });
    const other = byFile(elsewhere, path.join(elsewhere, 'keys'));
    await expect(other.open()).rejects.toMatchObject({ code: 'KEY_LOST' });
    await expect(other.recover(recoveryKey, null)).resolves.toBe(master);
    await expect(byFile(elsewhere, path.join(elsewhere, 'keys')).open()).resolves.toBe(master);
  });

  it('takes the recovery key as people type it: small letters, spaces, O for 0, I and L for 1', async () => {
    const { master, recoveryKey } = await byFile().create(null);
    const typed = [
      recoveryKey.toLowerCase(), recoveryKey.replaceAll('-', ' '), recoveryKey.replaceAll('-', ''), `  ${recoveryKey}\n`,
      recoveryKey.replaceAll('0', 'O'), recoveryKey.replaceAll('0', 'o').replaceAll('1', 'l'), recoveryKey.replaceAll('1', 'I'),
    ];
    for (const text of typed) await expect(byFile().recover(text, null)).resolves.toBe(master);
  });

  it('refuses every other recovery key and stays as it was', async () => {
    const { recoveryKey } = await byFile().create(null);
    const before = inFolder();
    const changed = recoveryKey.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
    for (const wrong of [changed, '', '-', recoveryKey.slice(0, -1), `${recoveryKey}7`, '👍'.repeat(50)]) {
      await expect(byFile().recover(wrong, null)).rejects.toMatchObject({ code: 'RECOVERY_KEY_WRONG' });
      expect(() => byFile().confirmRecovery(wrong)).toThrow('RECOVERY_KEY_WRONG');
    }
    expect(inFolder()).toBe(before);
    byFile().confirmRecovery(recoveryKey);
    expect(byFile().info()).toMatchObject({ recoveryConfirmed: true });
    expect(() => byFile().renewRecovery('00'.repeat(32))).toThrow('ALREADY_SET_UP');
  });

  it('survives a power cut between writing and renaming: the old one stands', async () => {
    const { master } = await byFile().create(null);
    fs.writeFileSync(path.join(dir, 'keyring.json.new'), '{"version":1,"id":"ha');
    await expect(byFile().open()).resolves.toBe(master);
    expect(byFile().info()).toMatchObject({ keeper: 'USER_FILE' });
  });

  it.each([
    ['gone', (file: string) => fs.rmSync(file)],
    ['emptied', (file: string) => fs.writeFileSync(file, '')],
    ['garbled', (file: string) => fs.writeFileSync(file, '{"version":1}')],
    ['cut', (file: string) => fs.truncateSync(file, 60)],
    ['something else', (file: string) => fs.writeFileSync(file, 'null')],
  ])('has a second copy of its sealed form: one file %s is mended, both are said to be lost', async (_, spoil) => {
    const { master } = await byFile().create(null);
    const files = ['keyring.json', 'keyring.copy.json'].map((name) => path.join(dir, name));
    for (const file of files) {
      spoil(file);
      await expect(byFile().open()).resolves.toBe(master);
      expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({ version: 1, keeper: 'USER_FILE' });
    }
    for (const file of files) spoil(file);
    await expect(byFile().open()).rejects.toMatchObject({ code: 'KEY_LOST' });
  });

  it('says that the key is lost when this user\'s key file is gone or garbled', async () => {
    const { recoveryKey, master } = await byFile().create(null);
    const [name = ''] = fs.readdirSync(keys);
    fs.writeFileSync(path.join(keys, name), 'not a key');
    await expect(byFile().open()).rejects.toMatchObject({ code: 'KEY_LOST' });
    fs.rmSync(keys, { recursive: true });
    await expect(byFile().open()).rejects.toMatchObject({ code: 'KEY_LOST' });
    await expect(byFile().recover(recoveryKey, null)).resolves.toBe(master);
  });
});
