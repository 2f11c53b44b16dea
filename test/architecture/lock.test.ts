import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { missingOptional } from '../../scripts/lib/lock.mjs';
import { ROOT } from './imports.ts';

const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));

test('npm ci accepts the lock file on every platform (repair: node scripts/lock.mjs)', () => {
  expect(missingOptional(read('package-lock.json') as Parameters<typeof missingOptional>[0])).toEqual([]);
});

test('every direct dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, range]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(range));
  expect(loose).toEqual([]);
});
