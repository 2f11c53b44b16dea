import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import { expectGoodScreen } from './screen.ts';
import type { LaunchedApp } from './launch.ts';

test.describe.configure({ mode: 'serial' });

const VILLAGE = '32.04.05.2004';
const REMOVALS = 20;

/** A family of invented people without papers, typed by the same operation as the form. */
const addition = (number: number) => ({
  id: randomUUID(), kind: 'NEW' as const, reason: 'FAMILY_NOT_LISTED', registryIds: [], changes: [], programme: 'NONBANSOS' as const, documents: [], note: '',
  family: {
    household: { id: randomUUID(), familyCard: null, village: VILLAGE, address: `Kp. Contoh ${number}`, rt: '001', rw: '002', phone: null, latitude: null, longitude: null },
    members: [{ id: randomUUID(), name: `Keluarga Contoh ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number % 26]}${'ABCDEFGHIJ'[Math.floor(number / 26)]}`, nik: null, birthPlace: null, birthDate: '1980-01-01', sex: 'L' as const, relation: 'HEAD' as const, occupation: null, condition: null }],
  },
});

test.describe('a village’s six-monthly round of 60 families', () => {
  test.setTimeout(240_000);
  let launched: LaunchedApp;
  let roundId = '';
  test.beforeAll(async () => {
    launched = await launchDemo();
    await loginAs(launched.window, 'puskesos');
  });
  test.afterAll(() => launched.close());

  test('is opened once for the village and the half-year', async () => {
    const { window, app } = launched;
    await window.getByRole('link', { name: 'Pemutakhiran desa', exact: true }).first().click();
    await expect(window.getByText('Belum ada pemutakhiran di sini.')).toBeVisible();
    await expectGoodScreen(app, window, 'round-1-empty');
    await window.getByRole('button', { name: 'Buka pemutakhiran' }).first().click();
    await expect(window.getByRole('textbox', { name: 'Desa atau kelurahan' })).toHaveValue('Desa Cinunuk, Kec. Cileunyi');
    await expectGoodScreen(app, window, 'round-2-begin');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('heading', { level: 1, name: /^Pemutakhiran semester/ })).toBeVisible();
    await expect(window.getByRole('grid', { name: 'Keluarga di data terpadu' })).toBeVisible();
    roundId = (await window.evaluate(() => (globalThis as unknown as { location: { hash: string } }).location.hash)).split('/').at(-1) ?? '';
    await goTo(window, '#/rounds');
    await window.getByRole('button', { name: 'Buka pemutakhiran' }).first().click();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Pemutakhiran desa ini untuk periode yang sama sudah dibuka.');
    await window.keyboard.press('Escape');
  });

  test('marks family after family by keyboard alone, with a reason and not without', async () => {
    const { window, app } = launched;
    await goTo(window, `#/rounds/${roundId}`);
    const grid = window.getByRole('grid', { name: 'Keluarga di data terpadu' });
    await expect(grid).toBeFocused();
    await expectGoodScreen(app, window, 'round-3-families');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('dialog')).toBeVisible();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Pilih alasannya.');
    await expectGoodScreen(app, window, 'round-4-mark');
    await window.keyboard.press('Escape');
    await expect(grid).toBeFocused();
    for (let family = 0; family < REMOVALS; family += 1) {
      await window.keyboard.press('Enter');
      await expect(window.getByRole('radio', { name: 'Penghapusan: meninggal dunia' })).toBeFocused();
      await window.keyboard.press('Space');
      await window.keyboard.press('Control+Enter');
      await expect(window.getByRole('dialog')).toBeHidden();
      await expect(grid).toBeFocused();
      await window.keyboard.press('ArrowDown');
    }
    await expect(window.locator('nav button').filter({ hasText: new RegExp(`^Perubahan\\s*${REMOVALS}$`) })).toBeVisible();
    await expectGoodScreen(app, window, 'round-5-marked');
  });

  test('searches the list, corrects a birth date, and takes a mark back', async () => {
    const { window } = launched;
    await window.keyboard.press('/');
    await window.keyboard.insertText('zzzz');
    await expect(window.getByText('Tidak ada yang cocok di daftar ini.')).toBeVisible();
    await window.getByLabel('Cari nama atau alamat').fill('');
    const grid = window.getByRole('grid', { name: 'Keluarga di data terpadu' });
    await grid.focus();
    await window.keyboard.press('End');
    await window.keyboard.press('Enter');
    await window.getByRole('radio', { name: /^Perbaikan: identitas salah/ }).check();
    await window.getByRole('button', { name: 'Tambah data yang diperbaiki' }).click();
    await window.getByLabel('Seharusnya').fill('Nama Contoh Baru');
    await window.keyboard.press('Control+Enter');
    await expect(window.locator('nav button').filter({ hasText: new RegExp(`^Perubahan\\s*${REMOVALS + 1}$`) })).toBeVisible();
    await window.keyboard.press('Enter');
    await window.getByRole('button', { name: 'Hapus dari daftar' }).click();
    await expect(window.locator('nav button').filter({ hasText: new RegExp(`^Perubahan\\s*${REMOVALS}$`) })).toBeVisible();
  });

  test('a family that another window marked meanwhile is not marked twice: what happened is read first', async () => {
    const { window, app } = launched;
    const { rows } = await call(window, 'round.families', { roundId, cursor: null, limit: 100 });
    const family = rows.find((row, at) => at > REMOVALS && row.entries.length === 0);
    if (family === undefined) throw new Error('no family left');
    const grid = window.getByRole('grid', { name: 'Keluarga di data terpadu' });
    await window.getByLabel('Cari nama atau alamat').fill(family.headName);
    await grid.focus();
    await window.keyboard.press('Home');
    await window.keyboard.press('Enter');
    await window.getByRole('radio', { name: 'Penghapusan: meninggal dunia' }).check();
    const entry = { id: randomUUID(), kind: 'REMOVE' as const, reason: 'MOVED', family: null, registryIds: [family.registryId], changes: [], programme: 'NONBANSOS' as const, documents: [], note: '' };
    await call(window, 'round.setEntry', { roundId, basis: null, entry });
    const notice = window.getByRole('alert').filter({ hasText: 'Petugas lain mengubah bagian ini sejak Anda membukanya' });
    await expect(notice).toContainText(family.headName);
    await expectGoodScreen(app, window, 'round-5b-meanwhile');
    await notice.getByRole('button', { name: 'Sudah saya baca, lanjutkan dengan isian saya' }).click();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog')).toBeHidden();
    const { state } = await call(window, 'round.open', { roundId });
    expect(state.entries.filter(({ subjects }) => subjects.some(({ registryId }) => registryId === family.registryId))).toMatchObject([{ id: entry.id, reason: 'DIED' }]);
    await call(window, 'round.dropEntry', { roundId, basis: null, entryId: entry.id, reason: 'Hanya contoh' });
    await window.getByLabel('Cari nama atau alamat').fill('');
  });

  test('adds a family that the register does not know', async () => {
    const { window, app } = launched;
    await window.getByRole('link', { name: 'Tambah keluarga baru' }).click();
    await window.getByLabel('NIK atau nama salah satu anggota keluarga').fill('Titin Contohtambah');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByLabel('Nama', { exact: true })).toHaveValue('Titin Contohtambah');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('alert').filter({ hasText: 'isian' })).toContainText('Isi alamat tempat tinggal sekarang.');
    await window.getByLabel('Tanpa NIK').check();
    await window.getByLabel('Alamat', { exact: true }).fill('Kp. Contoh Tambah');
    await expect(window.locator('[data-draft="saved"]')).toBeVisible({ timeout: 2_000 });
    await window.reload();
    await expect(window.getByLabel('Alamat', { exact: true })).toHaveValue('Kp. Contoh Tambah');
    await expectGoodScreen(app, window, 'round-6-add');
    await window.keyboard.press('Control+Enter');
    await expect(window.locator('nav button').filter({ hasText: new RegExp(`^Perubahan\\s*${REMOVALS + 1}$`) })).toBeVisible();
    for (let number = 1; number < 60 - REMOVALS; number += 1) await call(window, 'round.setEntry', { roundId, basis: null, entry: addition(number) });
    await expect(window.locator('nav button').filter({ hasText: /^Perubahan\s*60$/ })).toBeVisible();
  });

  test('records the deliberation: all but the refused at one press, a refusal with its reason; the draft survives', async () => {
    const { window, app } = launched;
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('heading', { level: 1, name: 'Hasil musyawarah' })).toBeVisible();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('alert').filter({ hasText: 'isian' })).toBeVisible();
    await window.getByLabel('Tanggal musyawarah').fill('2-1-2026');
    await window.getByLabel('Tempat', { exact: true }).fill('Balai Desa Cinunuk');
    await window.getByLabel('Pimpinan musyawarah').fill('Contoh Kepala');
    await window.getByLabel('Peserta').fill('Contoh Kepala, Kepala Desa\nContoh BPD, Ketua BPD\nContoh PKK, PKK');
    const first = window.getByRole('radiogroup').first();
    await first.getByRole('radio', { name: 'Tidak disetujui' }).check();
    await window.getByRole('button', { name: 'Setujui semua yang belum diputuskan' }).click();
    await expect(window.getByText('Belum diputuskan: 0')).toBeVisible();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('alert').filter({ hasText: 'Ada 1 isian' })).toBeVisible();
    await window.getByLabel('Alasan tidak disetujui').fill('Masih tinggal di desa');
    await expect(window.locator('[data-draft="saved"]')).toBeVisible({ timeout: 2_000 });
    await window.reload();
    await expect(window.getByLabel('Tempat', { exact: true })).toHaveValue('Balai Desa Cinunuk');
    await expectGoodScreen(app, window, 'round-7-deliberation');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('button', { name: 'Kirim ke supervisor' })).toBeVisible();
    await window.locator('nav button').filter({ hasText: /^Perubahan\s*60$/ }).click();
    await expectGoodScreen(app, window, 'round-8-entries');
    await window.getByRole('button', { name: 'Berita acara' }).click();
    await expect(window.locator('[data-pdf="shown"]')).toBeVisible({ timeout: 60_000 });
    await expectGoodScreen(app, window, 'round-9-minutes');
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('60 perubahan dimusyawarahkan, 59 disetujui.')).toBeVisible();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Pemutakhiran dikirim ke supervisor.')).toBeVisible();
    await expect(window.getByRole('button', { name: 'Catat musyawarah' })).toBeHidden();
  });

  test('is returned by the supervisor, sent again, approved: 59 proposals at once', async () => {
    const { window, app } = launched;
    await loginAs(window, 'supervisor');
    await window.getByRole('link', { name: 'Pemutakhiran desa', exact: true }).first().click();
    await expect(window.getByRole('grid').getByText(/^Semester/)).toBeVisible();
    await window.keyboard.press('Enter');
    await window.getByRole('button', { name: 'Kembalikan pemutakhiran' }).click();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Tulis alasannya.');
    await window.getByLabel('Alasan').fill('Daftar hadir kurang lengkap.');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Pemutakhiran dikembalikan.')).toBeVisible();
    await loginAs(window, 'puskesos');
    await goTo(window, `#/rounds/${roundId}`);
    await expect(window.getByText('Daftar hadir kurang lengkap.')).toBeVisible();
    await expectGoodScreen(app, window, 'round-10-returned');
    await window.keyboard.press('Control+Enter');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Pemutakhiran dikirim ke supervisor.')).toBeVisible();
    await loginAs(window, 'supervisor');
    await goTo(window, `#/rounds/${roundId}`);
    await window.getByRole('button', { name: 'Setujui dan jadikan usulan' }).click();
    await expect(window.getByText('59 perubahan yang disetujui musyawarah menjadi usulan sekaligus.')).toBeVisible();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('59 usulan dibuat.')).toBeVisible();
    await expect(window.locator('nav button').filter({ hasText: /^Usulan\s*59$/ })).toBeVisible();
    await expectGoodScreen(app, window, 'round-11-proposals');
  });
});
