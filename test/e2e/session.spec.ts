import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD, logIn, logOut, setUpDemo } from './door.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';

// Each screen is looked at three times (light, dark, zoomed), which takes a slow machine its time.
test.setTimeout(300_000);

let started: LaunchedApp;
test.beforeAll(async () => {
  started = await launchApp();
  await setUpDemo(started.window);
});
test.afterAll(() => started.close());

/** Each test begins as somebody, whatever the one before left. */
async function begin(username: string | null): Promise<void> {
  const { window } = started;
  const menu = window.getByRole('button', { name: /Menu pengguna/ });
  await expect(menu.or(window.getByRole('heading', { name: 'Masuk' }))).toBeVisible();
  if (await menu.isVisible()) await logOut(window);
  if (username !== null) await logIn(window, username);
}

test('log-in: what is missing is said, wrong passwords lead to a countdown, the right one to the home page', async () => {
  const { app, window } = started;
  await begin(null);
  await expectGoodScreen(app, window, 'login');
  await window.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(window.getByText('Isi nama pengguna.')).toBeVisible();
  for (const wrong of ['salah-satu', 'salah-dua', 'salah-tiga', 'salah-empat']) {
    await logIn(window, 'fo', wrong);
    await expect(window.getByRole('button', { name: /^(Masuk|Coba lagi dalam)/ })).toBeVisible();
    await expect(window.getByRole('textbox', { name: 'Kata sandi', exact: true })).toHaveValue('');
  }
  await expect(window.getByRole('button', { name: /Coba lagi dalam \d+ detik/ })).toBeDisabled();
  await expectGoodScreen(app, window, 'login-delayed');
  await expect(window.getByRole('button', { name: 'Masuk', exact: true })).toBeEnabled({ timeout: 30_000 });
  await logIn(window, 'fo');
  await expect(window.getByRole('heading', { name: /Selamat bekerja/ })).toBeVisible();
  await expectGoodScreen(app, window, 'home-front-office');
});

test('the lock screen shows nothing of a person and opens again on the same page', async () => {
  const { app, window } = started;
  await begin('fo');
  await expect(window.getByRole('heading', { name: /Selamat bekerja/ })).toBeVisible();
  await window.keyboard.press('Control+k');
  await window.getByPlaceholder(/Nama, NIK/).fill('kunci');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Layar terkunci' })).toBeVisible();
  await expect(window.getByText('Lilis').filter({ visible: true })).toHaveCount(0);
  expect(await window.title()).toBe('SLRT Sabilulungan');
  await expectGoodScreen(app, window, 'lock');
  await window.getByRole('textbox', { name: 'Kata sandi', exact: true }).fill(DEMO_PASSWORD);
  await window.getByRole('button', { name: 'Buka kunci' }).click();
  await expect(window.getByRole('heading', { name: /Selamat bekerja/ })).toBeVisible();
});

test('the palette finds pages and people; F1 explains the page', async () => {
  const { app, window } = started;
  await begin('fo');
  await expect(window.getByRole('heading', { name: /Selamat bekerja/ })).toBeVisible();
  await window.keyboard.press('Control+k');
  await window.getByPlaceholder(/Nama, NIK/).fill('program');
  await expectGoodScreen(app, window, 'palette');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Program dan mitra' })).toBeVisible();
  await window.keyboard.press('F1');
  const help = window.getByRole('dialog', { name: /^Bantuan/ });
  await expect(help).toContainText('Daftar bantuan');
  await expectGoodScreen(app, window, 'help-panel');
  await window.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('the rail shows each role its own pages, and the language changes at once', async () => {
  const { window } = started;
  await begin('fo');
  await expect(window.getByRole('navigation', { name: 'Menu utama' })).toContainText('Terima warga');
  await expect(window.getByRole('navigation', { name: 'Menu utama' })).not.toContainText('Pengguna');
  await window.getByRole('button', { name: /Menu pengguna/ }).click();
  await window.getByText('English').click();
  await expect(window.getByRole('navigation', { name: 'Main menu' })).toContainText('Programmes');
  await window.getByText('Indonesia', { exact: true }).click();
  await window.keyboard.press('Escape');
  await logOut(window);
  await logIn(window, 'admin');
  await expect(window.getByRole('navigation', { name: 'Menu utama' })).toContainText('Pengguna');
  await logOut(window);
});
