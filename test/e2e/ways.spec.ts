import { expect, test } from '@playwright/test';
import { addDays, todayInJakarta, weekday } from '#src/domain/time/date.ts';
import { formatDate, formatShortDate } from '#src/text/format.ts';
import type { TestBackend } from '../ipc/backend.ts';
import { approvedPlan, familyInService, letter, planLine } from '../ipc/inService.ts';
import { loginAs } from './desk.ts';
import { beside, choose, finish, launchPrepared, named, openCase, type Prepared } from './prepared.ts';
import { expectGoodScreen } from './screen.ts';

test.describe.configure({ mode: 'serial' });

const [OWN, GONE, FULL, TWO, DOUBLE, PLANNED, RUNNING] = ['Sari Mandiri Contoh', 'Gani Contoh', 'Fuad Contoh', 'Dadang Contoh', 'Engkos Contoh', 'Pipih Contoh', 'Rusli Contoh'] as const;
const today = todayInJakarta(new Date());
/** A working day after the next weekend, but for the table. */
const holiday = [9, 10, 11, 12].map((days) => addDays(today, days)).find((day) => weekday(day) > 0 && weekday(day) < 6) ?? today;

async function prepare(office: TestBackend) {
  const family = (name: string) => familyInService(office, named(name));
  const [own, gone, full, two, double, before] = [await family(OWN), await family(GONE), await family(FULL), await family(TWO), await family(DOUBLE), await family('Asep Sebelumnya Contoh')];
  const [planned, running] = [await family(PLANNED), await family(RUNNING)];
  const [admin, bo] = [await office.as('admin'), await office.as('bo')];
  await admin.call('holidays.add', { date: holiday, name: 'Libur Uji Contoh', kind: 'NATIONAL', decree: 'Contoh' });
  const { partners } = await admin.call('catalogue.get', {});
  const school = partners.find((partner) => partner.code === 'DISDIK');
  if (school === undefined) throw new Error('no school office');
  await admin.call('catalogue.writePartner', { entry: { ...school, capacity: { year: Number(today.slice(0, 4)), places: 1 } }, isNew: false, validFrom: '2025-01-01', note: 'Kuota', basis: null });
  await bo.call('plan.setLine', { caseId: before.caseId, basis: null, line: planLine({ programme: 'PIP', partner: 'DISDIK', personId: before.son.id }), overlapReason: null });
  const pipLine = (family: Awaited<ReturnType<typeof familyInService>>) => planLine({ programme: 'PIP', partner: 'KEMENAG', personId: family.son.id });
  await bo.call('plan.setLine', { caseId: planned.caseId, basis: null, line: pipLine(planned), overlapReason: null });
  const line = pipLine(running);
  const { signerId } = await approvedPlan(office, running.caseId, [line]);
  const issued = letter([line.id], signerId, 'KEMENAG');
  await bo.call('referral.issue', { caseId: running.caseId, basis: null, letters: [issued] });
  await bo.call('referral.send', { caseId: running.caseId, basis: null, referralIds: [issued.referralId], means: 'BY_HAND', sentOn: today, to: '' });
  return { planned: planned.caseId, running: running.caseId, own: own.caseId, gone: { caseId: gone.caseId, elder: gone.elder.id }, full: full.caseId, two: two.caseId, double: double.caseId };
}

