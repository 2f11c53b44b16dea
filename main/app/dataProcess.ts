import { app, MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron';
import type { DataProcessSettings, FromShell, ToShell, WindowPurpose } from '#src/contract/wire.ts';
import { entryPoint } from '../data/entry.ts';
import { defaultUserKeyDir } from '../data/keyring.ts';
import { answerShellRequest, osKeyStoreAvailable } from './shellRequests.ts';

interface Line {
  readonly id: number;
  readonly contents: WebContents;
  readonly purpose: WindowPurpose;
  token: string | null;
}

/** A data process that stops again right after each start has a fault that starting again does not mend. */
const MOST_RESTARTS = 5;
const RESTART_WINDOW_MS = 60_000;

export interface DataProcess {
  /** Gives a window a port of its own, now and after every restart. */
  connect(contents: WebContents, purpose: WindowPurpose): void;
  stop(): Promise<void>;
}

/** Starts the data process, keeps it running, and keeps each window's session token over a restart. */
export function dataProcess(dir: string, openBoard: () => void): DataProcess {
  const lines = new Map<number, Line>();
  let lastLine = 0;
  let stopping = false;
  let restarts: number[] = [];
  let child = start();

  function start(): UtilityProcess {
    const settings: DataProcessSettings = {
      dir,
      version: app.getVersion(),
      osKeyStore: osKeyStoreAvailable(),
      // The unprotected keeper is for development and tests, never for the packaged app.
      userKeyDir: app.isPackaged || process.env['SLRT_KEY_STORE'] !== 'user-file' ? null : defaultUserKeyDir(),
    };
    const started = utilityProcess.fork(entryPoint('data'), [JSON.stringify(settings)], { stdio: 'inherit', serviceName: 'slrt-data' });
    started.on('message', (message: ToShell) => {
      if (message.kind === 'token') setToken(message.connection, message.token);
      else if (message.kind === 'request') void answerShellRequest(message, openBoard).then((reply) => tell(started, reply));
    });
    started.on('exit', () => {
      if (!stopping) restart();
    });
    return started;
  }

  function setToken(connection: number, token: string | null): void {
    const line = lines.get(connection);
    if (line !== undefined) line.token = token;
  }

  function restart(): void {
    const now = Date.now();
    restarts = [...restarts.filter((at) => now - at < RESTART_WINDOW_MS), now];
    if (restarts.length > MOST_RESTARTS) {
      app.exit(1);
      return;
    }
    child = start();
    for (const line of lines.values()) join(line, true);
  }

  function join(line: Line, restarted: boolean): void {
    const { port1, port2 } = new MessageChannelMain();
    const message: FromShell = { kind: 'connect', connection: line.id, token: line.token, restarted, purpose: line.purpose };
    child.postMessage(message, [port1]);
    line.contents.postMessage('data-port', null, [port2]);
  }

  return {
    connect(contents, purpose) {
      lastLine += 1;
      const line: Line = { id: lastLine, contents, purpose, token: null };
      lines.set(line.id, line);
      contents.once('destroyed', () => {
        lines.delete(line.id);
        tell(child, { kind: 'disconnect', connection: line.id });
      });
      contents.on('did-finish-load', () => {
        line.token = contents.isDestroyed() ? null : line.token;
        join(line, false);
      });
    },
    stop() {
      stopping = true;
      return new Promise((resolve) => {
        const timer = setTimeout(() => child.kill() && resolve(), 3_000);
        child.once('exit', () => {
          clearTimeout(timer);
          resolve();
        });
        tell(child, { kind: 'stop' });
      });
    },
  };
}

function tell(child: UtilityProcess, message: FromShell): void {
  child.postMessage(message);
}
