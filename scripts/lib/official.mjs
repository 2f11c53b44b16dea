import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { cacheDir, inRoot, localNode } from './paths.mjs';
import { say } from './say.mjs';

/** @typedef {import('./electron.mjs').Attempt} Attempt */

const DAY = 24 * 60 * 60 * 1000;
/** Without another runtime to fall back on a slow line gets half an hour. */
const LIMIT_SECONDS = { withFallback: 240, alone: 1800 };

/**
 * Whether a failure noted at `at` (ms) still spares us the next try.
 * @param {{ at: number } | undefined} failure
 * @param {number} now
 */
export const isRecent = (failure, now) => failure !== undefined && now >= failure.at && now - failure.at < DAY;

/**
 * The official binary of the pinned version: there already, or fetched by electron's own installer
 * (which checks the pinned checksums). A failure is remembered for a day, so that work without that
 * host does not wait each time; SLRT_ELECTRON_RETRY=1 tries again.
 * @param {boolean} hasFallback
 * @returns {Attempt}
 */
export function officialElectron(hasFallback) {
  const folder = inRoot('node_modules', 'electron');
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const dist = path.join(folder, 'dist');
  if (isInstalled(dist, version)) return { dist };
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return { not: 'ELECTRON_SKIP_BINARY_DOWNLOAD forbids the official download' };
  const note = path.join(cacheDir(), `official-${version}-failed.json`);
  const failure = readNote(note);
  if (hasFallback && isRecent(failure, Date.now()) && !process.env['SLRT_ELECTRON_RETRY']) return { not: `official ${version} could not be fetched (${failure?.reason})` };
  say(`fetching Electron ${version} …`);
  const reason = fetchOfficial(folder, hasFallback);
  if (reason === undefined && isInstalled(dist, version)) return { dist };
  fs.mkdirSync(cacheDir(), { recursive: true });
  fs.writeFileSync(note, JSON.stringify({ at: Date.now(), reason }));
  return { not: `official ${version} could not be fetched (${reason})` };
}

/** @param {string} dist @param {string} version */
function isInstalled(dist, version) {
  // The installer writes path.txt last.
  if (!fs.existsSync(path.join(dist, '..', 'path.txt'))) return false;
  return fs.existsSync(path.join(dist, 'version')) && fs.readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '') === version;
}

/** @param {string} folder @param {boolean} hasFallback @returns {string | undefined} why it failed */
function fetchOfficial(folder, hasFallback) {
  const limit = Number(process.env['SLRT_ELECTRON_TIMEOUT'] ?? (hasFallback ? LIMIT_SECONDS.withFallback : LIMIT_SECONDS.alone));
  const result = spawnSync(localNode, [path.join(folder, 'install.js')], { cwd: folder, encoding: 'utf8', timeout: limit * 1000 });
  if (result.status === 0) return undefined;
  if (result.signal) return `no end after ${limit} s`;
  const lines = (result.stderr ?? '').split('\n');
  return (lines.find((l) => /ENOTFOUND|EAI_AGAIN|Error/.test(l)) ?? `exit ${result.status}`).trim().replace(/^\w*Error: /, '');
}

/** @param {string} file @returns {{ at: number, reason: string } | undefined} */
function readNote(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
