import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { lineBlocks, readContent } from '#main/registry/snapshot/blocks.ts';
import { readSnapshot } from '#main/registry/snapshot/read.ts';
import { CSV_COLUMNS } from '#main/registry/snapshot/write.ts';
import type { Bench, Measurement } from '../harness.ts';
import { cpuOf, deltaOf, mebibytes, snapshotOf } from './files.ts';

export const KEY = '5a'.repeat(32);

interface ChildReport {
  readonly cpu: number;
  readonly wall: number;
  readonly rss: number;
}

/**
 * Runs one import in a process of its own, as the command line does, so that its memory and CPU are its own. The process's
 * start isn't counted: in the application the work is done by a thread of one that runs.
 */
function inChild(script: string): ChildReport {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'slrt-bench-')), 'report.json');
  const source = `
    import { writeFileSync } from 'node:fs';
    import { buildRegistry } from '#main/registry/import/build.ts';
    import { applyDelta } from '#main/registry/import/delta.ts';
    import Database from 'better-sqlite3';
    const started = performance.now();
    const before = process.cpuUsage();
    ${script}
    const { user, system } = process.cpuUsage(before);
    writeFileSync(${JSON.stringify(file)}, JSON.stringify({ cpu: (user + system) / 1e6, wall: (performance.now() - started) / 1000, rss: process.resourceUsage().maxRSS * 1024 }));`;
  const { status, stderr } = spawnSync(process.execPath, ['--max-semi-space-size=4', '--input-type=module', '-e', source], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(readFileSync(file, 'utf8')) as ChildReport;
}

/** Import and delta against parsing alone, bare inserts, and the sqlite3 shell where there is one. */
export async function measureImport(bench: Bench, people: number, dir: string): Promise<void> {
  const snapshot = await snapshotOf(people, 'ndjson.gz');
  const parsing = bench.record('read and parse only, CPU', await cpuOf(() => parseOnly(snapshot)), 's');
  const inserts = bench.record('bare inserts of the same rows, plain, no index, CPU', await bareInserts(snapshot), 's');
  const shell = shellImport(bench, await snapshotOf(people, 'csv'));
  const common = `keyHex: '${KEY}', file: ${JSON.stringify(snapshot)}, regency: '32.04', allowBadLines: false`;
  mkdirSync(dir, { recursive: true });
  const csvDir = mkdtempSync(path.join(os.tmpdir(), 'slrt-bench-csv-'));
  const csv = inChild(`await buildRegistry({ dir: ${JSON.stringify(csvDir)}, ${common.replace(snapshot, await snapshotOf(people, 'csv'))} });`);
  rmSync(csvDir, { recursive: true, force: true });
  const encrypted = inChild(`await buildRegistry({ dir: ${JSON.stringify(dir)}, ${common} });`);
  const plainDir = mkdtempSync(path.join(os.tmpdir(), 'slrt-bench-plain-'));
  const plain = inChild(`await buildRegistry({ dir: ${JSON.stringify(plainDir)}, ${common}, open: (file, key, { readonly, cacheKib }) => {
    const db = new Database(file, { readonly: readonly ?? false });
    db.pragma('temp_store=MEMORY'); db.pragma('cache_size=-' + cacheKib);
    return db;
  } });`);
  rmSync(plainDir, { recursive: true, force: true });
  const plainCpu = bench.record('import, plain, CPU', plain.cpu, 's', parsing);
  const whole = bench.record('import, encrypted, all indexes, CPU', encrypted.cpu, 's', parsing);
  bench.record('  the same against plain', encrypted.cpu, 's', plainCpu);
  bench.record('  the same against bare inserts', encrypted.cpu, 's', inserts);
  if (shell !== null) bench.record('  the same against sqlite3 .import + indexes', encrypted.cpu, 's', shell);
  bench.record('import of the CSV that the shell took, CPU', csv.cpu, 's', shell ?? inserts);
  bench.record('  peak memory', mebibytes(csv.rss), 'MiB');
  bench.record('  wall', encrypted.wall, 's');
  bench.record('  rows per second', people / encrypted.wall, '/s');
  bench.record('  peak memory', mebibytes(encrypted.rss), 'MiB');
  const delta = await deltaOf(people, 0.01);
  const applied = inChild(`await applyDelta({ dir: ${JSON.stringify(dir)}, keyHex: '${KEY}', file: ${JSON.stringify(delta)}, regency: '32.04', allowBadLines: false });`);
  bench.record('delta of 1 %, CPU', applied.cpu, 's', whole);
  bench.record('  wall', applied.wall, 's');
}

/** What any import must do: decompress, cut into lines, JSON.parse each whole. Ours leaves surveys as text, so its own reader is no yardstick. */
async function parseOnly(file: string): Promise<void> {
  for await (const { bytes } of lineBlocks(readContent(file))) {
    for (const line of bytes.toString('utf8').split('\n')) if (line !== '') JSON.parse(line);
  }
}

/** Seconds of CPU of the inserts alone: rows are read before each batch. */
async function bareInserts(file: string): Promise<number> {
  const target = path.join(mkdtempSync(path.join(os.tmpdir(), 'slrt-bench-')), 'bare.db');
  const db = new Database(target);
  db.pragma('journal_mode=OFF');
  db.pragma('synchronous=OFF');
  db.exec(`create table person (${CSV_COLUMNS.map((column) => `${column} text`).join(', ')}); begin`);
  const insert = db.prepare(`insert into person values (${CSV_COLUMNS.map(() => '?').join(', ')})`);
  let batch: unknown[][] = [];
  let micros = 0;
  const flush = (): void => {
    const before = process.cpuUsage();
    for (const row of batch) insert.run(...row);
    const { user, system } = process.cpuUsage(before);
    micros += user + system;
    batch = [];
  };
  await readSnapshot(file, {
    header: () => undefined,
    broken: () => undefined,
    record: (record) => {
      batch.push(CSV_COLUMNS.map((column) => textOf(record[column])));
      if (batch.length === 20_000) flush();
    },
  });
  flush();
  db.exec('commit');
  db.close();
  rmSync(path.dirname(target), { recursive: true, force: true });
  return micros / 1e6;
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Null where the shell isn't installed. */
function shellImport(bench: Bench, csv: string): Measurement | null {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'slrt-bench-'));
  const script = path.join(dir, 'import.sql');
  writeFileSync(script, `.mode csv
create table person (${CSV_COLUMNS.map((column) => `${column} text`).join(', ')});
.import --skip 2 ${csv} person
create index a on person (nik); create index b on person (registryId); create index c on person (kk); create index d on person (village);
`);
  const { status, stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time sqlite3 ${path.join(dir, 'shell.db')} < ${script} 2>/dev/null`], { encoding: 'utf8' });
  rmSync(dir, { recursive: true, force: true });
  const times = /([\d.]+) ([\d.]+)\s*$/.exec(stderr);
  if (status !== 0 || times === null) return null;
  return bench.record('sqlite3 .import of CSV + 4 indexes, plain, CPU', Number(times[1]) + Number(times[2]), 's');
}
