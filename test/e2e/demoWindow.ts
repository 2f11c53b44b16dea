import type { Page } from '@playwright/test';
import type { Envelope, InputOf, OperationName, OutputOf } from '#src/contract/ipc.ts';

/** Calls an operation on the window's own line, as its page would. */
export async function callIn<N extends OperationName>(window: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer = (await window.evaluate(
    ([operation, value]) => (globalThis as unknown as { api: { call(name: string, input: unknown): Promise<unknown> } }).api.call(operation as string, value),
    [name, input] as const,
  )) as Envelope<OutputOf<N>>;
  if (answer.ok) return answer.value;
  throw new Error(answer.error.code);
}

/** Sets the demo office up without its pages, for tests of other pages. Answers the password of all its users. */
export async function setUpDemo(window: Page): Promise<string> {
  const { recoveryKey, password } = await callIn(window, 'setup.demo', { language: 'id', passphrase: null });
  await callIn(window, 'setup.confirmRecovery', { recoveryKey });
  return password;
}

/** Logs a demo user in and shows a page. */
export async function showAs(window: Page, user: { username: string; password: string }, address: string): Promise<void> {
  await callIn(window, 'session.logout', {}).catch(() => undefined);
  await callIn(window, 'session.login', user);
  await window.evaluate((hash) => { (globalThis as unknown as { location: { hash: string } }).location.hash = hash; }, address);
  await window.reload();
}
