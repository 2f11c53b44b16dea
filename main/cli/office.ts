import type { OperationName, OutputOf } from '#src/contract/ipc.ts';
import { SlrtError } from '#src/text/error.ts';
import { defaultUserKeyDir, NO_OS_STORE } from '#main/data/keyring.ts';
import type { Backend } from '#main/ipc/compose.ts';
import type { Connection } from '#main/ipc/context.ts';

export interface OfficeCall {
  readonly data: string;
  /** `needed`: as the user of --user or SLRT_USER with the password in SLRT_PASSWORD. `tried`: the same where they are given. */
  readonly login: 'no' | 'tried' | 'needed';
}

export interface OpenCall {
  readonly backend: Backend;
  readonly connection: Connection;
  /** The value of an operation of the contract. @throws SlrtError what the operation answers */
  readonly call: <N extends OperationName>(name: N | string, input: unknown) => Promise<OutputOf<N>>;
}

/** Opens the data folder, logs in, does the job through the same handlers as the window, closes. */
export async function withOffice<T>({ data, login }: OfficeCall, job: (open: OpenCall) => Promise<T>): Promise<T> {
  const { openBackend } = await import('#main/ipc/compose.ts'); // late: help and wrong usage need none of it
  const backend = await openBackend({
    dir: data, version: 'slrt', osStore: NO_OS_STORE, userKeyDir: defaultUserKeyDir(),
    shell: { saveFile: () => Promise.reject(new SlrtError('CANCELLED')), chooseFile: () => Promise.resolve(null), picture: () => Promise.resolve(null), chooseFolder: () => Promise.resolve(null), openLink: () => Promise.reject(new SlrtError('CANCELLED')), openBoard: () => Promise.reject(new SlrtError('CANCELLED')) },
    broadcast: () => undefined,
    report: reportFault,
  });
  const connection: Connection = { trusted: true, token: null, tokenChanged: () => undefined };
  const call: OpenCall['call'] = async (name, input) => {
    const answer = await backend.dispatch(connection, name, input);
    if (!answer.ok) throw new SlrtError(answer.error.code, answer.error.details);
    return answer.value as never;
  };
  try {
    await unlock(call);
    if (login !== 'no') await logIn(call, login === 'needed');
    return await job({ backend, connection, call });
  } finally {
    if (connection.token !== null) await call('session.logout', {});
    backend.close();
  }
}

async function unlock(call: OpenCall['call']): Promise<void> {
  const passphrase = process.env['SLRT_PASSPHRASE'];
  const { phase, keyStore } = await call<'app.status'>('app.status', {});
  if (phase === 'KEY_NEEDED' && keyStore === 'PASSPHRASE' && passphrase !== undefined) await call('key.unlock', { passphrase });
}

async function logIn(call: OpenCall['call'], needed: boolean): Promise<void> {
  const { SLRT_USER: username, SLRT_PASSWORD: password } = process.env;
  if (username !== undefined && password !== undefined) await call('session.login', { username, password });
  else if (needed) {
    const { phase, refusal } = await call<'app.status'>('app.status', {});
    if (refusal !== null) throw new SlrtError(refusal);
    throw new SlrtError(phase === 'SETUP' ? 'SETUP_REQUIRED' : phase === 'KEY_NEEDED' ? 'KEY_REQUIRED' : 'NOT_LOGGED_IN');
  }
}

/** Name and place of a fault, never its message: that may hold what somebody typed. */
export function reportFault(name: string, error: unknown): void {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 4).join('\n') : '';
  process.stderr.write(`fault in ${name}: ${error instanceof Error ? error.name : typeof error}\n${frames}\n`);
}
