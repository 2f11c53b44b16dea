import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { expectGoodScreen, picture } from './screen.ts';
import { registerStudyFamily } from './study.ts';

test.setTimeout(240_000);

let started: LaunchedApp;
let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'slrt-problem-'));
  started = await launchDemo({ SLRT_SAVE_DIR: folder, SLRT_LINK_FILE: path.join(folder, 'link.txt') });
  await registerStudyFamily(started.window, 'study-case');
});
test.afterAll(async () => {
  await started.close();
  await rm(folder, { recursive: true, force: true });
});

test('an officer reports what went wrong; the picture shows the page and nobody’s data', async () => {
  const { app, window } = started;
  await loginAs(window, 'analis');
  await goTo(window, '#/cases/study-case');
  const family = (await call(window, 'case.open', { caseId: 'study-case' })).household.members.map((member) => member.name);
  await expect(window.getByText(family[0] ?? '?').first()).toBeVisible();

  // What stands in the copy when the picture is taken, word for word.
  await window.evaluate(() => {
    const seen = globalThis as unknown as { copied: string };
    new MutationObserver(() => {
      const copy = document.querySelector('.masked-copy');
      if (copy !== null) seen.copied = `${copy.textContent} ${[...copy.querySelectorAll('input, textarea')].map((field) => (field as unknown as { value: string }).value).join(' ')}`;
    }).observe(document.body, { childList: true });
  });
  await window.getByRole('button', { name: /^Menu pengguna/ }).click();
  await window.getByRole('menuitem', { name: 'Laporkan masalah' }).click();
  await expect(window.getByRole('img', { name: 'Gambar layar tanpa data orang' })).toBeVisible();
  const copied = await window.evaluate(() => (globalThis as unknown as { copied: string }).copied);
  expect(copied).toContain('Daftar kasus');
  expect(copied).toContain('••');
  for (const part of family.flatMap((name) => name.split(' ')).filter((word) => word.length > 3)) expect(copied).not.toContain(part);
  expect(copied).not.toMatch(/\d{4}/);
  await expect(window.locator('.masked-copy')).toHaveCount(0);
  await picture(window, 'problems-0-panel');

  await window.getByRole('button', { name: 'Simpan laporan' }).click();
  await expect(window.getByRole('alert').first()).toContainText('Tulis apa yang terjadi.');
  await window.getByLabel('Apa yang terjadi?').fill('Tombol Simpan tidak bereaksi.');
  await window.getByRole('button', { name: 'Lihat isinya' }).click();
  await expect(window.getByLabel('Catatan program', { exact: true })).toContainText('case.open ok');
  await expectGoodScreen(app, window, 'problems-1-report');
  await window.getByRole('button', { name: 'Simpan laporan' }).click();
  await window.getByRole('button', { name: 'Simpan sebagai berkas' }).click();
  await expect.poll(() => readdir(folder)).toContainEqual(expect.stringMatching(/^laporan-masalah-.*\.zip$/));
  await window.getByRole('dialog').getByRole('button', { name: 'Tutup' }).last().click();
});

test('the picture can be left out; the palette and F1 lead there, too', async () => {
  const { window } = started;
  await window.keyboard.press('Control+K');
  await window.getByLabel('Nama, NIK, nomor kasus, kode status, atau halaman').fill('Laporkan');
  await window.keyboard.press('Enter');
  await window.getByRole('switch', { name: 'Sertakan gambar layar' }).click();
  await expect(window.getByRole('img', { name: 'Gambar layar tanpa data orang' })).toBeHidden();
  await window.getByLabel('Apa yang terjadi?').fill('Tanpa gambar.');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('Terima kasih.')).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('F1');
  await window.getByRole('button', { name: 'Laporkan masalah' }).click();
  await expect(window.getByLabel('Apa yang terjadi?')).toBeVisible();
});

test('the administrator reads the reports and hands one over', async () => {
  const { app, window } = started;
  await loginAs(window, 'admin');
  await goTo(window, '#/problems');
  await expect(window.getByRole('row', { name: /Tanpa gambar\./ })).toBeVisible();
  await expectGoodScreen(app, window, 'problems-2-list');
  await window.getByRole('row', { name: /Tombol Simpan tidak bereaksi/ }).click();
  await expect(window.getByRole('img', { name: 'Gambar layar tanpa data orang' })).toBeVisible();
  await window.getByRole('button', { name: 'Buat draf surel' }).click();
  await expect.poll(() => readFile(path.join(folder, 'link.txt'), 'utf8').catch(() => '')).toMatch(/^mailto:\?subject=Laporan%20masalah%20SLRT/);
  await expectGoodScreen(app, window, 'problems-3-one');
  await window.getByRole('button', { name: 'Simpan status' }).click();
  await expect(window.getByRole('row', { name: /Tombol Simpan tidak bereaksi.*Diserahkan/ })).toBeVisible();
});
