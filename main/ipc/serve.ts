import type { ContractEvents, EventName } from '#src/contract/ipc.ts';
import { BOARD_CALLS, BOARD_EVENTS, type CallMessage, type DataProcessSettings, type FromShell, type ShellTask, type ToShell, type ToWindow, type WindowPurpose } from '#src/contract/wire.ts';
import { SlrtError } from '#src/text/error.ts';
import type { OsKeyStore } from '../data/keyring.ts';
import { openBackend, type Backend } from './compose.ts';
import type { Connection, Shell } from './context.ts';

/** A port to one window, as Electron gives it. */
export interface WindowPort {
  postMessage(message: ToWindow): void;
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** The line to the shell. */
export interface ParentLine {
  postMessage(message: ToShell): void;
  on(event: 'message', listener: (message: { data: FromShell; ports: WindowPort[] }) => void): unknown;
}

/** Serves windows until the shell says stop. */
export async function serve(parent: ParentLine, settings: DataProcessSettings): Promise<void> {
  const ports = new Map<number, { readonly port: WindowPort; readonly purpose: WindowPurpose }>();
  const asked = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let lastRequest = 0;
  const ask = <T>(what: ShellTask, input: unknown): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      lastRequest += 1;
      asked.set(lastRequest, { resolve, reject });
      parent.postMessage({ kind: 'request', request: lastRequest, what, input });
    });

  const osStore: OsKeyStore = {
    available: settings.osKeyStore,
    encrypt: (secret) => ask<string>('encrypt', secret),
    decrypt: (sealed) => ask<string>('decrypt', sealed),
  };
  const shell: Shell = {
    saveFile: (fileName, bytes) => ask<boolean>('saveFile', { fileName, bytes }),
    chooseFile: (kind) => ask<{ path: string; size: number } | null>('chooseFile', { kind }),
    openLink: (url) => ask<void>('openLink', { url }),
    openBoard: () => ask<void>('openBoard', null),
    picture: () => ask<Uint8Array | null>('picture', null),
    chooseFolder: () => ask<string | null>('chooseFolder', {}),
  };
  const broadcast = <E extends EventName>(event: E, data: ContractEvents[E]): void => {
    for (const { port, purpose } of ports.values()) if (purpose === 'DESK' || BOARD_EVENTS.includes(event)) port.postMessage({ event, data });
  };

  // Messages that arrive while the file is being opened wait for it.
  const opening = openBackend({
    dir: settings.dir, version: settings.version, osStore, userKeyDir: settings.userKeyDir, shell, broadcast, report,
  });

  parent.on('message', ({ data, ports: [port] }) => {
    switch (data.kind) {
      case 'connect':
        if (port !== undefined) connect(data, port);
        break;
      case 'disconnect':
        ports.delete(data.connection);
        break;
      case 'reply': {
        const waiting = asked.get(data.request);
        asked.delete(data.request);
        if (data.ok) waiting?.resolve(data.value as never);
        else waiting?.reject(new SlrtError('KEY_LOST'));
        break;
      }
      case 'stop':
        void opening.then((backend) => stop(backend, parent));
    }
  });

  const connect = ({ connection: id, token, restarted, purpose }: Extract<FromShell, { kind: 'connect' }>, port: WindowPort): void => {
    ports.set(id, { port, purpose });
    const connection: Connection = {
      trusted: true, // the shell connects only windows that show the app's own page
      token,
      ...(purpose === 'BOARD' ? { only: BOARD_CALLS } : {}),
      tokenChanged: (changed) => {
        parent.postMessage({ kind: 'token', connection: id, token: changed });
      },
    };
    port.on('message', ({ data }) => {
      void opening.then((backend) => answerCall(backend, connection, port, data));
    });
    port.on('close', () => ports.delete(id));
    port.start();
    if (restarted) port.postMessage({ event: 'process.restarted', data: { at: Date.now() } });
  };

  await opening;
  parent.postMessage({ kind: 'ready' });
}

async function answerCall(backend: Backend, connection: Connection, port: WindowPort, data: unknown): Promise<void> {
  const { id, name, input } = data as CallMessage;
  if (typeof id !== 'number' || typeof name !== 'string') return;
  port.postMessage({ id, answer: await backend.dispatch(connection, name, input) });
}

function stop(backend: Backend, parent: ParentLine): void {
  backend.close();
  parent.postMessage({ kind: 'stopped' });
  setTimeout(() => process.exit(0), 50);
}

/** The name and place of a fault, never its message: that may hold what somebody typed. */
function report(name: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join('\n') : '';
  const kind = error instanceof Error ? error.name : typeof error;
  process.stderr.write(`fault in ${name}: ${kind}\n${stack}\n`);
}
