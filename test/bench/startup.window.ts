import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchApp } from '../e2e/launch.ts';
import { percentile, startBench } from './harness.ts';

/** From the start of the program to a log-in page that can be typed into, on a demo office; and what it holds in memory. */
const bench = startBench('start-up');
const dataDir = await mkdtemp(path.join(tmpdir(), 'slrt-bench-'));
const env = { SLRT_KEY_STORE: 'user-file', SLRT_KEY_DIR: path.join(dataDir, 'keys') };
try {
  await prepareOffice();
  const taken: number[] = [];
  for (let run = 0; run <= bench.option('times', 5); run += 1) taken.push(await timeStart());
  const warm = taken.slice(1).sort((a, b) => a - b); // the first run fills the caches
  bench.record('start to log-in page, warm, median', percentile(warm, 0.5), 'ms');
  bench.record('start to log-in page, warm, slowest', warm.at(-1) ?? 0, 'ms');
  await recordMemory();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
bench.finish();

async function prepareOffice(): Promise<void> {
  const { window, close } = await launchApp({ dataDir, env });
  await window.waitForLoadState('domcontentloaded');
  await window.evaluate(async () => {
    const { api } = globalThis as unknown as { api: { call(name: string, input: object): Promise<{ value: { recoveryKey: string } }> } };
    const { value } = await api.call('setup.demo', { language: 'id', passphrase: null });
    await api.call('setup.confirmRecovery', { recoveryKey: value.recoveryKey });
  });
  await close();
}

async function timeStart(): Promise<number> {
  const begun = performance.now();
  const { window, close } = await launchApp({ dataDir, env });
  await window.getByLabel('Nama pengguna').waitFor();
  const taken = performance.now() - begun;
  await close();
  return taken;
}

/** Memory of all processes, 5 seconds after the log-in page stands still. A shared page counts once, in shares (Linux only). */
async function recordMemory(): Promise<void> {
  const { app, window, close } = await launchApp({ dataDir, env });
  await window.getByLabel('Nama pengguna').waitFor();
  await window.waitForTimeout(5_000);
  const pids = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));
  if (process.platform === 'linux') bench.record('memory of all processes, idle', (await Promise.all(pids.map(shareOf))).reduce((sum, kib) => sum + kib, 0) / 1_024, 'MiB');
  await close();
}

/** KiB: a page shared by n processes counts 1/n in each. */
async function shareOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0);
}
