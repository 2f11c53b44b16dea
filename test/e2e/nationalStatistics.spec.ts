import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { CREDENTIALS } from '#main/national/simulator/access.ts';
import { serveSimulator, type RunningSimulator } from '#main/national/simulator/server.ts';
import { openSimulator, type Simulator } from '#main/national/simulator/simulator.ts';
import { launchDemoAt, moveTo } from './clock.ts';
import { call, loginAs } from './desk.ts';
import type { LaunchedApp } from './launch.ts';
import { expectGoodScreen } from './screen.ts';

test.describe('statistics for the ministry', () => {
  let launched: LaunchedApp;
  let simulator: Simulator;
  let running: RunningSimulator;
  const folder = mkdtempSync(path.join(tmpdir(), 'slrt-statistics-'));
  test.beforeAll(async () => {
    simulator = await openSimulator({ dir: folder, people: 300, seed: 9, faults: 'none' });
    running = await serveSimulator(simulator, 0);
    launched = await launchDemoAt('2026-11-24T09:00:00+07:00');
  });
  test.afterAll(async () => {
    await launched.close();
    await running.close();
    simulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('when the month is over, its figures are shown word for word, sent, and no small number is told', async () => {
    const { app, window } = launched;
    await moveTo(launched, '2026-12-02T09:00:00+07:00');
    await loginAs(window, 'admin');
    const { clientId, clientSecret } = JSON.parse(readFileSync(path.join(folder, CREDENTIALS), 'utf8')) as { clientId: string; clientSecret: string };
    await call(window, 'national.setPlan', { url: running.url, enabled: false, everyHours: 2, nightHour: 1, cutOffDay: 15 });
    await call(window, 'national.setCredentials', { clientId, clientSecret });
    await window.getByRole('link', { name: 'SIKS-NG', exact: true }).click();
    await window.getByRole('button', { name: 'Lihat yang akan dikirim' }).click();
    await expect(window.getByRole('dialog')).toContainText('Statistik November 2026');
    await expect(window.getByRole('dialog')).toContainText('"count": null');
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Kirim sekarang' }).click();
    await window.getByRole('navigation', { name: 'Bagian halaman' }).getByRole('button', { name: 'Statistik' }).click();
    const months = window.getByRole('grid', { name: 'Statistik bulanan' });
    await expect(months).toContainText('Terkirim', { timeout: 30_000 });
    await months.getByText('November 2026').click();
    await expect(window.getByRole('dialog')).toContainText('kurang dari 5');
    await expect(window.getByRole('dialog')).toContainText('Kabupaten Bandung, desa lainnya');
    await expectGoodScreen(app, window, 'national-16-statistics');
    const kept = simulator.store.db.prepare<[], { month: string; revision: number }>('select month, revision from statistics').all();
    expect(kept).toEqual([{ month: '2026-11', revision: 1 }]);
  });
});
