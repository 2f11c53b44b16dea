import { expect, test } from '@playwright/test';
import { DEMO_USERS } from '#main/data/demo/office.ts';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import { expectGoodScreen, picture } from './screen.ts';
import type { LaunchedApp } from './launch.ts';
import { registerStudyFamily } from './study.ts';

test.describe.configure({ mode: 'serial' });

test.describe('the home page', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchDemo();
    await registerStudyFamily(launched.window, 'study-case');
    await loginAs(launched.window, 'analis');
    await call(launched.window, 'case.returnToFrontOffice', { caseId: 'study-case', basis: null, missingDocuments: ['SKTM'], reason: 'Surat belum dibawa' });
  });
  test.afterAll(() => launched.close());

  for (const { username, name } of DEMO_USERS) {
    test(`gives ${username} something to begin with, and each number opens its rows`, async () => {
      const { window } = launched;
      await loginAs(window, username);
      await expect(window.getByRole('heading', { level: 1 })).toContainText(name.split(' ')[0] ?? '');
      await expect(window.getByRole('heading', { name: username === 'admin' ? 'Yang perlu diurus' : 'Menunggu Anda' })).toBeVisible();
      await picture(window, `home-${username}`);
      const tile = window.locator('[data-group]').first();
      if (await tile.count() === 0) return;
      const count = Number(await tile.locator('span').first().textContent());
      await tile.click();
      await expect(window.getByRole('grid').locator('tbody tr[aria-rowindex]')).toHaveCount(count);
    });
  }

  test('is readable in the dark and at twice the size', async () => {
    const { window, app } = launched;
    await loginAs(window, 'fo');
    await expectGoodScreen(app, window, 'home-fo-good');
    await loginAs(window, 'admin');
    await expectGoodScreen(app, window, 'home-admin-good');
  });

  test('a case that waits for the citizen’s papers says that its time stands still', async () => {
    const { window, app } = launched;
    await loginAs(window, 'fo');
    await goTo(window, '#/cases?queue=INCOMPLETE');
    await expect(window.getByRole('complementary').getByText('Menunggu warga')).toBeVisible();
    await expectGoodScreen(app, window, 'home-waiting-queue');
    await window.keyboard.press('Enter');
    await expect(window.getByText(/Batas waktu berhenti: menunggu berkas warga/)).toBeVisible();
    await expectGoodScreen(app, window, 'home-waiting-case');
  });

  test('the analyst stops the clock for the ministry, and lets it go on', async () => {
    const { window } = launched;
    await loginAs(window, 'fo');
    await call(window, 'case.complete', { caseId: 'study-case', basis: null, documents: ['SKTM'], note: '' });
    await loginAs(window, 'analis');
    await goTo(window, '#/cases/study-case');
    await window.getByRole('button', { name: 'Tindakan lain' }).click();
    await window.getByRole('menuitem', { name: 'Tunggu jawaban kementerian' }).click();
    await window.getByRole('dialog').getByRole('textbox').fill('Usulan masuk SIKS-NG.');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText(/Batas waktu berhenti: menunggu kementerian/)).toBeVisible();
    await window.getByRole('button', { name: 'Tindakan lain' }).click();
    await expect(window.getByRole('menuitem', { name: 'Tunggu jawaban kementerian' })).toBeHidden();
    await window.getByRole('menuitem', { name: 'Catat jawaban kementerian' }).click();
    await window.getByRole('dialog').getByRole('textbox').fill('Padan.');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText(/^Batas waktu \d/)).toBeVisible();
  });

  test('the administrator pastes the days off, adds one, takes one away and brings it back', async () => {
    const { window, app } = launched;
    await loginAs(window, 'admin');
    await goTo(window, '#/holidays');
    await expect(window.getByText(/^Hari libur \d{4} belum diisi\.$/)).toBeVisible();
    await expectGoodScreen(app, window, 'holidays-1-empty');
    const year = new Date().getFullYear();
    await window.getByRole('button', { name: 'Tempel daftar setahun' }).first().click();
    await window.getByRole('dialog').getByRole('button', { name: `Simpan hari libur ${year}` }).click();
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Isi dasar keputusannya.');
    await window.getByLabel('Dasar keputusan').fill('SKB 3 Menteri (contoh)');
    await window.getByLabel('Daftar hari libur').fill(`25-12-${year}; Hari Raya Natal\nbukan tanggal; apa ini`);
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('alert').filter({ hasText: 'Ada baris' })).toContainText('2');
    await window.getByLabel('Daftar hari libur').fill(`25-12-${year}; Hari Raya Natal\n26 Desember ${year}; Cuti bersama Natal`);
    await expectGoodScreen(app, window, 'holidays-2-paste');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('grid').getByText('Cuti bersama Natal')).toBeVisible();
    await window.getByRole('button', { name: 'Tambah satu hari' }).click();
    await window.getByLabel('Tanggal').fill(`17-8-${year}`);
    await window.getByLabel('Nama hari libur').fill('Hari Kemerdekaan');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('grid').getByText('Hari Kemerdekaan')).toBeVisible();
    await window.getByRole('button', { name: 'Hapus Hari Raya Natal' }).click();
    await expect(window.getByRole('grid').getByText('Hari Raya Natal')).toBeHidden();
    await window.getByRole('button', { name: 'Urungkan' }).click();
    await expect(window.getByRole('grid').getByText('Hari Raya Natal')).toBeVisible();
    await expectGoodScreen(app, window, 'holidays-3-list');
  });
});
