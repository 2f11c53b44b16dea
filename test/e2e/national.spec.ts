import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Proposal } from '#src/contract/siks-ng/proposals.ts';
import { CREDENTIALS } from '#main/national/simulator/access.ts';
import { decide } from '#main/national/simulator/decide.ts';
import { serveSimulator, type RunningSimulator } from '#main/national/simulator/server.ts';
import { openSimulator, type Simulator } from '#main/national/simulator/simulator.ts';
import { deliberation, verval } from '../domain/proposal/samples.ts';
import { newFamily } from '../national/proposals.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';

test.describe.configure({ mode: 'serial' });

const VILLAGE = '32.04.05.2004';

interface Someone {
  readonly caseId: string;
  readonly personId: string;
  readonly proposalId: string;
  readonly name: string;
  readonly nik: string;
}

/** A proposal id by which the simulator decides so: it draws from the id what its rules don't say. */
function idThatIs(outcome: 'DETERMINED' | 'REJECTED'): string {
  const random = seededRandom(7);
  for (;;) {
    const proposal: Proposal = { ...newFamily(random), proposalId: randomUUID(), madeAt: '2026-11-24T09:00:00+07:00' };
    if (decide(proposal, 1).at(-1)?.result.outcome === outcome) return proposal.proposalId;
  }
}

/** Somebody whom the registry doesn't know, registered at the counter and looked for by the review desk. */
async function registerUnknown(window: Page, serial: string, name: string, outcome: 'DETERMINED' | 'REJECTED'): Promise<Someone> {
  const someone = { caseId: randomUUID(), personId: randomUUID(), proposalId: idThatIs(outcome), name, nik: `320499150185${serial}` };
  await loginAs(window, 'fo');
  await call(window, 'case.register', {
    caseId: someone.caseId,
    household: { id: randomUUID(), familyCard: null, village: VILLAGE, address: 'Kp. Contoh Hilir', rt: '002', rw: '005', phone: null, latitude: null, longitude: null },
    members: [{ id: someone.personId, name, nik: someone.nik, birthPlace: 'Bandung', birthDate: '1985-01-15', sex: 'L', relation: 'HEAD', occupation: 'Buruh', condition: null }],
    applicantId: someone.personId, channel: 'WALK_IN', kind: 'PROGRAM_NEED', urgency: 'REGULAR', narrative: 'Belum terdaftar di data terpadu.',
    needs: [{ id: randomUUID(), kind: 'PROGRAM_NEED', sector: 'FOOD', personId: someone.personId, note: '' }], documents: ['KTP', 'KK'], missingDocuments: [],
    consent: { textVersion: '2026-1', means: 'SIGNATURE', share: true },
  });
  await call(window, 'case.sendToReview', { caseId: someone.caseId, basis: null, note: '' });
  await loginAs(window, 'analis');
  const found = await call(window, 'registry.search', { nik: someone.nik, familyCard: null, name: null, village: null, birthYear: null, sex: null, caseId: someone.caseId, limit: 5 });
  expect(found.state).toBe('NOT_FOUND');
  const check = { personId: someone.personId, answer: 'NOT_FOUND' as const, query: 'nik', registryId: null, decile: null, version: found.source?.version ?? null, quarter: found.source?.quarter ?? null, dataDate: found.source?.date ?? null, candidates: [] };
  await call(window, 'case.recordRegistryCheck', { caseId: someone.caseId, basis: null, check });
  return someone;
}

/** Verval, deliberation, supervisor and manager: their screens have tests of their own. */
async function propose(window: Page, { caseId, personId, proposalId }: Someone): Promise<void> {
  const at = { proposalId, basis: null };
  await call(window, 'proposal.start', { caseId, proposalId, kind: 'NEW', reason: 'FAMILY_NOT_LISTED', personIds: [personId], changes: [], programme: 'BPNT', documents: ['KK', 'KTP'], replaces: null, note: '' });
  await loginAs(window, 'fasilitator');
  await call(window, 'proposal.saveVerval', { ...at, verval: verval([personId]) });
  await call(window, 'proposal.recordDeliberation', { ...at, deliberation: deliberation([personId]) });
  await approve(window, proposalId);
}

