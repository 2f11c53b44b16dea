import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from '#main/data/demo/office.ts';
import { launchApp } from '../e2e/launch.ts';
import { atTheCounter } from './counter.ts';
import { approve, planFamily, referAndClose, review } from './desks.ts';
import { expect, openStage, OUT, type Stage } from './stage.ts';

/**
 * The founding study's family from the door to the closing, in a fresh profile and real windows. Exit code 0 only if
 * every step was seen to work.
 */
const PASSPHRASE = 'kantor contoh untuk latihan';
const launched = await launchApp({ env: { SLRT_SAVE_DIR: OUT } });
try {
  const stage = await openStage(launched.window);
  launched.window.setDefaultTimeout(15_000);
  launched.window.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`window: ${message.text()}\n`);
  });
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await setUp(stage);
  await asUser(stage, 'fo', atTheCounter);
  await asUser(stage, 'analis', review);
  await asUser(stage, 'bo', planFamily);
  await asUser(stage, 'manajer', approve);
  await asUser(stage, 'bo', referAndClose);
  process.stdout.write('demo: every step was seen to work; pictures, receipt and letter are in out/demo\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await launched.close();
}

/** The first-run wizard with sample data: passphrase, recovery key, its confirmation. */
async function setUp({ window, step }: Stage): Promise<void> {
  await step('welcome', async () => {
    await expect(window.getByRole('heading', { name: 'Selamat datang' })).toBeVisible();
  });
  await step('sample-office', async () => {
    await window.getByRole('radio', { name: 'Bahasa Indonesia' }).check();
    await window.getByRole('button', { name: 'Lanjut' }).click();
    await expect(window.getByRole('heading', { name: 'Untuk apa aplikasi ini dibuka?' })).toBeVisible();
  });
  let recoveryKey = '';
  await step('recovery-key', async () => {
    await window.getByRole('button', { name: /Coba dengan data contoh/ }).click();
    const passphrase = window.getByLabel('Frasa sandi', { exact: true });
    await passphrase.or(window.getByRole('heading', { name: 'Kunci pemulihan' })).first().waitFor({ timeout: 90_000 });
    if (await passphrase.isVisible()) await givePassphrase(window);
    await expect(window.getByRole('heading', { name: 'Kunci pemulihan' })).toBeVisible({ timeout: 120_000 });
    recoveryKey = (await window.locator('[data-recovery-key]').first().getAttribute('data-recovery-key')) ?? '';
    expect(recoveryKey).not.toBe('');
  });
  await step('recovery-key-confirmed', async () => {
    await window.getByRole('button', { name: 'Sudah saya simpan, lanjut' }).click();
    await window.getByLabel('Kunci pemulihan').fill(recoveryKey.toLowerCase().replaceAll('-', ' '));
    await window.getByRole('button', { name: 'Periksa kunci' }).click();
    await expect(window.getByRole('heading', { name: 'Kantor contoh siap' })).toBeVisible();
  });
  await window.getByRole('button', { name: 'Ke halaman masuk' }).click();
}

async function givePassphrase(window: Page): Promise<void> {
  await window.getByLabel('Frasa sandi', { exact: true }).fill(PASSPHRASE);
  await window.getByLabel('Ulangi frasa sandi').fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Siapkan sekarang' }).click();
}

async function asUser(stage: Stage, username: string, work: (stage: Stage) => Promise<void>): Promise<void> {
  const { window, step } = stage;
  await step(`login-${username}`, async () => {
    await window.getByLabel('Nama pengguna').fill(username);
    await window.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD);
    await window.getByRole('button', { name: 'Masuk', exact: true }).click();
    await window.locator('[data-page-title]').waitFor();
  });
  await work(stage);
  await window.evaluate(async () => {
    const { api } = globalThis as unknown as { api: { call(name: string, input: object): Promise<unknown> } };
    await api.call('session.logout', {});
  });
  await window.evaluate(() => {
    (globalThis as unknown as { location: { hash: string; reload(): void } }).location.hash = '#/';
    (globalThis as unknown as { location: { reload(): void } }).location.reload();
  });
}
