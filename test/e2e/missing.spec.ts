import { expect, test } from '@playwright/test';
import { PDF } from '../files/samples.ts';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';
import { registerStudyFamily } from './study.ts';

test.describe.configure({ mode: 'serial' });

test.describe('missing papers, who read it, the village\'s view, consent', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchDemo();
    await registerStudyFamily(launched.window, 'way-case');
  });
  test.afterAll(() => launched.close());

  test('the reviewer says what is missing and what the citizen is told', async () => {
    const { window, app } = launched;
    await loginAs(window, 'analis');
    await goTo(window, '#/cases/way-case');
    await window.getByRole('button', { name: 'Tindakan lain' }).click();
    await window.getByRole('menuitem', { name: 'Kembalikan ke Front Office' }).click();
    const panel = window.getByRole('dialog');
    await expect(panel.getByLabel('Surat keterangan tidak mampu (SKTM)')).toBeChecked();
    await panel.getByLabel('Akta kelahiran').uncheck();
    const message = panel.getByLabel('Pesan untuk warga');
    await expect(message).toHaveValue(/^Yth\. Rahmat.*Surat keterangan tidak mampu.*Gratis\.$/);
    expect((await message.inputValue()).length).toBeLessThanOrEqual(160);
    await panel.getByLabel('Surat keterangan tidak mampu (SKTM)').uncheck();
    await panel.getByRole('button', { name: 'Kembalikan ke Front Office' }).click();
    await expect(panel.getByRole('alert')).toContainText('Pilih sedikitnya satu berkas');
    await panel.getByLabel('Surat keterangan tidak mampu (SKTM)').check();
    await panel.getByLabel('Penjelasan untuk Front Office').fill('SKTM belum dilampirkan.');
    await expectGoodScreen(app, window, 'missing-1-return');
    await window.keyboard.press('Control+Enter');
    await expect(window.locator('[data-waiting-papers]')).toContainText('Yang belum ada: Surat keterangan tidak mampu (SKTM)');
  });

  test('the front office finds it in its queue with what is missing; the paper comes, the case goes on', async () => {
    const { window, app } = launched;
    await loginAs(window, 'fo');
    await goTo(window, '#/cases?queue=INCOMPLETE');
    await expect(window.getByRole('grid')).toContainText('Surat keterangan tidak mampu (SKTM)');
    await expect(window.getByRole('complementary', { name: 'Ringkasan' })).toContainText('Yang belum ada');
    await expectGoodScreen(app, window, 'missing-2-queue');
    await window.getByRole('button', { name: 'Buka kasus' }).click();
    await expect(window.locator('[data-waiting-papers]')).toContainText('Pesan untuk warga: Yth. Rahmat');
    await expectGoodScreen(app, window, 'missing-3-case');
    await window.getByRole('button', { name: 'Tambah atau lihat berkas' }).click();
    const chooser = window.waitForEvent('filechooser');
    await window.getByRole('dialog').getByRole('button', { name: 'Pilih berkas' }).click();
    await (await chooser).setFiles({ name: 'sktm.pdf', mimeType: 'application/pdf', buffer: PDF });
    await expect(window.getByRole('dialog').getByRole('article')).toHaveCount(1);
    await window.keyboard.press('Escape');
    await expect(window.locator('[data-waiting-papers]')).toContainText('Semua berkas yang diminta sudah datang.');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog')).toContainText('Semua berkas yang diminta sudah datang.');
    await expectGoodScreen(app, window, 'missing-4-complete');
    await window.getByRole('dialog').getByRole('button', { name: 'Teruskan lagi ke Review & Analisa' }).click();
    await expect(window.locator('[data-waiting-papers]')).toBeHidden();
    expect((await call(window, 'case.open', { caseId: 'way-case' })).state.status).toBe('IN_REVIEW');
  });

  test('who read it is shown to those who answer for it, with the papers that were opened', async () => {
    const { window, app } = launched;
    const { state } = await call(window, 'case.open', { caseId: 'way-case' });
    await call(window, 'attachment.open', { caseId: 'way-case', attachmentId: state.attachments[0]?.attachmentId ?? '' });
    await goTo(window, '#/cases/way-case');
    await expect(window.getByRole('heading', { name: 'Berkas' })).toBeVisible();
    await expect(window.getByRole('heading', { name: 'Siapa yang membaca' })).toHaveCount(0);
    await loginAs(window, 'manajer');
    await goTo(window, '#/cases/way-case');
    const readers = window.getByRole('region', { name: 'Siapa yang membaca' });
    await expect(readers).toContainText('Berkas: Surat keterangan tidak mampu (SKTM)');
    await readers.scrollIntoViewIfNeeded();
    await expectGoodScreen(app, window, 'missing-5-readers');
    await readers.getByRole('button', { name: 'Lihat semua' }).click();
    await expect(window.getByRole('dialog')).toContainText('Deden Analis Contoh');
    await expectGoodScreen(app, window, 'missing-6-all-readers');
    await window.keyboard.press('Escape');
  });

  test('the village sees the same case in five stages', async () => {
    const { window, app } = launched;
    await loginAs(window, 'puskesos');
    await window.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Puskesos desa' }).click();
    await window.getByRole('button', { name: /^Seleksi/ }).click();
    await expect(window.getByRole('grid')).toContainText('Rahmat Sunandar');
    await expectGoodScreen(app, window, 'missing-7-puskesos');
    await window.getByRole('grid').focus();
    await window.keyboard.press('Enter');
    const stages = window.getByRole('region', { name: 'Lima tahap Puskesos' });
    await expect(stages.locator('[data-stage="SELECTION"]')).toHaveAttribute('data-status', 'CURRENT');
    await expect(stages.locator('[data-stage="REGISTRATION"]')).toContainText('Selesai');
    await expectGoodScreen(app, window, 'missing-8-stages');
  });

  test('consent is withdrawn with a reason and shown; the papers are erased for good when the citizen asks', async () => {
    const { window, app } = launched;
    await loginAs(window, 'manajer');
    await goTo(window, '#/cases/way-case');
    await window.getByRole('button', { name: 'Tindakan lain' }).click();
    await window.getByRole('menuitem', { name: 'Catat penarikan persetujuan' }).click();
    await window.getByRole('dialog').getByLabel('Alasan').fill('Warga tidak ingin datanya diteruskan.');
    await expectGoodScreen(app, window, 'missing-9-withdraw');
    await window.keyboard.press('Control+Enter');
    await expect(window.locator('[data-withdrawn]')).toContainText('teks versi 2026-1');
    await window.getByRole('button', { name: 'Tindakan lain' }).click();
    await expect(window.getByRole('menuitem', { name: 'Catat penarikan persetujuan' })).toHaveCount(0);
    await window.getByRole('menuitem', { name: 'Hapus isi semua berkas' }).click();
    await window.getByRole('dialog').getByLabel('Alasan').fill('Permintaan tertulis warga.');
    await window.getByRole('dialog').getByRole('button', { name: 'Hapus isi semua berkas' }).click();
    await expect(window.getByText('menghapus isi 1 berkas untuk selamanya', { exact: false })).toBeVisible();
    await expectGoodScreen(app, window, 'missing-10-withdrawn');
  });
});
