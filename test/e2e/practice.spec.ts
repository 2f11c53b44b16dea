import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { decide } from '#main/national/simulator/decide.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { deliberation, verval } from '../domain/proposal/samples.ts';
import { newFamily } from '../national/proposals.ts';
import { call, launchDemo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';

test.describe.configure({ mode: 'serial' });

/** Drawn from the id: one that the practice system determines. */
function idThatIsDetermined(): string {
  for (;;) {
    const proposal = { ...newFamily(seededRandom(7)), proposalId: randomUUID(), madeAt: '2026-11-24T09:00:00+07:00' };
    if (decide(proposal, 1).at(-1)?.result.outcome === 'DETERMINED') return proposal.proposalId;
  }
}

/** A demo family's way to the manager's yes: its screens have tests of their own. */
async function proposeSomeone(window: Page): Promise<void> {
  const [caseId, personId, proposalId] = [randomUUID(), randomUUID(), idThatIsDetermined()];
  await loginAs(window, 'fo');
  await call(window, 'case.register', {
    caseId,
    household: { id: randomUUID(), familyCard: null, village: '32.04.05.2004', address: 'Kp. Contoh Hilir', rt: '002', rw: '005', phone: null, latitude: null, longitude: null },
    members: [{ id: personId, name: 'Cecep Contoh', nik: '3204991501850791', birthPlace: 'Bandung', birthDate: '1985-01-15', sex: 'L', relation: 'HEAD', occupation: 'Buruh', condition: null }],
    applicantId: personId, channel: 'WALK_IN', kind: 'PROGRAM_NEED', urgency: 'REGULAR', narrative: 'Belum terdaftar di data terpadu.',
    needs: [{ id: randomUUID(), kind: 'PROGRAM_NEED', sector: 'FOOD', personId, note: '' }], documents: ['KTP', 'KK'], missingDocuments: [],
    consent: { textVersion: '2026-1', means: 'SIGNATURE', share: true },
  });
  await call(window, 'case.sendToReview', { caseId, basis: null, note: '' });
  await loginAs(window, 'analis');
  const { source } = await call(window, 'registry.search', { nik: '3204991501850791', familyCard: null, name: null, village: null, birthYear: null, sex: null, caseId, limit: 5 });
  await call(window, 'case.recordRegistryCheck', { caseId, basis: null, check: {
    personId, answer: 'NOT_FOUND', query: 'nik', registryId: null, decile: null, version: source?.version ?? null, quarter: source?.quarter ?? null, dataDate: source?.date ?? null, candidates: [],
  } });
  await call(window, 'proposal.start', { caseId, proposalId, kind: 'NEW', reason: 'FAMILY_NOT_LISTED', personIds: [personId], changes: [], programme: 'BPNT', documents: ['KK', 'KTP'], replaces: null, note: '' });
  await loginAs(window, 'fasilitator');
  await call(window, 'proposal.saveVerval', { proposalId, basis: null, verval: verval([personId]) });
  await call(window, 'proposal.recordDeliberation', { proposalId, basis: null, deliberation: deliberation([personId]) });
  let { state } = await call(window, 'proposal.open', { proposalId });
  ({ state } = await call(window, 'proposal.submit', { proposalId, basis: state.lastEventId, note: '' }));
  await loginAs(window, 'supervisor');
  ({ state } = await call(window, 'proposal.check', { proposalId, basis: state.lastEventId, outcome: 'APPROVED', reason: '' }));
  await loginAs(window, 'manajer');
  await call(window, 'proposal.decide', { proposalId, basis: state.lastEventId, outcome: 'APPROVED', reason: '' });
}

const view = (window: Page, name: string) => window.getByRole('navigation', { name: 'Tampilan usulan' }).getByRole('button', { name });
const isDone = async (window: Page): Promise<void> => expect(window.getByRole('button', { name: 'Kirim sekarang' })).toBeEnabled({ timeout: 30_000 });

test.describe('practice with SIKS-NG in the sample office', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchDemo();
  });
  test.afterAll(async () => {
    await launched.close();
  });

  test('the page is connected with nothing to type and says that nothing leaves this computer', async () => {
    const { window, app } = launched;
    await proposeSomeone(window);
    await loginAs(window, 'siks');
    await window.getByRole('link', { name: 'SIKS-NG', exact: true }).click();
    const panel = window.getByRole('region', { name: 'SIKS-NG latihan' });
    await expect(panel).toContainText('Tidak ada data yang keluar');
    await expect(panel.getByRole('button', { name: 'Majukan 1 hari' })).toBeVisible({ timeout: 20_000 });
    await expect(window.getByText('Tersambung ke SIKS-NG latihan', { exact: false })).toBeVisible();
    await expectGoodScreen(app, window, 'practice-1-connected');
  });

  test('a proposal is sent, a day passes, it is accepted', async () => {
    const { window, app } = launched;
    await window.getByRole('button', { name: 'Kirim sekarang' }).click();
    await isDone(window);
    await view(window, 'Terkirim').click();
    await expect(window.getByRole('grid')).toContainText('Cecep Contoh');
    await window.getByRole('button', { name: 'Majukan 1 hari' }).click();
    await expect(window.getByText('Waktu dimajukan', { exact: false }).first()).toBeVisible();
    await isDone(window);
    await view(window, 'Selesai').click();
    await expect(window.getByRole('grid')).toContainText('Cecep Contoh');
    await expectGoodScreen(app, window, 'practice-2-accepted');
  });

  test('the line gets bad, the service shuts, and both come back', async () => {
    const { window, app } = launched;
    await window.getByRole('combobox', { name: 'Mutu jaringan' }).click();
    await window.getByRole('option', { name: 'Halaman masuk WiFi' }).click();
    await expect(window.getByText('Mutu jaringan diubah', { exact: false }).first()).toBeVisible();
    await expect(window.getByRole('combobox', { name: 'Mutu jaringan' })).toHaveValue('Halaman masuk WiFi');
    await window.getByRole('combobox', { name: 'Mutu jaringan' }).click();
    await window.getByRole('option', { name: 'Baik', exact: true }).click();
    await window.getByRole('button', { name: 'Mulai pemeliharaan 1 jam' }).click();
    await expect(window.getByText('Sedang pemeliharaan')).toBeVisible();
    await window.getByRole('button', { name: 'Kirim sekarang' }).click();
    await expect(window.getByText('SIKS-NG dalam pemeliharaan sampai', { exact: false })).toBeVisible({ timeout: 20_000 });
    await expectGoodScreen(app, window, 'practice-3-shut');
    await window.getByRole('button', { name: 'Akhiri pemeliharaan' }).click();
    await window.getByRole('button', { name: 'Kirim sekarang' }).click();
    await isDone(window);
    await expect(window.getByText('Tersambung ke SIKS-NG latihan', { exact: false })).toBeVisible();
  });

  test('the pre-list says who is to be verified, and leads on to the proposal of whom the office has proposed', async () => {
    const { window, app } = launched;
    await loginAs(window, 'analis');
    await window.getByRole('link', { name: 'Prelist SIKS-NG', exact: true }).click();
    const table = window.getByRole('grid', { name: 'Prelist SIKS-NG' });
    await expect(table).toContainText('Desa Cinunuk, Kec. Cileunyi');
    await expectGoodScreen(app, window, 'pre-list-1-open');
    await window.getByRole('navigation', { name: 'Keadaan di prelist' }).getByRole('button', { name: 'Terkonfirmasi', exact: true }).click();
    await table.getByText('CECEP CONTOH').click();
    const panel = window.getByRole('dialog');
    await expect(panel).toContainText('Verval keluarga ini sudah diterima SIKS-NG.');
    await expectGoodScreen(app, window, 'pre-list-2-confirmed');
    await panel.getByRole('link', { name: 'Buka usulan' }).click();
    await expect(window.getByRole('heading', { level: 1, name: 'Cecep Contoh' })).toBeVisible();
  });

  test('a killed application leaves no practice system behind', async () => {
    const { window, app } = launched;
    await loginAs(window, 'siks');
    const { url } = (await call(window, 'national.view', {})).plan;
    expect((await fetch(`${url ?? ''}/v1/service`)).status).toBe(200);
    app.process().kill('SIGKILL');
    await expect.poll(() => fetch(`${url ?? ''}/v1/service`).then(() => 'there', () => 'gone'), { timeout: 10_000 }).toBe('gone');
  });
});
