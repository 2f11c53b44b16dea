import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD } from '#main/data/demo/office.ts';
import type { TestBackend } from '../ipc/backend.ts';
import { approvedPlan, familyInService, letter, planLine } from '../ipc/inService.ts';
import { call, goTo, loginAs } from './desk.ts';
import { act, beside, finish, launchPrepared, named, openCase, type Prepared } from './prepared.ts';
import { expectGoodScreen } from './screen.ts';

test.describe.configure({ mode: 'serial' });

const DAY = 86_400_000;
const [SILENT, IGNORED, TAKEN_BACK, MOVED] = ['Sumi Contoh', 'Iyus Contoh', 'Tati Contoh', 'Mamat Contoh'] as const;
let clock = Date.now() - 60 * DAY;

/** Letters that went out two months ago; one was reminded of a month later, and nobody answered any. */
async function prepare(office: TestBackend) {
  const lettered = async (name: string) => {
    const { caseId } = await familyInService(office, named(name));
    const line = planLine();
    const { bo, signerId } = await approvedPlan(office, caseId, [line]);
    const issued = letter([line.id], signerId);
    await bo.call('referral.issue', { caseId, basis: null, letters: [issued] });
    const { state } = await bo.call('referral.send', { caseId, basis: null, referralIds: [issued.referralId], means: 'BY_HAND', sentOn: new Date(clock).toISOString().slice(0, 10), to: 'loket' });
    return { caseId, referralId: issued.referralId, number: state.referrals[0]?.number ?? '', code: state.referrals[0]?.code ?? '' };
  };
  const [silent, ignored] = [await lettered(SILENT), await lettered(IGNORED)];
  clock += 30 * DAY;
  await (await office.as('bo')).call('referral.remind', { caseId: ignored.caseId, basis: null, referralId: ignored.referralId, means: 'EMAIL', note: '' });
  clock = Date.now() - 60_000;
  const takenBack = await lettered(TAKEN_BACK);
  const { caseId: moved } = await familyInService(office, named(MOVED));
  const admin = await office.as('admin');
  await admin.call('user.create', { username: 'dayeuhkolot', name: 'Cucu Supervisor Contoh', role: 'SUPERVISOR', area: '32.04.12', position: null, nip: null, temporaryPassword: 'sementara-dayeuhkolot-2026' });
  const line = office.connect();
  await line.call('session.login', { username: 'dayeuhkolot', password: 'sementara-dayeuhkolot-2026' });
  await line.call('session.changePassword', { current: 'sementara-dayeuhkolot-2026', next: DEMO_PASSWORD });
  return { silent, ignored, takenBack, moved };
}

