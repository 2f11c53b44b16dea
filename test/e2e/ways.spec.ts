import { expect, test } from '@playwright/test';
import { familyInService } from '../ipc/inService.ts';
import { loginAs } from './desk.ts';
import { act, choose, finish, launchPrepared, named, openCase, type Prepared } from './prepared.ts';
import { expectGoodScreen } from './screen.ts';

test.describe.configure({ mode: 'serial' });

const OWN = 'Sari Mandiri Contoh';

test.describe('ways a plan can go', () => {
  let launched: Prepared<{ readonly own: string }>;
  test.beforeAll(async () => {
    launched = await launchPrepared(async (office) => ({
      own: (await familyInService(office, named(OWN))).caseId,
    }));
  });
  test.afterAll(() => launched.close());

  test('what the office does itself goes from plan to done without a letter', async () => {
    const { app, window, made } = launched;
    await loginAs(window, 'bo');
    await openCase(window, made.own, OWN);
    await window.getByRole('button', { name: 'Susun rencana keluarga' }).click();
    const add = async (programme: string, goal: string): Promise<void> => {
      await window.getByRole('button', { name: 'Layanan baru' }).click();
      await choose(window, 'Program atau layanan', programme);
      await choose(window, 'Mitra', 'SLRT Sabilulungan Kabupaten Bandung');
      await window.getByLabel('Tujuan').fill(goal);
      await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
      await expect(window.getByRole('button', { name: 'Layanan baru' })).toBeVisible();
    };
    await add('Informasi dan Konsultasi SLRT', 'Keluarga tahu cara mengurus sekolah');
    await add('Fasilitasi Dokumen Kependudukan', 'Akta lahir Salma terbit');
    await add('Bantuan Darurat SLRT', 'Ada makanan malam ini');
    await window.getByRole('dialog').getByRole('button', { name: 'Ajukan rencana ke manajer' }).click();
    await finish(window);
    await loginAs(window, 'manajer');
    await openCase(window, made.own, OWN);
    await window.getByRole('button', { name: 'Setujui rencana' }).click();
    await finish(window);
    await loginAs(window, 'bo');
    await openCase(window, made.own, OWN);
    await window.getByRole('button', { name: 'Catat persetujuan keluarga' }).click();
    await window.getByRole('radio', { name: 'Cap jempol di kertas' }).check();
    await finish(window);
    await expect(window.getByRole('button', { name: 'Buat surat rujukan' })).toBeHidden();
    await expectGoodScreen(app, window, 'ways-a1-agreed');
    await window.getByRole('button', { name: 'Catat bantuan kantor' }).click();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Tulis apa yang diterima keluarga.');
    await expectGoodScreen(app, window, 'ways-a2-own');
    await window.getByLabel('Apa yang dikerjakan atau diberikan').fill('Dijelaskan cara mengurus PIP');
    await finish(window);
    for (const what of ['Berkas akta diserahkan ke Disdukcapil', 'Paket sembako']) {
      await window.getByRole('button', { name: 'Catat bantuan kantor' }).click();
      await window.getByLabel('Apa yang dikerjakan atau diberikan').fill(what);
      await finish(window);
    }
    await expect(window.getByRole('button', { name: 'Beri tahu warga' })).toBeVisible();
    await expectGoodScreen(app, window, 'ways-a3-done');
    await window.getByRole('button', { name: 'Beri tahu warga' }).click();
    await finish(window);
    await window.getByRole('button', { name: 'Selesaikan kasus' }).click();
    await window.getByLabel('Keterangan hasil').fill('Semua dikerjakan kantor.');
    await window.getByRole('dialog').getByText('4', { exact: true }).click();
    await finish(window);
    await expect(window.getByText('Kasus ini sudah berakhir.')).toBeVisible();
    await expectGoodScreen(app, window, 'ways-a4-closed');
    void act;
  });
});
