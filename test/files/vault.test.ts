import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shaOf, vaultIn } from '#main/files/vault.ts';

const KEY = 'c3'.repeat(32);

describe('the attachment store', () => {
  let dir: string;
  beforeEach(() => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'slrt-vault-'));
  });
  afterEach(() => {
    fs.rmSync(dir, { recursive: true, force: true });
  });
  const files = () => fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => path.join(dir, name)).filter((name) => fs.statSync(name).isFile());

  it('gives back what it took, stores one content once, and says nothing of it in names or bytes', async () => {
    const vault = vaultIn(dir, KEY);
    const paper = Buffer.from('Zulaikha Rahasia Contoh '.repeat(100));
    const sha = await vault.put(paper);
    expect(sha).toBe(await shaOf(paper));
    expect(await vault.put(paper)).toBe(sha);
    await vault.putPart(sha, 'thumbnail', Buffer.from('small'));
    expect(await vault.get(sha)).toEqual(paper);
    expect((await vault.get(sha, 'thumbnail')).toString()).toBe('small');
    expect(files()).toHaveLength(2);
    for (const file of files()) {
      expect(file).not.toContain(sha.slice(0, 8));
      expect(fs.readFileSync(file).includes('Zulaikha')).toBe(false);
      expect(fs.statSync(file).mode & 0o077).toBe(0);
    }
    const other = vaultIn(dir, 'd4'.repeat(32));
    await expect(other.get(sha)).rejects.toMatchObject({ code: 'FILE_NOT_HERE' });
    expect(await other.put(paper)).toBe(sha);
    expect(files()).toHaveLength(3); // another office's key: another name
  });

  it('notices every changed byte, a cut file, and a file in the place of another', async () => {
    const vault = vaultIn(dir, KEY);
    const sha = await vault.put(randomBytes(300));
    const [file = ''] = files();
    const good = fs.readFileSync(file);
    for (const at of [0, 5, 20, 40, good.length - 1]) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ 1;
      fs.writeFileSync(file, bad);
      await expect(vault.get(sha)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    }
    fs.writeFileSync(file, good.subarray(0, 10));
    await expect(vault.get(sha)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    fs.writeFileSync(file, good);
    const second = await vault.put(randomBytes(300));
    const moved = files().find((name) => name !== file) ?? '';
    fs.copyFileSync(file, moved);
    await expect(vault.get(second)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    expect(await vault.get(sha)).toHaveLength(300);
  });

  it('leaves nothing half when it cannot write', async () => {
    const vault = vaultIn(path.join(dir, 'file-in-the-way'), KEY);
    fs.writeFileSync(path.join(dir, 'file-in-the-way'), 'x');
    await expect(vault.put(Buffer.from('paper'))).rejects.toMatchObject({ code: expect.stringMatching(/^(ENOTDIR|EEXIST)$/) });
    expect(files()).toHaveLength(1);
  });

  it('takes the same paper ten times at once', async () => {
    const vault = vaultIn(dir, KEY);
    const paper = randomBytes(100_000);
    const shas = await Promise.all(Array.from({ length: 10 }, () => vault.put(paper)));
    expect(new Set(shas).size).toBe(1);
    expect(files()).toHaveLength(1);
    expect(await vault.get(shas[0] ?? '')).toEqual(paper);
  });
});
