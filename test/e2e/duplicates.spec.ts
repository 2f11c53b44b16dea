import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { registerInput, studyFamily } from '../ipc/family.ts';
import { call, goTo, launchDemo, loginAs } from './desk.ts';
import { expectGoodScreen } from './screen.ts';

test('somebody on record already is seen while typing, and their family is taken over', async () => {
  const { app, window, close } = await launchDemo();
  try {
    const family = studyFamily();
    await loginAs(window, 'fo');
    await call(window, 'case.register', registerInput(family));
    await goTo(window, '#/register');
    await window.getByLabel('NIK atau nama salah satu anggota keluarga').fill('Zulkifli Contohbaru');
    await window.keyboard.press('Control+Enter');
    await window.getByLabel('Nama', { exact: true }).fill('Rahmat Sunandar Contoh');
    await window.getByLabel('NIK', { exact: true }).fill('3204991501850010');
    await window.getByLabel('Nama', { exact: true }).focus();
    const panel = window.getByRole('status').filter({ hasText: 'Mungkin sudah tercatat' });
    await expect(panel).toContainText('NIK beda satu angka');
    await expectGoodScreen(app, window, 'duplicate-while-typing');
    await panel.getByRole('button', { name: 'Pakai data keluarga ini' }).click();
    await expect(window.getByRole('group', { name: 'Rahmat Sunandar Contoh' })).toBeVisible();
    await expect(window.getByRole('group', { name: 'Odah Contoh' })).toBeVisible();
    await expect(window.getByLabel('Alamat', { exact: true })).toHaveValue('Kp. Contoh Hilir');
    await expect(panel).toBeHidden();
  } finally {
    await close();
  }
});

test('two records are joined on the case page, and parted again', async () => {
  const { app, window, close } = await launchDemo();
  try {
    const family = studyFamily();
    const other = studyFamily();
    await loginAs(window, 'fo');
    await call(window, 'case.register', registerInput(family));
    await call(window, 'case.register', { ...registerInput(other), caseId: randomUUID(), members: [other.head], applicantId: other.head.id, needs: [] });
    await loginAs(window, 'fo');
    await goTo(window, `#/cases/${family.caseId}`);
    const panel = window.getByRole('status').filter({ hasText: 'Mungkin sudah tercatat' });
    await expect(panel).toContainText('NIK sama');
    await expectGoodScreen(app, window, 'duplicate-on-case');
    await panel.getByRole('button', { name: 'Gabungkan, orang yang sama' }).first().click();
    await expect(panel.getByText('Sudah digabungkan')).toBeVisible();
    await panel.getByRole('button', { name: 'Batalkan keputusan' }).click();
    await expect(panel.getByRole('button', { name: 'Bukan orang yang sama' }).first()).toBeVisible();
  } finally {
    await close();
  }
});
