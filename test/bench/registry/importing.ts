import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { readSnapshot } from '#main/registry/snapshot/read.ts';
import { CSV_COLUMNS } from '#main/registry/snapshot/write.ts';
import type { Bench, Measurement } from '../harness.ts';
import { deltaOf, mebibytes, snapshotOf, strangersOf } from './files.ts';

export const KEY = '5a'.repeat(32);

interface ChildReport {
  readonly cpu: number;
  readonly wall: number;
  readonly rss: number;
}

/**
 * Runs one job in a process of its own, as the command line does, so that its memory and CPU are its own. The process's
 * start isn't counted: in the application the work is done by a thread of one that runs.
 */
function inChild(script: string): ChildReport {
  return inNewFolder((folder) => {
    const file = path.join(folder, 'report.json');
    const source = `
      import { writeFileSync } from 'node:fs';
      import { buildRegistry } from '#main/registry/import/build.ts';
      import { applyDelta } from '#main/registry/import/delta.ts';
      import { lineBlocks, readContent } from '#main/registry/snapshot/blocks.ts';
      import Database from 'better-sqlite3';
      const started = performance.now();
      const before = process.cpuUsage();
      ${script}
      const { user, system } = process.cpuUsage(before);
      writeFileSync(${JSON.stringify(file)}, JSON.stringify({ cpu: (user + system) / 1e6, wall: (performance.now() - started) / 1000, rss: process.resourceUsage().maxRSS * 1024 }));`;
    const { status, stderr } = spawnSync(process.execPath, ['--max-semi-space-size=4', '--input-type=module', '-e', source], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(readFileSync(file, 'utf8')) as ChildReport;
  });
}

/** CPU seconds differ by a third between runs on a shared machine: each job runs so often, taking turns, and the least counts. */
const ROUNDS = 5;

/** Of several runs the least CPU and time, and the most memory. */
function atBest(runs: readonly ChildReport[]): ChildReport {
  return { cpu: Math.min(...runs.map(({ cpu }) => cpu)), wall: Math.min(...runs.map(({ wall }) => wall)), rss: Math.max(...runs.map(({ rss }) => rss)) };
}

const PLAIN = `, open: (file, key, { readonly, cacheKib }) => {
  const db = new Database(file, { readonly: readonly ?? false });
  db.pragma('temp_store=MEMORY'); db.pragma('cache_size=-' + cacheKib);
  return db;
}`;

/** Import and delta against parsing alone, bare inserts, and the sqlite3 shell where there is one. Leaves the registry in `dir`. */
export async function measureImport(bench: Bench, people: number, dir: string): Promise<void> {
  const snapshot = await snapshotOf(people, 'ndjson.gz');
  const csvSnapshot = await snapshotOf(people, 'csv');
  const importOf = (file: string, more = ''): ChildReport => inNewFolder((folder) => inChild(`await buildRegistry({ dir: ${JSON.stringify(folder)}, ${importOptions(file)}${more} });`));
  const runs = { parsing: [] as ChildReport[], encrypted: [] as ChildReport[], plain: [] as ChildReport[], csv: [] as ChildReport[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    runs.parsing.push(inChild(parseOnly(snapshot)));
    runs.encrypted.push(importOf(snapshot));
    runs.plain.push(importOf(snapshot, PLAIN));
    runs.csv.push(importOf(csvSnapshot));
  }
  const [encrypted, plain, csv] = [atBest(runs.encrypted), atBest(runs.plain), atBest(runs.csv)];
  const parsing = bench.record('read and parse only, CPU', atBest(runs.parsing).cpu, 's');
  const inserts = bench.record('bare inserts of the same rows, plain, no index, CPU', await bareInserts(snapshot), 's');
  const shell = shellImport(bench, csvSnapshot);
  const plainCpu = bench.record('import, plain, CPU', plain.cpu, 's', parsing);
  const whole = bench.record('import, encrypted, all indexes, CPU', encrypted.cpu, 's', parsing);
  bench.record('  the same against plain', encrypted.cpu, 's', plainCpu);
  bench.record('  the same against bare inserts', encrypted.cpu, 's', inserts);
  if (shell !== null) bench.record('  the same against sqlite3 .import + indexes', encrypted.cpu, 's', shell);
  bench.record('  wall', encrypted.wall, 's');
  bench.record('  rows per second', people / encrypted.wall, '/s');
  bench.record('  peak memory', mebibytes(encrypted.rss), 'MiB');
  bench.record('import of the CSV that the shell took, CPU', csv.cpu, 's', shell ?? inserts);
  bench.record('  peak memory', mebibytes(csv.rss), 'MiB');
  const scattered = importOf(await strangersOf(people));
  bench.record('import of strangers in no order, no name twice: peak memory', mebibytes(scattered.rss), 'MiB');
  bench.record('  wall', scattered.wall, 's');
  mkdirSync(dir, { recursive: true });
  inChild(`await buildRegistry({ dir: ${JSON.stringify(dir)}, ${importOptions(snapshot)} });`);
  const applied = await measureDelta(people, dir);
  bench.record('delta of 1 %, CPU', applied.cpu, 's', whole);
  bench.record('  wall', applied.wall, 's');
}

/** Applied to copies, and at last to the registry itself. */
async function measureDelta(people: number, dir: string): Promise<ChildReport> {
  const delta = await deltaOf(people, 0.01);
  const applyIn = (folder: string): ChildReport => inChild(`await applyDelta({ dir: ${JSON.stringify(folder)}, ${importOptions(delta)} });`);
  const runs: ChildReport[] = [];
  for (let round = 1; round < ROUNDS; round += 1) {
    runs.push(inNewFolder((folder) => {
      cpSync(dir, folder, { recursive: true });
      return applyIn(folder);
    }));
  }
  return atBest([...runs, applyIn(dir)]);
}

function importOptions(file: string): string {
  return `keyHex: '${KEY}', file: ${JSON.stringify(file)}, regency: '32.04', allowBadLines: false`;
}

function inNewFolder<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'slrt-bench-'));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What any import must do: decompress, cut into lines, JSON.parse each whole. Ours leaves surveys as text, so its own reader is no yardstick. */
function parseOnly(file: string): string {
  return `for await (const { bytes } of lineBlocks(readContent(${JSON.stringify(file)}))) {
    for (const line of bytes.toString('utf8').split('\\n')) if (line !== '') JSON.parse(line);
  }`;
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
