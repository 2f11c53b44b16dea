import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { demoNik } from '#main/data/demo/families.ts';
import { readPdf } from '../documents/pdfText.ts';
import { call, goTo, loginAs } from './desk.ts';
import { launchPrepared, type Prepared } from './prepared.ts';
import { expectGoodScreen, picture } from './screen.ts';

test.describe.configure({ mode: 'serial' });

/** As a spreadsheet writes it: commas, addresses in quotes; the village's own mistakes in between. */
function list(): string {
  const row = (serial: number, village = 'Cinunuk', name = `Warga Contoh ${'ABCDEFGHIJ'.charAt(serial % 10)}`) => [demoNik('1970-02-11', 'L', serial), name, '', village, `"Kp. Contoh, RT ${1 + (serial % 9)}"`, ''].join(',');
  const good = Array.from({ length: 496 }, (_, index) => row(index + 1));
  const wrong = ['12345,Tanpa NIK,,Cinunuk,Kp. Contoh,', row(7), row(601, 'Desa Entah'), row(602, 'Cinunuk', '99'), 'hanya satu kolom'];
  return ['NIK,Nama,KK,Desa,Alamat,Kartu', ...good.slice(0, 200), ...wrong, ...good.slice(200)].join('\r\n');
}

test.describe('500 cards that stopped at once', () => {
  test.setTimeout(300_000);
  let launched: Prepared<null>;
  let folder = '';
  test.beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'slrt-save-'));
    launched = await launchPrepared(() => Promise.resolve(null), undefined, { SLRT_SAVE_DIR: folder });
  });
  test.afterAll(async () => {
    await launched.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('the list: wrong lines are told by number, the others lie with the manager; sent twice it makes nothing twice', async () => {
    const { app, window } = launched;
    await loginAs(window, 'bo');
    await goTo(window, '#/reactivation');
    await window.getByText('Daftar banyak orang').click();
    await window.getByLabel('Tempel dari lembar kerja').fill(list());
    await expect(window.getByText('496 orang terbaca.')).toBeVisible();
    for (const told of ['Baris 202: NIK tidak benar', 'Baris 203: NIK ini sudah ada di atas', 'Baris 204: desa tidak dikenal', 'Baris 205: nama tidak benar', 'Baris 206: kolomnya kurang']) await expect(window.getByText(told, { exact: false })).toBeVisible();
    await expectGoodScreen(app, window, 'mass-1-list');
    const began = Date.now();
    await window.getByRole('button', { name: 'Kirim 496 orang ke manajer' }).click();
    await expect(window.getByText('496 permohonan ada di meja manajer.')).toBeVisible({ timeout: 60_000 });
    test.info().annotations.push({ type: 'list to the manager, ms', description: String(Date.now() - began) });
    await window.getByRole('button', { name: 'Kirim 496 orang ke manajer' }).click();
    await expect(window.getByText('Tersimpan.').first()).toBeVisible({ timeout: 60_000 });
    expect(await call(window, 'reactivation.waiting', {})).toHaveLength(496);
    await picture(window, 'mass-2-made');
  });

  test('the manager leaves one out and approves the others; all letters are one file, made with progress, and may be stopped', async () => {
    const { app, window } = launched;
    await loginAs(window, 'manajer');
    await goTo(window, '#/reactivation');
    await window.getByRole('table').getByRole('checkbox').nth(1).uncheck();
    const began = Date.now();
    await window.getByRole('button', { name: 'Setujui 495 dan buat suratnya' }).click();
    await expect(window.getByText('Surat 1 sampai 10 dari 495')).toBeVisible({ timeout: 60_000 });
    test.info().annotations.push({ type: 'approval, ms', description: String(Date.now() - began) });
    await expect(window.getByRole('button', { name: 'Setujui 0 dan buat suratnya' })).toBeDisabled();
    await expect(window.locator('[data-pdf="shown"]')).toBeVisible({ timeout: 60_000 });
    await expectGoodScreen(app, window, 'mass-3-approved');
    const all = window.getByRole('button', { name: 'Simpan 495 surat sebagai satu PDF' });
    await all.click();
    await expect(window.getByText(/^[1-9]\d* dari 495 surat$/)).toBeVisible({ timeout: 30_000 });
    await picture(window, 'mass-4-progress');
    await window.getByRole('button', { name: 'Batal' }).click();
    await expect(all).toBeVisible({ timeout: 10_000 });
    expect(await readdir(folder)).toEqual([]);
  });

  test('whoever prints finds them later: one file with every letter once, then all of them are sent together', async () => {
    const { app, window } = launched;
    await loginAs(window, 'bo');
    await goTo(window, '#/reactivation');
    await window.getByText('Surat belum dikirim').click();
    await expect(window.locator('[data-pdf="shown"]')).toBeVisible({ timeout: 60_000 });
    await expectGoodScreen(app, window, 'mass-5-unsent');
    const letters = await call(window, 'reactivation.unsent', {});
    const began = Date.now();
    await window.getByRole('button', { name: 'Simpan 495 surat sebagai satu PDF' }).click();
    await expect.poll(async () => (await readdir(folder)).length, { timeout: 120_000 }).toBe(1);
    test.info().annotations.push({ type: 'one file, ms', description: String(Date.now() - began) });
    await expect(window.getByText('PDF tersimpan.')).toBeVisible({ timeout: 30_000 });
    const { pages } = await readPdf(new Uint8Array(await readFile(path.join(folder, (await readdir(folder))[0] ?? ''))));
    expect(pages).toHaveLength(2 * 495);
    letters.forEach(({ number, personName }, index) => {
      expect(pages[index * 2]).toContain(number);
      expect(pages[index * 2]).toContain(personName);
    });
    await window.getByLabel('Diterima siapa').fill('Loket BPJS Kesehatan Soreang');
    await window.getByRole('button', { name: 'Catat 495 surat terkirim' }).click();
    await expect(window.getByText('Tidak ada surat yang belum dikirim.')).toBeVisible({ timeout: 60_000 });
    await picture(window, 'mass-6-sent');
    await goTo(window, '#/letters');
    await expect(window.getByRole('button', { name: /^Menunggu jawaban/ })).toContainText('495');
  });
});
