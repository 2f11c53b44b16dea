import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { hasDisplay } from './display.mjs';
import { which } from './paths.mjs';
import { SetupError, say } from './say.mjs';

/** Debian package of each library that Electron's binary links to. */
const PACKAGE_OF = {
  'libglib-2.0.so.0': 'libglib2.0-0', 'libgio-2.0.so.0': 'libglib2.0-0', 'libgobject-2.0.so.0': 'libglib2.0-0',
  'libnss3.so': 'libnss3', 'libnssutil3.so': 'libnss3', 'libsmime3.so': 'libnss3', 'libnspr4.so': 'libnspr4',
  'libatk-1.0.so.0': 'libatk1.0-0', 'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0', 'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2', 'libdbus-1.so.3': 'libdbus-1-3', 'libdrm.so.2': 'libdrm2', 'libgtk-3.so.0': 'libgtk-3-0',
  'libpango-1.0.so.0': 'libpango-1.0-0', 'libcairo.so.2': 'libcairo2', 'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1', 'libXdamage.so.1': 'libxdamage1', 'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3', 'libXrandr.so.2': 'libxrandr2', 'libgbm.so.1': 'libgbm1', 'libexpat.so.1': 'libexpat1',
  'libxcb.so.1': 'libxcb1', 'libxkbcommon.so.0': 'libxkbcommon0', 'libasound.so.2': 'libasound2', 'libudev.so.1': 'libudev1',
};

/**
 * Packages for the libraries that `ldd` reports as not found; an unknown library keeps its own name.
 * @param {string} lddOutput
 * @returns {string[]}
 */
export function packagesFor(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, so]) => so ?? '');
  return [...new Set(names.map((so) => PACKAGE_OF[/** @type {keyof typeof PACKAGE_OF} */ (so)] ?? so))];
}

/**
 * The exact command that installs packages, for a person to type.
 * @param {readonly string[]} packages
 * @param {boolean} root
 */
export const aptLine = (packages, root) => `${root ? '' : 'sudo '}apt-get install --no-install-recommends ${packages.join(' ')}`;

/** @param {string} dist folder of an Electron */
function missingLibraries(dist) {
  return packagesFor(spawnSync('ldd', [path.join(dist, 'electron')], { encoding: 'utf8' }).stdout ?? '');
}

function missingDisplay() {
  if (hasDisplay()) return [];
  const tools = [['xvfb-run', 'xvfb'], ['xauth', 'xauth']].filter(([tool]) => !which(tool ?? '')).map(([, pkg]) => pkg ?? '');
  // Without any font a page's text is empty boxes.
  return fs.existsSync('/usr/share/fonts') ? tools : [...tools, 'fonts-liberation'];
}

/** Everything that Electron at `dist` needs from a Linux system is there, or is installed now. */
export function ensureSystemFor(/** @type {string} */ dist) {
  if (process.platform === 'linux') ensurePackages([...missingLibraries(dist), ...missingDisplay()], 'Electron');
}

/** A C compiler, for the 40 lines that fit the SQLite addon to the development runtime. */
export function ensureCompiler() {
  if (!which('cc') || !fs.existsSync('/usr/include/stdio.h')) ensurePackages(['gcc', 'libc6-dev'], 'the SQLite addon');
}

/**
 * Installs Debian packages as root on Debian; anybody else is told the command.
 * @param {readonly string[]} packages
 * @param {string} purpose
 */
export function ensurePackages(packages, purpose) {
  if (packages.length === 0) return;
  const root = process.getuid?.() === 0;
  const line = aptLine(packages, root);
  if (!which('apt-get')) throw new SetupError(`${purpose} needs system libraries that are missing; on Debian their packages are: ${packages.join(' ')}`, 3);
  if (!root) throw new SetupError(`${purpose} needs system packages. Install them with:\n  ${line}`, 3);
  say(`${purpose} needs system packages; installing as root: ${line}`);
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status;
  apt('update', '-qq');
  if (apt('install', '-y', '-qq', '--no-install-recommends', ...withCandidates(packages)) !== 0) throw new SetupError(`that failed; run it by hand:\n  ${line}`, 3);
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries to …t64.
 * @param {readonly string[]} packages
 */
function withCandidates(packages) {
  const known = (/** @type {string} */ name) => /Candidate: \d/.test(spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout ?? '');
  return packages.map((name) => (!known(name) && known(`${name}t64`) ? `${name}t64` : name));
}
