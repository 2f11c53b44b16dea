import fs from 'node:fs';
import { inRoot } from './paths.mjs';

/**
 * A bench is test/bench/NAME.ts. `NAME.window.ts` opens the application, `NAME.heavy.ts` takes
 * minutes and runs only when it is named.
 * @typedef {{ name: string, file: string, window: boolean, heavy: boolean }} BenchFile
 */

/** @param {readonly string[]} files names in test/bench @returns {BenchFile[]} */
export function benchesIn(files) {
  return files.filter((file) => file.endsWith('.ts') && file !== 'harness.ts' && !file.startsWith('_')).sort().map((file) => {
    const [name = '', ...kinds] = file.replace(/\.ts$/, '').split('.');
    return { name, file, window: kinds.includes('window'), heavy: kinds.includes('heavy') };
  });
}

/**
 * @param {readonly BenchFile[]} benches
 * @param {string | undefined} name
 */
export function chosen(benches, name) {
  return name === undefined ? benches.filter((b) => !b.heavy) : benches.filter((b) => b.name === name);
}

export const allBenches = () => benchesIn(fs.readdirSync(inRoot('test', 'bench')));