async function approve(window: Page, proposalId: string): Promise<void> {
  await loginAs(window, 'fasilitator');
  const basis = (await call(window, 'proposal.open', { proposalId })).state.lastEventId;
  const at = { proposalId, basis };
  let view = await call(window, 'proposal.submit', { ...at, note: '' });
  await loginAs(window, 'supervisor');
  view = await call(window, 'proposal.check', { ...at, basis: view.state.lastEventId, outcome: 'APPROVED', reason: '' });
  await loginAs(window, 'manajer');
  view = await call(window, 'proposal.decide', { ...at, basis: view.state.lastEventId, outcome: 'APPROVED', reason: '' });
  expect(view.state.status).toBe('READY_TO_SEND');
}

async function openPage(window: Page, username: string): Promise<void> {
  await loginAs(window, username);
  await window.getByRole('link', { name: 'SIKS-NG', exact: true }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'SIKS-NG' })).toBeVisible();
}

async function sendNow(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Kirim sekarang' }).click();
  await expect(window.getByRole('button', { name: 'Kirim sekarang' })).toBeEnabled({ timeout: 30_000 });
}

const view = (window: Page, name: string) => window.getByRole('navigation', { name: 'Tampilan usulan' }).getByRole('button', { name });
const part = (window: Page, name: string) => window.getByRole('navigation', { name: 'Bagian halaman' }).getByRole('button', { name });

