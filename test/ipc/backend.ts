import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ContractEvents, EventName, InputOf, OperationName, OutputOf } from '#src/contract/ipc.ts';
import { SlrtError } from '#src/text/error.ts';
import { DEMO_PASSWORD } from '#main/data/demo/office.ts';
import { NO_OS_STORE, type OsKeyStore } from '#main/data/keyring.ts';
import { openBackend, type Backend, type BackendOptions } from '#main/ipc/compose.ts';
import type { Connection } from '#main/ipc/context.ts';

export interface TestBackend {
  readonly backend: Backend;
  readonly dir: string;
  readonly events: { event: EventName; data: unknown }[];
  /** What the next open dialog answers. */
  readonly open: { file: string | null; folder?: string };
  /** Addresses handed to the system. */
  readonly links: string[];
  readonly saved: { fileName: string; bytes: Uint8Array }[];
  /** A line of its own, as a window would have. */
  connect(): TestLine;
  /** A line on which this demo user is logged in. */
  as(username: string): Promise<TestLine>;
  /** Closes the files and leaves them, to be opened again. */
  stop(): void;
  close(): void;
}

export interface TestLine {
  readonly connection: Connection;
  /** The value, or a thrown SlrtError. */
  call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
}

export interface BackendChoices {
  readonly dir?: string;
  readonly now?: () => number;
  readonly osStore?: OsKeyStore;
  /** Null: no unprotected keys, as in the packaged app. */
  readonly userKeyDir?: string | null;
  /** The line to SIKS-NG. */
  readonly national?: BackendOptions['national'];
}

/** The real backend in a folder of its own, keys in a user file, no shell. */
export async function testBackend(options: BackendChoices = {}): Promise<TestBackend> {
  const dir = options.dir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'slrt-test-'));
  const events: TestBackend['events'] = [];
  const saved: TestBackend['saved'] = [];
  const links: string[] = [];
  const open: TestBackend['open'] = { file: null };
  const backend = await openBackend({
    dir,
    version: '0.0.0-test',
    osStore: options.osStore ?? NO_OS_STORE,
    userKeyDir: options.userKeyDir === undefined ? path.join(dir, 'keys') : options.userKeyDir,
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.national === undefined ? {} : { national: options.national }),
    shell: {
      saveFile: (fileName, bytes) => {
        saved.push({ fileName, bytes });
        return Promise.resolve(true);
      },
      chooseFile: () => Promise.resolve(open.file === null ? null : { path: open.file, size: fs.statSync(open.file).size }),
      openBoard: () => Promise.resolve(),
      openLink: (url) => {
        links.push(url);
        return Promise.resolve();
      },
      picture: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(open.folder ?? null),
    },
    broadcast: <E extends EventName>(event: E, data: ContractEvents[E]) => void events.push({ event, data }),
    report: (name, error) => {
      throw new Error(`fault in ${name}`, { cause: error });
    },
  });
  const connect = (): TestLine => line(backend, { trusted: true, token: null, tokenChanged: () => undefined });
  return {
    backend, dir, events, saved, open, links, connect,
    async as(username) {
      const opened = connect();
      await opened.call('session.login', { username, password: DEMO_PASSWORD });
      return opened;
    },
    stop() {
      backend.close();
    },
    close() {
      backend.close();
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}

function line(backend: Backend, connection: Connection): TestLine {
  return {
    connection,
    async call(name, input) {
      const answer = await backend.dispatch(connection, name, input);
      if (answer.ok) return answer.value;
      throw new SlrtError(answer.error.code, answer.error.details);
    },
  };
}

/** A backend with the demo office set up and the recovery key confirmed. */
export async function demoBackend(options: Pick<BackendChoices, 'now' | 'national'> = {}): Promise<TestBackend> {
  const test = await testBackend(options);
  const setup = test.connect();
  const { recoveryKey } = await setup.call('setup.demo', { language: 'id', passphrase: null });
  await setup.call('setup.confirmRecovery', { recoveryKey });
  return test;
}
