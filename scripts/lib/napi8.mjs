import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, inRoot, which } from './paths.mjs';
import { capture } from './run.mjs';
import { ensureCompiler } from './system.mjs';

/** Imports whose meaning changed after Node-API 8 (references to strings and the like). */
const RENAMED = ['create_reference', 'get_reference_value', 'delete_reference'];

/**
 * The SQLite addon for a runtime with Node-API 8: the shipped binary with three imports renamed
 * (napi_… → nap8_…, same length) beside a small wrapper that provides them. Compiled once per
 * version of either, kept in the cache.
 * @returns {string} what SLRT_SQLITE_BINDING must be
 */
export function sqliteBinding() {
  const addon = fs.readFileSync(inRoot('node_modules', 'better-sqlite3', 'prebuilds', `linux-${process.arch}.node`));
  const source = inRoot('scripts', 'napi8', 'wrap.c');
  const key = createHash('sha256').update(addon).update(fs.readFileSync(source)).digest('hex').slice(0, 16);
  const binding = path.join(cacheDir(), `sqlite-napi8-${key}.node`);
  if (fs.existsSync(binding)) return binding;
  ensureCompiler();
  fs.mkdirSync(cacheDir(), { recursive: true });
  const unfinished = path.join(cacheDir(), `${process.pid}.partial`);
  fs.writeFileSync(unfinished, renameImports(addon));
  fs.renameSync(unfinished, binding.replace(/\.node$/, '.real'));
  const headers = inRoot('node_modules', 'node-api-headers', 'include');
  capture(which('cc') ?? 'gcc', ['-O2', '-fPIC', '-shared', '-fvisibility=hidden', '-I', headers, source, '-o', unfinished, '-ldl']);
  fs.renameSync(unfinished, binding);
  return binding;
}

/**
 * @param {Buffer} addon
 * @returns {Buffer} a copy with the imports renamed
 * @throws Error when one of the names is not there: another addon than this was written for
 */
export function renameImports(addon) {
  const copy = Buffer.from(addon);
  for (const name of RENAMED) {
    const symbol = Buffer.from(`\0napi_${name}\0`);
    let at = copy.indexOf(symbol);
    if (at < 0) throw new Error(`the SQLite addon does not import napi_${name}`);
    for (; at >= 0; at = copy.indexOf(symbol, at + 1)) copy[at + 4] = '8'.charCodeAt(0);
  }
  return copy;
}
