import { which } from './paths.mjs';

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * The command, under a virtual display when this machine has none. Larger than the smallest screen
 * we support (1366×768), so that a window of that size fits with its frame.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function onDisplay(command, args) {
  if (hasDisplay()) return [command, [...args]];
  return [which('xvfb-run') ?? 'xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24 -nolisten tcp', command, ...args]];
}
