import type { Page } from '@playwright/test';
import type { Envelope, InputOf, OperationName, OutputOf } from '#src/contract/ipc.ts';
import { DEMO_PASSWORD } from '#main/data/demo/office.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** Calls an operation from the window, on its own line, as its pages do. */
export async function call<N extends OperationName>(window: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer = (await window.evaluate(
    ([operation, value]) => (globalThis as unknown as { api: { call(name: string, input: unknown): Promise<unknown> } }).api.call(operation as string, value),
    [name, input] as const,
  )) as Envelope<OutputOf<N>>;
  if (answer.ok) return answer.value;
  throw new Error(`${name}: ${answer.error.code}`);
}

/** A fresh profile with the demo office, ready for a log-in. */
export async function launchDemo(env: Readonly<Record<string, string>> = {}, chromium: readonly string[] = []): Promise<LaunchedApp> {
  const launched = await launchApp({ chromium, env: { SLRT_KEY_STORE: 'user-file', ...env } });
  const { window, app } = launched;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await window.waitForLoadState('domcontentloaded');
  const { recoveryKey } = await call(window, 'setup.demo', { language: 'id', passphrase: null });
  await call(window, 'setup.confirmRecovery', { recoveryKey });
  return launched;
}

/** Everybody begins at home: not each page of the one before is open to the next. */
export async function loginAs(window: Page, username: string): Promise<void> {
  await call(window, 'session.logout', {});
  await call(window, 'session.login', { username, password: DEMO_PASSWORD });
  await goTo(window, '#/');
  await window.reload();
  await window.locator('[data-page-title]').waitFor();
}

export async function goTo(window: Page, address: string): Promise<void> {
  await window.evaluate((hash) => { (globalThis as unknown as { location: { hash: string } }).location.hash = hash; }, address);
}
