import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sqliteBinding } from './napi8.mjs';
import { developmentRuntime, hasDevelopmentRuntime } from './runtime.mjs';
import { officialElectron } from './official.mjs';
import { SetupError, say } from './say.mjs';
import { ensureSystemFor } from './system.mjs';

/**
 * @typedef {{ dist: string } | { not: string }} Attempt where an Electron is, or why not there
 * @typedef {{ source: 'override' | 'official' | 'development', dist: string, why: string }} Choice
 * @typedef {{ source: Choice['source'], dist: string, binary: string, version: string, binding: string | undefined }} Electron
 */

/** Path of the program inside an Electron's folder. */
export const binaryIn = (/** @type {string} */ dist, platform = process.platform) =>
  path.join(dist, { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[/** @type {string} */ (platform)] ?? 'electron');

/**
 * The order: what the environment names, the official binary of the pinned version, and for
 * development and tests on Linux x64 the runtime from the registry. Later steps are only tried
 * when the earlier ones say no; a wrong override is an error, not a reason to go on.
 * @param {{ override: () => Attempt | undefined, official: () => Attempt, development: () => Attempt }} steps
 * @returns {Choice}
 */
export function chooseElectron(steps) {
  const override = steps.override();
  if (override) {
    if ('not' in override) throw new SetupError(override.not);
    return { source: 'override', dist: override.dist, why: 'ELECTRON_OVERRIDE_DIST_PATH names it' };
  }
  const official = steps.official();
  if ('dist' in official) return { source: 'official', dist: official.dist, why: 'the official binary of the pinned version' };
  const development = steps.development();
  if ('dist' in development) {
    return { source: 'development', dist: development.dist, why: `runtime for development and tests, never shipped: ${official.not}` };
  }
  throw new SetupError(`No Electron: ${official.not}; ${development.not}. Unpack an official Electron and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`, 3);
}

/** @param {NodeJS.ProcessEnv} env @returns {Attempt | undefined} */
function override(env) {
  const dist = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dist) return undefined;
  return fs.existsSync(binaryIn(dist)) ? { dist: path.resolve(dist) } : { not: `ELECTRON_OVERRIDE_DIST_PATH is ${dist}, but there is no ${binaryIn(dist)}` };
}

/** @param {string} dist */
export function versionOf(dist) {
  try {
    return fs.readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return 'of unknown version';
  }
}

/** Up to here Electron speaks an older Node-API than the SQLite addon. */
const needsBinding = (/** @type {string} */ version) => Number.parseInt(version, 10) < 30;

/**
 * Finds an Electron that can start here, with everything it needs, and says which one and why.
 * @returns {Electron}
 */
export function ensureElectron() {
  const choice = chooseElectron({
    override: () => override(process.env),
    official: () => officialElectron(hasDevelopmentRuntime()),
    development: developmentRuntime,
  });
  const version = versionOf(choice.dist);
  say(`Electron ${version} from ${tilde(choice.dist)} (${choice.why})`);
  ensureSystemFor(choice.dist);
  return {
    source: choice.source, dist: choice.dist, version, binary: binaryIn(choice.dist),
    binding: needsBinding(version) ? sqliteBinding() : undefined,
  };
}

const tilde = (/** @type {string} */ file) => (file.startsWith(os.homedir() + path.sep) ? `~${file.slice(os.homedir().length)}` : file);

/**
 * Environment for the application itself.
 * @param {Electron} electron
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnv(electron, env = process.env) {
  return { ...env, ...(electron.binding ? { SLRT_SQLITE_BINDING: electron.binding } : {}) };
}

/**
 * Environment for tests and the demo, which start the application themselves (test/e2e/launch.ts).
 * The binding has a name of its own: their own Node 24 uses the addon as it is shipped.
 * @param {Electron} electron
 * @returns {NodeJS.ProcessEnv}
 */
export function launcherEnv(electron, env = process.env) {
  return { ...env, SLRT_ELECTRON: electron.binary, ...(electron.binding ? { SLRT_ELECTRON_BINDING: electron.binding } : {}) };
}

/** Chromium refuses its sandbox to root; in a container root is all there is. */
export const sandboxFlags = () => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);
