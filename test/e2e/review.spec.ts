import { expect, test } from '@playwright/test';
import { goTo, launchDemo, loginAs } from './desk.ts';
import { expectGoodScreen } from './screen.ts';
import type { LaunchedApp } from './launch.ts';
import { registerStudyFamily } from './study.ts';

test.describe.configure({ mode: 'serial' });

test.describe('the review desk', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchDemo();
    await registerStudyFamily(launched.window, 'study-case');
    await loginAs(launched.window, 'analis');
  });
  test.afterAll(() => launched.close());

  test('finds its queue, looks by arrow keys, narrows by chips, opens by Enter', async () => {
    const { window } = launched;
    await goTo(window, '#/cases');
    await expect(window.getByRole('button', { name: /^Review & Analisa/ })).toHaveAttribute('aria-current', 'page');
    await expect(window.getByRole('grid')).toBeFocused();
    await window.keyboard.press('ArrowDown');
    await expectGoodScreen(launched.app, window, 'queue-1');
    await window.getByLabel('Cari nama atau nomor').fill('rahmat');
    await expect(window.getByRole('button', { name: 'Hapus saringan "rahmat"' })).toBeVisible();
    await expect(window.getByRole('complementary', { name: 'Ringkasan' })).toContainText('Rahmat Sunandar');
    await expectGoodScreen(launched.app, window, 'queue-2-filtered');
    await window.getByRole('grid').focus();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('heading', { level: 1, name: 'Rahmat Sunandar' })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'case-1-review');
  });

  test('says that a queue is empty', async () => {
    const { window } = launched;
    await goTo(window, '#/cases?queue=INFORMED');
    await expect(window.getByText('Tidak ada yang menunggu di sini.')).toBeVisible();
    await expectGoodScreen(launched.app, window, 'queue-3-empty');
  });

  test('finds a misspelt name in the registry by keyboard alone, compares and records it', async () => {
    const { window } = launched;
    await goTo(window, '#/cases/study-case');
    await window.getByRole('button', { name: 'Periksa data terpadu' }).first().waitFor();
    await window.keyboard.press('Control+Enter');
    const field = window.getByLabel('Cari NIK, nomor KK, atau nama');
    await expect(field).toBeFocused();
    await expect(window.locator('[data-hit]').first()).toContainText('RAHMAT SUNANDAR');
    // While the next letters are looked up the last hits stay, and the arrow waits for the new ones.
    const seen = await window.evaluateHandle(() => {
      const noted = { fewest: Infinity, older: false };
      new MutationObserver(() => {
        noted.fewest = Math.min(noted.fewest, document.querySelectorAll('[data-hit]').length);
        noted.older ||= document.querySelector('[aria-busy="true"] [data-hit]') !== null;
      }).observe(document.querySelector('[data-hit]')?.closest('[aria-busy]')?.parentElement as HTMLElement, { childList: true, subtree: true, attributes: true });
      return noted;
    });
    await field.fill('rachmad soenandar');
    await window.keyboard.press('ArrowDown');
    await expect(window.locator('[data-hit]').first()).toBeFocused();
    await expect(window.locator('[data-hit]').first()).toContainText('RAHMAT SUNANDAR');
    const { fewest, older } = await seen.jsonValue();
    expect(older).toBe(true);
    expect(fewest).toBeGreaterThan(0);
    await expect(window.getByRole('heading', { name: 'Bandingkan' })).toBeVisible();
    await expect(window.getByRole('heading', { name: 'Keluarga dalam data terpadu' })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'check-1-compare');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Pemeriksaan Rahmat Sunandar tersimpan.')).toBeVisible();
    await expect(window.getByRole('button', { name: /Rahmat Sunandar/ })).toContainText('Ditemukan, desil 1');
  });

  test('records "not found" for the one whom nobody knows, and goes on to the next', async () => {
    const { window } = launched;
    await window.getByRole('button', { name: /^Salma Sunandar/ }).click();
    const field = window.getByLabel('Cari NIK, nomor KK, atau nama');
    await field.fill('3204990000000000');
    await expect(window.getByText('Tidak ada yang cocok dalam data ini.', { exact: false })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'check-2-not-found');
    await window.getByRole('button', { name: 'Catat: tidak ditemukan' }).click();
    await expect(window.getByText('Pemeriksaan Salma Sunandar tersimpan.')).toBeVisible();
    for (const name of ['Wati Rohayati', 'Dimas Sunandar', 'Odah Rohayati']) {
      await expect(window.locator('[aria-current="true"]')).toContainText(name);
      await window.locator('[data-hit]').first().click();
      await window.getByRole('button', { name: 'Catat: ini orangnya' }).click();
      await expect(window.getByText(`Pemeriksaan ${name} tersimpan.`)).toBeVisible();
    }
    await expect(window.getByRole('dialog')).toBeHidden();
  });

  test('maps needs and categories, returns and forwards', async () => {
    const { window } = launched;
    await window.getByRole('button', { name: 'Petakan kebutuhan' }).click();
    await window.getByRole('combobox', { name: 'Kategori PPKS Odah Rohayati' }).click();
    await window.getByRole('option', { name: 'Lanjut usia terlantar' }).click();
    await window.keyboard.press('Escape');
    await expect(window.getByRole('region', { name: 'Odah Rohayati' })).toContainText('Ditemukan, desil 1. Data terpadu triwulan IV 2026');
    await window.getByRole('combobox', { name: 'Program yang sudah diterima Odah Rohayati' }).fill('harapan');
    await window.getByRole('option', { name: 'Program Keluarga Harapan' }).click();
    await window.keyboard.press('Escape');
    await expectGoodScreen(launched.app, window, 'map-1');
    await window.getByRole('button', { name: 'Simpan pemetaan' }).click();
    await expect(window.getByRole('dialog')).toBeHidden();
    await expect(window.getByText('Program Keluarga Harapan (Odah Rohayati), menurut keluarga')).toBeVisible();
    await window.getByRole('button', { name: 'Tindakan lain' }).click();
    await expectGoodScreen(launched.app, window, 'case-2-menu');
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Tindakan lain' }).click();
    await window.getByRole('menuitem', { name: 'Kembalikan ke Front Office' }).click();
    await window.getByRole('button', { name: 'Kembalikan ke Front Office' }).click();
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Tulis alasannya dulu.');
    await expectGoodScreen(launched.app, window, 'return-1');
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();
    await window.getByRole('button', { name: 'Teruskan ke Program & Layanan' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Teruskan ke Program & Layanan' }).click();
    await expect(window.getByText('Menunggu Program & Layanan', { exact: false })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'case-3-forwarded');
  });
});
