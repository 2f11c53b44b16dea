import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { generatedDeltaHeader } from '#main/registry/generate/delta.ts';
import { registerInput, studyFamily } from '../ipc/family.ts';
import { generated, person, snapshotFile } from '../registry/people.ts';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import { expectGoodScreen, picture } from './screen.ts';

test('the administrator takes registry data in and sees how far it is', async () => {
  const file = await snapshotFile(generated(60_000), 'snapshot.ndjson.gz', { version: 2, quarter: '2027Q1', date: '2027-01-01' });
  const { app, window, close } = await launchDemo({ SLRT_OPEN_FILE: file });
  try {
    await loginAs(window, 'admin');
    await goTo(window, '#/registry');
    await window.getByRole('link', { name: 'Data terpadu', exact: true }).click();
    await expect(window.getByRole('heading', { name: 'Data terpadu', level: 1 })).toBeVisible();
    await expect(window.getByText('20.005').first()).toBeVisible();
    await expectGoodScreen(app, window, 'registry-data');

    await window.getByRole('button', { name: 'Masukkan data lengkap' }).click();
    await expect(window.getByRole('progressbar', { name: 'Kemajuan' })).toBeVisible();
    await expect(window.getByText(/Sisa waktu kira-kira/)).toBeVisible();
    await picture(window, 'registry-progress');
    await expect(window.getByText('Data versi 2 sudah dipakai', { exact: false })).toBeVisible({ timeout: 60_000 });
    await expect(window.getByText('Triwulan I 2027').first()).toBeVisible();
    await expect(window.getByText('Siap dipakai')).toBeVisible({ timeout: 20_000 });
    await expectGoodScreen(app, window, 'registry-report');
  } finally {
    await close();
  }
});

test('a file of another regency is refused and still told after a walk; changes are taken in; the file is checked', async () => {
  const delta = await snapshotFile([{ op: 'insert', ...person(1, { name: 'WARGA BARU CONTOH' }) }], 'delta.ndjson.gz', { ...generatedDeltaHeader(), base: 1, version: 2 });
  const chosen = path.join(path.dirname(delta), 'chosen.ndjson.gz');
  copyFileSync(await snapshotFile([person(2)], 'foreign.ndjson.gz', { regency: '32.73' }), chosen);
  const { app, window, close } = await launchDemo({ SLRT_OPEN_FILE: chosen });
  try {
    await loginAs(window, 'admin');
    await goTo(window, '#/registry');
    await window.getByRole('button', { name: 'Masukkan data lengkap' }).click();
    await expect(window.getByRole('alert').filter({ hasText: 'kabupaten atau kota lain' })).toBeVisible();
    await goTo(window, '#/help');
    await expect(window.getByRole('heading', { level: 1 })).not.toHaveText('Data terpadu');
    await goTo(window, '#/registry');
    await expect(window.getByRole('alert').filter({ hasText: 'kabupaten atau kota lain' })).toBeVisible();
    await expectGoodScreen(app, window, 'registry-failed-before');

    copyFileSync(delta, chosen);
    await window.getByRole('button', { name: 'Masukkan perubahan' }).click();
    await expect(window.getByText('Data versi 2 sudah dipakai', { exact: false })).toBeVisible({ timeout: 30_000 });
    await expect(window.getByText('20.006').first()).toBeVisible();
    await window.getByRole('button', { name: 'Periksa keutuhan' }).click();
    await expect(window.getByRole('status').filter({ hasText: 'Data terpadu utuh' })).toBeVisible({ timeout: 60_000 });
    await expectGoodScreen(app, window, 'registry-intact');
  } finally {
    await close();
  }
});

test('a misspelt name finds the right person, and newer data brings the case back to the reviewer', async () => {
  const newer = await snapshotFile([person(1, { registryId: 'contoh-1', nik: '3204991501850001', name: 'RAHMAT SUNANDAR', decile: 4, village: '32.04.05.2004' })], 'snapshot.ndjson.gz', { version: 2, quarter: '2027Q1', date: '2027-01-01' });
  const { app, window, close } = await launchDemo({ SLRT_OPEN_FILE: newer });
  try {
    const family = studyFamily();
    const { caseId } = family;
    await loginAs(window, 'fo');
    await call(window, 'case.register', { ...registerInput(family), members: [{ ...family.head, nik: null }], needs: [] });
    await call(window, 'case.sendToReview', { caseId, basis: null, note: '' });

    await loginAs(window, 'analis');
    await goTo(window, `#/cases/${caseId}`);
    await window.getByRole('button', { name: 'Periksa data terpadu' }).first().click();
    await window.getByLabel('Cari NIK, nomor KK, atau nama').fill('rachmat soenandar');
    await window.locator('[data-hit]', { hasText: 'RAHMAT SUNANDAR' }).first().click();
    await expectGoodScreen(app, window, 'registry-check');
    await window.getByRole('button', { name: 'Catat: ini orangnya' }).click();
    const checks = window.getByText('Ditemukan, desil 1').first();
    await expect(checks).toBeVisible();
    await expect(window.getByText('per 1 Oktober 2026', { exact: false }).first()).toBeVisible();
    await expectGoodScreen(app, window, 'registry-found');

    await loginAs(window, 'admin');
    const chosen = await call(window, 'shell.chooseFile', { kind: 'REGISTRY' });
    await call(window, 'registry.import', { fileToken: chosen?.fileToken ?? '', allowBadLines: false });

    await loginAs(window, 'analis');
    await goTo(window, '#/cases?queue=REGISTRY_CHANGED');
    await expect(window.getByText('Data berubah').first()).toBeVisible();
    await expectGoodScreen(app, window, 'registry-changed-queue');
    await loginAs(window, 'analis');
    await goTo(window, `#/cases/${caseId}`);
    await expect(window.getByText('dulu ditemukan, desil 1, sekarang ditemukan, desil 4', { exact: false })).toBeVisible();
    await expectGoodScreen(app, window, 'registry-changed-case');
    await window.getByRole('button', { name: 'Sudah saya lihat' }).click();
    await expect(window.getByRole('button', { name: 'Sudah saya lihat' })).toBeHidden();
  } finally {
    await close();
  }
});
