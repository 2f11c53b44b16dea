import { expect, test, type Page } from '@playwright/test';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';
import { registerStudyFamily } from './study.ts';

test.describe.configure({ mode: 'serial' });

const HEAD = 'Rahmat Sunandar';
const next = (window: Page): Promise<void> => window.keyboard.press('Control+Enter');
const section = (window: Page, name: string): Promise<void> => window.getByRole('navigation', { name: 'Bagian formulir' }).getByRole('button', { name }).click();
const radio = (window: Page, question: string, answer: string) => window.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer });

/** The first question of the page takes the focus, then digits alone answer one question after the other. */
async function digits(window: Page, from: string, keys: string): Promise<void> {
  await window.getByRole('radiogroup', { name: from }).getByRole('radio').first().focus();
  for (const key of keys) await window.keyboard.press(key);
}

test.describe('someone not in the registry', () => {
  let launched: LaunchedApp;
  let proposal = '';
  test.beforeAll(async () => {
    launched = await launchDemo();
    const { window } = launched;
    await registerStudyFamily(window, 'study-case');
    await loginAs(window, 'analis');
    for (const personId of ['study-1', 'study-2']) {
      const check = { personId, answer: 'NOT_FOUND' as const, query: 'contoh', registryId: null, decile: null, version: 1, quarter: '2026Q4', dataDate: '2026-10-01', candidates: [] };
      await call(window, 'case.recordRegistryCheck', { caseId: 'study-case', basis: null, check });
    }
    for (const personId of ['study-3', 'study-4', 'study-5']) {
      const check = { personId, answer: 'FOUND' as const, query: 'contoh', registryId: `contoh-${personId.at(-1) ?? ''}`, decile: 1, version: 1, quarter: '2026Q4', dataDate: '2026-10-01', candidates: [] };
      await call(window, 'case.recordRegistryCheck', { caseId: 'study-case', basis: null, check });
    }
  });
  test.afterAll(() => launched.close());

  test('is proposed from the case with those whom nobody found, while the urgent need goes on', async () => {
    const { window } = launched;
    await goTo(window, '#/cases/study-case');
    await window.getByRole('link', { name: 'Mulai usulan' }).click();
    await expect(window.getByRole('checkbox', { name: HEAD })).toBeChecked();
    await expect(window.getByRole('checkbox', { name: 'Odah Rohayati' })).toBeDisabled();
    await next(window);
    await expect(window.getByRole('heading', { level: 1, name: `${HEAD} dan 1 anggota lain` })).toBeVisible();
    proposal = await window.evaluate(() => (globalThis as unknown as { location: { hash: string } }).location.hash);
    await goTo(window, '#/cases/study-case');
    await expect(window.getByRole('link', { name: /Usulan baru: Rahmat Sunandar/ })).toBeVisible();
    await call(window, 'case.sendToService', { caseId: 'study-case', basis: null, note: 'Makan hari ini tidak dapat menunggu.' });
    await expect(window.getByText('Menunggu Program & Layanan', { exact: false })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'prelist-1-case');
  });

  test('the facilitator fills the form by digits; a contradiction is told with a link and keeps it from being saved', async () => {
    const { window } = launched;
    await loginAs(window, 'fasilitator');
    await goTo(window, '#/proposals');
    await window.getByRole('grid').focus();
    await window.keyboard.press('Enter');
    await expect(window.locator('[data-gap="VERVAL"]')).toBeVisible();
    await next(window);
    await expect(window.getByRole('heading', { level: 1, name: 'Verifikasi dan validasi (verval)' })).toBeVisible();
    await window.getByLabel('Koordinat rumah').fill('di belakang masjid');
    await next(window);
    await expect(window.getByRole('alert').filter({ hasText: 'Tulis koordinat sebagai lintang, bujur' })).toBeVisible();
    await window.getByLabel('Koordinat rumah').fill('-6.9932, 107.7214');
    await expectGoodScreen(launched.app, window, 'verval-1-visit');
    await next(window);
    await digits(window, /* 115 to 301a */ '115 Status keluarga', '01');
    await expect(window.getByRole('radiogroup', { name: '301a Status bangunan tempat tinggal' }).getByRole('radio').first()).toBeFocused();
    await window.keyboard.press('1');
    await window.keyboard.press('6');
    await window.keyboard.type('24');
    await window.keyboard.press('Enter');
    await expect(radio(window, '303 Jenis lantai terluas', '1 Marmer')).toBeFocused();
    await window.keyboard.press('8');
    await expectGoodScreen(launched.app, window, 'verval-2-house');
    await expect(window.locator('[data-draft="saved"]')).toBeVisible();
  });

  test('nothing typed is lost: the form opens where it was left', async () => {
    const { window } = launched;
    await goTo(window, '#/');
    await window.reload();
    await window.getByRole('button', { name: /^Lanjutkan: Rahmat Sunandar/ }).click();
    await expect(window.getByLabel('302 Luas lantai')).toHaveValue('24');
    await expect(radio(window, '301a', '1 Milik sendiri')).toBeChecked();
    await expect(radio(window, '303', '8 Tanah')).toBeChecked();
    await digits(window, '304 Jenis dinding terluas', '42');
    await expect(radio(window, '305', '2 Genteng')).toBeChecked();
    await next(window);
    await choose(window, '306a Sumber air minum utama', '6 Sumur tak terlindung');
    await radio(window, '306b', '1 Kurang dari 10 meter').check();
    await radio(window, '307a', '4 Bukan listrik').check();
    await choose(window, '308 Bahan bakar utama untuk memasak', '10 Kayu bakar');
    await radio(window, '309a', '6 Tidak ada').check();
    await expect(window.getByRole('radiogroup', { name: '309b' })).toHaveCount(0);
    await radio(window, '310', '4 Lubang tanah').check();
    await section(window, 'Aset dan ternak');
    await radio(window, '502b', '1 Ya').check();
    await next(window);
    await expect(window.getByRole('alert').filter({ hasText: 'Bertentangan dengan jawaban "Sumber penerangan utama"' })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'verval-3-contradiction');
    await window.getByRole('alert').getByRole('button', { name: /Lemari es/ }).click();
    await expect(radio(window, '502b', '1 Ya')).toBeFocused();
    await window.keyboard.press('2');
    await next(window);
    await expect(window.getByRole('heading', { level: 2, name: new RegExp(HEAD) })).toBeVisible();
  });

  test('each person is asked what applies; what is known is filled in with its source', async () => {
    const { window } = launched;
    await expect(radio(window, '405', '1 Laki-laki')).toBeChecked();
    await expect(window.getByText('dari data keluarga di kantor ini').first()).toBeVisible();
    await expectGoodScreen(launched.app, window, 'verval-4-person');
    for (const name of [HEAD, 'Wati Rohayati']) {
      await section(window, name);
      await radio(window, '408', '2 Kawin atau nikah').check();
      await radio(window, '412', '3 Tidak bersekolah lagi').check();
      await radio(window, '416', '2 Tidak').check();
      await expect(window.getByRole('combobox', { name: /^417/ })).toHaveCount(0);
    }
    await section(window, 'Kriteria fakir miskin');
    await digits(window, 'Tidak memiliki tempat berteduh', '211112111');
    await expect(window.locator('[data-criteria="7"]')).toBeVisible();
    await expectGoodScreen(launched.app, window, 'verval-5-criteria');
    await section(window, 'Berkas dan catatan');
    await window.getByRole('checkbox', { name: 'KTP-el' }).check();
    await window.getByRole('checkbox', { name: 'Foto rumah tampak depan' }).check();
    await next(window);
    await expect(window.getByText('Semua pertanyaan terjawab.', { exact: false })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'verval-6-review');
    await next(window);
    await expect(window.locator('[data-gap="VERVAL"][data-done]')).toBeVisible();
    await expect(window.getByText('7 dari 8 jawaban "ya"; keputusan ada pada musyawarah')).toBeVisible();
    expect((await call(window, 'draft.list', {})).length).toBe(0);
  });

  test('the deliberation decides of each person; an open decision is told; the minutes are a real page', async () => {
    const { window } = launched;
    await next(window);
    await expect(window.getByRole('heading', { level: 1, name: 'Musyawarah desa atau kelurahan' })).toBeVisible();
    await next(window);
    await expect(window.getByRole('alert').filter({ hasText: `Pilih keputusan untuk ${HEAD}.` })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'deliberation-1-wrong');
    await window.getByLabel('Tanggal musyawarah').fill('23-11-2026');
    await window.getByLabel('Pukul').fill('9.30');
    await window.getByLabel('Tempat').fill('Balai Desa Cinunuk');
    await window.getByLabel('Pimpinan musyawarah').fill('H. Contoh Kepala');
    await window.getByLabel('Peserta').fill('Contoh BPD\tKetua BPD\n2. Contoh RW, Ketua RW 05');
    await expect(window.getByText('Terbaca 2 orang.', { exact: false })).toBeVisible();
    await radio(window, `Keputusan untuk ${HEAD}`, 'Disetujui').first().check();
    await radio(window, 'Keputusan untuk Wati Rohayati', 'Tidak disetujui').check();
    await next(window);
    await expect(window.getByRole('alert').filter({ hasText: 'Tulis alasan Wati Rohayati tidak disetujui.' })).toBeVisible();
    await window.getByLabel('Alasan tidak disetujui').fill('Sudah pindah.');
    await expectGoodScreen(launched.app, window, 'deliberation-2-filled');
    await next(window);
    await expect(window.getByText('tidak disetujui: Sudah pindah.', { exact: false })).toBeVisible();
    await window.getByRole('button', { name: 'Berita acara', exact: true }).click();
    await expect(window.locator('[data-pdf="shown"] canvas').first()).toBeVisible();
    await expectGoodScreen(launched.app, window, 'deliberation-3-minutes');
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();
    const chooser = window.waitForEvent('filechooser');
    await window.getByRole('button', { name: 'Lampirkan berita acara bertanda tangan' }).click();
    await (await chooser).setFiles({ name: 'ba.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') });
    await expect(window.getByText('Berkas tersimpan pada kasus.')).toBeVisible();
  });

  test('goes over supervisor and manager to ready to send', async () => {
    const { window } = launched;
    for (const [username, press] of [['fasilitator', 'Kirim ke supervisor'], ['supervisor', 'Setujui dan teruskan ke manajer'], ['manajer', 'Setujui, siap dikirim']] as const) {
      await loginAs(window, username);
      await goTo(window, proposal);
      await window.locator('[data-next]').waitFor();
      await next(window);
      await window.getByRole('dialog').getByRole('button', { name: press }).click();
      await expect(window.getByRole('dialog')).toBeHidden();
    }
    await expect(window.getByText('Siap dikirim ke SIKS-NG').first()).toBeVisible();
    await expectGoodScreen(launched.app, window, 'prelist-2-ready');
    await loginAs(window, 'bo');
    await goTo(window, '#/cases/study-case');
    await expect(window.getByText('Program & Layanan').first()).toBeVisible();
    await expect(window.getByText('memutuskan: usulan siap dikirim ke SIKS-NG.', { exact: false })).toBeVisible();
  });
});

async function choose(window: Page, question: string, answer: string): Promise<void> {
  await window.getByRole('combobox', { name: question }).click();
  await window.getByRole('option', { name: answer, exact: false }).first().click();
}
