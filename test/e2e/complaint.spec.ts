import { expect, test } from '@playwright/test';
import type { OutputOf } from '#src/contract/ipc.ts';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';
import { registerStudyFamily } from './study.ts';

test.describe.configure({ mode: 'serial' });

const CASE = 'complaint-case';
const HEAD = 'Rahmat Sunandar';

/** A complaint that a family receives aid though it could do without (inclusion error); everybody in it is in the registry. */
test.describe('a complaint about a programme', () => {
  let launched: LaunchedApp;
  let proposalId = '';
  test.beforeAll(async () => {
    launched = await launchDemo();
    const { window } = launched;
    await registerStudyFamily(window, 'study-case');
    await loginAs(window, 'fo');
    const { household, members } = (await call(window, 'case.open', { caseId: 'study-case' })).household;
    await call(window, 'case.register', {
      caseId: CASE, household, members: members.map((member) => (member.id === 'study-2' ? { ...member, name: 'Wati Rohayatun' } : member)), applicantId: 'study-1', channel: 'FIELD', kind: 'MEMBERSHIP_INCLUSION', urgency: 'REGULAR',
      narrative: 'Menurut tetangga, keluarga ini sudah mampu tetapi masih menerima bantuan.', needs: [], documents: ['KK'], missingDocuments: [],
      consent: { textVersion: '2026-1', means: 'SPOKEN', share: false },
    });
    await call(window, 'case.sendToReview', { caseId: CASE, basis: null, note: '' });
    await loginAs(window, 'analis');
    for (const { id } of members) {
      const check = { personId: id, answer: 'FOUND' as const, query: 'contoh', registryId: `contoh-${id.at(-1) ?? ''}`, decile: 1, version: 1, quarter: '2026Q4', dataDate: '2026-10-01', candidates: [] };
      await call(window, 'case.recordRegistryCheck', { caseId: CASE, basis: null, check });
    }
  });
  test.afterAll(() => launched.close());

  test('suggests a removal of the whole family, with a home visit', async () => {
    const { window } = launched;
    await goTo(window, `#/cases/${CASE}/propose`);
    await expect(window.getByRole('radio', { name: 'Penghapusan' })).toBeChecked();
    await expect(window.getByRole('radio', { name: 'Sudah mampu atau tidak layak' })).toBeChecked();
    for (const name of [HEAD, 'Odah Rohayati']) await expect(window.getByRole('checkbox', { name })).toBeChecked();
    await window.getByRole('checkbox', { name: 'Odah Rohayati' }).uncheck();
    await expect(window.getByText('Alasan ini menyangkut seluruh keluarga', { exact: false })).toBeVisible();
    await expectGoodScreen(launched.app, window, 'complaint-1-start');
    await window.getByRole('checkbox', { name: 'Odah Rohayati' }).check();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('heading', { level: 1, name: `${HEAD} dan 4 anggota lain` })).toBeVisible();
    proposalId = (await window.evaluate(() => (globalThis as unknown as { location: { hash: string } }).location.hash)).split('/').at(-1) ?? '';
  });

  test('the visit begins with what DTSEN holds, marked with its quarter, and corrects it', async () => {
    const { window } = launched;
    await loginAs(window, 'fasilitator');
    await goTo(window, `#/proposals/${proposalId}/verval`);
    await window.getByRole('navigation', { name: 'Bagian formulir' }).getByRole('button', { name: 'Rumah' }).click();
    const floor = window.getByRole('radiogroup', { name: '303 Jenis lantai terluas' });
    await expect(floor.getByRole('radio', { name: '8 Tanah' })).toBeChecked();
    await expect(window.getByText('dari DTSEN, triwulan IV 2026').first()).toBeVisible();
    await expectGoodScreen(launched.app, window, 'complaint-2-known');
    await window.getByLabel('302 Luas lantai').fill('120');
    await expect(window.locator('[data-question="q-family-302"]')).not.toContainText('dari DTSEN');
    await floor.getByRole('radio', { name: '8 Tanah' }).focus();
    await window.keyboard.press('1');
    await expect(floor.getByRole('radio', { name: '1 Marmer' })).toBeChecked();
    await expect(window.locator('[data-draft="saved"]')).toBeVisible();
  });

  test('saved from two windows: what the other says is shown, nothing typed is lost, and only then it is saved', async () => {
    const { window } = launched;
    const { state }: OutputOf<'proposal.open'> = await call(window, 'proposal.open', { proposalId });
    await call(window, 'proposal.saveVerval', {
      proposalId, basis: state.lastEventId,
      verval: {
        visitedOn: '2026-11-23', visitor: 'Jendela lain', latitude: null, longitude: null, documents: [], note: '',
        sheets: [{ instrument: 'REGSOSEK', version: '2022.K', subject: null, answers: { '302': 90, '303': 2 } }],
        criteria: { NO_SHELTER: false, HEAD_WITHOUT_WORK: null, WORRIED_ABOUT_FOOD: null, FOOD_OVER_HALF: null, NO_CLOTHES_BOUGHT: null, FLOOR_POOR: null, WALL_POOR: null, NO_TOILET: null, POWER_450_OR_NONE: null },
      },
    });
    await expect(window.getByRole('alert').filter({ hasText: 'Usulan ini berubah sejak Anda membukanya' })).toBeVisible();
    await expect(window.locator('[data-difference="303"]')).toContainText('Keramik');
    await expectGoodScreen(launched.app, window, 'complaint-3-two-windows');
    await window.getByRole('navigation', { name: 'Bagian formulir' }).getByRole('button', { name: 'Periksa kembali' }).click();
    await window.getByRole('button', { name: 'Simpan, lengkapi nanti' }).click();
    await expect(window.getByText('Isian Anda belum disimpan dan masih ada di layar.', { exact: false })).toBeVisible();
    await window.locator('[data-difference="302"]').getByRole('button').click();
    await expect(window.locator('[data-difference="302"]')).toHaveCount(0);
    await window.getByRole('button', { name: 'Sudah saya baca, lanjutkan dengan isian saya' }).click();
    await window.getByRole('button', { name: 'Simpan, lengkapi nanti' }).click();
    await expect(window.getByText('hal belum lengkap', { exact: false })).toBeVisible();
    const { verval } = (await call(window, 'proposal.open', { proposalId })).state;
    expect(verval?.form.sheets[0]?.answers).toMatchObject({ '302': 90, '303': 1 });
    await expectGoodScreen(launched.app, window, 'complaint-4-incomplete');
  });

  test('a decision on a page that has moved on is refused in words, and the reason stays in the field', async () => {
    const { window } = launched;
    await loginAs(window, 'analis');
    await goTo(window, `#/proposals/${proposalId}`);
    await window.getByRole('button', { name: 'Tindakan lain' }).click();
    await window.getByRole('menuitem', { name: 'Ubah usulan' }).click();
    await window.getByLabel('Catatan').fill('Keluhan dari warga RT 003.');
    const { state } = await call(window, 'proposal.open', { proposalId });
    await call(window, 'proposal.change', { proposalId, basis: state.lastEventId, changes: [], documents: ['KK'], note: 'dari jendela lain' });
    await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Usulan ini berubah sejak Anda membukanya');
    await window.getByRole('button', { name: 'Simpan perubahan' }).click();
    await expect(window.getByRole('dialog').getByText('Bandingkan kedua isian', { exact: false })).toBeVisible();
    await expect(window.getByLabel('Catatan')).toHaveValue('Keluhan dari warga RT 003.');
    await expectGoodScreen(launched.app, window, 'complaint-5-stale');
    await window.getByRole('button', { name: 'Sudah saya baca, lanjutkan dengan isian saya' }).click();
    await window.getByRole('button', { name: 'Simpan perubahan' }).click();
    await expect(window.getByRole('dialog')).toBeHidden();
    await expect(window.getByText('Keluhan dari warga RT 003.').first()).toBeVisible();
  });

  test('a second proposal for the same people is refused; after the withdrawal a correction takes its place', async () => {
    const { window } = launched;
    await goTo(window, `#/cases/${CASE}/propose`);
    await window.getByRole('button', { name: 'Mulai usulan' }).click();
    await expect(window.getByText('Usulan untuk orang ini sedang berjalan', { exact: false })).toBeVisible();
    const { state } = await call(window, 'proposal.open', { proposalId });
    await call(window, 'proposal.withdraw', { proposalId, basis: state.lastEventId, reason: 'Kunjungan: keluarga tetap miskin, hanya namanya salah.' });
    await window.getByRole('radio', { name: 'Perbaikan' }).check();
    await window.getByRole('checkbox', { name: 'Wati Rohayatun' }).check();
    await expect(window.getByLabel('Tertulis sekarang')).toHaveValue('WATI ROHAYATI');
    await expect(window.getByLabel('Seharusnya')).toHaveValue('Wati Rohayatun');
    await expectGoodScreen(launched.app, window, 'complaint-6-correction');
    await window.getByLabel('Seharusnya').fill('');
    await window.getByRole('button', { name: 'Mulai usulan' }).click();
    await expect(window.getByRole('alert').filter({ hasText: 'Isi data yang seharusnya.' })).toBeVisible();
    await window.getByLabel('Seharusnya').fill('Wati Rohayatun');
    await window.getByRole('button', { name: 'Mulai usulan' }).click();
    await expect(window.getByRole('heading', { level: 1, name: 'Wati Rohayatun' })).toBeVisible();
    await expect(window.getByText('Nama: dari WATI ROHAYATI menjadi Wati Rohayatun', { exact: false })).toBeVisible();
    await expect(window.locator('[data-gap="CHANGES"][data-done]')).toBeVisible();
    await expectGoodScreen(launched.app, window, 'complaint-7-corrected');
  });
});
