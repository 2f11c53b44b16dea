import { expect, test } from '@playwright/test';
import { logIn, logOut, setUpDemo } from './door.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';

// Each screen is looked at three times (light, dark, zoomed), which takes a slow machine its time.
test.setTimeout(300_000);

let started: LaunchedApp;
test.beforeAll(async () => {
  started = await launchApp();
  await setUpDemo(started.window);
  await logIn(started.window, 'admin');
});
test.afterAll(() => started.close());

const open = (name: string): Promise<void> => started.window.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name }).click();

test('the home page of an administrator', async () => {
  await expect(started.window.getByRole('heading', { name: /Selamat bekerja/ })).toBeVisible();
  await expectGoodScreen(started.app, started.window, 'home-admin');
});

test('an account is made, its first log-in asks for a new password, and it can be disabled', async () => {
  const { app, window } = started;
  await open('Pengguna');
  await expect(window.getByRole('grid', { name: 'Daftar pengguna' })).toContainText('Lilis');
  await expectGoodScreen(app, window, 'users');
  await window.getByRole('button', { name: 'Tambah pengguna' }).click();
  const panel = window.getByRole('dialog');
  await panel.getByRole('button', { name: 'Buat akun' }).click();
  await expect(panel.getByRole('alert')).toContainText('isian yang perlu diperiksa');
  await panel.getByLabel('Nama lengkap').fill('Tini Kartini');
  await panel.getByLabel('Nama pengguna').fill('tini');
  await panel.getByRole('combobox', { name: 'Peran' }).or(panel.getByLabel('Peran')).first().click();
  await window.getByRole('option', { name: 'Fasilitator' }).click();
  await panel.getByLabel('Desa atau kelurahan').fill('cinunuk');
  await window.getByRole('option', { name: /Cinunuk/ }).first().click();
  await panel.getByLabel('Kata sandi sementara').fill('sementara-2026');
  await expectGoodScreen(app, window, 'users-new');
  await panel.getByRole('button', { name: 'Buat akun' }).click();
  await expect(window.getByText('Akun Tini Kartini dibuat.')).toBeVisible();

  await logOut(window);
  await logIn(window, 'tini', 'sementara-2026');
  await expect(window.getByRole('heading', { name: 'Buat kata sandi baru' })).toBeVisible();
  await expectGoodScreen(app, window, 'change-password');
  await window.getByLabel('Kata sandi sementara').fill('sementara-2026');
  await window.getByLabel('Kata sandi baru', { exact: true }).fill('kopi hujan gunung');
  await window.getByLabel('Ulangi kata sandi baru').fill('kopi hujan gunung');
  await window.getByRole('button', { name: 'Simpan kata sandi' }).click();
  await expect(window.getByRole('heading', { name: /Selamat bekerja, Tini/ })).toBeVisible();
  await logOut(window);
  await logIn(window, 'admin');

  await open('Pengguna');
  await window.getByLabel('Cari pengguna').fill('tini');
  await window.getByRole('row', { name: /Tini/ }).click();
  await expectGoodScreen(app, window, 'users-change');
  await window.getByRole('button', { name: 'Nonaktifkan akun', exact: true }).click();
  await window.getByRole('button', { name: 'Nonaktifkan akun Tini Kartini' }).click();
  await expect(window.getByRole('grid', { name: 'Daftar pengguna' })).toContainText('Nonaktif');
});

test('an account is active again, gets another name and a new temporary password, which is asked to be changed', async () => {
  const { window } = started;
  const reopened = async (): Promise<void> => {
    await window.getByLabel('Cari pengguna').fill('tini');
    await window.getByRole('row', { name: /Tini/ }).click();
  };
  await reopened();
  await window.getByRole('button', { name: 'Aktifkan kembali' }).click();
  await expect(window.getByText('Akun Tini Kartini aktif kembali.')).toBeVisible();
  await reopened();
  const panel = window.getByRole('dialog');
  await panel.getByLabel('Nama lengkap').fill('');
  await panel.getByRole('button', { name: 'Simpan perubahan' }).click();
  await expect(panel.getByRole('alert')).toContainText('isian yang perlu diperiksa');
  await panel.getByLabel('Nama lengkap').fill('Tini Kartini Contoh');
  await panel.getByRole('button', { name: 'Simpan perubahan' }).click();
  await expect(window.getByText('Perubahan akun Tini Kartini Contoh tersimpan.')).toBeVisible();
  await reopened();
  await panel.getByRole('textbox', { name: /Kata sandi sementara/ }).fill('lupa-sandi-2026');
  await panel.getByRole('button', { name: 'Simpan kata sandi sementara' }).click();
  await expect(window.getByText('Kata sandi sementara untuk Tini Kartini Contoh tersimpan.')).toBeVisible();
  await panel.getByRole('button', { name: 'Tutup' }).click();
  await logOut(window);
  await logIn(window, 'tini', 'lupa-sandi-2026');
  await expect(window.getByRole('heading', { name: 'Buat kata sandi baru' })).toBeVisible();
  await window.getByRole('button', { name: 'Keluar', exact: true }).click();
  await logIn(window, 'admin');
});

test('office settings show letterhead and numbers as they will come out', async () => {
  const { app, window } = started;
  await open('Kantor');
  await expect(window.getByText(/Contoh: SLRT-/)).toBeVisible();
  await expectGoodScreen(app, window, 'office');
  await window.getByLabel('Alamat').fill('Jalan Contoh Raya No. 18, Soreang');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('Pengaturan kantor tersimpan.')).toBeVisible();
});

test('the access log is there and whole', async () => {
  const { app, window } = started;
  await open('Catatan akses');
  await expect(window.getByRole('grid', { name: /Catatan akses/ })).toContainText('Masuk');
  await window.getByRole('button', { name: 'Periksa keutuhan catatan' }).click();
  await expect(window.getByText(/Utuh: \d/)).toBeVisible();
  await expectGoodScreen(app, window, 'access-log');
});

test('the rules of access are shown as they are enforced, by role', async () => {
  const { app, window } = started;
  await open('Hak akses');
  const grid = window.getByRole('grid', { name: 'Aturan hak akses' });
  const rules = async (): Promise<number> => Number(await grid.getAttribute('aria-rowcount'));
  await window.getByRole('button', { name: 'Kode tindakan' }).click();
  await expect(grid).toContainText('access.table');
  await expectGoodScreen(app, window, 'access-table');
  const all = await rules();
  await window.getByRole('combobox', { name: 'Peran' }).click();
  await window.getByRole('option', { name: 'Manajer SLRT' }).click();
  await expect(grid.getByText('access.table')).toHaveCount(0);
  expect(await rules()).toBeLessThan(all);
});

test('the catalogue by keyboard: search, arrow, Enter, Esc', async () => {
  const { app, window } = started;
  await open('Program dan mitra');
  await expect(window.getByRole('grid', { name: 'Daftar program' })).toBeVisible();
  await expectGoodScreen(app, window, 'programmes');
  await window.keyboard.press('/');
  await window.keyboard.type('kesehatan');
  await window.getByRole('grid', { name: 'Daftar program' }).focus();
  await window.keyboard.press('j');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toContainText('Cara mengajukan');
  await expectGoodScreen(app, window, 'programmes-detail');
  await window.keyboard.press('Escape');
});

test('the help page lists keys and licences', async () => {
  const { app, window } = started;
  await open('Bantuan');
  await expect(window.getByText('Ctrl Enter')).toBeVisible();
  await expectGoodScreen(app, window, 'help');
});
