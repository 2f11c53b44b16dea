import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onDisplay } from './display.mjs';
import { appEnv, sandboxFlags } from './electron.mjs';

/** A slow machine under load needs about ten seconds. */
const LIMIT_MS = 60_000;

/**
 * The packaged program for this machine below a folder; undefined when there is none.
 * @param {string} out
 */
export function findPackaged(out) {
  const folder = fs.readdirSync(out).find((name) => name.endsWith(`-${process.platform}-${process.arch}`));
  const program = folder && path.join(out, folder, process.platform === 'win32' ? 'slrt-desktop.exe' : 'slrt-desktop');
  return program && fs.existsSync(program) ? program : undefined;
}

/**
 * Starts the packaged program in a profile of its own and waits until its window has loaded the
 * page. The fuses forbid the tests' way in, so Chromium itself is asked.
 * @param {string} program
 * @param {import('./electron.mjs').Electron} electron
 * @returns {Promise<string | undefined>} what went wrong
 */
export async function checkStarts(program, electron) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'slrt-package-'));
  const flags = [...sandboxFlags(), '--remote-debugging-port=0', `--user-data-dir=${path.join(profile, 'chromium')}`];
  const env = { ...appEnv(electron), SLRT_DATA_DIR: path.join(profile, 'data') };
  const child = spawn(...onDisplay(program, flags), { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  /** @type {string | undefined} */
  let ended;
  const collect = (/** @type {Buffer} */ bytes) => { output += bytes; };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  child.once('exit', (code, signal) => { ended = `it ended with ${code ?? signal}`; });
  try {
    for (const until = Date.now() + LIMIT_MS; Date.now() < until && ended === undefined; await sleep(250)) {
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      if (port && await hasWindow(port)) return undefined;
    }
    return `${ended ?? `no window after ${LIMIT_MS / 1000} s`}\n${output.split('\n').slice(-15).join('\n')}`;
  } finally {
    if (child.pid && ended === undefined) process.kill(-child.pid, 'SIGTERM');
    await sleep(500);
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {string} port */
async function hasWindow(port) {
  try {
    const pages = /** @type {any[]} */ (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json());
    return pages.some((page) => page.type === 'page' && page.url.endsWith('index.html') && page.title !== '');
  } catch {
    return false; // not listening yet
  }
}
