import { describe, expect, test } from 'vitest';
import { failedInstallation, staleReason } from '../../scripts/lib/dependencies.mjs';
import { completeLock, missingOptional, platformOf } from '../../scripts/lib/lock.mjs';
import { cacheDir } from '../../scripts/lib/paths.mjs';
import { aptLine, packagesFor } from '../../scripts/lib/system.mjs';

const entry = (version: string, more: object = {}) => ({ version, ...more });
const lock = (packages: Record<string, object>) => ({ packages: { '': {}, ...packages } });

describe('node_modules fits the lock file', () => {
  const locked = lock({ 'node_modules/a': entry('1.0.0', { integrity: 'sha512-x' }), 'node_modules/win': entry('1.0.0', { optional: true }) });

  test('the same, without another platform’s packages', () => {
    expect(staleReason(locked, lock({ 'node_modules/a': entry('1.0.0', { integrity: 'sha512-x' }) }))).toBeUndefined();
  });

  test.each([
    ['never or half installed', undefined, 'not installed'],
    ['a package missing', lock({}), 'a is missing'],
    ['another version', lock({ 'node_modules/a': entry('1.0.1') }), 'a is 1.0.1, locked is 1.0.0'],
    ['another content', lock({ 'node_modules/a': entry('1.0.0', { integrity: 'sha512-y' }) }), 'checksum'],
    ['a package too many', lock({ 'node_modules/a': entry('1.0.0'), 'node_modules/a/node_modules/@b/c': entry('1.0.0') }), '@b/c is not locked'],
  ])('%s', (_, installed, reason) => {
    expect(staleReason(locked, installed)).toContain(reason);
  });
});

describe('a failed installation says what to do', () => {
  test.each([
    ['npm error code ENOTFOUND', 'Offline: copy node_modules'],
    ['npm error code UNABLE_TO_VERIFY\nnpm error self-signed certificate', 'NODE_EXTRA_CA_CERTS'],
    ['npm error code EINTEGRITY', 'refused'],
    ['npm error ENOSPC: no space left', 'disk is full'],
    ['npm error code EACCES', 'No right to write'],
    ['something else', 'npm ci'],
  ])('%s', (output, advice) => {
    expect(failedInstallation(output)).toContain(advice);
  });
});

describe('lock file', () => {
  const incomplete = () => lock({
    'node_modules/tool': entry('2.0.0', { dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '2.0.0', '@tool/linux-x64': '2.0.0' } }),
    'node_modules/@tool/linux-x64': entry('2.0.0'),
  });

  test('finds the platform packages it lacks, and adds them', () => {
    const it = incomplete();
    expect(missingOptional(it).map(({ name }) => name)).toEqual(['@tool/linux-arm64-musl']);
    completeLock(it);
    expect(missingOptional(it)).toEqual([]);
    expect(it.packages).toHaveProperty(['node_modules/@tool/linux-arm64-musl'], {
      version: '2.0.0', cpu: ['arm64'], dev: true, libc: ['musl'], optional: true, os: ['linux'],
    });
  });

  test('a nested copy counts', () => {
    const it = incomplete();
    Object.assign(it.packages, { 'node_modules/tool/node_modules/@tool/linux-arm64-musl': entry('2.0.0') });
    expect(missingOptional(it)).toEqual([]);
  });

  test('never guesses a version or a platform', () => {
    expect(() => completeLock(lock({ 'node_modules/a': entry('1.0.0', { optionalDependencies: { '@a/linux-x64': '^1.0.0' } }) }))).toThrow('not an exact platform package');
    expect(() => completeLock(lock({ 'node_modules/a': entry('1.0.0', { optionalDependencies: { fsevents: '2.3.3' } }) }))).toThrow('fsevents');
  });

  test.each([
    ['@x/win32-x64-msvc', { os: 'win32', cpu: 'x64', libc: undefined }],
    ['@oxlint/binding-linux-arm-gnueabihf', { os: 'linux', cpu: 'arm', libc: 'glibc' }],
    ['@x/darwin-arm64', { os: 'darwin', cpu: 'arm64', libc: undefined }],
  ])('platform of %s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});

describe('system packages', () => {
  const ldd = '\tlibgtk-3.so.0 => not found\n\tlibgio-2.0.so.0 => not found\n\tlibglib-2.0.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibodd.so.9 => not found\n';

  test('by the names that ldd misses, each once', () => {
    expect(packagesFor(ldd)).toEqual(['libgtk-3-0', 'libglib2.0-0', 'libodd.so.9']);
    expect(packagesFor('\tlibc.so.6 => /lib/libc.so.6 (0x1)\n')).toEqual([]);
  });

  test('the exact command, with sudo for anybody but root', () => {
    expect(aptLine(['xvfb', 'xauth'], true)).toBe('apt-get install --no-install-recommends xvfb xauth');
    expect(aptLine(['xvfb'], false)).toBe('sudo apt-get install --no-install-recommends xvfb');
  });
});

test('downloads are kept outside the repository', () => {
  expect(cacheDir({ XDG_CACHE_HOME: '/c' })).toBe('/c/slrt-desktop');
  expect(cacheDir({ XDG_CACHE_HOME: '/c', SLRT_RUNTIME_CACHE: '/elsewhere' })).toBe('/elsewhere');
  expect(cacheDir({})).toMatch(/\.cache.slrt-desktop$/);
});
