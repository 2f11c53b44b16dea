import { expect, test, type Page } from '@playwright/test';
import { call, goTo, launchDemo, loginAs } from './desk.ts';

const NAME = (window: Page) => window.getByLabel('Nama', { exact: true });

async function beginForm(window: Page, name: string): Promise<void> {
  await goTo(window, '#/register');
  await window.getByLabel('NIK atau nama salah satu anggota keluarga').fill(name);
  await expect(window.getByText('Belum ada yang cocok di kantor ini.')).toBeVisible();
  await window.keyboard.press('Control+Enter');
  await expect(NAME(window)).toHaveValue(name);
}

test('the same form in two windows is found out; both texts are kept', async () => {
  const launched = await launchDemo();
  const { window } = launched;
  try {
    await loginAs(window, 'fo');
    await beginForm(window, 'Dua Jendela');
    const [draft] = await call(window, 'draft.list', {});
    const id = draft?.id ?? '';
    const { body } = await call(window, 'draft.open', { id });
    await call(window, 'draft.save', { id, form: 'register', title: 'Jendela lain', body: body.replace('Dua Jendela', 'Jendela lain') });
    await window.getByLabel('Alamat', { exact: true }).fill('Kp. Isian Saya');
    await expect(window.locator('[data-conflict]')).toContainText('Tidak ada yang ditimpa.');
    await window.getByRole('button', { name: 'Simpan sebagai draf tersendiri' }).click();
    await expect(window.locator('[data-conflict]')).toBeHidden();
    await expect(window.getByLabel('Alamat', { exact: true })).toHaveValue('Kp. Isian Saya');
    const bodies = await Promise.all((await call(window, 'draft.list', {})).map((one) => call(window, 'draft.open', { id: one.id }).then((opened) => opened.body)));
    expect(bodies.filter((text) => text.includes('Kp. Isian Saya'))).toHaveLength(1);
    expect(bodies.filter((text) => text.includes('Jendela lain'))).toHaveLength(1);
  } finally {
    await launched.close();
  }
});

test('500 drafts: the page is there at once, shows some, and finds any', async () => {
  const launched = await launchDemo();
  const { window } = launched;
  try {
    await loginAs(window, 'fo');
    for (let n = 1; n <= 500; n++) await call(window, 'draft.save', { id: `many-${n}`, form: 'register', title: `Warga ${n}.`, body: '{}' });
    const before = Date.now();
    await goTo(window, '#/register');
    await expect(window.getByRole('button', { name: /^Lanjutkan: Warga/ })).toHaveCount(20);
    expect(Date.now() - before).toBeLessThan(3_000);
    await window.getByRole('button', { name: 'Tampilkan 20 draf berikutnya' }).click();
    await expect(window.getByRole('button', { name: /^Lanjutkan: Warga/ })).toHaveCount(40);
    await window.getByLabel('Cari draf').fill('warga 77.');
    await expect(window.getByRole('button', { name: /^Lanjutkan: Warga/ })).toHaveCount(1);
    await goTo(window, '#/');
    await expect(window.getByRole('button', { name: /^Lanjutkan: Warga/ })).toHaveCount(8);
  } finally {
    await launched.close();
  }
});
