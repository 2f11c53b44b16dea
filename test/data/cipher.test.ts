import Database from 'better-sqlite3';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cipherOf, type Cipher } from '#main/data/cipher.ts';
import { openEncrypted } from '#main/data/open.ts';
import { tempDir } from './tempStore.ts';

const KEY = 'a7'.repeat(32);

function made(file: string, cipher: Cipher): void {
  const db = new Database(file);
  db.pragma(`cipher='${cipher}'`);
  db.pragma(`key="raw:${KEY}"`);
  db.exec("create table office(name text); insert into office values('Kantor Contoh')");
  db.close();
}

describe('the cipher of a file', () => {
  it.each(['aegis', 'chacha20'] as const)('%s is recognised without the key, opens with it, is kept by what is written and copied, and refuses another key', (cipher) => {
    const dir = tempDir();
    const file = path.join(dir, 'office.db');
    const copy = path.join(dir, 'copy.db');
    try {
      made(file, cipher);
      expect(cipherOf(file)).toBe(cipher);
      const db = openEncrypted(file, KEY);
      db.pragma('journal_mode=WAL');
      db.exec("insert into office values('Puskesos Contoh')");
      db.prepare('vacuum into ?').run(copy);
      db.close();
      for (const one of [file, copy]) {
        expect(cipherOf(one)).toBe(cipher);
        const again = openEncrypted(one, KEY, { readonly: true });
        expect(again.prepare('select name from office order by name').pluck().all()).toEqual(['Kantor Contoh', 'Puskesos Contoh']);
        again.close();
        expect(() => openEncrypted(one, 'b8'.repeat(32))).toThrow('KEY_WRONG');
        expect(fs.readFileSync(one).includes('Contoh')).toBe(false);
      }
    } finally {
      fs.rmSync(dir, { recursive: true, force: true });
    }
  });

  it('one changed byte of a page is found by the tag of either', () => {
    const dir = tempDir();
    try {
      for (const cipher of ['aegis', 'chacha20'] as const) {
        const file = path.join(dir, `${cipher}.db`);
        made(file, cipher);
        const bytes = fs.readFileSync(file);
        bytes.writeUInt8(bytes.readUInt8(5_000) ^ 1, 5_000);
        fs.writeFileSync(file, bytes);
        const db = openEncrypted(file, KEY);
        expect(() => db.prepare('select * from office').all()).toThrow();
        db.close();
      }
    } finally {
      fs.rmSync(dir, { recursive: true, force: true });
    }
  });

  it('of a file that is new, cut short or no database at all is one of the two, and does not change', () => {
    const dir = tempDir();
    const text = path.join(dir, 'text.db');
    fs.writeFileSync(text, 'bukan basis data');
    const first = cipherOf(path.join(dir, 'new.db'));
    expect(['aegis', 'chacha20']).toContain(first);
    expect(cipherOf(text)).toBe(first);
    expect(() => openEncrypted(text, KEY)).toThrow('KEY_WRONG');
    fs.rmSync(dir, { recursive: true, force: true });
  });
});
