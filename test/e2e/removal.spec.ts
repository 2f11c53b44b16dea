import { expect, test, type Page } from '@playwright/test';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';
import { registerStudyFamily } from './study.ts';

test.describe.configure({ mode: 'serial' });

const DEAD = 'Odah Rohayati';
const choose = async (window: Page, name: string): Promise<void> => {
  await window.getByRole('button', { name: 'Tindakan lain' }).click();
  await window.getByRole('menuitem', { name }).click();
};
const openMine = async (window: Page): Promise<void> => {
  await goTo(window, '#/proposals');
  await expect(window.getByRole('button', { name: 'Menunggu saya' })).toHaveAttribute('aria-current', 'page');
  await expect(window.getByRole('grid')).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: DEAD })).toBeVisible();
};

test.describe('a removal after a death', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchDemo();
    const { window } = launched;
    await registerStudyFamily(window, 'study-case');
    await loginAs(window, 'analis');
    const check = { personId: 'study-5', answer: 'FOUND' as const, query: DEAD, registryId: 'contoh-5', decile: 1, version: 1, quarter: '2026Q4', dataDate: '2026-10-01', candidates: [] };
    await call(window, 'case.recordRegistryCheck', { caseId: 'study-case', basis: null, check });
  });
  test.afterAll(() => launched.close());

  test('says that no proposal waits yet', async () => {
    const { window } = launched;
    await goTo(window, '#/proposals');
    await expect(window.getByText('Tidak ada usulan yang menunggu Anda.')).toBeVisible();
    await expectGoodScreen(launched.app, window, 'proposals-0-empty');
  });

  test('is started from the case; without a person it is not', async () => {
    const { window } = launched;
    await goTo(window, '#/cases/study-case');
    await window.getByRole('link', { name: 'Mulai usulan' }).click();
    await expect(window.getByRole('heading', { level: 1, name: 'Mulai usulan data terpadu' })).toBeVisible();
    await expect(window.getByRole('checkbox', { name: DEAD })).toBeDisabled();
    await expectGoodScreen(launched.app, window, 'propose-1-new');
    await window.getByRole('radio', { name: 'Penghapusan' }).check();
    await window.getByRole('radio', { name: 'Meninggal dunia' }).check();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('alert')).toContainText('Pilih sedikitnya satu orang.');
    await window.getByRole('checkbox', { name: DEAD }).check();
    await expectGoodScreen(launched.app, window, 'propose-2-removal');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('heading', { level: 1, name: DEAD })).toBeVisible();
    await expect(window.getByText('Sedikitnya satu dari: Akta kematian', { exact: false })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'proposal-1-draft');
  });

  test('needs the paper and a statement before it can be submitted', async () => {
    const { window } = launched;
    await expect(window.getByRole('button', { name: 'Kirim ke supervisor' })).toHaveCount(0);
    await window.keyboard.press('Control+Enter');
    await window.getByRole('checkbox', { name: 'Akta kematian' }).check();
    await window.getByRole('button', { name: 'Simpan perubahan' }).click();
    await expect(window.getByRole('dialog')).toBeHidden();
    await choose(window, 'Catat SPTJM');
    await window.getByRole('button', { name: 'Simpan SPTJM' }).click();
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Isi nama penanda tangan.');
    await expectGoodScreen(launched.app, window, 'proposal-2-statement');
    await window.getByLabel('Penanda tangan').fill('Contoh Kades');
    await window.getByRole('button', { name: 'Simpan SPTJM' }).click();
    await expect(window.getByText('Semua syarat lengkap.', { exact: false })).toBeVisible();
    await window.keyboard.press('Control+Enter');
    await window.getByRole('dialog').getByRole('button', { name: 'Kirim ke supervisor' }).click();
    await expect(window.getByText('Menunggu Supervisor kecamatan.')).toBeVisible();
  });

  test('comes back from the supervisor with a reason, which must not be empty', async () => {
    const { window } = launched;
    await loginAs(window, 'supervisor');
    await goTo(window, '#/proposals');
    await expect(window.getByRole('complementary', { name: 'Ringkasan' })).toContainText('Meninggal dunia');
    await expectGoodScreen(launched.app, window, 'proposals-1-queue');
    await openMine(window);
    await window.keyboard.press('Control+Enter');
    await window.getByRole('radio', { name: 'Kembalikan untuk diperbaiki' }).check();
    await window.getByRole('button', { name: 'Kembalikan usulan' }).click();
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Tulis alasannya dulu.');
    await window.getByLabel('Alasan').fill('Akta belum terbaca.');
    await expectGoodScreen(launched.app, window, 'proposal-3-check');
    await window.getByRole('button', { name: 'Kembalikan usulan' }).click();
    await expect(window.getByRole('alert').filter({ hasText: 'Akta belum terbaca.' })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'proposal-4-returned');
  });

  test('goes again over supervisor and manager to ready to send, then SIKS-NG by hand', async () => {
    const { window } = launched;
    for (const [username, press] of [['analis', 'Kirim ke supervisor'], ['supervisor', 'Setujui dan teruskan ke manajer'], ['manajer', 'Setujui, siap dikirim']] as const) {
      await loginAs(window, username);
      await openMine(window);
      await window.keyboard.press('Control+Enter');
      await window.getByRole('dialog').getByRole('button', { name: press }).click();
      await expect(window.getByRole('dialog')).toBeHidden();
    }
    await expect(window.getByText('Siap dikirim ke SIKS-NG').first()).toBeVisible();
    await loginAs(window, 'siks');
    await openMine(window);
    await window.keyboard.press('Control+Enter');
    await window.getByRole('button', { name: 'Catat perkembangan', exact: true }).click();
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Pilih keadaannya di SIKS-NG.');
    await window.getByRole('radio', { name: 'Terkirim ke SIKS-NG' }).check();
    await expectGoodScreen(launched.app, window, 'proposal-5-progress');
    await window.getByRole('button', { name: 'Catat perkembangan', exact: true }).click();
    await expect(window.getByRole('dialog')).toBeHidden();
    await window.keyboard.press('Control+Enter');
    await window.getByRole('radio', { name: 'Ditolak' }).check();
    await window.getByRole('button', { name: 'Catat perkembangan', exact: true }).click();
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Tulis alasannya dulu.');
    await window.getByLabel('Alasan').fill('NIK tidak padan.');
    await window.getByRole('button', { name: 'Catat perkembangan', exact: true }).click();
    await expect(window.getByText('Usulan ini sudah berakhir.')).toBeVisible();
    await expectGoodScreen(launched.app, window, 'proposal-6-rejected');
  });

  test('a second one is withdrawn after a question that names the person; the case tells it all', async () => {
    const { window } = launched;
    await loginAs(window, 'analis');
    await goTo(window, '#/proposals?view=REJECTED');
    await window.getByRole('grid').focus();
    await window.keyboard.press('Enter');
    await window.getByRole('link', { name: 'Usulkan lagi' }).click();
    await expect(window.getByRole('radio', { name: 'Meninggal dunia' })).toBeChecked();
    await expect(window.getByRole('checkbox', { name: DEAD })).toBeChecked();
    await window.getByRole('button', { name: 'Mulai usulan' }).click();
    await expect(window.getByRole('heading', { level: 1, name: DEAD })).toBeVisible();
    await expect(window.getByRole('link', { name: 'Menggantikan usulan yang ditolak' })).toBeVisible();
    await choose(window, 'Batalkan usulan');
    await window.getByLabel('Alasan').fill('Salah orang.');
    await window.getByRole('button', { name: `Batalkan usulan ${DEAD}` }).click();
    await expectGoodScreen(launched.app, window, 'proposal-7-withdraw');
    await window.getByRole('dialog', { name: `Batalkan usulan ${DEAD}?` }).getByRole('button', { name: `Batalkan usulan ${DEAD}` }).click();
    await expect(window.getByRole('dialog')).toHaveCount(0);
    await expect(window.getByText('Usulan ini sudah berakhir.')).toBeVisible();
    await goTo(window, '#/cases/study-case');
    await expect(window.getByText('membatalkan usulan.', { exact: false })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'case-proposals');
  });
});
