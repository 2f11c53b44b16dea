import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchApp } from '../e2e/launch.ts';
import { startBench } from './harness.ts';

/** From the start of the program to a log-in page that can be typed into, on a demo office; and what it holds in memory. */
const bench = startBench('start-up');
const dataDir = await mkdtemp(path.join(tmpdir(), 'slrt-bench-'));
const env = { SLRT_KEY_STORE: 'user-file', SLRT_KEY_DIR: path.join(dataDir, 'keys') };
try {
  await prepareOffice();
  await bench.measure('start to log-in page', { times: bench.option('times', 5), warmUp: 1 }, async () => {
    const { window, close } = await launchApp({ dataDir, env });
    await window.getByLabel('Nama pengguna').waitFor();
    await close();
  });
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

/** Private memory of all processes, 5 seconds after the log-in page stands still. */
async function recordMemory(): Promise<void> {
  const { app, window, close } = await launchApp({ dataDir, env });
  await window.getByLabel('Nama pengguna').waitFor();
  await window.waitForTimeout(5_000);
  const metrics = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ memory, type, name }) => ({ kind: name ?? type, kib: memory.workingSetSize })));
  bench.record('memory of all processes, shared pages counted each time', metrics.reduce((sum, { kib }) => sum + kib, 0) / 1_024, 'MiB');
  await close();
}
