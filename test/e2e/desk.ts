import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from './launch.ts';

interface Bridge {
  call(name: string, input: unknown): Promise<{ ok: boolean; value: never; error: { code: string } }>;
}

/** Calls an operation from the window, as its pages do. */
export const call = <T>(window: Page, name: string, input: unknown): Promise<T> =>
  window.evaluate(async ([operation, sent]) => {
    const { api } = globalThis as unknown as { api: Bridge };
    const answer = await api.call(operation as string, sent);
    if (!answer.ok) throw new Error(`${String(operation)}: ${answer.error.code}`);
    return answer.value;
  }, [name, input] as const) as Promise<T>;

/** A fresh profile with the demo office, ready for a log-in. */
export async function launchDemo(): Promise<LaunchedApp> {
  const launched = await launchApp({ env: { SLRT_KEY_STORE: 'user-file' } });
  const { window, app } = launched;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await window.waitForLoadState('domcontentloaded');
  const { recoveryKey } = await call<{ recoveryKey: string }>(window, 'setup.demo', { language: 'id', passphrase: null });
  await call(window, 'setup.confirmRecovery', { recoveryKey });
  return launched;
}

export async function loginAs(window: Page, username: string): Promise<void> {
  await call(window, 'session.logout', {});
  await call(window, 'session.login', { username, password: 'sabilulungan-2026' });
  await window.reload();
  await window.locator('[data-page-title]').waitFor();
}

export async function goTo(window: Page, address: string): Promise<void> {
  await window.evaluate((hash) => { (globalThis as unknown as { location: { hash: string } }).location.hash = hash; }, address);
}

/** No serious finding of axe, and nothing to scroll sideways. `SLRT_SHOTS` names a folder for pictures. */
export async function lookAt(window: Page, name: string): Promise<void> {
  await window.waitForTimeout(250);
  const folder = process.env['SLRT_SHOTS'];
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    await window.screenshot({ path: path.join(folder, `${name}.png`) });
  }
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = serious.map(({ id, nodes }) => `${name}: ${id} ${nodes.map(({ target, any }) => `${target.join(' ')} ${any.map((check) => check.message).join('; ')}`).slice(0, 4).join(' | ')}`);
  expect.soft(told).toEqual([]);
  const wide = await window.evaluate(() => {
    const page = (globalThis as unknown as { document: { documentElement: { scrollWidth: number; clientWidth: number } } }).document.documentElement;
    return page.scrollWidth - page.clientWidth;
  });
  expect.soft(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}
