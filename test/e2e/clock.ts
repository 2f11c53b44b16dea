import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchDemo } from './desk.ts';
import type { LaunchedApp } from './launch.ts';

const SHIM = path.join(import.meta.dirname, 'clockShim.cjs');
const STORED = 'slrt-test-clock';

/**
 * The demo office at a moment of the test's choosing; from there its clock runs on. Sessions end when much time
 * passes: log in again after `moveTo`, which also draws the page anew.
 * @example const launched = await launchDemoAt('2026-11-24T09:00:00+07:00'); await moveTo(launched, '2026-12-01T09:00:00+07:00');
 */
export async function launchDemoAt(at: string, env: Readonly<Record<string, string>> = {}): Promise<LaunchedApp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'slrt-clock-'));
  const file = path.join(folder, 'distance');
  await writeFile(file, String(distance(at)));
  const launched = await launchDemo({ ...env, SLRT_TEST_CLOCK: file }, ['-r', SHIM]);
  await launched.window.addInitScript(shiftWindow, STORED);
  await moveTo(launched, at);
  return {
    ...launched,
    close: async () => {
      await launched.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Lets time pass, or go back, in the shell, the data process and the window. */
export async function moveTo({ command, window }: LaunchedApp, at: string): Promise<void> {
  const file = command.env['SLRT_TEST_CLOCK'];
  if (file === undefined) throw new Error('This window keeps the real time: start it by launchDemoAt().');
  await writeFile(file, String(distance(at)));
  await window.evaluate(([key = '', value = '']) => {
    localStorage.setItem(key, value);
  }, [STORED, String(distance(at))]);
  await window.reload();
  await window.waitForLoadState('domcontentloaded');
}

const distance = (at: string): number => {
  const wanted = Date.parse(at);
  if (Number.isNaN(wanted)) throw new Error(`No moment: ${at}`);
  return wanted - Date.now();
};

/** In the page, before its own scripts. */
function shiftWindow(key: string): void {
  const Native = Date;
  const shift = Number(localStorage.getItem(key) ?? 0);
  const now = (): number => Native.now() + shift;
  globalThis.Date = new Proxy(Native, {
    construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made) as Date,
    apply: () => new Native(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}
