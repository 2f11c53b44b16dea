import { call, goTo, launchDemo, loginAs } from '../e2e/desk.ts';
import { percentile, startBench } from './harness.ts';

/**
 * From a letter typed to the saved draft: how long the window's main thread is busy with it in all, drawing included.
 * The form holds a family of eight. `npm run bench -- draft [--times 30]`
 */
const bench = startBench('draft');
const { window, close } = await launchDemo();
try {
  await loginAs(window, 'fo');
  await goTo(window, '#/register');
  await window.getByLabel('NIK atau nama salah satu anggota keluarga').fill('Warga Contohlaju');
  await window.keyboard.press('Control+Enter');
  for (let member = 2; member <= 8; member += 1) {
    await window.getByRole('button', { name: 'Tambah anggota' }).click();
    await window.getByRole('group', { name: `Anggota ${member}` }).getByLabel('Nama', { exact: true }).fill(`Anak Contoh ${'ABCDEFGHI'.charAt(member)}`);
  }
  const address = window.getByLabel('Alamat', { exact: true });
  await address.fill('Kp. Contoh ');
  await window.locator('[data-draft="saved"]').waitFor();
  const devtools = await window.context().newCDPSession(window);
  await devtools.send('Performance.enable');
  const busy = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  // What the window does in the same time when nobody types.
  const rest = await busy();
  await window.waitForTimeout(10_000);
  const idle = ((await busy()) - rest) / 5;
  bench.record('main thread in the same two seconds at rest', idle, 'ms');
  const taken: number[] = [];
  for (let run = 0; run < bench.option('times', 30); run += 1) {
    const before = await busy();
    await window.keyboard.type('a');
    await window.waitForTimeout(2_000);
    taken.push((await busy()) - before);
  }
  const [draft] = await call(window, 'draft.list', {});
  if (draft === undefined) throw new Error('no draft was saved');
  taken.sort((one, other) => one - other);
  bench.record('main thread from a letter to the saved draft, p50', percentile(taken, 0.5), 'ms');
  bench.record('main thread from a letter to the saved draft, p95', percentile(taken, 0.95), 'ms');
} finally {
  await close();
}
bench.finish();
