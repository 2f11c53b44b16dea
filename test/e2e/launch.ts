import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

/** The project's folder: Electron reads package.json there and starts the bundle in .vite/build. */
const appDir = path.resolve(import.meta.dirname, '..', '..');

export interface LaunchOptions {
  /** Folder of the application's data; a fresh one in the system's temporary folder unless given. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Switches for Chromium itself, before the application's folder. */
  readonly chromium?: readonly string[];
  /** More arguments for the application. */
  readonly args?: readonly string[];
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly dataDir: string;
  /** How this copy was started, to start a second one the same way. */
  readonly command: { readonly binary: string; readonly args: readonly string[]; readonly env: Record<string, string> };
  /** Closes the application and deletes the temporary folders; a data folder that was given stays. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the built application in the Electron that the launcher found, with folders of its own,
 * and waits for its first window. Run through `npm test`, `npm run e2e` or `npm run demo`.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const profile = await mkdtemp(path.join(tmpdir(), 'slrt-profile-'));
  const dataDir = options.dataDir ?? path.join(profile, 'data');
  const command = {
    binary: electronBinary(),
    args: [...sandboxFlags(), ...(options.chromium ?? []), `--user-data-dir=${path.join(profile, 'chromium')}`, appDir, ...(options.args ?? [])],
    env: { ...launchEnv(), SLRT_DATA_DIR: dataDir, SLRT_KEY_DIR: path.join(profile, 'keys'), ...options.env },
  };
  const app = await _electron.launch({ executablePath: command.binary, args: command.args, env: command.env, timeout: 60_000 });
  const close = async (): Promise<void> => {
    await app.close();
    await rm(profile, { recursive: true, force: true });
  };
  try {
    return { app, window: await app.firstWindow(), dataDir, command, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Set by scripts/lib/electron.mjs. */
export function electronBinary(): string {
  const binary = process.env['SLRT_ELECTRON'];
  if (binary === undefined) throw new Error('No Electron chosen: run this through `npm run e2e`, `npm test` or `npm run demo`.');
  return binary;
}

/** Our own environment, with the SQLite addon that fits the chosen Electron. */
export function launchEnv(): Record<string, string> {
  const inherited = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const binding = process.env['SLRT_ELECTRON_BINDING'];
  return { ...Object.fromEntries(inherited), ...(binding === undefined ? {} : { SLRT_SQLITE_BINDING: binding }) };
}

const sandboxFlags = (): string[] => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);