test.describe('the exchange with SIKS-NG', () => {
  let launched: LaunchedApp;
  let simulator: Simulator;
  let running: RunningSimulator;
  let folder: string;
  let good: Someone;
  let refused: Someone;
  test.beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'slrt-siks-'));
    simulator = await openSimulator({ dir: folder, people: 2_000, seed: 2_026, faults: 'none' });
    running = await serveSimulator(simulator, 0);
    launched = await launchDemo({ SLRT_SAVE_DIR: folder });
    // As in a real office: nothing is connected by itself.
    await loginAs(launched.window, 'admin');
    await call(launched.window, 'national.setPlan', { url: 'https://siks-ng.example', enabled: false, everyHours: 2, nightHour: 1, cutOffDay: 15 });
  });
  test.afterAll(async () => {
    await launched.close();
    await running.close();
    simulator.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const daysLater = async (days: number): Promise<void> => {
    await fetch(`${running.url}/simulator/advance`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ days }) });
  };

  test('two families whom the registry does not know are proposed and wait; what would be sent can be read', async () => {
    const { window, app } = launched;
    good = await registerUnknown(window, '0771', 'Cecep Contoh', 'DETERMINED');
    await propose(window, good);
    refused = await registerUnknown(window, '0772', 'Dadang Contoh', 'REJECTED');
    await propose(window, refused);
    await openPage(window, 'siks');
    await expect(window.getByText('Sambungan belum diatur', { exact: false }).first()).toBeVisible();
    await expect(window.getByRole('grid')).toContainText('Cecep Contoh');
    await expectGoodScreen(app, window, 'national-1-waiting');
    await window.getByRole('button', { name: 'Lihat yang akan dikirim' }).click();
    const panel = window.getByRole('dialog');
    await expect(panel).toContainText('2 usulan menunggu');
    await expect(panel).toContainText(`"nik": "${good.nik}"`);
    await expectGoodScreen(app, window, 'national-2-preview');
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Kirim sekarang' }).click();
    await expect(window.getByRole('alert')).toContainText('Sambungan ke SIKS-NG belum diatur');
  });

  test('the administrator sets the connection up; offline, a captive portal and refused credentials are said by name', async () => {
    const { window, app } = launched;
    const portal = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<html><body>Masuk ke WiFi hotel</body></html>'));
    const portalUrl = await listening(portal);
    await openPage(window, 'admin');
    await part(window, 'Pengaturan').click();
    await window.getByLabel('Alamat SIKS-NG').fill('siks-ng');
    await window.getByRole('button', { name: 'Simpan pengaturan' }).click();
    await expect(window.getByRole('alert')).toContainText('https://');
    await expectGoodScreen(app, window, 'national-3-settings');
    const setUrl = async (url: string): Promise<void> => {
      await window.getByLabel('Alamat SIKS-NG').fill(url);
      await window.getByRole('button', { name: 'Simpan pengaturan' }).click();
      await expect(window.getByText('Pengaturan disimpan.').first()).toBeVisible();
    };
    await window.getByLabel('Nama klien').fill('slrt-3204');
    await window.getByRole('textbox', { name: 'Kata kunci klien' }).fill('salah-sekali');
    await window.getByRole('button', { name: 'Simpan kredensial' }).click();
    await expect(window.getByText('Kredensial tersimpan', { exact: false })).toBeVisible();

    await setUrl('http://127.0.0.1:9');
    await diagnosed(window, /DNS\s*Baik[\s\S]*Layanan SIKS-NG\s*Gagal\s*SIKS-NG belum dapat dihubungi/);
    await setUrl(portalUrl);
    await diagnosed(window, /Layanan SIKS-NG\s*Gagal\s*Jaringan ini menampilkan halaman masuk miliknya sendiri/);
    portal.close();
    await setUrl(running.url);
    await window.getByRole('button', { name: 'Uji sambungan' }).click();
    await expect(window.getByRole('dialog')).toContainText(/DNS\s*Baik[\s\S]*Token\s*Gagal\s*SIKS-NG tidak menerima nama pengguna atau kunci kantor ini/);
    await expectGoodScreen(app, window, 'national-4-diagnosis');
    await window.keyboard.press('Escape');
    await sendNow(window);
    await expect(window.getByText('Pengiriman berhenti sampai hal di bawah ini dibereskan', { exact: false })).toBeVisible();
    await expect(window.getByRole('alert').first()).toContainText('SIKS-NG tidak menerima nama pengguna atau kunci kantor ini');

    const { clientSecret } = JSON.parse(readFileSync(path.join(folder, CREDENTIALS), 'utf8')) as { clientSecret: string };
    await window.getByLabel('Nama klien').fill('slrt-3204');
    await window.getByRole('textbox', { name: 'Kata kunci klien' }).fill(clientSecret);
    await window.getByRole('button', { name: 'Simpan kredensial' }).click();
    await expect(window.getByText('Kredensial disimpan.').first()).toBeVisible();
    await diagnosed(window, /Token\s*Baik/);
  });

  test('the operator sends now; days later one is accepted, and one is back with its reason', async () => {
    const { window, app } = launched;
    await openPage(window, 'siks');
    await sendNow(window);
    await view(window, 'Terkirim').click();
    await expect(window.getByRole('grid')).toContainText('Sudah masuk, menunggu hasil');
    await expectGoodScreen(app, window, 'national-5-sent');
    await daysLater(60);
    await sendNow(window);
    await view(window, 'Selesai').click();
    await expect(window.getByRole('grid')).toContainText('Cecep Contoh');
    await view(window, 'Kembali').click();
    await window.getByRole('grid').getByText('Dadang Contoh').click();
    const panel = window.getByRole('dialog');
    await expect(panel).toContainText('Foto rumah atau dokumen tidak terbaca.');
    await expect(panel).toContainText('Kirim ulang dokumen yang jelas');
    await expectGoodScreen(app, window, 'national-6-back');
    await panel.getByRole('link', { name: 'Buka usulan' }).click();
    await expect(window.getByRole('heading', { level: 1, name: 'Dadang Contoh' })).toBeVisible();
    await expect(window.getByText('Perbaiki: Kirim ulang dokumen yang jelas')).toBeVisible();
    await expectGoodScreen(app, window, 'national-7-proposal');
  });

  test('the manager asks the National Secretariat about a proposal; the answer comes, is read and answered; all of it stays', async () => {
    const { window, app } = launched;
    await openPage(window, 'manajer');
    await view(window, 'Selesai').click();
    await window.getByRole('grid').getByText('Cecep Contoh').click();
    await window.getByRole('button', { name: 'Tanyakan ke Sekretariat Nasional' }).click();
    const panel = window.getByRole('dialog').last();
    await panel.getByLabel('Perihal').fill('Desil keluarga');
    await panel.getByLabel('Isi surat').fill(`Mohon diperiksa, NIK ${good.nik}.`);
    await panel.getByRole('button', { name: 'Simpan untuk dikirim' }).click();
    await expect(panel.getByRole('alert')).toContainText('Jangan tulis NIK');
    await panel.getByLabel('Isi surat').fill('Mohon diperiksa: desilnya terasa terlalu tinggi.');
    await expectGoodScreen(app, window, 'national-11-write');
    await panel.getByRole('button', { name: 'Simpan untuk dikirim' }).click();
    await expect(window.getByText('Surat disimpan', { exact: false }).first()).toBeVisible();
    await window.keyboard.press('Escape');
    await part(window, 'Surat').click();
    await expect(window.getByRole('grid')).toContainText('Menunggu dikirim');
    await openPage(window, 'siks');
    await sendNow(window);
    await daysLater(1);
    await sendNow(window);
    await openPage(window, 'manajer');
    await part(window, 'Surat').click();
    await expect(window.getByRole('grid')).toContainText('1 belum dibaca');
    await expectGoodScreen(app, window, 'national-12-letters');
    await window.getByRole('grid').getByText('Desil keluarga').click();
    const thread = window.getByRole('dialog');
    await expect(thread.getByRole('article')).toHaveCount(2);
    await expect(thread).toContainText('Tentang usulan: ');
    await expect(thread).toContainText('Surat Anda sudah kami terima');
    await thread.getByLabel('Balasan').fill('Terima kasih, kami tunggu.');
    await thread.getByRole('button', { name: 'Simpan balasan' }).click();
    await expect(thread.getByRole('article')).toHaveCount(3);
    await expect(thread).toContainText('Dibaca ');
    await expectGoodScreen(app, window, 'national-13-thread');
    await window.keyboard.press('Escape');
    await expect(window.getByRole('grid')).toContainText('Sudah dibaca');
  });

  test('the reviewer finds it with every field, mends it, and it goes again as the mended one', async () => {
    const { window } = launched;
    await loginAs(window, 'analis');
    await goTo(window, '#/proposals?view=RETURNED');
    await expect(window.getByRole('grid')).toContainText('Dadang Contoh');
    const { state } = await call(window, 'proposal.open', { proposalId: refused.proposalId });
    expect(state).toMatchObject({ status: 'RETURNED', endorsement: { by: 'DELIBERATION' }, start: { documents: ['KK', 'KTP'] } });
    expect(state.verval).not.toBeNull();
    await approve(window, refused.proposalId);
    await openPage(window, 'siks');
    await window.getByRole('button', { name: 'Lihat yang akan dikirim' }).click();
    await expect(window.getByRole('dialog')).toContainText(`"replaces": "${refused.proposalId}"`);
    await window.keyboard.press('Escape');
  });

  test('the registry brings the accepted family, its case is re-checked, and the plan goes on', async () => {
    const { window, app } = launched;
    await fetch(`${running.url}/simulator/publish`, { method: 'POST' });
    await openPage(window, 'siks');
    await window.getByRole('button', { name: 'Ambil data terpadu' }).click();
    await expect.poll(async () => (await call(window, 'registry.status', {})).source?.version, { timeout: 60_000 }).toBeGreaterThan(1);
    await loginAs(window, 'analis');
    await expect.poll(async () => (await call(window, 'case.open', { caseId: good.caseId })).state.checks[good.personId]?.answer, { timeout: 30_000 }).toBe('FOUND');
    await goTo(window, `#/cases/${good.caseId}`);
    await expect(window.getByText(/desil \d+/i).first()).toBeVisible();
    await expectGoodScreen(app, window, 'national-8-case');
    const { state } = await call(window, 'case.open', { caseId: good.caseId });
    await call(window, 'case.sendToService', { caseId: good.caseId, basis: state.lastEventId, note: '' });
    await loginAs(window, 'bo');
    const planned = await call(window, 'plan.setLine', {
      caseId: good.caseId, basis: null, overlapReason: null, line: { id: randomUUID(), needId: null, personId: good.personId, programme: 'SEMBAKO', partner: 'DINSOS', goal: '', dueOn: null },
    });
    expect(planned.state.plan.lines).toHaveLength(1);
    await window.getByRole('link', { name: 'Bantuan ganda', exact: true }).click();
    await expect(window.getByText('Tidak ada rencana yang memberi bantuan dua kali')).toBeVisible();
    await expectGoodScreen(app, window, 'national-8a-double');
  });

  test('what waits can go out as a file instead, with a warning that uploads overwrite; then it does not go by network', async () => {
    const { window, app } = launched;
    await openPage(window, 'siks');
    await part(window, 'Berkas').click();
    await window.getByRole('combobox', { name: 'Isi berkas' }).click();
    await window.getByRole('option', { name: 'Perbaikan data' }).click();
    await expect(window.getByText('tidak menerima unggahan untuk perbaikan', { exact: false })).toBeVisible();
    await window.getByRole('button', { name: 'Simpan berkas usulan' }).click();
    await expect(window.getByRole('alert')).toBeVisible();
    await expectGoodScreen(app, window, 'national-8c-corrections');
    await window.getByRole('combobox', { name: 'Isi berkas' }).click();
    await window.getByRole('option', { name: /Sembako|BPNT/ }).click();
    await expect(window.getByText('menimpa berkas sebelumnya', { exact: false })).toBeVisible();
    await window.getByRole('button', { name: 'Simpan berkas usulan' }).click();
    await expect(window.getByText('Berkas disimpan: 1 usulan, 1 baris.')).toBeVisible();
    await expect(window.getByRole('grid', { name: 'Menunggu hasil' })).toContainText('Seluruh kabupaten');
    await expectGoodScreen(app, window, 'national-8b-file');
    await part(window, 'Usulan').click();
    await view(window, 'Menunggu').click();
    await expect(window.getByRole('grid')).toContainText('lewat berkas');
    await sendNow(window);
    expect((await call(window, 'national.preview', {})).items.map(({ id }) => id)).toEqual([]);
  });

  test('the administrator reads every transfer and each raw answer', async () => {
    const { window, app } = launched;
    await openPage(window, 'admin');
    await part(window, 'Catatan pengiriman').click();
    await expect(window.getByRole('grid')).toContainText('Usulan data terpadu');
    await expectGoodScreen(app, window, 'national-9-transfers');
    await part(window, 'Jawaban mentah').click();
    await window.getByRole('combobox', { name: 'Jenis permintaan' }).click();
    await window.getByRole('option', { name: 'Kirim usulan' }).click();
    await expect(window.getByRole('grid').getByText('Hasil usulan')).toHaveCount(0);
    await expectGoodScreen(app, window, 'national-9a-answers');
    await window.getByRole('grid').getByText('Kirim usulan').first().click();
    await expect(window.getByRole('dialog')).toContainText('"outcome":"ACCEPTED"');
    await expectGoodScreen(app, window, 'national-10-answer');
    await window.keyboard.press('Escape');
  });

  test('the administrator reads which code lists of SIKS-NG differ; a maintenance window is said with its end', async () => {
    const { window, app } = launched;
    const trainer = async (name: string, body: object): Promise<void> => {
      await fetch(`${running.url}/simulator/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    };
    await trainer('code-list', { name: 'removal-reasons', add: [{ code: 'DUAL_JOB', label: 'Bekerja di dua tempat' }], over: ['REFUSED'] });
    await openPage(window, 'admin');
    await sendNow(window);
    await part(window, 'Pengaturan').click();
    const lists = window.getByRole('table', { name: 'Daftar kode SIKS-NG' });
    await expect(lists).toContainText('DUAL_JOB (Bekerja di dua tempat)');
    await expect(lists).toContainText('Tidak berlaku lagi di SIKS-NG, usulannya ditahan: REFUSED (Menolak)');
    await lists.scrollIntoViewIfNeeded();
    await expectGoodScreen(app, window, 'national-14-code-lists');
    await trainer('maintenance', { inHours: 0, hours: 2 });
    await sendNow(window);
    await expect(window.getByText('SIKS-NG dalam pemeliharaan sampai', { exact: false })).toBeVisible();
    await part(window, 'Usulan').click();
    await expectGoodScreen(app, window, 'national-15-maintenance');
  });
});

async function diagnosed(window: Page, says: RegExp): Promise<void> {
  await window.getByRole('button', { name: 'Uji sambungan' }).click();
  await expect(window.getByRole('dialog')).toContainText(says);
  await window.keyboard.press('Escape');
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)));
}
