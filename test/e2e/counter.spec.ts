import { expect, test, type Page } from '@playwright/test';
import { counted } from './counted.ts';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import { expectGoodScreen } from './screen.ts';
import type { LaunchedApp } from './launch.ts';
import { registerStudyFamily } from './study.ts';

/** The bound for a known family with a new need. */
const MOST_INPUTS = 25;

const SEARCH = 'NIK atau nama salah satu anggota keluarga';
const rows = async (window: Page, text: string, queue: 'OPEN' | 'REGISTERED' = 'OPEN') => (await call(window, 'case.queue', { queue, village: null, text, cursor: null, limit: 20 })).rows;

/** The summary at the top of a form, not the notices at the edge. */
const problems = (window: Page) => window.getByRole('alert').filter({ hasText: 'isian yang perlu diperiksa' });

async function choose(window: Page, label: string, option: string): Promise<void> {
  await window.getByRole('combobox', { name: label }).click();
  await window.getByRole('option', { name: option, exact: true }).click();
}

test.describe('at the counter', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchDemo();
    await registerStudyFamily(launched.window, 'study-case');
    await loginAs(launched.window, 'fo');
  });
  test.afterAll(() => launched.close());

  test(`a known family with a new need, by keyboard alone: at most ${MOST_INPUTS} inputs`, async () => {
    const { window } = launched;
    const keys = counted(window);
    await keys.press('Control+n');
    await expect(window.getByLabel(SEARCH)).toBeFocused();
    await keys.type('3204990909990099');
    await expect(window.getByText('Belum ada yang cocok di kantor ini.')).toBeVisible();
    await window.keyboard.press('Enter'); // nobody is meant: nothing happens
    await expect(window.getByText('Belum ada yang cocok di kantor ini.')).toBeVisible();
    await window.getByLabel(SEARCH).fill(''); // the wrong number is not part of the count
    await keys.type('odah rohayati');
    await expect(window.getByRole('button', { name: /Odah Rohayati/ })).toBeVisible();
    await keys.press('Enter');
    await expect(window.getByText('Keluarga sudah tercatat', { exact: true })).toBeVisible();
    await keys.press('Control+Enter');
    await expect(window.getByRole('combobox', { name: 'Jenis keluhan' })).toBeFocused();
    await keys.type('kebutuhan program');
    await keys.press('Enter');
    await keys.press('Tab'); // urgency stays as it is
    await keys.press('Tab');
    await expect(window.getByLabel('Cerita keluarga')).toBeFocused();
    await keys.type('Ibu Odah perlu kursi roda.');
    await keys.press('Tab');
    await keys.type('kesehatan');
    await keys.press('Enter');
    await keys.press('Tab');
    await keys.press('Tab');
    await expect(window.getByLabel('Penjelasan singkat')).toBeFocused();
    await keys.type('Kursi roda');
    await keys.press('Control+Enter');
    await expect(problems(window)).toContainText('Catat persetujuan warga'); // forgot to ask
    await keys.press('Alt+s');
    await keys.press('Alt+m');
    await keys.press('Control+Enter');
    await expect(window.getByRole('heading', { name: 'Periksa kembali bersama warga' })).toBeVisible();
    await keys.press('Control+Enter');
    await expect(window.getByRole('heading', { name: 'Keluarga terdaftar' })).toBeVisible();
    await keys.press('Control+Enter');
    await expect(window.getByText('Kasus diteruskan ke Review & Analisa.')).toBeVisible();
    process.stdout.write(`      ${keys.inputs} inputs, ${keys.characters} characters typed\n`);
    expect(keys.inputs).toBeLessThanOrEqual(MOST_INPUTS);
    const { cases } = await call(window, 'household.open', { householdId: 'study-case-home' });
    expect(cases).toHaveLength(2);
    const fresh = cases.find((one) => one.caseId !== 'study-case');
    const { state } = await call(window, 'case.open', { caseId: fresh?.caseId ?? '' });
    expect(state).toMatchObject({ status: 'IN_REVIEW', needs: [{ sector: 'HEALTH', note: 'Kursi roda' }], consent: { share: true }, registration: { applicantId: 'study-5' } });
  });

  test('somebody without NIK and papers; a pasted table, an odd date and invisible signs are put right or said', async () => {
    const { window } = launched;
    await goTo(window, '#/register');
    await window.getByLabel(SEARCH).fill('Mbah Karto');
    await expect(window.getByText('Belum ada yang cocok di kantor ini.')).toBeVisible();
    await window.keyboard.press('Control+Enter');
    const name = window.getByLabel('Nama', { exact: true });
    await name.fill('7\tKar\u0007to\u202e Wir\u200bjo\t3204\t!!');
    await expect(name).toHaveValue('Karto Wirjo');
    await window.getByLabel('NIK', { exact: true }).fill('7\tKarto\t3204 9905 0550 0004\tCinunuk');
    await window.keyboard.press('Tab');
    await expect(window.getByLabel('NIK', { exact: true })).toHaveValue('320499 050550 0004');
    await window.getByLabel('NIK', { exact: true }).fill('');
    await window.keyboard.press('Control+Enter');
    await expect(problems(window)).toContainText('pilih "Tanpa NIK"');
    await window.getByLabel('Tanpa NIK').check();
    const born = window.getByLabel('Tanggal lahir');
    await born.fill('31/02/1950');
    await window.keyboard.press('Tab');
    await expect(window.getByText(/Tanggal (ini )?tidak ada|tanggal itu tidak ada/i).first()).toBeVisible();
    for (const written of ['5-5-1950', '05051950', '5 Mei 1950']) {
      await born.fill(written);
      await window.keyboard.press('Tab');
      await expect(born).toHaveValue('05-05-1950');
    }
    await window.getByRole('textbox', { name: 'Desa atau kelurahan' }).fill('cinunuk');
    await window.keyboard.press('Tab');
    await window.getByLabel('Alamat', { exact: true }).fill('Di bawah jembatan, dekat pasar');
    await window.keyboard.press('Control+Enter');
    await choose(window, 'Jenis keluhan', 'Kebutuhan di luar program');
    await window.getByRole('radio', { name: /Darurat/ }).check();
    await window.getByLabel('Cerita keluarga').fill('Tidur di jalan.\tTidak punya surat apa pun.\n\u0000');
    await window.getByLabel('Warga sudah mendengar dan setuju').check();
    await window.getByRole('radio', { name: 'Lisan' }).check();
    await window.keyboard.press('Control+Enter');
    await expect(problems(window)).toContainText('Pilih keadaan darurat.');
    await choose(window, 'Keadaan darurat', 'Orang telantar, tanpa tempat tinggal');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('heading', { name: 'Periksa kembali bersama warga' })).toBeVisible();
    await window.getByRole('button', { name: 'Daftarkan keluarga' }).click({ clickCount: 3 });
    await expect(window.getByRole('heading', { name: 'Keluarga terdaftar' })).toBeVisible();
    const found = await rows(window, 'Karto');
    expect(found).toMatchObject([{ applicantName: 'Karto Wirjo', urgency: 'EMERGENCY', masked: false }]);
    const { household, state } = await call(window, 'case.open', { caseId: found[0]?.caseId ?? '' });
    expect(household.members).toMatchObject([{ nik: null, birthDate: '1950-05-05' }]);
    expect(state.documents).toEqual([]);
    expect(state.registration?.narrative).toBe('Tidur di jalan.\tTidak punya surat apa pun.');
    expect(household.household.address).toBe('Di bawah jembatan, dekat pasar');
  });

  test('two people report one neighbour: the second is led to the case that runs, both are kept, and hidden', async () => {
    const { app, window } = launched;
    await goTo(window, '#/register');
    await window.getByLabel(SEARCH).fill('Juragan Contoh');
    await window.keyboard.press('Control+Enter');
    await window.getByLabel('Tanpa NIK').check();
    await window.getByRole('textbox', { name: 'Desa atau kelurahan' }).fill('cinunuk');
    await window.keyboard.press('Tab');
    await window.getByLabel('Alamat', { exact: true }).fill('Jl. Contoh Besar No. 1');
    await window.keyboard.press('Control+Enter');
    await window.getByRole('radio', { name: 'Orang lain, misalnya tetangga' }).check();
    await choose(window, 'Jenis keluhan', 'Kepesertaan: tidak layak tetapi menerima');
    await expect(window.getByText('Pada jenis laporan ini pelapor selalu dirahasiakan.')).toBeVisible();
    await window.getByLabel('Cerita keluarga').fill('Punya dua mobil, tetapi menerima bantuan.');
    await window.keyboard.press('Control+Enter');
    await expect(problems(window)).toContainText(/nama/i); // the reporter's name is missing
    await expect(problems(window)).not.toContainText('Catat persetujuan warga');
    await window.getByRole('textbox', { name: 'Nama pelapor' }).fill('Dedi Tetangga');
    await expectGoodScreen(app, window, 'counter-1-reporter');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Menyusul, keluarga belum hadir')).toBeVisible();
    await window.getByRole('button', { name: 'Daftarkan keluarga' }).click();
    await expect(window.getByRole('heading', { name: 'Keluarga terdaftar' })).toBeVisible();

    await goTo(window, '#/register');
    await window.getByLabel(SEARCH).fill('juragan');
    await expect(window.getByRole('button', { name: /^Juragan Contoh/ })).toContainText('1 layanan berjalan');
    await window.keyboard.press('Enter');
    await window.getByRole('button', { name: 'Tambahkan laporan ke kasus ini' }).click();
    const panel = window.getByRole('dialog');
    await panel.getByRole('button', { name: 'Gabungkan laporan' }).click();
    await expect(problems(window)).toContainText('Ada 2 isian');
    await panel.getByRole('textbox', { name: 'Nama pelapor' }).fill('Euis Tetangga');
    await panel.getByLabel('Yang disampaikan pelapor').fill('Rumahnya bertingkat.');
    await expectGoodScreen(app, window, 'counter-2-join');
    await panel.getByRole('button', { name: 'Gabungkan laporan' }).dblclick();
    await expect(window.getByText(/Laporan digabungkan ke kasus/)).toBeVisible();

    const [one, ...more] = await rows(window, 'Juragan');
    expect(more).toEqual([]);
    await goTo(window, `#/cases/${one?.caseId}`);
    await expect(window.locator('[data-reporters]')).toContainText('Pelapor dirahasiakan');
    expect(await window.evaluate(() => document.body.innerText)).not.toMatch(/Dedi|Euis/);
    await loginAs(window, 'manajer');
    await goTo(window, `#/cases/${one?.caseId}`);
    await expect(window.locator('[data-reporters]')).toContainText('Dedi Tetangga');
    await expect(window.locator('[data-reporters]')).toContainText('Euis Tetangga');
    await expectGoodScreen(app, window, 'counter-3-reporters');
  });

  test('violence against a child: top of the queue, told to the manager, masked from others', async () => {
    const { app, window } = launched;
    await loginAs(window, 'fo');
    await goTo(window, '#/register');
    await window.getByLabel(SEARCH).fill('Melati Rahasia');
    await window.keyboard.press('Control+Enter');
    await window.getByLabel('Tanpa NIK').check();
    await window.getByRole('textbox', { name: 'Desa atau kelurahan' }).fill('cinunuk');
    await window.keyboard.press('Tab');
    await window.getByLabel('Alamat', { exact: true }).fill('Kp. Contoh No. 3');
    await window.keyboard.press('Control+Enter');
    await choose(window, 'Jenis keluhan', 'Kebutuhan di luar program');
    await window.getByRole('radio', { name: /Darurat/ }).check();
    await choose(window, 'Keadaan darurat', 'Kekerasan terhadap anak');
    await expect(window.getByText('Kasus ini akan dilindungi')).toBeVisible();
    await window.getByLabel('Cerita keluarga').fill('Anak dipukul di rumah.');
    await window.getByLabel('Warga sudah mendengar dan setuju').check();
    await expectGoodScreen(app, window, 'counter-4-emergency');
    await window.keyboard.press('Control+Enter');
    await window.getByRole('button', { name: 'Daftarkan keluarga' }).click();
    await expect(window.getByRole('heading', { name: 'Keluarga terdaftar' })).toBeVisible();
    const [mine] = await rows(window, 'Melati');

    // A planner sees a number and a state at the top of the list, and cannot open it.
    await loginAs(window, 'bo');
    await goTo(window, '#/cases?queue=OPEN');
    const list = window.getByRole('grid', { name: 'Semua yang berjalan' });
    await expect(list).toContainText('Dilindungi');
    const lines = await list.getByRole('row').allInnerTexts();
    const masked = lines.findIndex((text) => text.includes('Dilindungi'));
    expect(lines.slice(1, masked + 1).every((text) => text.includes('Darurat'))).toBe(true);
    expect(await list.innerText()).not.toContain('Melati');
    await expectGoodScreen(app, window, 'counter-5-masked-queue');
    await goTo(window, `#/cases/${mine?.caseId}`);
    await expect(window.getByText(/dilindungi. Isinya hanya dibuka/)).toBeVisible();
    expect(await window.evaluate(() => document.body.innerText)).not.toMatch(/Melati|dipukul/);
    await expectGoodScreen(app, window, 'counter-6-protected');
    await goTo(window, '#/cases?queue=OPEN&text=Melati');
    await expect(window.getByText('Tidak ada yang cocok dengan saringan.')).toBeVisible();

    // The manager finds it waiting, opens it, and has seen it.
    await loginAs(window, 'manajer');
    await expect(window.getByRole('link', { name: /Darurat, menunggu manajer/ })).toBeVisible();
    await window.getByRole('link', { name: /Darurat, menunggu manajer/ }).click();
    await window.getByRole('row', { name: /Melati Rahasia/ }).dblclick();
    await expect(window.getByText('Anak dipukul di rumah.')).toBeVisible();
    await expectGoodScreen(app, window, 'counter-7-manager');
    await window.keyboard.press('Control+Enter');
    await window.getByRole('dialog').getByRole('button', { name: 'Tandai darurat sudah dilihat' }).click();
    await expect(window.getByText(/sudah melihat keadaan darurat ini/)).toBeVisible();
    const left = await call(window, 'case.queue', { queue: 'EMERGENCY', village: null, text: 'Melati', cursor: null, limit: 5 });
    expect(left.rows).toEqual([]);
  });
});
