import fs from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';
import { say } from './say.mjs';
import { fingerprint } from './stamp.mjs';

const STAMPS = inRoot('.vite', 'stamps.json');
const COMMON = ['package.json', 'package-lock.json', 'scripts/lib/build.mjs', 'src'];

/**
 * Builds what changed since the last build. Needs the installed dependencies and Node 24.
 * @returns {Promise<void>}
 */
export async function build() {
  await once('main', ['main', 'migrations'], inRoot('.vite', 'build', 'main.cjs'), buildMain);
  await once('renderer', ['renderer'], inRoot('.vite', 'renderer', 'main_window', 'index.html'), buildRenderer);
}

/**
 * @param {string} part
 * @param {readonly string[]} sources
 * @param {string} result its main file
 * @param {() => Promise<void>} make
 */
async function once(part, sources, result, make) {
  const print = fingerprint([...COMMON, ...sources]);
  const stamps = readStamps();
  if (stamps[part] === print && fs.existsSync(result)) return;
  const start = Date.now();
  await make();
  fs.mkdirSync(path.dirname(STAMPS), { recursive: true });
  fs.writeFileSync(STAMPS, JSON.stringify({ ...readStamps(), [part]: print }));
  say(`built ${part} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/** @returns {Record<string, string>} */
function readStamps() {
  try {
    return JSON.parse(fs.readFileSync(STAMPS, 'utf8'));
  } catch {
    return {};
  }
}

async function buildMain() {
  const vite = await import('vite');
  const { mainBuild } = await import('../../main/vite.config.ts');
  const { ENTRIES } = await import('../../main/data/entry.ts');
  fs.rmSync(inRoot('.vite', 'build'), { recursive: true, force: true });
  const names = /** @type {(keyof typeof ENTRIES)[]} */ (Object.keys(ENTRIES));
  for (const name of names.filter((n) => fs.existsSync(inRoot(ENTRIES[n])))) await vite.build(mainBuild(root, name));
}

async function buildRenderer() {
  if (!fs.existsSync(inRoot('renderer', 'index.html'))) return;
  const vite = await import('vite');
  await vite.build({ configFile: inRoot('renderer', 'vite.config.ts'), configLoader: 'native' });
}
