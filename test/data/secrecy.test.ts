import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit } from '#main/data/commit.ts';
import { openEncrypted } from '#main/data/open.ts';
import { rowWrite } from '#main/data/rows.ts';
import { openStore } from '#main/data/store.ts';
import { tempStore } from './tempStore.ts';

const NAME = 'Zulaikha Rahasia Contoh';
const NIK = '3204994707770077';

const filesUnder = (dir: string): string[] =>
  fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => path.join(dir, name)).filter((name) => fs.statSync(name).isFile());

/** Files of ours in the system's temporary folder, by what is new there. */
function plaintextIn(files: readonly string[]): string[] {
  return files.filter((file) => {
    const bytes = fs.readFileSync(file);
    return [NAME, NIK, 'Zulaikha', 'SQLite format 3', 'create table person'].some((text) => bytes.includes(text));
  });
}

describe('the office file without its key', () => {
  it('shows no header, no schema, no name and no number: not in the file, the log, the shared memory, the copy or temporary files', () => {
    const own = fs.mkdtempSync('/tmp/slrt-secrecy-');
    const before = process.env['SQLITE_TMPDIR'];
    process.env['SQLITE_TMPDIR'] = own;
    const temp = tempStore();
    try {
      for (let i = 0; i < 300; i++) {
        commit(temp.store, 'u1', () => ({
          name: 'test', scope: 'reference', subject: { type: 'test', id: '1' },
          rows: [rowWrite(temp.store, 'person', `p${i}`, { name: `${NAME} ${i}`, nik: NIK, condition: NAME.repeat(20) })],
        }));
      }
      // Sorting and grouping more than a cache holds is what makes SQLite spill to temporary files.
      temp.store.connection.pragma('cache_size=10');
      temp.store.connection.exec(`create temp table spill as select a.name || b.name as n, a.condition as c from person a, person b`);
      expect(temp.store.connection.prepare('select n, count(*) from spill group by n, c order by c, n desc').all().length).toBeGreaterThan(80_000);
      const written = filesUnder(temp.dir);
      expect(written.map((file) => path.basename(file))).toEqual(expect.arrayContaining(['office.db', 'office.db-wal', 'office.db-shm']));
      expect(plaintextIn(written)).toEqual([]);
      expect(filesUnder(own)).toEqual([]);
      temp.store.connection.prepare('vacuum into ?').run(path.join(temp.dir, 'copy.db'));
      temp.store.connection.pragma('wal_checkpoint(truncate)');
      expect(plaintextIn(filesUnder(temp.dir))).toEqual([]);
    } finally {
      temp.close();
      fs.rmSync(own, { recursive: true, force: true });
      if (before === undefined) delete process.env['SQLITE_TMPDIR'];
      else process.env['SQLITE_TMPDIR'] = before;
    }
  });

  it('opens with its key only: a wrong key, no key and a key of the wrong shape are refused', () => {
    const temp = tempStore();
    temp.store.connection.pragma('wal_checkpoint(truncate)');
    const wrong = temp.keyHex.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    for (const key of [wrong, '', 'x'.repeat(64), temp.keyHex.toUpperCase().replace(/^[^A-F]*$/, 'G'), `${temp.keyHex}"; --`]) {
      if (key === temp.keyHex) continue;
      expect(() => openEncrypted(temp.file, key)).toThrow('KEY_WRONG');
    }
    openStore({ file: temp.file, keyHex: temp.keyHex }).close();
    temp.close();
  });
});
