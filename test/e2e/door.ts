import { expect, type Page } from '@playwright/test';

export const DEMO_PASSWORD = 'sabilulungan-2026';
export const PASSPHRASE = 'padi menguning di sawah';

/** From the first window to the log-in page of the demo office. Takes the recovery key from the screen, as a clerk would from paper. */
export async function setUpDemo(window: Page): Promise<string> {
  await window.getByRole('button', { name: 'Lanjut' }).click();
  await window.getByRole('button', { name: /Coba dengan data contoh/ }).click();
  await givePassphrase(window, 'Siapkan sekarang');
  const recoveryKey = await confirmRecovery(window);
  await window.getByRole('button', { name: 'Ke halaman masuk' }).click();
  return recoveryKey;
}

export async function givePassphrase(window: Page, action: string): Promise<void> {
  await window.getByLabel('Frasa sandi', { exact: true }).fill(PASSPHRASE);
  await window.getByLabel('Ulangi frasa sandi').fill(PASSPHRASE);
  await window.getByRole('button', { name: action }).click();
}

export async function confirmRecovery(window: Page): Promise<string> {
  const key = await window.locator('[data-recovery-key]').first().getAttribute('data-recovery-key', { timeout: 90_000 });
  if (key === null) throw new Error('no recovery key on the screen');
  await window.getByRole('button', { name: 'Sudah saya simpan, lanjut' }).click();
  await window.getByLabel('Kunci pemulihan').fill(key.toLowerCase().replaceAll('-', ' '));
  await window.getByRole('button', { name: 'Periksa kunci' }).click();
  return key;
}

export async function logIn(window: Page, username: string, password: string = DEMO_PASSWORD): Promise<void> {
  await window.getByRole('textbox', { name: 'Nama pengguna' }).fill(username);
  await window.getByRole('textbox', { name: 'Kata sandi', exact: true }).fill(password);
  await window.getByRole('button', { name: 'Masuk', exact: true }).click();
}

export async function logOut(window: Page): Promise<void> {
  await window.getByRole('button', { name: /Menu pengguna/ }).click();
  await window.getByRole('menuitem', { name: 'Keluar' }).click();
  await expect(window.getByRole('heading', { name: 'Masuk' })).toBeVisible();
}
