import { expect, test } from '@playwright/test';
import { addDays, todayInJakarta, weekday } from '#src/domain/time/date.ts';
import { formatDate, formatShortDate } from '#src/text/format.ts';
import type { TestBackend } from '../ipc/backend.ts';
import { approvedPlan, familyInService, letter, planLine } from '../ipc/inService.ts';
import { goTo, loginAs } from './desk.ts';
import { act, beside, choose, finish, launchPrepared, named, openCase, type Prepared } from './prepared.ts';
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

  test('a double: the manager refuses with a reason, the planner answers, the manager allows', async () => {
    const { app, window, made } = launched;
    await openCase(window, made.double, DOUBLE);
    await window.getByRole('button', { name: 'Susun rencana keluarga' }).click();
    const add = async (programme: string, reason: string | null): Promise<void> => {
      await window.getByRole('button', { name: 'Layanan baru' }).click();
      await choose(window, 'Program atau layanan', programme);
      await window.getByLabel('Tujuan').fill('Rumah layak');
      if (reason !== null) await window.getByLabel('Alasan tetap diberikan').fill(reason);
      await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
      await expect(window.getByRole('button', { name: 'Layanan baru' })).toBeVisible();
    };
    await add('Perbaikan Rumah Tidak Layak Huni', null);
    await add('Bantuan Stimulan Perumahan Swadaya', 'Rumah roboh');
    await window.getByRole('dialog').getByRole('button', { name: 'Ajukan rencana ke manajer' }).click();
    await expectGoodScreen(app, window, 'ways-i1-submit');
    await finish(window);
    await loginAs(window, 'manajer');
    await openCase(window, made.double, DOUBLE);
    await window.getByRole('button', { name: 'Setujui rencana' }).click();
    const dialog = window.getByRole('dialog');
    await expect(dialog).toContainText('Perbaikan Rumah Tidak Layak Huni memberi manfaat yang sama dan sudah direncanakan');
    await expect(dialog).toContainText('Rumah roboh');
    await window.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert').filter({ hasText: 'manajer belum mengizinkannya' })).toBeInViewport();
    await expectGoodScreen(app, window, 'ways-i2-stopped');
    await dialog.getByRole('button', { name: /^Tolak layanan ini/ }).click();
    await expect(dialog).toContainText('Tulis alasannya');
    await dialog.getByLabel('Kata manajer').fill('Cukup satu');
    await dialog.getByRole('button', { name: /^Tolak layanan ini/ }).click();
    await expect(dialog).toContainText('Ditolak manajer');
    await expectGoodScreen(app, window, 'ways-i3-refused');
    await window.keyboard.press('Escape');
    await act(window, 'Kembalikan rencana');
    await window.getByLabel('Alasan').fill('Jelaskan mengapa dua.');
    await finish(window);
    await loginAs(window, 'bo');
    await openCase(window, made.double, DOUBLE);
    await window.getByRole('button', { name: 'Susun rencana keluarga' }).click();
    await expect(dialog).toContainText('Jelaskan mengapa dua.');
    await expect(dialog.getByRole('listitem').filter({ has: window.getByRole('button', { name: 'Ubah Bantuan Stimulan Perumahan Swadaya' }) })).toContainText(/Ditolak manajer.*Kata manajer: Cukup satu/);
    await expectGoodScreen(app, window, 'ways-i4-returned');
    await dialog.getByRole('button', { name: 'Ajukan rencana ke manajer' }).click();
    await window.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert').filter({ hasText: 'Manajer menolak layanan' })).toBeVisible();
    await expectGoodScreen(app, window, 'ways-i5-refused-again');
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Susun rencana keluarga' }).click();
    await dialog.getByRole('button', { name: 'Ubah Bantuan Stimulan Perumahan Swadaya' }).click();
    await window.getByLabel('Alasan tetap diberikan').fill('Rumah roboh, ada foto; Rutilahu hanya untuk atap');
    await dialog.getByRole('button', { name: 'Simpan perubahan' }).click();
    await dialog.getByRole('button', { name: 'Ajukan rencana ke manajer' }).click();
    await finish(window);
    await loginAs(window, 'manajer');
    await openCase(window, made.double, DOUBLE);
    await window.getByRole('button', { name: 'Setujui rencana' }).click();
    await dialog.getByRole('button', { name: /^Izinkan/ }).click();
    await expect(dialog).toContainText('Diizinkan manajer');
    await finish(window);
    await expect(window.getByText('Disetujui, siap dirujuk')).toBeVisible();
    await expectGoodScreen(app, window, 'ways-i6-approved');
  });

  test('a threshold changes in the middle of a case: what runs goes on, what is only planned is told to planner and manager', async () => {
    const { app, window, made } = launched;
    await loginAs(window, 'admin');
    await goTo(window, '#/programmes');
    await window.getByText('Aturan', { exact: true }).first().click();
    await window.getByLabel('Cari program atau mitra').fill('indonesia pintar');
    await window.getByRole('row', { name: /Program Indonesia Pintar/ }).click();
    await window.getByText('Teks (untuk ahli)', { exact: true }).click();
    const text = window.getByLabel('Isi aturan');
    interface Period { from: string; to: string | null; exclusions: unknown[]; examples: { facts: Record<string, unknown>; expect: string }[] }
    /** The old threshold until yesterday, the new one from today. */
    const younger = (rules: { periods: Period[] }): string => {
      const [last] = rules.periods.slice(-1) as [Period];
      const next = structuredClone(last);
      last.to = addDays(today, -1);
      next.from = today;
      next.exclusions.push({ fact: 'AGE', op: 'gt', value: 12 });
      for (const example of next.examples) if (example.expect === 'LAYAK') example.facts['AGE'] = 12;
      return JSON.stringify({ ...rules, periods: [...rules.periods, next] }, null, 2);
    };
    const before = await text.inputValue();
    await text.fill(younger(JSON.parse(before) as Parameters<typeof younger>[0]));
    await window.getByRole('button', { name: 'Coba pada keluarga' }).click();
    await expect(window.getByText('Dicoba pada', { exact: false })).toBeVisible();
    await expectGoodScreen(app, window, 'ways-f1-trial');
    await window.getByLabel('Alasan perubahan').fill('Batas usia baru');
    await window.getByRole('button', { name: 'Terbitkan aturan' }).click();
    await expect(window.getByText('Aturan diterbitkan.')).toBeVisible();

    await loginAs(window, 'bo');
    await openCase(window, made.planned, PLANNED);
    await window.getByRole('button', { name: 'Ajukan rencana ke manajer' }).click();
    const told = `Bukan kandidat menurut aturan yang berlaku sejak ${formatDate(today)}. Usia: 13 (tidak boleh lebih dari 12; data keluarga)`;
    await expect(window.getByRole('dialog').getByRole('status').filter({ hasText: told })).toBeVisible();
    await window.keyboard.press('Escape');
    await act(window, 'Susun rencana keluarga');
    const doubtful = window.getByRole('region', { name: 'Di rencana, bukan kandidat menurut aturan sekarang' });
    await expect(doubtful.locator('[data-candidate^="PIP "]')).toContainText('Sudah di rencana');
    await doubtful.scrollIntoViewIfNeeded();
    await expectGoodScreen(app, window, 'ways-f2-planned');
    await window.getByRole('dialog').getByRole('button', { name: 'Ajukan rencana ke manajer' }).click();
    await finish(window);
    await loginAs(window, 'manajer');
    await openCase(window, made.planned, PLANNED);
    await window.getByRole('button', { name: 'Setujui rencana' }).click();
    await expect(window.getByRole('dialog').getByRole('status').filter({ hasText: told })).toBeVisible();
    await expectGoodScreen(app, window, 'ways-f3-manager');
    await window.keyboard.press('Escape');

    // The letter that is out goes on as it was agreed.
    await loginAs(window, 'bo');
    await openCase(window, made.running, RUNNING);
    await window.getByRole('button', { name: 'Catat jawaban mitra' }).click();
    await window.getByRole('radio', { name: 'Diterima', exact: true }).check();
    await finish(window);
    await act(window, 'Ubah rencana yang disetujui');
    await expect(window.getByRole('dialog').getByRole('status').filter({ hasText: told })).toBeHidden();
    await window.keyboard.press('Escape');
  });
});
