import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * Every file under the given folders or files, in a stable order; what is absent is skipped.
 * @param {readonly string[]} paths relative to `base`
 * @param {string} base
 * @returns {string[]} relative paths
 */
export function filesUnder(paths, base = root) {
  return paths.flatMap((p) => {
    const full = path.join(base, p);
    if (!fs.existsSync(full)) return [];
    if (!fs.statSync(full).isDirectory()) return [p];
    return filesUnder(fs.readdirSync(full).sort().map((name) => path.join(p, name)), base);
  });
}

/**
 * Fingerprint of what lies under the paths: names and contents, not times, which a checkout changes.
 * @param {readonly string[]} paths
 * @param {string} base
 */
export function fingerprint(paths, base = root) {
  const hash = createHash('sha256');
  for (const file of filesUnder(paths, base)) hash.update(file).update('\0').update(fs.readFileSync(path.join(base, file))).update('\0');
  return hash.digest('hex');
}
