import { expect, test, type Page } from '@playwright/test';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import { expectGoodScreen } from './screen.ts';
import type { LaunchedApp } from './launch.ts';
import { registerStudyFamily, reviewStudyFamily } from './study.ts';

test.describe.configure({ mode: 'serial' });

async function choose(window: Page, label: string, option: string): Promise<void> {
  await window.getByRole('combobox', { name: label }).click();
  await window.getByRole('option', { name: option, exact: true }).click();
}

async function openCase(window: Page): Promise<void> {
  await goTo(window, '#/cases/study-case');
  await window.getByRole('heading', { level: 1, name: 'Rahmat Sunandar' }).waitFor();
}

test.describe('plan and referral', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchDemo();
    await registerStudyFamily(launched.window, 'study-case');
    await reviewStudyFamily(launched.window, 'study-case');
    await loginAs(launched.window, 'bo');
  });
  test.afterAll(() => launched.close());

  test('makes a plan from the needs; similar help needs a reason', async () => {
    const { window } = launched;
    await openCase(window);
    await window.getByRole('button', { name: 'Susun rencana keluarga' }).click();
    await window.getByRole('button', { name: /^Rencanakan: Kesehatan/ }).click();
    await choose(window, 'Program atau layanan', 'Penerima Bantuan Iuran Jaminan Kesehatan');
    await expect(window.getByRole('combobox', { name: 'Mitra' })).toHaveValue('Dinas Sosial Kabupaten Bandung');
    await window.getByLabel('Tujuan').fill('Ibu Odah dapat berobat dengan JKN aktif');
    await expectGoodScreen(launched.app, window, 'plan-1-line');
    await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
    await expect(window.getByText('Kebutuhan yang belum direncanakan')).toBeVisible();
    await window.getByRole('button', { name: 'Layanan baru' }).click();
    await choose(window, 'Untuk siapa', 'Odah Rohayati');
    await choose(window, 'Program atau layanan', 'Pengaktifan Kembali PBI-JK');
    await expect(window.getByText('Perhatikan: bantuan serupa')).toBeVisible();
    await window.getByLabel('Tujuan').fill('Cadangan');
    await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
    await expect(window.getByRole('alert').filter({ hasText: 'Ada 1 isian' })).toContainText('Tulis alasan mengapa tetap diberikan.');
    await expectGoodScreen(launched.app, window, 'plan-2-overlap');
    await window.getByRole('button', { name: 'Batal' }).click();
    await window.getByRole('button', { name: /^Rencanakan: Pendidikan/ }).click();
    await choose(window, 'Program atau layanan', 'Program Indonesia Pintar');
    await window.getByLabel('Tujuan').fill('Dimas tetap bersekolah');
    await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
    await expect(window.getByRole('button', { name: 'Ajukan rencana ke manajer' }).last()).toBeVisible();
    await expectGoodScreen(launched.app, window, 'plan-3-lines');
    await window.getByRole('dialog').getByRole('button', { name: 'Ajukan rencana ke manajer' }).click();
    await window.getByLabel('Catatan').fill('Mohon persetujuan.');
    await expectGoodScreen(launched.app, window, 'plan-4-submit');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Menunggu Manajer', { exact: false })).toBeVisible();
  });

  test('is approved by the manager', async () => {
    const { window } = launched;
    await loginAs(window, 'manajer');
    await openCase(window);
    await expectGoodScreen(launched.app, window, 'case-4-manager');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog')).toContainText('Program Indonesia Pintar');
    await expectGoodScreen(launched.app, window, 'approve-1');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Disetujui, siap dirujuk')).toBeVisible();
  });

  test('is the family’s: nothing goes out before it agreed', async () => {
    const { window } = launched;
    await loginAs(window, 'bo');
    await openCase(window);
    await window.getByRole('button', { name: 'Catat persetujuan keluarga' }).click();
    await expectGoodScreen(launched.app, window, 'agree-1');
    await window.getByRole('button', { name: 'Cetak rencana untuk keluarga' }).click();
    await expect(window.locator('[data-pdf="shown"]')).toBeVisible({ timeout: 60_000 });
    await expectGoodScreen(launched.app, window, 'agree-2-paper');
    await window.getByRole('button', { name: 'Kembali' }).click();
    await window.getByRole('radio', { name: 'Cap jempol di kertas' }).check();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('button', { name: 'Buat surat rujukan' })).toBeVisible();
    await window.getByRole('button', { name: 'Tindakan lain' }).click();
    await window.getByRole('menuitem', { name: 'Catat asesmen' }).click();
    await window.getByRole('group', { name: 'Odah Rohayati', exact: true }).getByText('Kesehatan').click();
    await window.getByLabel('Kekuatan keluarga').fill('Suami terampil mengecat.');
    await expectGoodScreen(launched.app, window, 'assess-1');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('heading', { name: 'Asesmen' })).toBeVisible();
  });

  test('goes out as letters, shown as the pages that are printed', async () => {
    const { window } = launched;
    await loginAs(window, 'bo');
    await openCase(window);
    await window.getByRole('button', { name: 'Buat surat rujukan' }).click();
    await expect(window.getByRole('combobox', { name: 'Penanda tangan' })).not.toHaveValue('');
    await expectGoodScreen(launched.app, window, 'letter-1-form');
    await choose(window, 'Mitra tujuan', 'Semua mitra sekaligus, 2 surat');
    await expectGoodScreen(launched.app, window, 'letter-1-all');
    await window.getByRole('button', { name: 'Buat 2 surat sekaligus' }).click();
    await expect(window.locator('[data-pdf="shown"]')).toBeVisible({ timeout: 60_000 });
    await expectGoodScreen(launched.app, window, 'letter-2-preview');
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();
    await expectGoodScreen(launched.app, window, 'case-5-referred');
  });

  test('shows which letters must be sent, and how they went', async () => {
    const { window } = launched;
    await goTo(window, '#/letters');
    await expect(window.getByRole('button', { name: /^Perlu dikirim/ })).toContainText('2');
    await expectGoodScreen(launched.app, window, 'letters-1-to-send');
    await openCase(window);
    await window.getByRole('button', { name: 'Catat pengiriman surat' }).click();
    await choose(window, 'Cara mengirim', 'Surel');
    await expectGoodScreen(launched.app, window, 'send-1');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog')).toBeHidden();
    await expect(window.getByRole('button', { name: 'Catat jawaban mitra' })).toBeVisible();
  });

  test('an answer on paper: the code, one digit, Enter', async () => {
    const { window } = launched;
    const { rows: [row] } = await call(window, 'referral.queue', { view: 'WAITING', village: null, text: null, cursor: null, limit: 10 });
    await goTo(window, '#/answers');
    await window.getByLabel('Kode surat').fill('zzzz zzzz');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('alert').filter({ hasText: 'Data yang dicari tidak ada' })).toBeVisible();
    const started = Date.now();
    await window.getByLabel('Kode surat').fill((row?.code ?? '').toLowerCase().replace('-', ''));
    await window.keyboard.press('Enter');
    await expect(window.getByText('Rahmat Sunandar')).toBeVisible();
    await window.keyboard.press('1');
    await window.keyboard.press('Enter');
    await expect(window.getByText('Jawaban tersimpan', { exact: false })).toBeVisible();
    expect(Date.now() - started).toBeLessThan(20_000);
    await window.getByLabel('Kode surat').fill(row?.code ?? '');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('radio', { name: 'Diteruskan ke tempat lain' })).toBeVisible();
    await window.getByRole('radio', { name: 'Diteruskan ke tempat lain' }).check();
    await expectGoodScreen(launched.app, window, 'answers-1-onward');
  });

  test('records answers, what was received, and tells the citizen in 160 characters', async () => {
    const { window } = launched;
    await openCase(window);
    await window.getByRole('button', { name: 'Catat jawaban mitra' }).click();
    await window.getByRole('radio', { name: 'Ditolak' }).check();
    await window.getByRole('button', { name: 'Catat jawaban mitra' }).last().click();
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('memerlukan keterangan');
    await expectGoodScreen(launched.app, window, 'answer-1');
    await window.getByRole('radio', { name: 'Diterima', exact: true }).check();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog')).toBeHidden();
    await window.getByRole('button', { name: 'Catat jawaban mitra' }).click();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('button', { name: 'Beri tahu warga' })).toBeVisible();
    await window.getByRole('button', { name: 'Tindakan lain' }).click();
    await window.getByRole('menuitem', { name: 'Catat bantuan diterima' }).click();
    await window.getByLabel('Yang diterima keluarga').fill('Kartu JKN aktif');
    await expectGoodScreen(launched.app, window, 'deliver-1');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog')).toBeHidden();
    await window.getByRole('button', { name: 'Beri tahu warga' }).click();
    const message = await window.getByLabel('Pesan untuk warga').inputValue();
    expect(message.length).toBeLessThanOrEqual(160);
    expect(message).toContain('Rahmat');
    // Which partner answered what, about which programme and for whom.
    await expect(window.getByText(/^Jawaban mitra, diterima · .+ · .+ \(.+\)$/).first()).toBeVisible();
    await expect(window.getByText(/^Bantuan tiba · .+ · .+ \(.+\)$/)).toBeVisible();
    await expectGoodScreen(launched.app, window, 'tell-1');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog')).toBeHidden();
  });

  test('is closed with the family’s rating; the story tells it all', async () => {
    const { window } = launched;
    await window.getByRole('button', { name: 'Selesaikan kasus' }).click();
    await window.getByLabel('Keterangan hasil').fill('JKN aktif dan Dimas bersekolah.');
    await window.getByRole('dialog').getByText('5', { exact: true }).click();
    await expectGoodScreen(launched.app, window, 'close-1');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Kasus ini sudah berakhir.')).toBeVisible();
    const story = window.getByRole('list', { name: 'Cerita kasus' });
    await expect(story).toContainText('menyelesaikan kasus: kebutuhan terpenuhi');
    await expect(story).toContainText('mendaftarkan Rahmat Sunandar');
    await expectGoodScreen(launched.app, window, 'case-6-closed');
    await loginAs(window, 'manajer');
    await openCase(window);
    await window.getByRole('button', { name: 'Tindakan lain' }).click();
    await window.getByRole('menuitem', { name: 'Buka kembali kasus' }).click();
    await window.getByLabel('Alasan').fill('Kartu belum diterima.');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('membuka kembali kasus', { exact: false })).toBeVisible();
    // It is looked at again from the start; the plan that was finished stays as it was, and none is current.
    await expect(window.getByText('Kasus ini sudah berakhir.')).toBeHidden();
    await expect(window.getByText('Menunggu Review & Analisa', { exact: false })).toBeVisible();
    const { state } = await call(window, 'case.open', { caseId: 'study-case' });
    expect(state).toMatchObject({ status: 'IN_REVIEW', plan: { version: 1, status: 'COMPLETED' }, earlierPlans: [] });
    expect(state.referrals).toHaveLength(2);
  });
});
