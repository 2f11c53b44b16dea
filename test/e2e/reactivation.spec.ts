import { expect, test } from '@playwright/test';
import { demoNik } from '#main/data/demo/families.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import { expectGoodScreen } from './screen.ts';
import type { LaunchedApp } from './launch.ts';

test.describe.configure({ mode: 'serial' });

test.describe('a card that is no longer active', () => {
  let launched: LaunchedApp;
  let number = '';
  const started = { at: 0 };
  test.beforeAll(async () => {
    launched = await launchDemo();
    await loginAs(launched.window, 'fo');
  });
  test.afterAll(() => launched.close());

  test('a patient in hospital: one page at the counter, and it lies with the manager', async () => {
    const { window } = launched;
    started.at = Date.now();
    await goTo(window, '#/reactivation');
    await window.getByLabel('Kartu siapa?').fill('Ajat Contoh');
    await window.getByRole('button', { name: /^Ajat Contoh Sudrajat/ }).click();
    await window.getByLabel('Rumah sakit, puskesmas, atau klinik').fill('RSUD Majalaya');
    await window.getByRole('button', { name: 'Kirim ke manajer' }).click();
    await expect(window.getByRole('alert').filter({ hasText: 'Ada 2 isian' })).toContainText('Surat keterangan membutuhkan layanan kesehatan');
    await window.getByRole('switch', { name: 'Pasien sedang dirawat sekarang' }).check();
    await window.getByLabel('Warga menyetujui', { exact: false }).check();
    await expectGoodScreen(launched.app, window, 'reactivation-1-form');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Sekarang di meja manajer', { exact: false })).toBeVisible();
    number = /SLRT-\S+?(?=\.)/.exec(await window.getByRole('alert').filter({ hasText: 'meja manajer' }).innerText())?.[0] ?? '';
    await expectGoodScreen(launched.app, window, 'reactivation-2-made');
  });

  test('the manager approves with one key, and the letter is there in under three minutes', async () => {
    const { window } = launched;
    await loginAs(window, 'manajer');
    await goTo(window, '#/reactivation');
    await expect(window.getByText('Sedang dirawat')).toBeVisible();
    const { rows: [row] } = await call(window, 'case.queue', { queue: 'AWAITING_APPROVAL', village: null, text: number, cursor: null, limit: 1 });
    // Of today, an emergency, and first of all that waits.
    expect(row).toMatchObject({ urgency: 'EMERGENCY', dueOn: todayInJakarta(new Date()) });
    expect((await call(window, 'reactivation.waiting', {}))[0]).toMatchObject({ number, inHospital: true });
    await expectGoodScreen(launched.app, window, 'reactivation-3-waiting');
    await window.keyboard.press('Control+Enter');
    await expect(window.locator('[data-pdf="shown"]')).toBeVisible({ timeout: 60_000 });
    expect(Date.now() - started.at).toBeLessThan(180_000);
    await expectGoodScreen(launched.app, window, 'reactivation-4-letter');
  });

  test('a list after a mass event: wrong lines are told, the others go', async () => {
    const { window } = launched;
    await loginAs(window, 'bo');
    await goTo(window, '#/reactivation');
    await window.getByText('Daftar banyak orang').click();
    const row = (serial: number, village = 'Cinunuk') => [demoNik('1970-02-11', 'L', serial), `Warga Contoh ${'ABC'[serial % 3] ?? ''}`, '', village, 'Kp. Contoh', ''].join('\t');
    await window.getByLabel('Tempel dari lembar kerja').fill(['NIK\tNama\tKK\tDesa\tAlamat\tKartu', row(7_001), row(7_002), row(7_003, 'Entah'), '12\tX'].join('\n'));
    await expect(window.getByText('2 orang terbaca.')).toBeVisible();
    await expect(window.getByText('Baris 4: desa tidak dikenal', { exact: false })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'reactivation-5-many');
    await window.getByRole('button', { name: 'Kirim 2 orang ke manajer' }).click();
    await expect(window.getByText('2 permohonan ada di meja manajer.')).toBeVisible();
  });

  test('the receipt’s code: the status in words, to be read out', async () => {
    const { window } = launched;
    await loginAs(window, 'fo');
    const { rows: [row] } = await call(window, 'case.queue', { queue: 'REFERRED', village: null, text: number, cursor: null, limit: 1 });
    const { state } = await call(window, 'case.open', { caseId: row?.caseId ?? '' });
    await goTo(window, '#/status');
    await window.getByLabel('Kode status atau nomor kasus').fill((state.registration?.receiptCode ?? '').toLowerCase().replace('-', ''));
    const asked = Date.now();
    await window.keyboard.press('Enter');
    await expect(window.getByText('Permohonan sudah dirujuk ke mitra', { exact: false })).toBeVisible();
    expect(Date.now() - asked).toBeLessThan(5_000);
    await expect(window.getByText('BPJS Kesehatan Cabang Soreang', { exact: false })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'status-1');
    await goTo(window, '#/cases?queue=TO_TELL');
    await expect(window.getByRole('button', { name: /^Perlu dikabari/ })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'to-tell-1');
  });
});
