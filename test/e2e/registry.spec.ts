import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { registerInput, studyFamily } from '../ipc/family.ts';
import { generated, person, snapshotFile } from '../registry/people.ts';
import { callIn, setUpDemo, showAs } from './demoWindow.ts';
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

test('a misspelt name finds the right person, and newer data brings the case back to the reviewer', async () => {
  const newer = await snapshotFile([person(1, { registryId: 'contoh-1', nik: '3204991501850001', name: 'RAHMAT SUNANDAR', decile: 4, village: '32.04.05.2004' })], 'snapshot.ndjson.gz', { version: 2, quarter: '2027Q1', date: '2027-01-01' });
  const { window, close } = await launchApp({ env: { SLRT_KEY_STORE: 'user-file', SLRT_OPEN_FILE: newer } });
  try {
    await window.setViewportSize({ width: 1366, height: 768 });
    const password = await setUpDemo(window);
    const family = studyFamily();
    const { caseId } = family;
    await callIn(window, 'session.login', { username: 'fo', password });
    await callIn(window, 'case.register', { ...registerInput(family), members: [{ ...family.head, nik: null }], needs: [] });
    await callIn(window, 'case.sendToReview', { caseId, basis: null, note: '' });

    await showAs(window, { username: 'analis', password }, `#/cases/${caseId}`);
    await window.getByRole('button', { name: 'Periksa data terpadu' }).first().click();
    await window.getByLabel('Cari NIK, nomor KK, atau nama').fill('rachmat soenandar');
    await window.locator('[data-hit]', { hasText: 'RAHMAT SUNANDAR' }).first().click();
    await window.screenshot({ path: path.join(SCREENS, 'registry-check.png') });
    await window.getByRole('button', { name: 'Catat: ini orangnya' }).click();
    const checks = window.getByText('Ditemukan, desil 1').first();
    await expect(checks).toBeVisible();
    await expect(window.getByText('per 1 Oktober 2026', { exact: false }).first()).toBeVisible();
    await window.screenshot({ path: path.join(SCREENS, 'registry-found.png') });

    await callIn(window, 'session.login', { username: 'admin', password });
    const chosen = await callIn(window, 'shell.chooseFile', { kind: 'REGISTRY' });
    await callIn(window, 'registry.import', { fileToken: chosen?.fileToken ?? '', allowBadLines: false });

    await showAs(window, { username: 'analis', password }, '#/cases?queue=REGISTRY_CHANGED');
    await expect(window.getByText('Data berubah').first()).toBeVisible();
    await window.screenshot({ path: path.join(SCREENS, 'registry-changed-queue.png') });
    await showAs(window, { username: 'analis', password }, `#/cases/${caseId}`);
    await expect(window.getByText('dulu ditemukan, desil 1, sekarang ditemukan, desil 4', { exact: false })).toBeVisible();
    await window.screenshot({ path: path.join(SCREENS, 'registry-changed-case.png') });
    await window.getByRole('button', { name: 'Sudah saya lihat' }).click();
    await expect(window.getByRole('button', { name: 'Sudah saya lihat' })).toBeHidden();
  } finally {
    await close();
  }
});