test.describe('letters and cases that take another way', () => {
  let launched: Prepared<Awaited<ReturnType<typeof prepare>>>;
  let other: TestBackend;
  test.beforeAll(async () => {
    launched = await launchPrepared(prepare, () => clock);
    other = await beside(launched);
  });
  test.afterAll(async () => {
    other.stop();
    await launched.close();
  });

  test('no answer by the deadline: the list says so, the partner is reminded, and has a new date', async () => {
    const { app, window, made } = launched;
    await loginAs(window, 'bo');
    await goTo(window, '#/letters');
    await window.getByRole('button', { name: /^Perlu diingatkan/ }).click();
    await expect(window.getByRole('grid')).toContainText(SILENT);
    await expect(window.getByRole('grid')).not.toContainText(TAKEN_BACK);
    await expectGoodScreen(app, window, 'letters-b1-late');
    await openCase(window, made.silent.caseId, SILENT);
    await expectGoodScreen(app, window, 'letters-b2-case');
    await window.getByRole('button', { name: 'Ingatkan mitra' }).click();
    await window.getByLabel('Isi pengingat').fill('Bicara dengan Pak Asep, dijanjikan minggu ini.');
    await expectGoodScreen(app, window, 'letters-b3-remind');
    await finish(window);
    await expect(window.getByText('Sudah diingatkan').first()).toBeVisible();
    await expect(window.getByRole('button', { name: 'Ingatkan mitra' })).toBeHidden();
    await expectGoodScreen(app, window, 'letters-b4-reminded');
    // Not late any more: asking again at once, or the manager's word, is refused calmly.
    await expect(call(window, 'referral.remind', { caseId: made.silent.caseId, basis: null, referralId: made.silent.referralId, means: 'EMAIL', note: '' })).rejects.toThrow('REFERRAL_NOT_DUE');
    await goTo(window, '#/letters');
    await expect(window.getByRole('button', { name: /^Perlu diingatkan/ })).toContainText('0');
  });

  test('the reminder unanswered, too: it is the manager’s, who says with whom', async () => {
    const { app, window, made } = launched;
    await openCase(window, made.ignored.caseId, IGNORED);
    await expect(window.getByText('Langkah berikutnya: Angkat ke pimpinan mitra', { exact: false })).toBeVisible();
    await loginAs(window, 'manajer');
    await goTo(window, '#/letters');
    await window.getByRole('button', { name: /^Perlu diangkat ke pimpinan/ }).click();
    await expect(window.getByRole('grid')).toContainText(IGNORED);
    await expectGoodScreen(app, window, 'letters-b5-escalate');
    await openCase(window, made.ignored.caseId, IGNORED);
    await window.getByRole('button', { name: 'Angkat ke pimpinan mitra' }).click();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Tulis siapa yang dihubungi.');
    await window.getByLabel('Pimpinan yang dihubungi').fill('Kepala Dinas');
    await expectGoodScreen(app, window, 'letters-b6-form');
    await finish(window);
    await expect(window.getByText('Diangkat ke pimpinan').first()).toBeVisible();
    await expectGoodScreen(app, window, 'letters-b7-escalated');
    await loginAs(window, 'fo');
    await goTo(window, '#/answers');
    await window.getByLabel('Kode surat').fill(made.ignored.code);
    await window.keyboard.press('Enter');
    await window.getByRole('radio', { name: 'Ditolak' }).check();
    await window.getByLabel('Keterangan').fill('Kuota habis');
    await window.getByRole('button', { name: 'Simpan jawaban (Enter)' }).click();
    await expect(window.getByText('Jawaban tersimpan', { exact: false })).toBeVisible();
  });

  test('a letter is taken back, also while somebody types its answer: the answer is refused, and the service is free for another partner', async () => {
    const { app, window, made } = launched;
    const { caseId, code, number, referralId } = made.takenBack;
    const find = async (): Promise<void> => {
      await goTo(window, '#/answers');
      await window.getByLabel('Kode surat').fill(code);
      await window.keyboard.press('Enter');
    };
    await find();
    await expect(window.getByRole('radio', { name: 'Diterima', exact: true })).toBeVisible();
    await expect((await other.as('fo')).call('referral.withdraw', { caseId, basis: null, referralId, reason: 'x' })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    await (await other.as('manajer')).call('referral.withdraw', { caseId, basis: null, referralId, reason: 'Salah alamat' });
    await window.getByRole('button', { name: 'Simpan jawaban (Enter)' }).click();
    await expect(window.getByRole('alert').filter({ hasText: `Surat ${number} sudah ditarik pada` })).toBeInViewport();
    await expectGoodScreen(app, window, 'letters-c1-race');
    await goTo(window, '#/');
    await find();
    await expect(window.getByRole('alert').filter({ hasText: 'Surat ini sudah ditarik.' })).toBeVisible();
    await expect(window.getByRole('radio')).toHaveCount(0);
    await expectGoodScreen(app, window, 'letters-c2-gone');
    await loginAs(window, 'bo');
    await openCase(window, caseId, TAKEN_BACK);
    await expect(window.getByText('Ditarik').first()).toBeVisible();
    await window.getByRole('button', { name: 'Buat surat rujukan' }).click();
    // A house repair wants the office's word: a recommendation is proposed, with its subject and with what it may say.
    await expect(window.getByRole('radio', { name: 'Rekomendasi' })).toBeChecked();
    await expect(window.getByText('Surat tidak memuat keterangan keluarga tidak mampu.', { exact: false })).toBeVisible();
    await expect(window.getByLabel('Perihal')).toHaveValue('Rekomendasi Rutilahu');
    await expectGoodScreen(app, window, 'letters-c2-kind');
    await window.getByRole('radio', { name: 'Rujukan' }).check();
    await expect(window.getByLabel('Perihal')).toHaveValue('Rujukan layanan Rutilahu');
    await window.getByRole('radio', { name: 'Rekomendasi' }).check();
    await window.getByRole('button', { name: /^Buat surat untuk/ }).click();
    await expect(window.locator('[data-pdf="shown"]')).toBeVisible({ timeout: 60_000 });
    await expectGoodScreen(app, window, 'letters-c2-recommendation');
    await window.keyboard.press('Escape');
    await expect(window.getByText('Rekomendasi', { exact: false }).first()).toBeVisible();
    await act(window, 'Tarik surat rujukan');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Tulis alasannya');
    await expectGoodScreen(app, window, 'letters-c3-withdraw');
    await window.getByLabel('Alasan').fill('Keluarga memilih mitra lain.');
    await finish(window);
    await expectGoodScreen(app, window, 'letters-c4-withdrawn');
    await expect(window.getByRole('button', { name: 'Buat surat rujukan' })).toBeVisible();
  });

  test('a family moves to another sub-district: its supervisor sees the case, the one before does not any more', async () => {
    const { app, window, made } = launched;
    await loginAs(window, 'dayeuhkolot');
    await goTo(window, `#/cases/${made.moved}`);
    await expect(window.getByRole('alert').filter({ hasText: 'di luar wilayah tugas Anda' })).toBeVisible();
    await loginAs(window, 'supervisor');
    await openCase(window, made.moved, MOVED);
    await act(window, 'Pindahkan ke wilayah lain');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Pilih desa tujuan.');
    await window.getByRole('textbox', { name: 'Desa tujuan' }).fill('Cangkuang Wetan');
    await window.getByRole('option', { name: /Cangkuang Wetan/ }).click();
    await window.getByLabel('Alasan').fill('Keluarga pindah ke Dayeuhkolot.');
    await expectGoodScreen(app, window, 'letters-d1-transfer');
    await finish(window);
    await expect(window.getByText('Kasus dipindahkan.')).toBeVisible();
    await expect(window.getByText(MOVED)).toBeHidden();
    await expectGoodScreen(app, window, 'letters-d2-sender');
    await goTo(window, `#/cases/${made.moved}`);
    await expect(window.getByRole('alert').filter({ hasText: 'di luar wilayah tugas Anda' })).toBeVisible();
    await loginAs(window, 'dayeuhkolot');
    await goTo(window, '#/cases?queue=OPEN');
    await expect(window.getByRole('row', { name: new RegExp(MOVED) })).toBeVisible();
    await openCase(window, made.moved, MOVED);
    await expect(window.getByText('Kec. Dayeuhkolot', { exact: false }).first()).toBeVisible();
    await expect(window.getByRole('list', { name: 'Cerita kasus' })).toContainText('Keluarga pindah ke Dayeuhkolot.');
    await expectGoodScreen(app, window, 'letters-d3-receiver');
  });
});
