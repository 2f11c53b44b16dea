import { expect, test } from '@playwright/test';
import { call, launchDemo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';

test.setTimeout(240_000);

let started: LaunchedApp;
test.beforeAll(async () => {
  started = await launchDemo();
  await loginAs(started.window, 'admin');
});
test.afterAll(() => started.close());

test('the administrator sets the office’s own terms, sees what differs, and puts them back', async () => {
  const { app, window } = started;
  await window.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Tenggat & tindak lanjut' }).click();
  await expect(window.getByText('Belum pernah diubah')).toBeVisible();
  await expectGoodScreen(app, window, 'terms');

  await window.getByRole('textbox', { name: 'Biasa: jawaban pertama' }).fill('0');
  await window.getByLabel('Kebutuhan bantuan program').or(window.getByRole('textbox', { name: /program/i }).first()).first().fill('10');
  await window.getByLabel('Alasan perubahan').fill('Standar pelayanan 2027');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('alert')).toContainText('angka 1 sampai 60');
  await window.getByRole('textbox', { name: 'Biasa: jawaban pertama' }).fill('7');
  await window.getByRole('switch', { name: 'Kunjungan kedua' }).click();
  await window.getByRole('group', { name: 'Telepon pertama' }).getByLabel('Hari kerja setelah bantuan tiba').fill('5');
  await expect(window.getByText('4 isian berbeda dari yang tersimpan.')).toBeVisible();
  await expectGoodScreen(app, window, 'terms-changed');
  await window.getByRole('button', { name: 'Simpan tenggat' }).click();
  await expect(window.getByText('Tenggat tersimpan dan berlaku mulai sekarang.')).toBeVisible();
  await expect(window.getByText('Biasa: jawaban pertama: 7 hari kerja')).toBeVisible();
  const { terms } = await call(window, 'terms.get', {});
  expect(terms).toMatchObject({ answers: { REGULAR: { answer: 7 } }, followUp: { FIRST_CALL: { after: 5 }, SECOND_VISIT: { active: false } } });

  await window.getByRole('button', { name: 'Kembalikan semua ke bawaan' }).click();
  await window.getByLabel('Alasan perubahan').fill('Percobaan selesai');
  await window.getByRole('button', { name: 'Simpan tenggat' }).click();
  await expect(window.getByText('Biasa: jawaban pertama: kembali ke bawaan')).toBeVisible();
  await expectGoodScreen(app, window, 'terms-history');
  expect((await call(window, 'terms.get', {})).changes).toEqual({});
});
