import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './desk.ts';

/** The panel with a case's papers. */
export const board = (window: Page): Locator => window.getByRole('dialog');
/** One stored file. */
export const card = (window: Page): Locator => board(window).getByRole('article');

export async function openPapers(window: Page, caseId: string): Promise<void> {
  await goTo(window, '#/');
  await goTo(window, `#/cases/${caseId}`);
  await window.getByRole('button', { name: 'Tambah atau lihat berkas' }).click();
  await expect(board(window).getByRole('navigation', { name: 'Daftar berkas' })).toBeVisible();
}

/** Chooses a kind of paper in the checklist. */
export const kind = (window: Page, name: string): Promise<void> => board(window).getByRole('navigation').getByRole('button', { name }).first().click();

export async function choose(window: Page, file: { readonly name: string; readonly bytes: Buffer }): Promise<void> {
  const chooser = window.waitForEvent('filechooser');
  await board(window).getByRole('button', { name: 'Pilih berkas' }).click();
  await (await chooser).setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes });
}
