import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { generated, snapshotFile } from '../registry/people.ts';
import { setUpDemo, showAs } from './demoWindow.ts';
import { launchApp } from './launch.ts';

const SCREENS = path.resolve(import.meta.dirname, '..', '..', 'test-results', 'screens');

test('the administrator takes registry data in and sees how far it is', async () => {
  const file = await snapshotFile(generated(60_000), 'snapshot.ndjson.gz', { version: 2, quarter: '2027Q1', date: '2027-01-01' });
  const { window, close } = await launchApp({ env: { SLRT_KEY_STORE: 'user-file', SLRT_OPEN_FILE: file } });
  try {
    await window.setViewportSize({ width: 1366, height: 768 });
    const password = await setUpDemo(window);
    await showAs(window, { username: 'admin', password }, '#/registry');
    await window.getByRole('link', { name: 'Data terpadu' }).click();
    await expect(window.getByRole('heading', { name: 'Data terpadu', level: 1 })).toBeVisible();
    await expect(window.getByText('20.005').first()).toBeVisible();
    await window.screenshot({ path: path.join(SCREENS, 'registry-data.png') });

    await window.getByRole('button', { name: 'Masukkan data lengkap' }).click();
    await expect(window.getByRole('progressbar', { name: 'Kemajuan' })).toBeVisible();
    await expect(window.getByText(/Sisa waktu kira-kira/)).toBeVisible();
    await window.screenshot({ path: path.join(SCREENS, 'registry-progress.png') });
    await expect(window.getByText('Data versi 2 sudah dipakai', { exact: false })).toBeVisible({ timeout: 60_000 });
    await expect(window.getByText('Triwulan I 2027').first()).toBeVisible();
    await expect(window.getByText('Siap dipakai')).toBeVisible({ timeout: 20_000 });
    await window.screenshot({ path: path.join(SCREENS, 'registry-report.png'), fullPage: true });
    const { violations } = await new AxeBuilder({ page: window }).include('#page').setLegacyMode().analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  } finally {
    await close();
  }
});
