import path from 'node:path';
import type { InlineConfig } from 'vite';
import { ENTRIES, type EntryName } from './data/entry.ts';

/** Stay in node_modules and are packaged beside the bundle: native code, or not bundled on purpose. */
export const EXTERNAL = ['electron', 'better-sqlite3', '@node-rs/argon2', 'sharp', 'pg-native'];

/**
 * One self-contained CommonJS file per entry in .vite/build: a sandboxed preload script can't load
 * a second file, and workers and processes are started by name (main/data/entry.ts). The target is
 * the oldest Node it must run on.
 */
export function mainBuild(root: string, name: EntryName): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    define: { __SLRT_BUNDLED__: 'true' },
    ssr: { target: 'node', noExternal: true, external: EXTERNAL },
    build: {
      ssr: path.join(root, ENTRIES[name]),
      target: 'node18',
      outDir: path.join(root, '.vite', 'build'),
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false } },
    },
  };
}
