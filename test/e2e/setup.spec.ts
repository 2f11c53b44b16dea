import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { call } from './desk.ts';
import { confirmRecovery, DEMO_PASSWORD, givePassphrase, logIn, PASSPHRASE } from './door.ts';
import { launchApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';

// Each screen is looked at three times (light, dark, zoomed), which takes a slow machine its time.
test.setTimeout(300_000);

let dataDir: string;
test.beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'slrt-setup-'));
});
test.afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('an office is set up: letterhead, numbers, administrator, recovery key typed from paper', async () => {
  const { app, window, close } = await launchApp({ dataDir });
  await expectGoodScreen(app, window, 'setup-1-language');
  await window.getByRole('button', { name: 'Lanjut' }).click();
  await expectGoodScreen(app, window, 'setup-2-kind');
  await window.getByRole('button', { name: /Siapkan kantor/ }).click();

  await window.getByLabel('Alamat').fill('Jalan Raya Soreang Km 17');
  await window.getByLabel('Pola nomor kasus').fill('SLRT-{tahun}-{urut:3}');
  await window.getByRole('button', { name: 'Lanjut' }).click();
  await expect(window.getByRole('alert')).toContainText('{meja}');
  await window.getByLabel('Pola nomor kasus').fill('SLRT-{tahun}-{meja}{urut:3}');
  await expect(window.getByText(/Contoh: SLRT-\d{4}-A001/)).toBeVisible();
  await expectGoodScreen(app, window, 'setup-3-office');
  await window.getByRole('button', { name: 'Lanjut' }).click();

  await window.getByLabel('Nama lengkap').fill('Ratna Wulandari');
  await window.getByLabel('Nama pengguna').fill('Ratna');
  await window.getByLabel('Kata sandi', { exact: true }).fill('tiga kata mudah');
  await window.getByLabel('Ulangi kata sandi').fill('tiga kata lain');
  await window.getByRole('button', { name: 'Lanjut' }).click();
  await expect(window.getByRole('alert')).toContainText('belum sama');
  await expectGoodScreen(app, window, 'setup-4-administrator');
  await window.getByLabel('Ulangi kata sandi').fill('tiga kata mudah');
  await window.getByRole('button', { name: 'Lanjut' }).click();

  await expectGoodScreen(app, window, 'setup-5-passphrase');
  await givePassphrase(window, 'Siapkan sekarang');
  await window.locator('[data-recovery-key]').first().waitFor();
  await expectGoodScreen(app, window, 'setup-6-recovery');
  await window.getByRole('button', { name: 'Sudah saya simpan, lanjut' }).click();
  await window.getByLabel('Kunci pemulihan').fill('AAAAA-BBBBB');
  await window.getByRole('button', { name: 'Periksa kunci' }).click();
  await expect(window.getByRole('alert')).toContainText('tidak cocok');
  await expectGoodScreen(app, window, 'setup-7-confirm');
  await window.getByRole('button', { name: 'Lihat kuncinya lagi' }).click();
  await confirmRecovery(window);
  await expectGoodScreen(app, window, 'setup-8-done');
  await window.getByRole('button', { name: 'Ke halaman masuk' }).click();
  await logIn(window, 'ratna', 'tiga kata mudah');
  await expect(window.getByRole('heading', { name: /Selamat bekerja, Ratna/ })).toBeVisible();
  await close();
});

test('the demo office shows its users; a second start asks for the passphrase, and the recovery key opens it too', async () => {
  const first = await launchApp({ dataDir });
  await first.window.getByRole('button', { name: 'Lanjut' }).click();
  await first.window.getByRole('button', { name: /Coba dengan data contoh/ }).click();
  await givePassphrase(first.window, 'Siapkan sekarang');
  const recoveryKey = await confirmRecovery(first.window);
  await expect(first.window.locator('[data-demo-password]')).toHaveText(DEMO_PASSWORD);
  await expectGoodScreen(first.app, first.window, 'setup-demo-done');
  await first.close();

  const second = await launchApp({ dataDir });
  await expectGoodScreen(second.app, second.window, 'key-passphrase');
  await second.window.getByLabel('Frasa sandi').fill('bukan frasa yang benar');
  await second.window.getByRole('button', { name: 'Buka' }).click();
  await expect(second.window.getByRole('alert')).toContainText('tidak cocok');
  await second.window.getByRole('button', { name: 'Gunakan kunci pemulihan' }).click();
  await second.window.getByLabel('Kunci pemulihan').fill(recoveryKey);
  await second.window.getByLabel('Frasa sandi', { exact: true }).fill(`${PASSPHRASE} baru`);
  await second.window.getByLabel('Ulangi frasa sandi').fill(`${PASSPHRASE} baru`);
  await expectGoodScreen(second.app, second.window, 'key-recovery');
  await second.window.getByRole('button', { name: 'Pulihkan' }).click();
  await expect(second.window.getByRole('heading', { name: 'Masuk' })).toBeVisible();
  await second.close();
});

test('a set-up that stopped before the recovery key was kept makes a new key', async () => {
  const { app, window, close } = await launchApp({ dataDir, env: { SLRT_KEY_STORE: 'user-file', SLRT_KEY_DIR: path.join(dataDir, 'keys') } });
  await call(window, 'setup.demo', { language: 'id', passphrase: null });
  await window.reload();
  await expect(window.getByRole('heading', { name: 'Ketik kunci pemulihan' })).toBeVisible();
  await expectGoodScreen(app, window, 'recovery-interrupted');
  await window.getByRole('button', { name: 'Lembarnya hilang, buat kunci baru' }).click();
  await confirmRecovery(window);
  await window.getByRole('button', { name: 'Ke halaman masuk' }).click();
  await expect(window.getByRole('heading', { name: 'Masuk' })).toBeVisible();
  await close();
});

test('a damaged file is refused calmly, and opens again after its repair', async () => {
  const env = { SLRT_KEY_STORE: 'user-file', SLRT_KEY_DIR: path.join(dataDir, 'keys') };
  const first = await launchApp({ dataDir, env });
  await first.window.evaluate(async () => {
    const { api } = globalThis as unknown as { api: { call(name: string, input: unknown): Promise<{ value: { recoveryKey: string } }> } };
    const made = await api.call('setup.demo', { language: 'id', passphrase: null });
    await api.call('setup.confirmRecovery', { recoveryKey: made.value.recoveryKey });
  });
  await expect(first.window.getByRole('heading', { name: 'Masuk' })).toBeVisible();
  await first.close();
  const file = path.join(dataDir, 'office.db');
  // The program closed its file before it ended: everything is in it, nothing waits in a log beside it.
  expect((await readdir(dataDir)).filter((name) => name.startsWith('office.db'))).toEqual(['office.db']);
  await copyFile(file, `${file}.good`);
  await writeFile(file, Buffer.alloc(8192, 7));

  const second = await launchApp({ dataDir, env });
  await expect(second.window.getByRole('alert')).toContainText('rusak dan tidak dibuka');
  await expect(second.window.getByText('Tidak ada yang dihapus atau diubah.')).toBeVisible();
  await expectGoodScreen(second.app, second.window, 'refused');
  await copyFile(`${file}.good`, file);
  await second.window.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(second.window.getByRole('heading', { name: 'Masuk' })).toBeVisible();
  await second.close();
});
