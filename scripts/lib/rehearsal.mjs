import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, inRoot } from './paths.mjs';
import { capture } from './run.mjs';
import { say } from './say.mjs';

/**
 * A folder with a zip that Forge takes for the pinned Electron: of the development runtime, to
 * rehearse packaging where the official binary cannot be fetched. The result is for this machine.
 * @param {import('./electron.mjs').Electron} electron
 * @returns {string}
 */
export function rehearsalZips(electron) {
  const { version } = JSON.parse(fs.readFileSync(inRoot('node_modules', 'electron', 'package.json'), 'utf8'));
  const folder = path.join(cacheDir(), `rehearsal-${electron.version}`);
  const zip = path.join(folder, `electron-v${version}-${process.platform}-${process.arch}.zip`);
  if (fs.existsSync(zip)) return folder;
  fs.mkdirSync(folder, { recursive: true });
  say('making a rehearsal zip of the development runtime …');
  const unfinished = path.join(folder, `${process.pid}.zip`);
  capture('zip', ['-q', '-r', '-1', unfinished, '.', '-x', 'resources/*', '.complete'], { cwd: electron.dist });
  fs.renameSync(unfinished, zip);
  return folder;
}
