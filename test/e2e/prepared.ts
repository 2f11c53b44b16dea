import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { testBackend, type TestBackend } from '../ipc/backend.ts';
import type { Family } from '../ipc/inService.ts';
import { staffedBackend } from '../ipc/smallOffice.ts';
import { goTo } from './desk.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

export interface Prepared<T> extends LaunchedApp {
  readonly made: T;
}

/**
 * The real window on an office that already has a past: it is made by the same operations, before the window opens, on
 * whatever day the clock says.
 */
export async function launchPrepared<T>(prepare: (office: TestBackend) => Promise<T>, now?: () => number, env: Readonly<Record<string, string>> = {}): Promise<Prepared<T>> {
  const office = await staffedBackend(now === undefined ? {} : { now });
  const { dir } = office;
  const made = await prepare(office);
  office.stop();
  const launched = await launchApp({ dataDir: dir, env: { SLRT_KEY_STORE: 'user-file', SLRT_KEY_DIR: path.join(dir, 'keys'), ...env } });
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await launched.window.waitForLoadState('domcontentloaded');
  return {
    ...launched, made,
    async close() {
      await launched.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A second session on the same office beside the open window: what it writes, the window isn't told of. */
export const beside = (launched: LaunchedApp): Promise<TestBackend> => testBackend({ dir: launched.dataDir });

/** The study's family under another name and without numbers, so that several of them are several families. */
export const named = (name: string) => (family: Family): Family => ({
  ...family,
  household: { ...family.household, familyCard: null },
  members: family.members.map((member) => ({ ...member, nik: null, name: member.relation === 'HEAD' ? name : `${member.name.replace('Contoh', '').trim()} ${name}` })),
});

export async function openCase(window: Page, caseId: string, name: string): Promise<void> {
  await goTo(window, `#/cases/${caseId}`);
  await window.getByRole('heading', { level: 1, name }).waitFor();
}

export async function choose(window: Page, label: string, option: string | RegExp): Promise<void> {
  await window.getByRole('combobox', { name: label }).click();
  await window.getByRole('option', { name: option, ...(typeof option === 'string' ? { exact: true } : {}) }).click();
}

export async function act(window: Page, action: string): Promise<void> {
  await window.getByRole('button', { name: 'Tindakan lain' }).click();
  await window.getByRole('menuitem', { name: action }).click();
}

/** The open panel's own step. */
export async function finish(window: Page): Promise<void> {
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('dialog')).toBeHidden();
}
