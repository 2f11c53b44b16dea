import { describe, expect, test, vi } from 'vitest';
import { hasDisplay } from '../../scripts/lib/display.mjs';
import { appEnv, binaryIn, chooseElectron, launcherEnv } from '../../scripts/lib/electron.mjs';
import { renameImports } from '../../scripts/lib/napi8.mjs';
import { isRecent } from '../../scripts/lib/official.mjs';
import { hasDevelopmentRuntime, integrityOf } from '../../scripts/lib/runtime.mjs';

const no = (why: string) => () => ({ not: why });
const at = (dist: string) => () => ({ dist });
const none = () => undefined;

describe('which Electron', () => {
  test('the environment’s comes first, and nothing else is tried', () => {
    const official = vi.fn(at('/official'));
    expect(chooseElectron({ override: at('/mine'), official, development: at('/dev') })).toMatchObject({ source: 'override', dist: '/mine' });
    expect(official).not.toHaveBeenCalled();
  });

  test('a wrong override is an error, not a reason to go on', () => {
    expect(() => chooseElectron({ override: no('nothing there'), official: at('/official'), development: at('/dev') })).toThrow('nothing there');
  });

  test('then the official one', () => {
    const development = vi.fn(at('/dev'));
    expect(chooseElectron({ override: none, official: at('/official'), development })).toMatchObject({ source: 'official', dist: '/official' });
    expect(development).not.toHaveBeenCalled();
  });

  test('then the development runtime, and the reason is said', () => {
    const choice = chooseElectron({ override: none, official: no('host unreachable'), development: at('/dev') });
    expect(choice).toMatchObject({ source: 'development', dist: '/dev' });
    expect(choice.why).toContain('host unreachable');
  });

  test('none at all: both reasons and a way out, exit 3', () => {
    const choose = () => chooseElectron({ override: none, official: no('host unreachable'), development: no('not for darwin') });
    expect(choose).toThrow(expect.objectContaining({ exitCode: 3, message: expect.stringMatching(/host unreachable.*not for darwin.*ELECTRON_OVERRIDE_DIST_PATH/) as unknown }));
  });

  test('the development runtime exists for Linux x64 only', () => {
    expect(hasDevelopmentRuntime('linux', 'x64')).toBe(true);
    expect([['linux', 'arm64'], ['win32', 'x64'], ['darwin', 'x64']].some(([os, cpu]) => hasDevelopmentRuntime(os as NodeJS.Platform, cpu as NodeJS.Architecture))).toBe(false);
  });

  test('a failed download is not repeated for a day', () => {
    const hour = 3_600_000;
    expect(isRecent(undefined, 0)).toBe(false);
    expect(isRecent({ at: 0 }, 23 * hour)).toBe(true);
    expect(isRecent({ at: 0 }, 25 * hour)).toBe(false);
    expect(isRecent({ at: 25 * hour }, hour)).toBe(false); // the clock was set back
  });

  test('the program’s place in the folder', () => {
    expect(binaryIn('/d', 'linux')).toMatch(/electron$/);
    expect(binaryIn('/d', 'win32')).toMatch(/electron\.exe$/);
    expect(binaryIn('/d', 'darwin')).toMatch(/MacOS.Electron$/);
  });
});

describe('environment', () => {
  const electron = { source: 'development', dist: '/d', binary: '/d/electron', version: '25.1.1', binding: '/c/x.node' } as const;

  test('the addon for Electron reaches the application but not the Node that tests it', () => {
    expect(appEnv(electron, {})).toEqual({ SLRT_SQLITE_BINDING: '/c/x.node' });
    expect(launcherEnv(electron, {})).toEqual({ SLRT_ELECTRON: '/d/electron', SLRT_ELECTRON_BINDING: '/c/x.node' });
    expect(appEnv({ ...electron, binding: undefined }, {})).toEqual({});
  });

  test('a display is asked for on Linux only', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });
});

describe('addon for the older Node-API', () => {
  test('renames exactly the three imports and keeps the length', () => {
    const addon = Buffer.from('\0napi_create_reference\0x\0napi_get_reference_value\0napi_delete_reference\0napi_create_reference_x\0');
    expect(renameImports(addon).toString()).toBe('\0nap8_create_reference\0x\0nap8_get_reference_value\0nap8_delete_reference\0napi_create_reference_x\0');
  });

  test('refuses an addon without them', () => {
    expect(() => renameImports(Buffer.from('\0napi_create_reference\0'))).toThrow('napi_get_reference_value');
  });

  test('a checksum has npm’s shape', () => {
    expect(integrityOf(Buffer.from('slrt'))).toMatch(/^sha512-[\w+/]{86}==$/);
  });
});
