import path from 'node:path';
import { expect, test } from 'vitest';
import { openEncrypted } from '#main/data/open.ts';
import { applyDelta } from '#main/registry/import/delta.ts';
import { generatedDeltaHeader } from '#main/registry/generate/delta.ts';
import { openLocal } from '#main/registry/local.ts';
import { openRegistry } from '#main/registry/registry.ts';
import { newFileName, writePointer } from '#main/registry/store/files.ts';
import { importInto, KEY, person, snapshotFile, tempDir } from './people.ts';

/** What layout 3 kept as text stood as numbers in layout 2, and behind an `x` where it was none. */
const REMEMBERED = {
  2: `(320405200100000101, 3204991501900901, 'PINDAH JAUH', 19900115, '32.04.05.2001', '2026-07-01'),
      ('xTEST-0902', null, 'MENINGGAL DUNIA', 0, '32.04.05.2001', '2026-04-01'),
      ('xTEST-0001', 3204991501900001, 'KEMBALI LAGI', 19900115, '32.04.05.2001', '2026-04-01')`,
  3: `('320405200100000101', '3204991501900901', 'PINDAH JAUH', 19900115, '32.04.05.2001', '2026-07-01'),
      ('xTEST-0902', null, 'MENINGGAL DUNIA', 0, '32.04.05.2001', '2026-04-01'),
      ('TEST-0001', '3204991501900001', 'KEMBALI LAGI', 19900115, '32.04.05.2001', '2026-04-01')`,
};

/** A registry as an older app wrote it, with three whom it remembered; of its other tables only what tells that they are old. */
function oldRegistry(layout: keyof typeof REMEMBERED): string {
  const dir = tempDir();
  const file = newFileName(4);
  closeWith(path.join(dir, file), `
    create table meta (name text primary key, value text not null) strict, without rowid;
    create table village (number integer primary key, code text not null unique) strict;
    create table household (id integer primary key, kk integer, address text, rt text, rw text, housing text) strict;
    create table person (
      id integer primary key, registry_id any not null, nik integer, household integer not null, name text not null,
      birth integer not null, flags integer not null, detail text not null);
    create table removed (
      id integer primary key, registry_id ${layout === 2 ? 'integer' : 'text'} not null, nik ${layout === 2 ? 'integer' : 'text'}, name text not null, birth integer not null, village text not null, until text not null);
    insert into meta values ('layout', '${layout}'), ('registry', '{"header":{"version":4},"history":[{"kind":"snapshot","version":4,"quarter":"2026Q3","date":"2026-07-01","people":3,"at":"2026-07-02T01:00:00.000Z"}]}');
    insert into removed (registry_id, nik, name, birth, village, until) values
      ${REMEMBERED[layout]};
  `);
  writePointer(dir, { file, version: 4 });
  return dir;
}

function closeWith(file: string, sql: string): void {
  const db = openEncrypted(file, KEY);
  db.exec(sql);
  db.close();
}

test.each([2, 3] as const)('a file of the older layout %i counts as none', async (layout) => {
  const dir = oldRegistry(layout);
  const registry = openRegistry({ dir, keyHex: KEY });
  expect(registry.status()).toBeNull();
  expect(registry.checkNik('3204991501900001')).toEqual({ state: 'NOT_CONNECTED', source: null });
  await registry.close();
  expect(() => openLocal(dir, KEY)).toThrow('REGISTRY_MISSING');
  const delta = await snapshotFile([], 'delta.ndjson.gz', { ...generatedDeltaHeader(), base: 4, version: 5 });
  await expect(applyDelta({ dir, keyHex: KEY, file: delta, regency: '32.04', allowBadLines: false })).rejects.toMatchObject({ code: 'REGISTRY_MISSING' });
});

test.each([2, 3] as const)('whom one of layout %i remembered is still remembered by the snapshot that takes its place, and so is its history', async (layout) => {
  const dir = oldRegistry(layout);
  await importInto(dir, await snapshotFile([person(1)]));
  const registry = openRegistry({ dir, keyHex: KEY });
  expect(registry.status()).toMatchObject({ people: 1, history: [{ version: 4, quarter: '2026Q3', people: 3 }, { version: 1, people: 1 }] });
  expect(registry.removedByRegistryId('320405200100000101')).toMatchObject([{ name: 'PINDAH JAUH', nik: '3204991501900901', until: '2026-07-01' }]);
  expect(registry.removedByNik('3204991501900901')).toHaveLength(1);
  expect(registry.removedByRegistryId(layout === 2 ? 'TEST-0902' : 'xTEST-0902')).toMatchObject([{ name: 'MENINGGAL DUNIA', nik: null, birthDate: null }]);
  expect(registry.removedByRegistryId('TEST-0001')).toEqual([]);
  await registry.close();
});
