import fs from 'node:fs';
import { spawnSync } from 'node:child_process';
import { inRoot, localNode, root } from './paths.mjs';
import { npm, systemPath } from './npm.mjs';
import { SetupError, say } from './say.mjs';

/** @typedef {import('./lock.mjs').Lock} Lock */

/**
 * Why node_modules does not fit package-lock.json, or undefined when it does. `installed` is npm's
 * own record (node_modules/.package-lock.json), which it writes last: after an interrupted
 * installation it is missing.
 * @param {Lock} locked
 * @param {Lock | undefined} installed
 * @returns {string | undefined}
 */
export function staleReason(locked, installed) {
  if (!installed) return 'not installed yet';
  for (const [key, want] of Object.entries(locked.packages)) {
    if (key === '') continue;
    const have = installed.packages[key];
    if (!have && !isOptional(want)) return `${nameOf(key)} is missing`;
    if (have && have.version !== want.version) return `${nameOf(key)} is ${have.version}, locked is ${want.version}`;
    if (have?.integrity && want.integrity && have.integrity !== want.integrity) return `${nameOf(key)} has another checksum`;
  }
  const extra = Object.keys(installed.packages).find((key) => key !== '' && !locked.packages[key]);
  return extra && `${nameOf(extra)} is not locked`;
}

const isOptional = (/** @type {any} */ entry) => Boolean(entry.optional || entry.devOptional || entry.inBundle);
const nameOf = (/** @type {string} */ key) => key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** @param {string} file */
function readLock(file) {
  try {
    return /** @type {Lock} */ (JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Installs what package-lock.json says when node_modules is missing or differs from it.
 * @returns {boolean} whether something was installed
 */
export function ensureDependencies() {
  const locked = readLock(inRoot('package-lock.json'));
  if (!locked) throw new SetupError('package-lock.json is missing or damaged: restore it with `git checkout package-lock.json`');
  const reason = staleReason(locked, readLock(inRoot('node_modules', '.package-lock.json')))
    ?? (fs.existsSync(localNode) ? undefined : 'its Node 24 is missing');
  if (!reason) return false;
  say(`installing the locked dependencies (${reason}); about a minute …`);
  install(['ci']);
  if (!fs.existsSync(localNode)) throw new SetupError(noNode());
  return true;
}

/** @param {string[]} args */
function install(args) {
  const { command, args: before, shell } = npm({ ...process.env, npm_node_execpath: undefined });
  const result = spawnSync(command, [...before, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root, shell, encoding: 'utf8', maxBuffer: 1 << 26,
    // Our output belongs to the command that runs; the system's Node, as ours is being replaced.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: systemPath(process.env) },
  });
  if (result.status === 0) return;
  const output = `${result.error?.message ?? ''}${result.stderr ?? ''}${result.stdout ?? ''}`;
  if (args[0] === 'ci' && /EUSAGE|can only install/.test(output)) {
    say('the lock file lacks entries (repair: node scripts/lock.mjs); installing by `npm install --no-save`');
    return install(['install', '--no-save']);
  }
  throw new SetupError(failedInstallation(output));
}

/**
 * What went wrong with npm, and what to do about it.
 * @param {string} output
 */
export function failedInstallation(output) {
  const lines = output.split('\n').filter((l) => /npm error|ENOENT|EACCES/.test(l)).slice(0, 6).join('\n');
  return `npm could not install the dependencies.\n${lines}\n${installationHint(output)}`;
}

/** @param {string} output */
function installationHint(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    return 'The package registry cannot be reached. Online: try again. Behind a proxy: `npm config set proxy http://HOST:PORT` and `npm config set https-proxy …`; '
      + 'with a registry of your own: `npm config set registry URL`. Offline: copy node_modules from a machine of the same kind.';
  }
  if (/CERT|certificate/i.test(output)) return 'The network inspects TLS: set NODE_EXTRA_CA_CERTS to your organisation’s certificate file and try again.';
  if (/EINTEGRITY/.test(output)) return 'A package differs from its pinned checksum and was refused. Run `npm cache clean --force`; if it happens again, do not install.';
  if (/ENOSPC/.test(output)) return 'The disk is full: the dependencies need about 900 MB.';
  if (/EACCES|EPERM/.test(output)) return 'No right to write here, or a program holds a file open: close the app and editors, check the folder’s owner, try again.';
  return 'Run `npm ci` by hand to see all of it.';
}

function noNode() {
  return 'npm installed the dependencies but not the pinned Node 24, whose install script was not run. '
    + 'Allow it (`npm config delete ignore-scripts`, npm ≥ 11 reads allowScripts in package.json) and run `npm ci` again.';
}
