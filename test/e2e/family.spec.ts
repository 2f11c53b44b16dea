import { expect, test, type Locator, type Page } from '@playwright/test';
import { launchDemoAt, moveTo } from './clock.ts';
import { call, goTo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { expectGoodScreen, picture } from './screen.ts';
import { registerStudyFamily } from './study.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

const CASE = 'family-case';
const NAMES = { father: 'Rahmat Sunandar', mother: 'Wati Rohayati', son: 'Dimas Sunandar', baby: 'Salma Sunandar', elder: 'Odah Rohayati' } as const;

async function choose(scope: Page | Locator, label: string, option: string): Promise<void> {
  const box = scope.getByRole('combobox', { name: label, exact: true });
  await box.click();
  const window = 'keyboard' in scope ? scope : scope.page();
  await window.getByRole('option', { name: option, exact: true }).click();
}

async function openCase(window: Page, caseId = CASE): Promise<void> {
  await goTo(window, `#/cases/${caseId}`);
  await window.getByRole('heading', { level: 1, name: NAMES.father }).waitFor();
}

async function menu(window: Page, item: string): Promise<void> {
  await window.getByRole('button', { name: 'Tindakan lain' }).click();
  await window.getByRole('menuitem', { name: item }).click();
}

/** The review desk finds the family in the sample register and hands the case on. */
async function review(window: Page, caseId: string): Promise<void> {
  await loginAs(window, 'analis');
  await openCase(window, caseId);
  await window.getByRole('button', { name: 'Periksa data terpadu' }).first().click();
  for (const name of [NAMES.father, NAMES.mother, NAMES.son, NAMES.elder]) {
    await window.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name} Belum`) }).click();
    await window.locator('[data-hit]').filter({ hasText: name.toUpperCase() }).first().click();
    await window.getByRole('button', { name: 'Catat: ini orangnya' }).click();
    await expect(window.getByText(`Pemeriksaan ${name} tersimpan.`)).toBeVisible();
  }
  // The baby has no NIK yet, and nobody in the register bears her name.
  await window.getByLabel('Cari NIK, nomor KK, atau nama').fill('3204990000000000');
  await window.getByRole('button', { name: 'Catat: tidak ditemukan' }).click();
  await expect(window.getByRole('dialog')).toBeHidden();
  await act(window, 'Teruskan ke Program & Layanan');
  await window.getByRole('dialog').getByRole('button', { name: 'Teruskan ke Program & Layanan' }).click();
  await expect(window.getByText('Menunggu Program & Layanan', { exact: false })).toBeVisible();
}

/** Opens a step's panel, from the filled button or from the menu. */
async function act(window: Page, name: string): Promise<void> {
  await expect(window.getByRole('dialog')).toBeHidden();
  const next = window.getByRole('main').getByRole('button', { name, exact: true });
  await ((await next.count()) > 0 ? next.first().click() : menu(window, name));
  await window.getByRole('dialog').waitFor();
}

/** Does what the open panel is for. */
async function done(window: Page): Promise<void> {
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('dialog')).toBeHidden();
}

/** One of several letters or services, by a part of its words: a letter's begin with its number. */
async function pick(window: Page, label: string, part: string): Promise<void> {
  await window.getByRole('dialog').getByRole('combobox', { name: label, exact: true }).click();
  await window.getByRole('option', { name: part }).click();
}

async function answer(window: Page, partner: string, outcome: string): Promise<void> {
  await act(window, 'Catat jawaban mitra');
  await pick(window, 'Surat yang dijawab', partner);
  await window.getByRole('radio', { name: outcome, exact: true }).check();
}

const HOUSE_LINE = { needId: null, personId: null, programme: 'RUTILAHU_KAB', partner: 'DISPERKIMTAN', goal: 'Rumah layak', dueOn: null } as const;

const row = (window: Page, programme: string, who: string): Locator =>
  window.locator('[data-candidate]').filter({ hasText: `· ${who}` }).and(window.locator(`[data-candidate^="${programme} "]`));

test.describe('the family of the founding study', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchDemoAt('2026-11-24T09:00:00+07:00');
    const { window } = launched;
    await registerStudyFamily(window, CASE, []);
    await review(window, CASE);
    await loginAs(window, 'bo');
  });
  test.afterAll(() => launched.close());

  test('before anybody asked, house and electricity wait for data: from the plan to the assessment and back', async () => {
    const { app, window } = launched;
    await openCase(window);
    await window.getByRole('button', { name: 'Susun rencana keluarga' }).click();
    await expect(row(window, 'RUTILAHU_KAB', 'Seluruh keluarga')).toHaveAttribute('data-verdict', 'BELUM_DIKETAHUI');
    await expect(row(window, 'RUTILAHU_KAB', 'Seluruh keluarga')).toContainText('Perlu data: Status rumah, Lahan milik sendiri');
    await row(window, 'RUTILAHU_KAB', 'Seluruh keluarga').scrollIntoViewIfNeeded();
    await picture(window, 'family-01-waits');
    await row(window, 'RUTILAHU_KAB', 'Seluruh keluarga').getByRole('button', { name: /^Isi data/ }).click();
    const house = window.getByRole('group', { name: 'Keterangan untuk mencari program: Rumah dan keluarga' });
    await expect(house).toContainText('Sekarang: tidak ada (DTSEN, 1 Oktober 2026)');
    await window.getByRole('group', { name: 'Seluruh keluarga', exact: true }).getByText('Rumah', { exact: true }).click();
    await window.getByRole('group', { name: NAMES.elder, exact: true }).getByText('Kesehatan').click();
    await window.getByRole('group', { name: 'Yang mendesak' }).getByText('Kesehatan').click();
    await choose(house, 'Status rumah', 'milik sendiri');
    await choose(house, 'Lahan milik sendiri', 'ya');
    await house.getByLabel('Jumlah ruang').fill('0');
    await choose(house, 'Lantai', 'tanah');
    await choose(house, 'Jamban', 'tidak ada');
    await choose(house, 'Listrik', 'tanpa listrik');
    await house.getByLabel('Penghasilan keluarga sebulan (Rp)').fill('1.200.000');
    await expectGoodScreen(app, window, 'family-02-assess');
    await window.getByLabel('Kekuatan keluarga').fill('Suami terampil menembok.');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('alert').filter({ hasText: 'Ada 1 isian' })).toContainText('Jumlah ruang: Angka 1 sampai 30.');
    await house.getByLabel('Jumlah ruang').fill('1');
    await choose(window.getByRole('group', { name: 'Keterangan lain tentang anggota' }), `Keterangan lain tentang ${NAMES.elder}`, 'Jaminan kesehatan');
    const elder = window.getByRole('group', { name: `Keterangan untuk mencari program: ${NAMES.elder}` });
    await choose(elder, 'Jaminan kesehatan', 'tidak ada');
    await elder.scrollIntoViewIfNeeded();
    await picture(window, 'family-03-assess-people');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('heading', { name: 'Kandidat program' })).toBeVisible();
  });

  test('without hints: PIP and KIP, PBI-JK, KUBE twice, the house and electricity are candidates, each with its reason', async () => {
    const { app, window } = launched;
    const wanted = [['PIP', NAMES.son], ['KIP', NAMES.son], ['PBI_JK', NAMES.elder], ['KUBE', NAMES.father], ['KUBE', NAMES.mother], ['RUTILAHU_KAB', 'Seluruh keluarga'], ['BPBL', 'Seluruh keluarga']] as const;
    for (const [programme, who] of wanted) await expect(row(window, programme, who)).toHaveAttribute('data-verdict', 'LAYAK');
    const house = row(window, 'RUTILAHU_KAB', 'Seluruh keluarga');
    await house.getByRole('button', { name: /^Mengapa/ }).click();
    await expect(house).toContainText('Status rumah: milik sendiri (syarat milik sendiri; asesmen, 24 November 2026)');
    await expect(house).toContainText('Desil keluarga: 1 (syarat 1–4; DTSEN');
    await house.scrollIntoViewIfNeeded();
    await expectGoodScreen(app, window, 'family-04-candidates');
  });

  test('one key each puts them into the plan, with partners; what would double is told at once', async () => {
    const { app, window } = launched;
    for (const [programme, who] of [['PIP', NAMES.son], ['PBI_JK', NAMES.elder], ['KUBE', NAMES.father], ['KUBE', NAMES.mother], ['BPBL', 'Seluruh keluarga']] as const) {
      await row(window, programme, who).getByRole('button', { name: /^Tambahkan/ }).click();
      await expect(row(window, programme, who)).toContainText('Sudah di rencana');
    }
    await row(window, 'RUTILAHU_KAB', 'Seluruh keluarga').focus();
    await window.keyboard.press('t');
    await expect(row(window, 'RUTILAHU_KAB', 'Seluruh keluarga')).toContainText('Sudah di rencana');
    await expect(row(window, 'KIP', NAMES.son)).toContainText('Program Indonesia Pintar memberi manfaat yang sama dan sudah direncanakan');
    await expect(row(window, 'KIP', NAMES.son).getByRole('button', { name: /^Isi baris/ })).toBeVisible();
    await expect(row(window, 'BSPS', 'Seluruh keluarga')).toContainText('memberi manfaat yang sama dan sudah direncanakan');
    await row(window, 'KIP', NAMES.son).scrollIntoViewIfNeeded();
    await picture(window, 'family-05-doubles');
    const { state } = await call(window, 'case.open', { caseId: CASE });
    expect(state.plan.lines.map((line) => [line.programme, line.partner])).toEqual([
      ['PIP', 'DISDIK'], ['PBI_JK', 'DINSOS'], ['KUBE', 'DINSOS'], ['KUBE', 'DINSOS'], ['BPBL', 'PLN'], ['RUTILAHU_KAB', 'DISPERKIMTAN'],
    ]);
    expect(new Set(state.plan.lines.map((line) => `${line.programme} ${line.personId}`)).size).toBe(6);
    await window.getByRole('dialog').getByText('Isi rencana').scrollIntoViewIfNeeded();
    await expectGoodScreen(app, window, 'family-06-plan');
    await window.getByRole('dialog').getByRole('button', { name: 'Ajukan rencana ke manajer' }).click();
    await window.getByLabel('Catatan').fill('Mohon persetujuan.');
    await picture(window, 'family-07-submit');
    await done(window);
  });

  test('the manager approves, the family agrees, the letters come out and go', async () => {
    const { window } = launched;
    await loginAs(window, 'manajer');
    await openCase(window);
    await act(window, 'Setujui rencana');
    await picture(window, 'family-08-approve');
    await done(window);
    await loginAs(window, 'bo');
    await openCase(window);
    await act(window, 'Catat persetujuan keluarga');
    await window.getByRole('radio', { name: 'Cap jempol di kertas' }).check();
    await done(window);
    await act(window, 'Buat surat rujukan');
    await expect(window.getByRole('combobox', { name: 'Penanda tangan' })).not.toHaveValue('');
    await pick(window, 'Mitra tujuan', 'Semua mitra sekaligus, 4 surat');
    await picture(window, 'family-09-letters');
    await window.getByRole('button', { name: 'Buat 4 surat sekaligus' }).click();
    await expect(window.locator('[data-pdf="shown"]')).toBeVisible({ timeout: 60_000 });
    await picture(window, 'family-10-letter');
    await window.keyboard.press('Escape');
    await act(window, 'Catat pengiriman surat');
    await choose(window, 'Cara mengirim', 'Daftar kiriman mitra');
    await picture(window, 'family-11-send');
    await done(window);
    const { state } = await call(window, 'case.open', { caseId: CASE });
    expect(state.referrals.map(({ partner, status }) => [partner, status]).sort()).toEqual([['DINSOS', 'SENT'], ['DISDIK', 'SENT'], ['DISPERKIMTAN', 'SENT'], ['PLN', 'SENT']]);
    await picture(window, 'family-12-sent');
  });

  test('one partner accepts, one in part, one sends it on', async () => {
    const { window } = launched;
    await moveTo(launched, '2026-11-25T10:00:00+07:00');
    await loginAs(window, 'bo');
    await openCase(window);
    await answer(window, 'Dinas Pendidikan', 'Diterima');
    await done(window);
    await answer(window, 'Dinas Sosial', 'Diterima sebagian');
    await window.getByRole('checkbox', { name: 'Penerima Bantuan Iuran Jaminan Kesehatan (Odah Rohayati)' }).check();
    await window.getByRole('checkbox', { name: 'Kelompok Usaha Bersama (Rahmat Sunandar)' }).check();
    await window.getByLabel('Keterangan').fill('Kuota kelompok tahun ini tinggal satu tempat.');
    await picture(window, 'family-13-partly');
    await done(window);
    await answer(window, 'PT PLN', 'Diteruskan ke tempat lain');
    await choose(window, 'Diteruskan ke mitra', 'PT Indonesia Power');
    await window.getByLabel('Keterangan').fill('Ditangani program CSR.');
    await picture(window, 'family-14-onward');
    await done(window);
    await act(window, 'Catat pengiriman surat');
    await done(window);
    await answer(window, 'PT Indonesia Power', 'Diterima');
    await done(window);
    const { state } = await call(window, 'case.open', { caseId: CASE });
    expect(Object.fromEntries(state.referrals.map(({ partner, status }) => [partner, status]))).toEqual({
      DISDIK: 'ACCEPTED', DINSOS: 'PARTLY_ACCEPTED', PLN: 'REFERRED_ONWARD', INDONESIA_POWER: 'ACCEPTED', DISPERKIMTAN: 'SENT',
    });
    await picture(window, 'family-15-answers');
  });

  test('one is silent: reminded when its days are over, escalated when it stays silent, and then it answers', async () => {
    const { window } = launched;
    await moveTo(launched, '2026-11-30T09:00:00+07:00');
    await loginAs(window, 'bo');
    await goTo(window, '#/letters');
    await window.getByRole('button', { name: /^Perlu diingatkan/ }).click();
    await expect(window.getByRole('grid')).toContainText('Disperkimtan');
    await picture(window, 'family-16-to-remind');
    await openCase(window);
    await act(window, 'Ingatkan mitra');
    await window.getByLabel('Isi pengingat atau hasil pembicaraan').fill('Ibu Rina akan menanyakan.');
    await picture(window, 'family-17-remind');
    await done(window);
    await moveTo(launched, '2026-12-04T09:00:00+07:00');
    await loginAs(window, 'manajer');
    await goTo(window, '#/letters');
    await window.getByRole('button', { name: /^Perlu diangkat ke pimpinan/ }).click();
    await expect(window.getByRole('grid')).toContainText('Disperkimtan');
    await picture(window, 'family-18-to-escalate');
    await openCase(window);
    await act(window, 'Angkat ke pimpinan mitra');
    await window.getByLabel('Pimpinan yang dihubungi').fill('Kepala Disperkimtan');
    await window.getByLabel('Hasil pembicaraan').fill('Dijanjikan minggu ini.');
    await picture(window, 'family-19-escalate');
    await done(window);
    await loginAs(window, 'bo');
    await openCase(window);
    await answer(window, 'Dinas Perumahan', 'Diterima');
    await done(window);
  });

  test('help arrives with date, what, amount and proof; the citizen is told', async () => {
    const { window } = launched;
    await moveTo(launched, '2026-12-10T09:00:00+07:00');
    await loginAs(window, 'bo');
    await openCase(window);
    const arrived = [
      ['Program Indonesia Pintar', 'Uang sekolah Dimas', '750000', 'Kuitansi atau tanda terima'], ['Penerima Bantuan Iuran', 'Kartu JKN aktif', '', 'Laporan mitra'], ['Kelompok Usaha Bersama', 'Modal alat pertukangan', '2000000', 'Berita acara'],
      ['Bantuan Pasang Baru Listrik', 'Sambungan 450 VA', '', 'Foto serah terima'], ['Perbaikan Rumah Tidak Layak Huni', 'Rumah diperbaiki, jamban dibangun', '15000000', 'Berita acara'],
    ] as const;
    for (const [service, what, amount, proof] of arrived) {
      await act(window, 'Catat bantuan diterima');
      await pick(window, 'Layanan', service);
      await window.getByLabel('Yang diterima keluarga').fill(what);
      await window.getByLabel('Nilai dalam rupiah').fill(amount);
      await choose(window, 'Bukti', proof);
      if (service.startsWith('Perbaikan')) await picture(window, 'family-20-deliver');
      await done(window);
    }
    await act(window, 'Beri tahu warga');
    expect((await window.getByLabel('Pesan untuk warga').inputValue()).length).toBeLessThanOrEqual(160);
    await picture(window, 'family-21-tell');
    await done(window);
    const { state } = await call(window, 'case.open', { caseId: CASE });
    expect(state).toMatchObject({ status: 'INFORMED', toTell: [] });
    await picture(window, 'family-22-informed');
  });

  test('closes with the family’s own rating and words', async () => {
    const { window } = launched;
    await act(window, 'Selesaikan kasus');
    await window.getByLabel('Keterangan hasil').fill('Rumah, listrik, JKN, dan sekolah terpenuhi; Ibu Wati menunggu kuota KUBE.');
    await window.getByRole('dialog').getByText('5', { exact: true }).click();
    await window.getByLabel('Kata keluarga sendiri').fill('Hatur nuhun, sekarang tidak kehujanan lagi.');
    await picture(window, 'family-23-close');
    await done(window);
    const story = window.getByRole('list', { name: 'Cerita kasus' });
    await expect(story).toContainText('Kata keluarga: Hatur nuhun, sekarang tidak kehujanan lagi.');
    expect((await call(window, 'case.open', { caseId: CASE })).state).toMatchObject({ status: 'CLOSED', closing: { rating: 5 } });
    await picture(window, 'family-24-closed');
  });

  /** The family comes back and asks for the house alone. */
  async function comesAgain(at: string, caseId: string): Promise<void> {
    const { window } = launched;
    await moveTo(launched, at);
    await registerStudyFamily(window, caseId, [{ id: `${caseId}-need`, kind: 'PROGRAM_NEED', sector: 'HOUSING', personId: null, note: 'minta perbaikan rumah lagi' }], `${CASE}-home`);
    await review(window, caseId);
    await loginAs(window, 'bo');
    await openCase(window, caseId);
    await window.getByRole('button', { name: 'Susun rencana keluarga' }).click();
    await window.getByRole('heading', { name: 'Kandidat program' }).waitFor();
  }

  test('comes again for the same house: stopped, with the reason and the day from which it may', async () => {
    const { app, window } = launched;
    await comesAgain('2027-03-01T09:00:00+07:00', 'again-case');
    const house = row(window, 'RUTILAHU_KAB', 'Seluruh keluarga');
    const reason = 'Perbaikan Rumah Tidak Layak Huni sudah diterima keluarga: kasus';
    await expect(house).toContainText(reason);
    await expect(house).toContainText('Baru boleh lagi setelah 10 Desember 2032.');
    await house.scrollIntoViewIfNeeded();
    await picture(window, 'family-25-again');
    await house.getByRole('button', { name: /^Isi baris/ }).click();
    await expect(window.getByText('Perhatikan: bantuan serupa')).toBeVisible();
    await expect(window.getByRole('dialog')).toContainText(reason);
    await window.getByRole('button', { name: 'Tambahkan ke rencana' }).click();
    await expect(window.getByRole('alert').filter({ hasText: 'Ada 1 isian' })).toContainText('Tulis alasan mengapa tetap diberikan.');
    await expectGoodScreen(app, window, 'family-26-stopped');
    // Nor past the window.
    await expect(call(window, 'plan.setLine', { caseId: 'again-case', basis: null, line: { id: 'again-line', ...HOUSE_LINE }, overlapReason: null })).rejects.toThrow('DUPLICATE_SERVICE');
    expect((await call(window, 'case.open', { caseId: 'again-case' })).state.plan.lines).toEqual([]);
    await call(window, 'case.cancel', { caseId: 'again-case', basis: null, reason: 'Sudah menerima, belum enam tahun' });
  });

  test('six years later nothing stands in the way', async () => {
    const { window } = launched;
    await comesAgain('2032-12-13T09:00:00+07:00', 'later-case');
    const house = row(window, 'RUTILAHU_KAB', 'Seluruh keluarga');
    await expect(house).not.toContainText('Baru boleh lagi');
    await picture(window, 'family-27-later');
    await house.getByRole('button', { name: /^Tambahkan/ }).click();
    await expect(house).toContainText('Sudah di rencana');
  });
});
