import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openLocal } from '#main/registry/local.ts';
import { openRegistry } from '#main/registry/registry.ts';
import { generated, importInto, KEY, person, snapshotFile, tempDir } from './people.ts';

test('an import in its thread: progress, then the new registry answers, the old file is gone', async () => {
  const dir = tempDir();
  await importInto(dir, await snapshotFile([person(1, { name: 'LAMA SEKALI' })]));
  const registry = openRegistry({ dir, keyHex: KEY });
  const before = readdirSync(dir).find((name) => name.endsWith('.db'));
  const seen: number[] = [];
  const report = await registry.importSnapshot(await snapshotFile(generated(5_000), 's.ndjson.gz', { version: 2 }), { onProgress: ({ done }) => seen.push(done) });
  expect(report.people).toBe(5_000);
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  expect(registry.byRegistryId('TEST-0001')).toBeNull();
  expect(registry.removedByRegistryId('TEST-0001')).toMatchObject([{ name: 'LAMA SEKALI', until: '2026-10-01' }]);
  expect(registry.checkNik(String(person(1)['nik']))).toMatchObject({ state: 'NOT_FOUND', removed: [{ registryId: 'TEST-0001' }] });
  expect(registry.status()).toMatchObject({ people: 5_000, history: [{ people: 1 }, { people: 5_000 }] });
  expect((await registry.search({ name: 'asep' })).matches.length).toBeGreaterThan(0);
  expect(readdirSync(dir)).not.toContain(before);
  await registry.close();
});

test('a search or a check of the data that is under way when newer data takes its place is answered from the newer data', async () => {
  const dir = tempDir();
  await importInto(dir, await snapshotFile([person(1, { name: 'LAMA SEKALI' })]));
  const registry = openRegistry({ dir, keyHex: KEY });
  await importInto(dir, await snapshotFile([person(1, { name: 'LAMA BENAR' })], 's.ndjson.gz', { version: 2 }));
  const asked = registry.search({ name: 'lama' });
  const checked = registry.checkIntegrity();
  registry.refresh();
  expect(await checked).toEqual([]);
  expect((await asked).matches.map((match) => match.person.name)).toEqual(['LAMA BENAR']);
  const unanswered = registry.search({ name: 'lama' });
  const closed = registry.close();
  await expect(unanswered).rejects.toMatchObject({ code: 'CANCELLED' });
  await closed;
});

test('cancelled at any moment: the old registry stays and nothing is left lying about', async () => {
  const dir = tempDir();
  await importInto(dir, await snapshotFile([person(1)]));
  const registry = openRegistry({ dir, keyHex: KEY });
  const before = readdirSync(dir).toSorted();
  const file = await snapshotFile(generated(20_000));
  for (const at of [0, 0.2, 0.5, 0.9]) {
    const cancel = new AbortController();
    if (at === 0) cancel.abort();
    const running = registry.importSnapshot(file, { signal: cancel.signal, onProgress: ({ done }) => done >= at && cancel.abort() });
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readdirSync(dir).filter((name) => !name.endsWith('-shm') && !name.endsWith('-wal')).toSorted()).toEqual(before);
    expect(registry.byRegistryId('TEST-0001')?.name).toBe('ORANG 0001');
  }
  await registry.close();
});

test('without a registry everything says so', async () => {
  const registry = openRegistry({ dir: tempDir(), keyHex: KEY });
  expect(registry.status()).toBeNull();
  expect(registry.checkNik('3204991501900001')).toEqual({ state: 'NOT_CONNECTED', source: null });
  expect(() => registry.byNik('3204991501900001')).toThrow('REGISTRY_MISSING');
  await expect(registry.search({ name: 'asep' })).rejects.toMatchObject({ code: 'REGISTRY_MISSING' });
  await registry.close();
});

test('a wrong key is told, not taken for an empty registry', async () => {
  const dir = tempDir();
  await importInto(dir, await snapshotFile([person(1)]));
  expect(() => openRegistry({ dir, keyHex: 'ff'.repeat(32) })).toThrow('KEY_WRONG');
});

test('two imports at once: the second one is told to wait; a dead one\'s lock is no obstacle', async () => {
  const dir = tempDir();
  const registry = openRegistry({ dir, keyHex: KEY });
  const file = await snapshotFile(generated(2_000));
  const first = registry.importSnapshot(file);
  await expect(registry.importSnapshot(file)).rejects.toMatchObject({ code: 'REGISTRY_BUSY' });
  await first;
  writeFileSync(path.join(dir, 'registry.lock'), '999999999');
  await registry.importSnapshot(file);
  await registry.close();
});

test('killed at any moment, the old registry or the new one is there, whole', async () => {
  const dir = tempDir();
  await importInto(dir, await snapshotFile([person(1)]));
  const file = await snapshotFile(generated(20_000), 's.ndjson.gz', { version: 2 });
  const script = `
    import { buildRegistry } from '#main/registry/import/build.ts';
    await buildRegistry({ dir: ${JSON.stringify(dir)}, keyHex: ${JSON.stringify(KEY)}, file: ${JSON.stringify(file)}, regency: '32.04', allowBadLines: false });`;
  let killed = 0;
  for (let at = 0; at < 12; at += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
    const exited = new Promise<boolean>((resolve) => child.on('exit', (_, signal) => resolve(signal === 'SIGKILL')));
    setTimeout(() => child.kill('SIGKILL'), 150 + at * 90);
    if (await exited) killed += 1;
    const registry = openLocal(dir, KEY);
    expect([1, 20_000]).toContain(registry.meta.people);
    expect(registry.search().search({ name: 'orang' })).toBeDefined();
    registry.close();
  }
  expect(killed).toBeGreaterThan(0);
}, 120_000);

test('a NIK with one wrong digit leads to its owner, best the one whose birthday it holds', async () => {
  const dir = tempDir();
  await importInto(dir, await snapshotFile([
    person(1, { nik: '3204991501900001' }), person(2, { nik: '3204991502900001', birthDate: '1977-03-03' }), person(3, { nik: '3204991503900001', birthDate: '1990-03-15' }),
  ]));
  const registry = openRegistry({ dir, keyHex: KEY });
  expect(registry.byNikNearly('3204991504900001').map((found) => found.registryId)).toEqual(['TEST-0001', 'TEST-0003', 'TEST-0002']);
  expect(registry.byNikNearly('320499150190001').map((found) => found.registryId)).toEqual(['TEST-0001']);
  expect(registry.byNikNearly('abc')).toEqual([]);
  await registry.close();
});
