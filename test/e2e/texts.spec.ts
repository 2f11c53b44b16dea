import { expect, test } from '@playwright/test';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';
import { registerStudyFamily, reviewStudyFamily } from './study.ts';

test.setTimeout(240_000);

let started: LaunchedApp;
test.beforeAll(async () => {
  started = await launchDemo();
  await registerStudyFamily(started.window, 'study-case');
  await reviewStudyFamily(started.window, 'study-case');
  await loginAs(started.window, 'admin');
});
test.afterAll(() => started.close());

test('the administrator writes the office’s words, sees them on paper, and puts them back', async () => {
  const { app, window } = started;
  await window.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Naskah surat & pesan' }).click();
  await expect(window.locator('[data-pdf=shown]')).toBeVisible();
  await expectGoodScreen(app, window, 'texts-1-letter');
  await window.getByText('Surat rekomendasi', { exact: true }).click();
  await expect(window.getByLabel('Keterangan tidak mampu', { exact: true }).last()).toHaveValue(/^Berdasarkan {{dasar}}/);
  await expect(window.locator('[data-pdf=shown]')).toBeVisible();
  await expectGoodScreen(app, window, 'texts-1-recommendation');
  await window.getByText('Surat rujukan', { exact: true }).last().click();
  await expect(window.getByLabel('Keterangan tidak mampu', { exact: true })).toHaveCount(0);

  await window.getByLabel('Penutup', { exact: true }).last().fill('Hatur nuhun {{nama}}');
  await window.getByLabel('Masa berlaku', { exact: true }).last().fill('');
  await window.getByLabel('Alasan perubahan').fill('Gaya surat 2027');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('alert')).toContainText('Penutup: program tidak dapat mengisi “nama”. Naskah ini tidak memakai isian.');
  await expect(window.getByRole('alert')).toContainText('Isi Masa berlaku, atau kembalikan ke bawaan.');
  await expectGoodScreen(app, window, 'texts-2-wrong');
  await window.getByLabel('Penutup', { exact: true }).last().fill('Hatur nuhun atas perhatian Bapak/Ibu.');
  await window.getByLabel('Masa berlaku', { exact: true }).last().fill('Surat ini berlaku sampai ');
  await window.getByRole('button', { name: 'Sisipkan tanggal (tanggal) ke Masa berlaku' }).click();
  await expect(window.getByLabel('Masa berlaku', { exact: true }).last()).toHaveValue('Surat ini berlaku sampai {{tanggal}}');
  await window.getByRole('button', { name: 'Kembalikan Masa berlaku ke bawaan' }).click();
  await window.getByRole('button', { name: 'Simpan naskah' }).click();
  await expect(window.getByText('Naskah tersimpan dan berlaku mulai sekarang.')).toBeVisible();
  await expect(window.getByText('Penutup: Hatur nuhun atas perhatian Bapak/Ibu.')).toBeVisible();
  expect((await call(window, 'texts.get', { group: 'LETTER' })).texts).toEqual({ closing: 'Hatur nuhun atas perhatian Bapak/Ibu.' });

  await window.getByText('Tanda terima', { exact: true }).click();
  await expect(window.getByLabel('Layanan gratis', { exact: true }).last()).toBeVisible();
  await expect(window.locator('[data-pdf=shown]')).toBeVisible();
  await expectGoodScreen(app, window, 'texts-3-receipt');
});

test('a message in the office’s words is what the officer finds when a citizen is told', async () => {
  const { app, window } = started;
  await window.getByText('Pesan untuk warga', { exact: true }).first().click();
  const progress = window.getByLabel('Sedang diproses', { exact: true }).last();
  await progress.fill(`${'x'.repeat(152)}{{nama}}`);
  await window.keyboard.press('Tab');
  await expect(window.getByText('Sedang diproses terlalu panjang: dengan isian terpendek pun 161 huruf, paling banyak 160.')).toBeVisible();
  await progress.fill('Yth. {{nama}}, permohonan Anda kami kerjakan. Mohon ditunggu.');
  await expect(window.getByText('Contoh: Yth. Rohmat Contoh, permohonan Anda kami kerjakan. Mohon ditunggu.')).toBeVisible();
  await window.getByLabel('Alasan perubahan').fill('Lebih singkat');
  await expectGoodScreen(app, window, 'texts-4-messages');
  await window.getByRole('button', { name: 'Simpan naskah' }).click();
  await expect(window.getByText('Lebih singkat')).toBeVisible();

  await loginAs(window, 'bo');
  await goTo(window, '#/cases/study-case');
  await window.getByRole('button', { name: 'Tindakan lain' }).click();
  await window.getByRole('menuitem', { name: /Beri tahu warga/ }).click();
  await expect(window.getByLabel('Pesan untuk warga')).toHaveValue(/^Yth\. .+, permohonan Anda kami kerjakan\. Mohon ditunggu\.$/);
  await expectGoodScreen(app, window, 'texts-5-told');
});
