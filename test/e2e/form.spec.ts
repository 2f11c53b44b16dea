import { expect, test } from '@playwright/test';
import { goTo, launchDemo, loginAs } from './desk.ts';

test('a click is not lost when the field that it leaves shows what is wrong', async () => {
  const { window, close } = await launchDemo();
  try {
    await loginAs(window, 'fo');
    await goTo(window, '#/register');
    await window.getByLabel('NIK atau nama salah satu anggota keluarga').fill('Zulkifli Contohbaru');
    await window.keyboard.press('Control+Enter');
    await window.getByLabel('Nama', { exact: true }).fill('Zulkifli 2');
    await window.getByRole('button', { name: 'Tambah anggota' }).click();
    await expect(window.getByRole('group', { name: 'Anggota 2' })).toBeVisible();
  } finally {
    await close();
  }
});
