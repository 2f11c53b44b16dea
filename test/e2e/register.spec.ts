import { expect, test } from '@playwright/test';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import { expectGoodScreen } from './screen.ts';
import type { LaunchedApp } from './launch.ts';

test.describe.configure({ mode: 'serial' });

test.describe('registration', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchDemo();
    await loginAs(launched.window, 'fo');
  });
  test.afterAll(() => launched.close());

  test('begins with a search; the words typed there open the form', async () => {
    const { window } = launched;
    await goTo(window, '#/register');
    await window.getByLabel('NIK atau nama salah satu anggota keluarga').fill('Zulkifli Contohbaru');
    await expect(window.getByText('Belum ada yang cocok di kantor ini.')).toBeVisible();
    await expectGoodScreen(launched.app, window, 'register-1-search');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByLabel('Nama', { exact: true })).toHaveValue('Zulkifli Contohbaru');
  });

  test('says what is wrong at the top, with links, and takes a family without NIK', async () => {
    const { window } = launched;
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('alert')).toContainText('Pilih desa atau kelurahan dari daftar.');
    await expectGoodScreen(launched.app, window, 'register-2-problems');
    await window.getByRole('button', { name: /Isi 16 angka NIK/ }).click();
    await expect(window.getByLabel('NIK', { exact: true })).toBeFocused();
    await window.keyboard.insertText('3204 9955 0190 0002');
    await expect(window.getByLabel('Tanggal lahir', { exact: true })).toHaveValue('15-01-1990');
    await expect(window.getByRole('radio', { name: 'Perempuan' })).toBeChecked();
    await window.getByRole('radio', { name: 'Laki-laki' }).click();
    await expect(window.getByText('Jenis kelamin berbeda dengan NIK. Periksa KTP.')).toBeVisible();
    await window.getByRole('button', { name: 'Pakai Perempuan dari NIK' }).click();
    await window.getByRole('textbox', { name: 'Desa atau kelurahan' }).fill('cinunuk');
    await window.keyboard.press('Tab');
    await window.getByLabel('Alamat', { exact: true }).fill('Kp. Contoh No. 7');
    await window.getByLabel('RT', { exact: true }).fill('3');
    await window.keyboard.press('Tab');
    await expect(window.getByLabel('RT', { exact: true })).toHaveValue('003');
    await window.getByRole('button', { name: 'Tambah anggota' }).click();
    const second = window.getByRole('group', { name: 'Anggota 2' });
    await second.getByLabel('Nama', { exact: true }).fill('Ujang');
    const ujang = window.getByRole('group', { name: 'Ujang' });
    await ujang.getByLabel('Tanpa NIK').check();
    await ujang.getByLabel('Tanggal lahir').fill('17081950');
    await expectGoodScreen(launched.app, window, 'register-3-family');
  });

  test('keeps the draft through a reload of the window', async () => {
    const { window } = launched;
    await expect(window.locator('[data-draft="saved"]')).toBeVisible({ timeout: 2_000 });
    await window.reload();
    await expect(window.getByRole('group', { name: 'Ujang' }).getByLabel('Tanggal lahir')).toHaveValue('17-08-1950');
  });

  test('goes on by keyboard to the complaint, the check and the receipt; pressing twice registers once', async () => {
    const { window } = launched;
    await window.keyboard.press('Control+Enter');
    await window.getByRole('combobox', { name: 'Jenis keluhan' }).click();
    await window.getByRole('option', { name: 'Kebutuhan program' }).click();
    await window.getByRole('radio', { name: 'Didahulukan', exact: true }).check();
    await window.getByLabel('Cerita keluarga').fill('Ayah sakit paru dan tidak dapat bekerja. Kartu JKN tidak aktif.');
    await window.getByRole('group', { name: 'Kebutuhan 1' }).getByRole('combobox', { name: 'Bidang' }).click();
    await window.getByRole('option', { name: 'Kesehatan' }).click();
    await window.getByRole('group', { name: 'Kebutuhan 1' }).getByLabel('Penjelasan singkat').fill('JKN tidak aktif');
    await window.getByRole('radiogroup', { name: 'KTP-el' }).getByText('Ada', { exact: true }).click();
    await expectGoodScreen(launched.app, window, 'register-4-complaint');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('alert')).toContainText('Catat persetujuan warga');
    await window.getByLabel('Warga sudah mendengar dan setuju').check();
    await window.getByLabel(/Warga setuju datanya diberikan/).check();
    await expectGoodScreen(launched.app, window, 'register-5-consent');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('heading', { name: 'Periksa kembali bersama warga' })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'register-6-review');
    await window.getByRole('button', { name: 'Daftarkan keluarga' }).dblclick();
    await expect(window.getByRole('heading', { name: 'Keluarga terdaftar' })).toBeVisible();
    await expect(window.locator('[data-pdf="shown"]')).toBeVisible({ timeout: 60_000 });
    await expectGoodScreen(launched.app, window, 'register-7-receipt');
    const found = await call(window, 'case.queue', { queue: 'REGISTERED', village: null, text: 'Zulkifli', cursor: null, limit: 10 });
    expect(found.rows).toHaveLength(1);
    await window.getByText('Struk 80 mm').click();
    await expect(window.locator('[data-pdf="shown"]')).toBeVisible({ timeout: 60_000 });
    await expectGoodScreen(launched.app, window, 'register-8-slip');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Kasus diteruskan ke Review & Analisa.')).toBeVisible();
    expect(await call(window, 'draft.list', {})).toEqual([]);
  });

  test('shows a family on record with its cases, and takes a new complaint of it', async () => {
    const { window } = launched;
    await goTo(window, '#/register');
    await window.getByLabel('NIK atau nama salah satu anggota keluarga').fill('zulkifli');
    await window.getByRole('button', { name: /Zulkifli Contohbaru/ }).click();
    await expect(window.getByText('Keluarga sudah tercatat', { exact: true })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'register-9-known');
    await window.getByRole('button', { name: 'Catat keluhan baru untuk keluarga ini' }).click();
    // A family on record begins at its complaint; its members are one step back.
    await window.getByRole('list', { name: 'Langkah pendaftaran' }).getByRole('button', { name: /Keluarga/ }).click();
    await expect(window.getByRole('group', { name: 'Ujang' }).getByLabel('Tanpa NIK')).toBeChecked();
    await goTo(window, '#/register');
    await expect(window.getByRole('heading', { name: 'Draf yang belum selesai' })).toBeVisible();
    await window.getByRole('button', { name: /Hapus draf/ }).first().click();
    await expect(window.getByRole('heading', { name: 'Draf yang belum selesai' })).toBeHidden();
  });
});
