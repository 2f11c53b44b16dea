import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { PDF, photo } from '../files/samples.ts';
import { goTo, launchDemo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { board, card, choose, kind, openPapers } from './papersDesk.ts';
import { expectGoodScreen, picture } from './screen.ts';
import { registerStudyFamily } from './study.ts';

test.describe.configure({ mode: 'serial' });

async function drop(window: Page, target: Locator, name: string, bytes: Buffer): Promise<void> {
  const data = await window.evaluateHandle(([fileName, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(text as string), (sign) => sign.charCodeAt(0))], fileName as string));
    return transfer;
  }, [name, bytes.toString('base64')]);
  await target.dispatchEvent('dragover', { dataTransfer: data });
  await target.dispatchEvent('drop', { dataTransfer: data });
}

/** As large as good cameras make them: noise does not compress. */
async function hugePhoto(): Promise<Buffer> {
  const [width, height] = [4_800, 3_800];
  const noise = Buffer.alloc(width * height * 3);
  for (let at = 0; at < noise.length; at += 4) noise.writeUInt32LE((Math.imul(at, 2_654_435_761) ^ (at << 7)) >>> 0, at);
  return sharp(noise, { raw: { width, height, channels: 3 } }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
}

test.describe('papers', () => {
  let launched: LaunchedApp;
  let scans: string;
  test.beforeAll(async () => {
    scans = await mkdtemp(path.join(tmpdir(), 'slrt-pindai-'));
    launched = await launchDemo({ SLRT_OPEN_DIR: scans });
    await registerStudyFamily(launched.window, 'paper-case');
    await loginAs(launched.window, 'fo');
  });
  test.afterAll(async () => {
    await launched.close();
    await rm(scans, { recursive: true, force: true });
  });

  test('the checklist says what is missing; a file is chosen, stored, seen, its kind put right, taken out and put back', async () => {
    const { window, app } = launched;
    await openPapers(window, 'paper-case');
    await expect(board(window).getByRole('heading', { name: 'Surat keterangan tidak mampu (SKTM)' })).toBeVisible();
    await expectGoodScreen(app, window, 'papers-1-missing');
    await choose(window, { name: 'sktm.jpg', bytes: await photo({ orientation: 6 }) });
    await expect(card(window)).toContainText('Foto,');
    await expect(card(window).getByRole('img', { name: 'Gambar kecil Surat keterangan tidak mampu (SKTM)' })).toBeVisible();
    await expect(board(window).getByRole('navigation').getByRole('button', { name: 'SKTM' })).toContainText('Ada, 1 berkas');
    await expectGoodScreen(app, window, 'papers-2-stored');
    await card(window).getByRole('button', { name: 'Lihat', exact: true }).click();
    await expect(board(window).locator('[data-preview]')).toBeVisible();
    await picture(window, 'papers-3-preview');
    await window.keyboard.press('Escape');
    await expect(card(window)).toBeVisible();
    await card(window).getByRole('button', { name: 'Ubah jenis' }).click();
    await card(window).getByRole('combobox', { name: 'Sebenarnya berkas ini' }).fill('domisili');
    await window.getByRole('option').first().click();
    await expect(card(window)).toHaveCount(0);
    await kind(window, 'domisili');
    await card(window).getByRole('button', { name: 'Keluarkan' }).click();
    await card(window).getByRole('button', { name: /^Keluarkan .*domisili/ }).click();
    await expect(card(window)).toContainText('Tulis alasannya dulu.');
    await card(window).getByLabel('Mengapa dikeluarkan?').fill('Salah orang');
    await window.keyboard.press('Enter');
    await expect(card(window)).toHaveCount(0);
    await window.getByRole('button', { name: 'Urungkan' }).click();
    await expect(card(window)).toHaveCount(1);
  });

  test('a file is dropped on the kind, and one on the page, whose kind is asked for', async () => {
    const { window } = launched;
    await kind(window, 'Kartu Keluarga');
    await drop(window, board(window).locator('[data-drop]'), 'kk.png', await photo({ format: 'png' }));
    await expect(card(window)).toHaveCount(1);
    await window.keyboard.press('Escape');
    await drop(window, window.locator('[data-papers]'), 'surat.pdf', PDF);
    await expect(board(window).getByText('1 berkas siap disimpan: surat.pdf')).toBeVisible();
    await kind(window, 'SKTM');
    await board(window).getByRole('button', { name: /^Simpan sebagai .*SKTM/ }).click();
    await expect(card(window)).toContainText('PDF,');
  });

  test('a PDF named .jpg is kept as what it is, with a word; rubbish is refused in words and nothing is lost', async () => {
    const { window } = launched;
    await kind(window, 'KTP-el');
    await choose(window, { name: 'ktp.jpg', bytes: PDF });
    await expect(card(window)).toContainText('Nama berkas tidak sesuai isinya');
    await choose(window, { name: 'ktp.exe', bytes: Buffer.from('MZ rubbish') });
    await expect(board(window).getByText('Jenis berkas ini belum dapat disimpan.', { exact: false })).toBeVisible();
    await picture(window, 'papers-4-refused');
    await board(window).getByRole('button', { name: 'Tutup pemberitahuan ktp.exe' }).click();
    await expect(card(window)).toHaveCount(1);
  });

  test('a blurred picture is warned of, and kept or replaced', async () => {
    const { window } = launched;
    await kind(window, 'SKTM');
    await choose(window, { name: 'kabur.jpg', bytes: await photo({ blur: 12 }) });
    const blurred = card(window).filter({ hasText: 'Gambar ini terlihat kabur.' });
    await expect(blurred).toHaveCount(1);
    await picture(window, 'papers-5-blurred');
    const chooser = window.waitForEvent('filechooser');
    await blurred.getByRole('button', { name: 'Ganti berkas' }).click();
    await (await chooser).setFiles({ name: 'jelas.jpg', mimeType: 'image/jpeg', buffer: await photo() });
    await expect(blurred).toHaveCount(0);
    await expect(card(window)).toHaveCount(2);
  });

  test('a house photo from another continent is asked about; its place is typed, then set on the map by keyboard', async () => {
    const { window, app } = launched;
    await board(window).getByRole('combobox', { name: 'Berkas lain' }).fill('rumah tampak depan');
    await window.getByRole('option').first().click();
    await choose(window, { name: 'rumah.jpg', bytes: await photo({ place: [48.85, 2.35] }) });
    await expect(card(window)).toContainText('di luar Kabupaten Bandung?');
    await card(window).getByRole('button', { name: 'Perbaiki lokasi' }).click();
    const field = board(window).getByLabel('Koordinat');
    await field.fill('Kp. Contoh');
    await board(window).getByRole('button', { name: 'Simpan lokasi' }).click();
    await expect(board(window).getByRole('alert')).toContainText('Koordinat belum terbaca');
    await field.fill('6°56\'24"S 107°43\'48"E');
    await expect(board(window).locator('[data-point]')).toContainText('Dekat Cileunyi');
    await expectGoodScreen(app, window, 'papers-6-place');
    await board(window).getByRole('button', { name: 'Simpan lokasi' }).click();
    await expect(card(window)).toContainText('-6.94000, 107.73000 (diketik)');
    await expect(card(window)).not.toContainText('di luar');
    await card(window).getByRole('button', { name: 'Perbaiki lokasi' }).click();
    await board(window).locator('[data-map]').focus();
    await window.keyboard.press('Shift+ArrowRight');
    await window.keyboard.press('ArrowUp');
    await window.keyboard.press('Control+Enter');
    await expect(card(window)).toContainText('(dari peta)');
  });

  test('the scan folder is chosen once; what the scanner writes appears by itself and is taken by Enter', async () => {
    const { window, app } = launched;
    await kind(window, 'Kartu Keluarga');
    await board(window).getByRole('button', { name: 'Ambil dari folder pindai' }).click();
    await expect(board(window).getByText('Komputer ini belum punya folder pindai.')).toBeVisible();
    await board(window).getByRole('button', { name: 'Pilih folder pindai' }).click();
    await expect(board(window).getByText('Folder ini belum berisi hasil pindai.')).toBeVisible();
    const file = path.join(scans, 'Scan_0001.pdf');
    await writeFile(file, PDF);
    await writeFile(path.join(scans, 'notes.txt'), 'x');
    await utimes(file, new Date(), new Date(Date.now() - 60_000));
    const found = board(window).getByRole('button', { name: /^Scan_0001.pdf/ });
    await expect(found).toBeVisible();
    await expectGoodScreen(app, window, 'papers-7-scan');
    await found.focus();
    await window.keyboard.press('Enter');
    await expect(card(window)).toHaveCount(2);
  });

  test('a photo of 40 MB goes in pieces: the window goes on working, and it can be stopped', async () => {
    const { window } = launched;
    const bytes = await hugePhoto();
    expect(bytes.length).toBeGreaterThan(40_000_000);
    expect(bytes.length).toBeLessThan(60_000_000);
    const folder = await mkdtemp(path.join(tmpdir(), 'slrt-photo-'));
    const file = path.join(folder, 'besar.jpg');
    await writeFile(file, bytes);
    await kind(window, 'KTP-el');
    await window.evaluate(() => {
      const seen: number[] = [];
      (globalThis as unknown as { longTasks: number[] }).longTasks = seen;
      new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
    });
    const chooser = window.waitForEvent('filechooser');
    await board(window).getByRole('button', { name: 'Pilih berkas' }).click();
    await (await chooser).setFiles(file);
    await expect(board(window).locator('[data-upload]')).toBeVisible();
    await picture(window, 'papers-8-large');
    await expect(card(window)).toHaveCount(2, { timeout: 60_000 });
    const longTasks = await window.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
    console.log(`40 MB in pieces: longest task of the window ${Math.round(Math.max(0, ...longTasks))} ms`);
    const second = window.waitForEvent('filechooser');
    await board(window).getByRole('button', { name: 'Pilih berkas' }).click();
    await (await second).setFiles(file);
    await board(window).getByRole('button', { name: 'Batalkan besar.jpg' }).click();
    await expect(window.getByText('Dibatalkan. Tidak ada yang tersimpan.')).toBeVisible();
    await expect(board(window).locator('[data-upload]')).toHaveCount(0);
    await expect(card(window)).toHaveCount(2);
    await rm(folder, { recursive: true, force: true });
  });

  test('without a camera that is said, and files still work', async () => {
    const { window } = launched;
    await board(window).getByRole('button', { name: 'Kamera' }).click();
    await expect(board(window).getByRole('alert')).toContainText('Tidak ada kamera di komputer ini.');
    await picture(window, 'papers-9-no-camera');
    await window.keyboard.press('Escape');
    await expect(board(window).getByRole('button', { name: 'Pilih berkas' })).toBeVisible();
  });

  test('the front page of a case shows it all; whoever may not add only looks', async () => {
    const { window, app } = launched;
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();
    await expectGoodScreen(app, window, 'papers-10-card');
    await goTo(window, '#/register/paper-case/receipt');
    await expect(window.getByRole('navigation', { name: 'Daftar berkas' })).toBeVisible();
    await expectGoodScreen(app, window, 'papers-11-receipt');
    await loginAs(window, 'manajer');
    await goTo(window, '#/cases/paper-case');
    await window.getByRole('button', { name: 'Buka berkas' }).click();
    await expect(board(window).getByRole('button', { name: 'Pilih berkas' })).toHaveCount(0);
    await expect(board(window).getByRole('navigation')).toBeVisible();
  });
});
