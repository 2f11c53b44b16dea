import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openEncrypted } from '#main/data/open.ts';
import { generatedDeltaHeader } from '#main/registry/generate/delta.ts';
import { applyDelta } from '#main/registry/import/delta.ts';
import { openLocal } from '#main/registry/local.ts';
import { readPointer } from '#main/registry/store/files.ts';
import { importInto, KEY, person, snapshotFile, tempDir } from './people.ts';

/** Numbered as the ministry does, so that most stand in pages of numbers; every tenth has an id with letters. */
const line = (serial: number, fields: Record<string, unknown> = {}) => person(serial, { ...(serial % 10 === 0 ? {} : { registryId: String(320405200100000000n + BigInt(serial)) }), ...fields });
const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => line(from + at));

test('a replaced registry that can\'t be read to its end doesn\'t harm the new one', async () => {
  const dir = tempDir();
  await importInto(dir, await snapshotFile(lines(1, 3_000)));
  const old = path.join(dir, readPointer(dir)?.file ?? '');
  const bytes = readFileSync(old);
  // Somewhere among the people, whom the look-up of those who left reads.
  bytes.fill(0x55, Math.floor(bytes.length * 0.2), Math.floor(bytes.length * 0.6));
  writeFileSync(old, bytes);
  const report = await importInto(dir, await snapshotFile(lines(1_000, 4_000), 'next.ndjson.gz', { version: 2 }));
  expect(report).toMatchObject({ people: 3_000, version: 2 });
  const db = openEncrypted(path.join(dir, readPointer(dir)?.file ?? ''), KEY, { readonly: true });
  expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  db.close();
});

test('whoever isn\'t in the next snapshot is remembered once, with the date of the data that had them no more', async () => {
  const dir = tempDir();
  await importInto(dir, await snapshotFile(lines(1, 3_000)));
  const changes = await snapshotFile([
    { op: 'change', registryId: line(7)['registryId'], nik: '3204991501909907' },
    { op: 'change', registryId: line(8)['registryId'], village: '32.04.13.2001' },
    { op: 'change', registryId: line(2_500)['registryId'], name: 'NAMA BARU' },
    { op: 'insert', ...line(4_001) },
    { op: 'remove', registryId: line(9)['registryId'] },
  ], 'delta.ndjson.gz', generatedDeltaHeader());
  await applyDelta({ dir, keyHex: KEY, file: changes, regency: '32.04', allowBadLines: false });
  await importInto(dir, await snapshotFile(lines(1_000, 2_000), 'next.ndjson.gz', { version: 3, date: '2027-04-01' }));
  await importInto(dir, await snapshotFile(lines(1_000, 2_001), 'last.ndjson.gz', { version: 4, date: '2027-07-01' }));

  const registry = openLocal(dir, KEY);
  const { records } = registry;
  const remembered = (serial: number) => records.removedByRegistryId(String(line(serial)['registryId']));
  for (const serial of [1, 7, 8, 10, 999, 2_001, 2_500, 2_999, 4_001]) expect(remembered(serial)).toMatchObject([{ until: '2027-04-01' }]);
  expect(remembered(9)).toMatchObject([{ until: '2027-01-01' }]);
  for (const serial of [1_000, 1_500, 1_999, 2_000]) expect(remembered(serial)).toEqual([]);
  expect(records.removedByNik('3204991501909907')).toMatchObject([{ name: 'ORANG 0007' }]);
  expect(remembered(8)).toMatchObject([{ village: '32.04.13.2001' }]);
  registry.close();
});
