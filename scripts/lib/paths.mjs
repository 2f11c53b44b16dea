import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The pinned Node 24 of the `node` package: what our TypeScript runs on. */
export const localNode = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Where downloads live: outside the repository, so that a fresh clone and `npm ci` keep them.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function cacheDir(env = process.env) {
  if (env['SLRT_RUNTIME_CACHE']) return path.resolve(env['SLRT_RUNTIME_CACHE']);
  if (process.platform === 'win32' && env['LOCALAPPDATA']) return path.join(env['LOCALAPPDATA'], 'slrt-desktop', 'Cache');
  return path.join(env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'slrt-desktop');
}

/**
 * Full path of a program, looked up in PATH; undefined when absent.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
export function which(name, env = process.env) {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  return folders.flatMap((f) => endings.map((e) => path.join(f, name + e))).find((file) => fs.existsSync(file));
}
