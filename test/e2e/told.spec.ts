import { expect, test } from '@playwright/test';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';
import { registerStudyFamily, reviewStudyFamily } from './study.ts';

test.setTimeout(240_000);

const caseId = 'study-case';
const line = { id: 'line-1', needId: 'need-school', personId: 'study-3', programme: 'PIP', partner: 'DISDIK', goal: 'Tetap bersekolah', dueOn: null };

let started: LaunchedApp;
test.beforeAll(async () => {
  started = await launchDemo();
  const { window } = started;
  await registerStudyFamily(window, caseId);
  await reviewStudyFamily(window, caseId);
  await loginAs(window, 'bo');
  await call(window, 'plan.setLine', { caseId, basis: null, line, overlapReason: null });
  await call(window, 'plan.submit', { caseId, basis: null, note: '' });
  await loginAs(window, 'manajer');
  await call(window, 'plan.approve', { caseId, basis: null, note: '' });
  await loginAs(window, 'bo');
  await call(window, 'plan.agree', { caseId, basis: null, agreement: { version: 1, means: 'SIGNATURE', agreedOn: '2026-11-24', by: 'Ani Contoh' } });
  await call(window, 'plan.revise', { caseId, basis: null, reason: 'Anak pindah sekolah' });
  await call(window, 'plan.setLine', { caseId, basis: null, line: { ...line, goal: 'Kembali bersekolah', dueOn: '2027-01-11' }, overlapReason: null });
  await call(window, 'plan.setLine', { caseId, basis: null, line: { ...line, id: 'line-2', needId: null, personId: null, programme: 'RUTILAHU_KAB', partner: 'DISPERKIMTAN', goal: 'Rumah layak' }, overlapReason: null });
  await goTo(window, `#/cases/${caseId}`);
});
test.afterAll(() => started.close());

test('versions of the plan: who brought each how far, and what the new one changed', async () => {
  const { app, window } = started;
  await window.getByRole('button', { name: 'Riwayat rencana' }).click();
  const second = window.getByRole('region', { name: 'Versi 2' });
  await expect(second).toContainText('Yang berubah sejak versi 1');
  await expect(second).toContainText('tujuan dari Tetap bersekolah menjadi Kembali bersekolah');
  await expect(second).toContainText('Ditambahkan: ');
  const first = window.getByRole('region', { name: 'Versi 1' });
  await expect(first).toContainText(/Disetujui manajer: .+, .*2026|Disetujui manajer: /);
  await expect(first).toContainText('Disetujui keluarga, berjalan');
  await expect(first).toContainText('Diganti versi baru');
  await expectGoodScreen(app, window, 'told-1-versions');
  await window.keyboard.press('Escape');
});

test('the family comes again: its assessment is offered with its day, and nothing is filled in unasked', async () => {
  const { app, window } = started;
  const needs = [{ personId: null, area: 'INCOME' as const, urgent: true }, { personId: 'study-3', area: 'EDUCATION' as const, urgent: false }];
  await call(window, 'case.assess', { caseId, basis: null, assessment: { needs, risk: 'HIGH', strengths: 'Ayah pandai bertukang', note: '', facts: [{ personId: null, fact: 'TOILET', value: 'NONE' }] } });
  await registerStudyFamily(window, 'again-case', [], `${caseId}-home`);
  await reviewStudyFamily(window, 'again-case');
  await loginAs(window, 'bo');
  await goTo(window, '#/cases/again-case');
  await window.getByRole('button', { name: 'Catat asesmen' }).or(window.getByRole('button', { name: 'Tindakan lain' })).first().click();
  if (await window.getByRole('menuitem', { name: 'Catat asesmen' }).isVisible()) await window.getByRole('menuitem', { name: 'Catat asesmen' }).click();
  await expect(window.getByText(/^Keluarga ini sudah diasesmen pada /)).toBeVisible();
  await expect(window.getByLabel('Kekuatan keluarga')).toHaveValue('');
  await expectGoodScreen(app, window, 'told-4-earlier');
  await window.getByRole('button', { name: /^Pakai asesmen sebelumnya/ }).click();
  await expect(window.getByText(/^Terisi dari asesmen /)).toBeVisible();
  await expect(window.getByLabel('Kekuatan keluarga')).toHaveValue('Ayah pandai bertukang');
  await expectGoodScreen(app, window, 'told-5-filled');
  await window.getByRole('button', { name: 'Simpan asesmen' }).click();
  await expect(window.getByText(/^Dimulai dari asesmen /)).toBeVisible();
  const { state } = await call(window, 'case.open', { caseId: 'again-case' });
  expect(state.assessment).toMatchObject({ needs, risk: 'HIGH', startedFrom: { caseId } });
  await goTo(window, `#/cases/${caseId}`);
});

test('the message on paper: seen, printed, and told by print', async () => {
  const { app, window } = started;
  await window.getByRole('button', { name: 'Tindakan lain' }).click();
  await window.getByRole('menuitem', { name: 'Beri tahu warga' }).click();
  await window.getByLabel('Pesan untuk warga').fill('Yth. Bapak, permohonan Anda sedang kami proses. Layanan ini gratis.');
  await window.getByRole('combobox', { name: 'Cara memberi tahu' }).click();
  await window.getByRole('option', { name: 'Lembar cetak' }).click();
  await window.getByRole('button', { name: 'Lihat lembar cetak' }).click();
  await expect(window.locator('[data-pdf=shown] canvas')).toHaveCount(1);
  await expectGoodScreen(app, window, 'told-2-paper');
  // Other words make another sheet: the old one is gone at once.
  await window.getByLabel('Pesan untuk warga').fill('Yth. Bapak, silakan datang ke kantor SLRT. Layanan ini gratis.');
  await expect(window.locator('[data-pdf] canvas')).toHaveCount(0);
  await window.getByRole('button', { name: 'Catat kabar untuk warga' }).click();
  await expect(window.getByText('memberi tahu warga (lembar cetak)', { exact: false })).toBeVisible();
});
