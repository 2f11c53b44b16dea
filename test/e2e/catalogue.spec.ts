import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';
import { registerStudyFamily, reviewStudyFamily } from './study.ts';

test.describe.configure({ mode: 'serial' });

test.describe('catalogue, rules and candidates', () => {
  let launched: LaunchedApp;
  let folder = '';
  test.beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'slrt-csv-'));
    launched = await launchDemo({ SLRT_OPEN_FILE: path.join(folder, 'mitra.csv') });
    await registerStudyFamily(launched.window, 'study-case');
    await reviewStudyFamily(launched.window, 'study-case');
    await loginAs(launched.window, 'admin');
  });
  test.afterAll(async () => {
    await launched.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('the administrator changes a programme; the history says what, why and from when', async () => {
    const { window, app } = launched;
    await goTo(window, '#/programmes');
    await window.getByLabel('Cari program atau mitra').fill('rutilahu disperkimtan');
    await window.getByRole('row', { name: /Perbaikan Rumah Tidak Layak Huni/ }).first().click();
    await expect(window.getByText('Boleh lagi setelah lebih dari 72 bulan')).toBeVisible();
    await expectGoodScreen(app, window, 'catalogue-1-programme');
    await window.getByRole('button', { name: 'Ubah', exact: true }).click();
    await window.getByLabel('Manfaat', { exact: true }).fill('Stimulan Rp20.000.000 per rumah');
    await window.getByLabel('Tempat', { exact: true }).fill('7000');
    await window.getByLabel('Tahun anggaran').fill('2026');
    await window.getByRole('button', { name: 'Simpan versi baru' }).click();
    await expect(window.getByRole('alert').first()).toContainText('Alasan perubahan');
    await window.getByLabel('Alasan perubahan').fill('Nominal baru menurut APBD');
    await expectGoodScreen(app, window, 'catalogue-2-form');
    await window.getByRole('button', { name: 'Simpan versi baru' }).click();
    await expect(window.getByText('Stimulan Rp20.000.000 per rumah').first()).toBeVisible();
    await window.getByRole('button', { name: 'Riwayat versi' }).click();
    await expect(window.getByText('Yang berubah: Tempat, Manfaat')).toBeVisible();
    await expectGoodScreen(app, window, 'catalogue-3-versions');
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Lembar informasi' }).click();
    await expect(window.locator('canvas').first()).toBeVisible();
    await expectGoodScreen(app, window, 'catalogue-4-sheet');
    await window.keyboard.press('Escape');
    await window.keyboard.press('Escape');
  });

  test('a CSV with bad lines is told line by line and takes nothing in; the right one is taken in at once', async () => {
    const { window, app } = launched;
    const { bytes } = await call(window, 'catalogue.export', { kind: 'PARTNER' });
    const [head = '', ...lines] = Buffer.from(Object.values(bytes)).toString('utf8').trim().split('\r\n');
    const plain = lines.find((line) => line.startsWith('LBH')) ?? '';
    const right = plain.replace('Lembaga Bantuan Hukum', 'LBH Bandung');
    const file = path.join(folder, 'mitra.csv');
    await writeFile(file, [head, right, plain.replace('LBH,', 'LBH_2,').replace('Lembaga Bantuan Hukum', '=1+1'), plain.replace('LBH,', 'LBH_3,').replace('LEGAL_AID', 'TIDAK_ADA')].join('\r\n'));
    await window.getByText('Mitra', { exact: true }).first().click();
    await window.getByRole('button', { name: 'Ambil dari CSV' }).click();
    await window.getByRole('button', { name: 'Pilih berkas CSV' }).click();
    await expect(window.getByText('Baris 3: Kolom nama berisi rumus', { exact: false })).toBeVisible();
    await expect(window.getByText('Baris 4: Program TIDAK_ADA tidak ada dalam daftar.')).toBeVisible();
    await expectGoodScreen(app, window, 'catalogue-5-csv-problems');
    await writeFile(file, [head, right].join('\r\n'));
    await window.getByRole('button', { name: 'Pilih berkas CSV' }).click();
    await expect(window.getByText('Baris 2: LBH Bandung, berubah: nama')).toBeVisible();
    await window.getByLabel('Alasan perubahan').fill('Daftar mitra tahun 2027');
    await expectGoodScreen(app, window, 'catalogue-6-csv');
    await window.getByRole('button', { name: 'Masukkan 1 perubahan' }).click();
    await window.getByLabel('Cari program atau mitra').fill('lbh');
    await expect(window.getByRole('row', { name: /LBH Bandung/ })).toBeVisible();
  });

  test('a rule with a mistake is told; the right one is tried on the families and published', async () => {
    const { window, app } = launched;
    await window.getByText('Aturan', { exact: true }).first().click();
    await window.getByLabel('Cari program atau mitra').fill('jamban');
    await window.getByRole('row', { name: /Bantuan Jamban dan Sanitasi/ }).click();
    await window.getByText('Teks (untuk ahli)', { exact: true }).click();
    const text = window.getByLabel('Isi aturan');
    const before = await text.inputValue();
    await text.fill(before.replace('"HOME"', '"RUMAH"'));
    await window.getByRole('button', { name: 'Periksa' }).click();
    await expect(window.getByText('fakta RUMAH tidak ada', { exact: false })).toBeVisible();
    await expectGoodScreen(app, window, 'catalogue-7-rule-problem');
    const rules = JSON.parse(before) as { periods: { conditions: { fact?: string }[] }[] };
    for (const period of rules.periods) period.conditions = period.conditions.filter((condition) => condition.fact !== 'HOME');
    await text.fill(JSON.stringify(rules, null, 2));
    await window.getByRole('button', { name: 'Coba pada keluarga' }).click();
    await expect(window.getByText('Dicoba pada', { exact: false })).toBeVisible();
    await expectGoodScreen(app, window, 'catalogue-8-rule-trial');
    await window.getByLabel('Alasan perubahan').fill('Keputusan rapat koordinasi');
    await window.getByRole('button', { name: 'Terbitkan aturan' }).click();
    await expect(window.getByText('Aturan diterbitkan.')).toBeVisible();
  });

  test('a rule as a form: a new condition, what is wrong told at its field, an example run at once', async () => {
    const { window, app } = launched;
    await window.getByLabel('Cari program atau mitra').fill('jamban');
    await window.getByRole('row', { name: /Bantuan Jamban dan Sanitasi/ }).click();
    const period = window.getByRole('region', { name: 'Masa berlaku 1' });
    await expect(period).toContainText('Contoh yang memenuhi');
    await expectGoodScreen(app, window, 'catalogue-8b-rule-form');
    const parts = period.getByRole('group', { name: /^Syarat\.\d+$/ });
    const before = await parts.count();
    await period.getByRole('button', { name: 'Tambah ke Syarat', exact: true }).click();
    await expect(parts).toHaveCount(before + 1);
    const added = period.getByRole('group', { name: `Syarat.${before + 1}`, exact: true });
    await added.getByLabel(`Syarat.${before + 1}: nilai`, { exact: true }).fill('99');
    await expect(added.getByRole('alert')).toContainText('nilai 99 tidak berlaku');
    await expect(window.getByRole('button', { name: 'Terbitkan aturan' })).toBeDisabled();
    await expectGoodScreen(app, window, 'catalogue-8c-rule-form-problem');
    await added.getByRole('button', { name: `Hapus Syarat.${before + 1}`, exact: true }).click();
    await period.getByLabel('Dasar hukum').fill('Peraturan contoh nomor 1');
    await window.getByRole('button', { name: 'Periksa' }).click();
    await expect(window.getByText('contoh dijalankan dan hasilnya sesuai', { exact: false })).toBeVisible();
    await window.getByText('Teks (untuk ahli)', { exact: true }).click();
    await expect(window.getByLabel('Isi aturan')).toHaveValue(/Peraturan contoh nomor 1/);
    await window.keyboard.press('Escape');
  });

  test('the planner sees candidates with their reasons and puts one into the plan with one key', async () => {
    const { window, app } = launched;
    await loginAs(window, 'bo');
    await goTo(window, '#/cases/study-case');
    await window.getByRole('button', { name: 'Susun rencana keluarga' }).first().click();
    const panel = window.getByRole('region', { name: 'Kandidat program' });
    await expect(panel).toBeVisible();
    await expect(panel.locator('[data-candidate^="PIP "]').first()).toContainText(/Perlu data: Desil keluarga|Masih bersekolah: ya/); // the sample register may have found the family meanwhile
    await panel.locator('[data-candidate^="RUTILAHU_KAB"]').scrollIntoViewIfNeeded();
    await expect(panel.locator('[data-candidate^="RUTILAHU_KAB"]')).toContainText('Berkas yang belum ada');
    await expectGoodScreen(app, window, 'catalogue-9-candidates');
    await panel.locator('[data-candidate^="PIP "]').first().focus();
    await window.keyboard.press('t');
    await expect(window.getByText('Ditambahkan ke rencana.').first()).toBeVisible();
    await expect(panel.locator('[data-candidate^="PIP "]').first()).toContainText('Sudah di rencana');
    await panel.locator('[data-candidate^="KIP "]').first().getByRole('button', { name: /^Mengapa/ }).click();
    await expect(panel.locator('[data-candidate^="KIP "]').first()).toContainText('memberi manfaat yang sama dan sudah direncanakan');
    await expectGoodScreen(app, window, 'catalogue-10-planned');
  });
});
