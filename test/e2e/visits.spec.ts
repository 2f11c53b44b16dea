import { expect, test, type Page } from '@playwright/test';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import { expectGoodScreen } from './screen.ts';
import type { LaunchedApp } from './launch.ts';

test.describe.configure({ mode: 'serial' });

const list = { status: null, mine: false, village: null, cursor: null, limit: 10 } as const;

async function choose(window: Page, label: string, option: string): Promise<void> {
  await window.getByRole('combobox', { name: label, exact: true }).click();
  await window.getByRole('option', { name: option, exact: true }).click();
}

async function openReport(window: Page): Promise<void> {
  const [row] = (await call(window, 'fieldReport.list', list)).rows;
  await goTo(window, `#/visits/${row?.id ?? ''}`);
  await window.getByRole('heading', { level: 1, name: 'Enung Contohladang' }).waitFor();
}

test.describe('a field report', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchDemo();
    await loginAs(launched.window, 'fasilitator');
  });
  test.afterAll(() => launched.close());

  test('begins with an empty list and a search; the visit is kept while it is typed', async () => {
    const { window, app } = launched;
    await window.getByRole('link', { name: 'Laporan lapangan', exact: true }).click();
    await expect(window.getByText('Belum ada laporan lapangan di sini.')).toBeVisible();
    await expectGoodScreen(app, window, 'visit-1-empty');
    await window.getByRole('link', { name: 'Catat kunjungan rumah' }).click();
    await window.getByLabel('NIK atau nama salah satu anggota keluarga').fill('Enung Contohladang');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByLabel('Nama', { exact: true })).toHaveValue('Enung Contohladang');
    await window.getByLabel('Tanpa NIK').check();
    await window.getByLabel('Tanggal lahir').fill('12031961');
    await expect(window.getByRole('textbox', { name: 'Desa atau kelurahan' })).toHaveValue('Desa Cinunuk, Kec. Cileunyi');
    await window.getByLabel('Alamat', { exact: true }).fill('Kp. Contoh Ladang No. 2');
    await expect(window.locator('[data-draft="saved"]')).toBeVisible({ timeout: 2_000 });
    await window.reload();
    await expect(window.getByLabel('Alamat', { exact: true })).toHaveValue('Kp. Contoh Ladang No. 2');
  });

  test('asks for what was seen, refuses a visit of tomorrow and no consent, and hands in once', async () => {
    const { window, app } = launched;
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('heading', { name: 'Keadaan rumah' })).toBeVisible();
    await window.getByLabel('Tanggal kunjungan').fill('31-12-2099');
    await window.keyboard.press('Tab');
    await window.getByRole('radio', { name: 'Sangat miskin' }).check();
    await choose(window, 'Sumber penerangan utama', 'Bukan listrik');
    await choose(window, 'Fasilitas buang air besar', 'Tidak ada');
    await window.getByLabel('Bantuan yang diterima menurut keluarga').fill('Beras dari desa');
    await choose(window, 'Jenis keluhan', 'Kebutuhan program');
    await window.getByLabel('Cerita keluarga').fill('Tinggal sendiri, rumah tanpa listrik.');
    const need = window.getByRole('group', { name: 'Kebutuhan 1' });
    await need.getByRole('combobox', { name: 'Bidang' }).click();
    await window.getByRole('option', { name: 'Energi' }).click();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('alert')).toContainText('Tanggal kunjungan belum terjadi.');
    await expect(window.getByRole('alert')).toContainText('Catat persetujuan warga');
    await expectGoodScreen(app, window, 'visit-2-problems');
    await window.getByLabel('Tanggal kunjungan').fill('1-1-2026');
    await window.getByLabel('Warga sudah mendengar dan setuju').check();
    await window.getByLabel(/Warga setuju datanya diberikan/).check();
    await expectGoodScreen(app, window, 'visit-3-form');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Bukan listrik')).toBeVisible();
    await expectGoodScreen(app, window, 'visit-4-check');
    await window.getByRole('button', { name: 'Serahkan ke supervisor' }).dblclick();
    await expect(window.getByText('Menunggu pemeriksaan supervisor.')).toBeVisible();
    await expectGoodScreen(app, window, 'visit-5-handed-in');
    expect((await call(window, 'fieldReport.list', list)).rows).toHaveLength(1);
    expect(await call(window, 'draft.list', {})).toEqual([]);
  });

  test('waits in the supervisor’s queue and is returned, with a reason and not without', async () => {
    const { window, app } = launched;
    await loginAs(window, 'supervisor');
    await window.getByRole('link', { name: 'Laporan lapangan', exact: true }).click();
    await expect(window.getByRole('grid').getByText('Enung Contohladang')).toBeVisible();
    await expectGoodScreen(app, window, 'visit-6-queue');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('button', { name: 'Setujui laporan' })).toBeVisible();
    await expectGoodScreen(app, window, 'visit-7-record');
    await window.getByRole('button', { name: 'Kembalikan laporan' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Kembalikan laporan' }).click();
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Tulis alasannya.');
    await window.getByLabel('Alasan').fill('Pekerjaan kepala keluarga belum jelas.');
    await expectGoodScreen(app, window, 'visit-8-return');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Menunggu perbaikan dari pelapor.')).toBeVisible();
    await expect(window.getByRole('button', { name: 'Setujui laporan' })).toBeHidden();
  });

  test('comes back to the facilitator with the reason, is corrected in the same form, but keeps its village', async () => {
    const { window, app } = launched;
    await loginAs(window, 'fasilitator');
    await openReport(window);
    await expect(window.getByText('Pekerjaan kepala keluarga belum jelas.').first()).toBeVisible();
    await expectGoodScreen(app, window, 'visit-9-returned');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Dikembalikan oleh supervisor: perbaiki yang diminta, lalu serahkan lagi.')).toBeVisible();
    await expect(window.getByText('Pekerjaan kepala keluarga belum jelas.')).toBeVisible();
    await window.getByRole('button', { name: 'Isian tambahan' }).click();
    await window.getByRole('textbox', { name: 'Pekerjaan' }).fill('Buruh tani');
    await window.getByRole('textbox', { name: 'Desa atau kelurahan' }).fill('cimekar');
    await window.keyboard.press('Tab');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('alert').filter({ hasText: 'Ada 1 isian' })).toContainText('Desa pada laporan yang dikembalikan tidak dapat diganti.');
    await window.getByRole('textbox', { name: 'Desa atau kelurahan' }).fill('cinunuk');
    await window.keyboard.press('Tab');
    await expectGoodScreen(app, window, 'visit-10-correct');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('combobox', { name: 'Sumber penerangan utama' })).toHaveValue('Bukan listrik');
    await window.keyboard.press('Control+Enter');
    await window.getByRole('button', { name: 'Serahkan perbaikan' }).click();
    await expect(window.getByText('Menunggu pemeriksaan supervisor.')).toBeVisible();
    expect(await call(window, 'draft.list', {})).toEqual([]);
  });

  test('goes to the manager when the sub-district cannot solve it, who approves it: it is a case in review', async () => {
    const { window, app } = launched;
    await loginAs(window, 'supervisor');
    await openReport(window);
    await expect(window.getByText(/memperbaiki laporan/)).toBeVisible();
    await window.getByRole('button', { name: 'Teruskan ke manajer' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Teruskan ke manajer' }).click();
    await expect(window.getByText('Menunggu keputusan manajer.')).toBeVisible();
    await loginAs(window, 'manajer');
    await goTo(window, '#/visits');
    await expect(window.getByRole('grid').getByText('Enung Contohladang')).toBeVisible();
    await openReport(window);
    await window.keyboard.press('Control+Enter');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Laporan ini menjadi kasus')).toBeVisible();
    await expectGoodScreen(app, window, 'visit-11-approved');
    await window.getByRole('link', { name: /^SLRT-/ }).click();
    await expect(window.getByText('Review & Analisa').first()).toBeVisible();
    await expect(window.getByRole('heading', { level: 1, name: 'Enung Contohladang' })).toBeVisible();
    await expect(window.getByText('Ujang Supervisor Contoh mengembalikan laporan untuk diperbaiki.')).toBeVisible();
    await expect(window.getByText(/versi aplikasi yang lebih baru/)).toBeHidden();
    await expectGoodScreen(app, window, 'visit-12-case');
  });
});
