import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Set by the build (main/vite.config.ts), absent where Node runs the source itself. */
declare const __SLRT_BUNDLED__: boolean | undefined;

/**
 * Every file that starts as a program of its own: its name in the bundle (`data` → data.cjs) and
 * its source. The build makes exactly these.
 */
export const ENTRIES = {
  main: 'main/app/index.ts',
  preload: 'main/app/preload.ts',
  data: 'main/data/process.ts',
  'registry-worker': 'main/registry/worker.ts',
  'practice-worker': 'main/national/practice/worker.ts',
} as const;

export type EntryName = keyof typeof ENTRIES;

/**
 * Path of an entry, for `new Worker(…)` or `utilityProcess.fork(…)`: beside us in the bundle, else
 * the TypeScript source, which Node 24 runs as it is.
 *
 * @example new Worker(entryPoint('registry-worker'), { workerData })
 */
export function entryPoint(name: EntryName): string {
  if (typeof __SLRT_BUNDLED__ !== 'undefined') return path.join(__dirname, `${name}.cjs`);
  return fileURLToPath(new URL(`../../${ENTRIES[name]}`, import.meta.url));
}
