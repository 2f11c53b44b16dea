import { expect, test, type Page } from '@playwright/test';
import type { OperationName } from '#src/contract/ipc.ts';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import { expectGoodScreen, picture } from './screen.ts';
import type { LaunchedApp } from './launch.ts';

test.describe.configure({ mode: 'serial' });

test.describe('arrival and queue', () => {
  let launched: LaunchedApp;
  let board: Page;
  test.beforeAll(async () => {
    launched = await launchDemo();
    await loginAs(launched.window, 'fo');
    await goTo(launched.window, '#/tickets');
  });
  test.afterAll(() => launched.close());

  test('asks once which counter this is, gives green and red numbers, and shows who waits', async () => {
    const { app, window } = launched;
    await expect(window.getByText('Tidak ada nomor di sini.')).toBeVisible();
    await expectGoodScreen(app, window, 'tickets-1-first');
    await window.getByRole('button', { name: 'Simpan nama loket' }).click();
    await expect(window.getByText('Isi nama loket.').first()).toBeVisible();
    await window.getByLabel('Nama loket').fill('Loket 2');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('heading', { name: 'Sedang dilayani di Loket 2' })).toBeVisible();
    await window.getByRole('button', { name: 'Beri nomor' }).dblclick();
    await expect(window.locator('[data-given="A-001"]')).toBeVisible();
    await window.getByRole('button', { name: 'Beri nomor lagi' }).press('Enter');
    await window.getByText('Menanyakan kabar kasus').click();
    await window.getByText('Lansia').click();
    await window.getByRole('button', { name: 'Beri nomor', exact: true }).press('Enter');
    await expect(window.locator('[data-given="P-001"]')).toBeVisible();
    await expect(window.getByText('1 didahulukan dan 1 biasa sedang menunggu')).toBeVisible();
    await expectGoodScreen(app, window, 'tickets-2-waiting');
  });

  test('the waiting room sees numbers, and only numbers: no log-in, no other page, no second window', async () => {
    const { app, window } = launched;
    const opened = app.waitForEvent('window');
    await window.getByRole('button', { name: 'Layar ruang tunggu' }).click();
    board = await opened;
    await expect(board.getByRole('heading', { name: 'Selamat datang' })).toBeVisible();
    await expect(board.getByText('Didahulukan')).toContainText('1');
    const { api, ...seen } = await board.evaluate(async () => {
      const bridge = (globalThis as unknown as { api: { call(name: string, input: unknown): Promise<{ ok: boolean; error?: { code: string } }> } }).api;
      const asked = ['session.login', 'case.queue', 'ticket.today', 'people.search', 'setup.create'];
      const codes = [];
      for (const name of asked) codes.push((await bridge.call(name, {})).error?.code);
      return { api: Object.keys(bridge).sort(), codes, node: ['require', 'process', 'module'].filter((name) => name in globalThis), text: document.body.innerText };
    });
    expect(api).toEqual(['call', 'on']);
    expect(seen).toMatchObject({ codes: Array.from({ length: 5 }, () => 'UNTRUSTED_SENDER'), node: [] });
    await expect(call(board, 'session.login' as OperationName, { username: 'fo', password: 'x' } as never)).rejects.toThrow('UNTRUSTED_SENDER');
    await window.getByRole('button', { name: 'Layar ruang tunggu' }).click();
    await expect(window.getByText('Geser ke monitor kedua').first()).toBeVisible();
    expect(app.windows()).toHaveLength(2);
  });

  test('calls the red number first, shows it to the room; skipped by mistake is undone; a double press calls one', async () => {
    const { app, window } = launched;
    await window.bringToFront();
    await window.keyboard.press('Control+Enter');
    await expect(window.locator('[data-serving="P-001"]')).toBeVisible();
    await expect(board.locator('[data-called="P-001"]')).toBeVisible();
    await expect(board.getByText('silakan ke Loket 2')).toBeVisible();
    await expectGoodScreen(app, window, 'tickets-3-serving');
    await window.getByRole('button', { name: 'Tidak datang', exact: true }).click();
    await window.getByRole('button', { name: 'Urungkan' }).click();
    await expect(window.locator('[data-serving="P-001"]')).toBeVisible();
    await window.getByRole('button', { name: 'Selesai, panggil berikutnya' }).dblclick();
    await expect(window.locator('[data-serving="A-001"]')).toBeVisible();
    await expect(board.locator('[data-called="A-001"]')).toBeVisible();
    await board.setViewportSize({ width: 1280, height: 720 }).catch(() => undefined);
    await picture(board, 'board');
    const { tickets } = await call(window, 'ticket.today', {});
    expect(tickets.map(({ label, status }) => `${label} ${status}`)).toEqual(['A-001 CALLED', 'P-001 DONE']);
  });

  test('a number leads to the registration and is tied to the case; then the desk is back at the queue', async () => {
    const { window } = launched;
    await window.waitForTimeout(1_600); // the desk rests a moment after a call
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Antrean A-001')).toBeVisible();
    await window.getByLabel('NIK atau nama salah satu anggota keluarga').fill('Tarsih Antrean');
    await expect(window.getByText('Belum ada yang cocok di kantor ini.')).toBeVisible();
    await window.keyboard.press('Control+Enter');
    await window.getByLabel('Tanpa NIK').check();
    await window.getByRole('textbox', { name: 'Desa atau kelurahan' }).fill('cinunuk');
    await window.keyboard.press('Tab');
    await window.getByLabel('Alamat', { exact: true }).fill('Kp. Contoh No. 8');
    await window.keyboard.press('Control+Enter');
    await window.getByRole('combobox', { name: 'Jenis keluhan' }).click();
    await window.getByRole('option', { name: 'Saran' }).click();
    await window.getByLabel('Cerita keluarga').fill('Kursi tunggu kurang.');
    await window.getByLabel('Warga sudah mendengar dan setuju').check();
    await window.keyboard.press('Control+Enter');
    await window.getByRole('button', { name: 'Daftarkan keluarga' }).click();
    await expect(window.getByRole('heading', { name: 'Keluarga terdaftar' })).toBeVisible();
    const tied = (await call(window, 'ticket.today', {})).tickets.find((ticket) => ticket.label === 'A-001');
    const found = await call(window, 'case.queue', { queue: 'REGISTERED', village: null, text: 'Tarsih', cursor: null, limit: 10 });
    expect(tied?.caseId).toBe(found.rows[0]?.caseId);
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('heading', { level: 1, name: 'Antrean' })).toBeVisible();
    await expect(window.getByText('Belum ada nomor di loket ini.')).toBeVisible();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Tidak ada yang menunggu.')).toBeVisible();
  });

  test('goes on in the waiting room while the desk is locked, and closes with the desk', async () => {
    const { app, window } = launched;
    await call(window, 'ticket.take', { ticketId: 'late', purpose: 'OTHER', vulnerable: [] });
    await call(window, 'session.lock', {});
    await expect(board.getByText('Biasa')).toContainText('1');
    const addresses = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('?board'))?.webContents;
      await contents?.executeJavaScript("open('app://slrt/index.html'); location.href = 'app://slrt/index.html'; 0");
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [contents?.getURL(), BrowserWindow.getAllWindows().length];
    });
    expect(addresses).toEqual(['app://slrt/index.html?board', 2]);
    const closed = app.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().find((one) => !one.webContents.getURL().includes('?board'))?.close());
    await closed;
  });
});
