import type { InputOf } from '#src/contract/ipc.ts';
import { fillDemoOffice } from '#main/data/demo/fill.ts';
import { demoOffice } from '#main/data/demo/office.ts';
import { testBackend, type BackendChoices, type TestBackend, type TestLine } from './backend.ts';

export const ADMIN_PASSWORD = 'kunci-kantor-2026';

export const setUpInput = (passphrase: string | null = null): InputOf<'setup.create'> => ({
  office: demoOffice('id'), administrator: { username: 'Admin', name: 'Ratna Admin Contoh', password: ADMIN_PASSWORD }, passphrase,
});

export interface SmallOffice extends TestBackend {
  readonly recoveryKey: string;
  /** A line on which the administrator is logged in. */
  administrator(): Promise<TestLine>;
}

/** An office with one administrator and nothing else: set up and confirmed. */
export async function smallOffice(choices: BackendChoices & { passphrase?: string } = {}): Promise<SmallOffice> {
  const test = await testBackend(choices);
  const line = test.connect();
  const { recoveryKey } = await line.call('setup.create', setUpInput(choices.passphrase ?? null));
  await line.call('setup.confirmRecovery', { recoveryKey });
  return Object.assign(test, { recoveryKey, administrator: () => logIn(test) });
}

export async function logIn(test: TestBackend, username = 'admin', password = ADMIN_PASSWORD): Promise<TestLine> {
  const line = test.connect();
  await line.call('session.login', { username, password });
  return line;
}

/** The demo office's users and families without its registry, which takes seconds to make. */
export async function staffedBackend(choices: BackendChoices = {}): Promise<TestBackend> {
  const test = await testBackend(choices);
  const { recoveryKey } = await test.backend.services.office.create(null, ({ store }) => fillDemoOffice(store, 'id'));
  await test.connect().call('setup.confirmRecovery', { recoveryKey });
  return test;
}