test.describe('ways a plan can go', () => {
  let launched: Prepared<Awaited<ReturnType<typeof prepare>>>;
  let other: TestBackend;
  test.beforeAll(async () => {
    launched = await launchPrepared(prepare);
    other = await beside(launched);
  });
  test.afterAll(async () => {
    other.stop();
    await launched.close();
  });

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
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Tulis apa yang dikerjakan atau diberikan.');
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
  });

  test('nothing is planned for somebody who died meanwhile, and no promise falls on a day off or one that has passed', async () => {
    const { app, window, made } = launched;
    await openCase(window, made.gone.caseId, GONE);
    await window.getByRole('button', { name: 'Susun rencana keluarga' }).click();
    await window.getByRole('button', { name: 'Layanan baru' }).click();
    await choose(window, 'Untuk siapa', `Odah ${GONE}`);
    await choose(window, 'Program atau layanan', 'Penerima Bantuan Iuran Jaminan Kesehatan');
    await window.getByLabel('Tujuan').fill('Berobat');
    await (await other.as('fo')).call('case.memberLeft', { caseId: made.gone.caseId, basis: null, left: { personId: made.gone.elder, reason: 'DIED', leftOn: '2026-11-20', note: '' } });
    await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
    await expect(window.getByRole('alert').filter({ hasText: 'tercatat meninggal atau sudah pindah' })).toContainText('Pilih anggota lain atau seluruh keluarga.');
    await expect(window.getByRole('alert').filter({ hasText: 'tercatat meninggal atau sudah pindah' })).toBeInViewport();
    await expectGoodScreen(app, window, 'ways-e1-gone');
    await window.getByRole('combobox', { name: 'Untuk siapa' }).click();
    await expect(window.getByRole('option', { name: `Wati ${GONE}` })).toBeVisible();
    await expect(window.getByRole('option', { name: `Odah ${GONE}` })).toBeHidden();
    await window.getByRole('option', { name: `Wati ${GONE}` }).click();
    const due = window.getByLabel('Sasaran tanggal');
    await due.fill(formatShortDate(addDays(today, -1)));
    await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
    await expect(window.getByRole('alert').filter({ hasText: 'sudah lewat' })).toContainText(formatDate(addDays(today, -1)));
    const saturday = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(today, days + 7)).find((day) => weekday(day) === 6) ?? '';
    await due.fill(formatShortDate(saturday));
    await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
    await expect(window.getByRole('alert').filter({ hasText: 'jatuh pada hari libur (Sabtu)' })).toContainText(formatDate(saturday));
    await expectGoodScreen(app, window, 'ways-e2-holiday');
    await due.fill(formatShortDate(holiday));
    await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
    await expect(window.getByRole('alert').filter({ hasText: 'Libur Uji Contoh' })).toBeVisible();
    await due.fill('');
    await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
    await expect(window.getByRole('list').filter({ hasText: 'Penerima Bantuan Iuran Jaminan Kesehatan' }).first()).toContainText(`Wati ${GONE}`);
    await window.keyboard.press('Escape');
  });

  test('a partner whose places are used up: told before the key puts a line there, at the form, and to the manager', async () => {
    const { app, window, made } = launched;
    await openCase(window, made.full, FULL);
    await window.getByRole('button', { name: 'Susun rencana keluarga' }).click();
    const row = window.getByRole('region', { name: 'Kandidat program' }).locator('[data-candidate^="PIP "]').first();
    await row.focus();
    await window.keyboard.press('t');
    const told = /Dinas Pendidikan.*semua 1 tempat tahun \d{4} sudah terpakai/;
    await expect(window.getByRole('status').filter({ hasText: told })).toBeVisible();
    await expect(window.getByRole('combobox', { name: 'Program atau layanan' })).toHaveValue('Program Indonesia Pintar');
    await expectGoodScreen(app, window, 'ways-g1-full');
    await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Ajukan rencana ke manajer' }).click();
    await expect(window.getByRole('dialog').getByRole('status').filter({ hasText: told })).toBeVisible();
    await finish(window);
    await loginAs(window, 'manajer');
    await openCase(window, made.full, FULL);
    await window.getByRole('button', { name: 'Setujui rencana' }).click();
    await expect(window.getByRole('dialog').getByRole('status').filter({ hasText: told })).toBeVisible();
    await expectGoodScreen(app, window, 'ways-g2-manager');
    await window.keyboard.press('Escape');
    await loginAs(window, 'bo');
  });

  test('two planners at one family: what the other wrote is found out, lines of both stay, and the plan goes out once', async () => {
    const { app, window, made } = launched;
    const { caseId } = { caseId: made.two };
    const second = await other.as('bo');
    await openCase(window, caseId, TWO);
    await window.getByRole('button', { name: 'Susun rencana keluarga' }).click();
    await window.getByRole('button', { name: 'Layanan baru' }).click();
    await choose(window, 'Program atau layanan', 'Perbaikan Rumah Tidak Layak Huni');
    await window.getByLabel('Tujuan').fill('Rumah layak');
    await second.call('plan.setLine', { caseId, basis: null, line: planLine(), overlapReason: null });
    await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
    await expect(window.getByRole('alert').filter({ hasText: 'Layanan yang sama sedang diterima' })).toBeInViewport();
    await expect(window.getByText('Perhatikan: bantuan serupa')).toBeVisible();
    await expectGoodScreen(app, window, 'ways-h1-same');
    await choose(window, 'Program atau layanan', 'Bantuan Pasang Baru Listrik');
    await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
    const dialog = window.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Ubah Perbaikan Rumah Tidak Layak Huni' })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Ubah Bantuan Pasang Baru Listrik' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Ajukan rencana ke manajer' }).click();
    await second.call('plan.submit', { caseId, basis: null, note: '' });
    await window.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert')).toBeVisible();
    await expectGoodScreen(app, window, 'ways-h2-submitted');
    await window.keyboard.press('Escape');
    await expect(window.getByText('Menunggu Manajer', { exact: false })).toBeVisible();
  });
});
