import fs from 'node:fs';
import { localNode, which } from './paths.mjs';

/**
 * How to call npm: with the very npm that runs us, else the one in PATH.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {boolean} [withLocalNode] run npm itself on the pinned Node 24: under an older Node npm
 *   quietly picks other versions. Not for `npm ci`, which deletes that Node while it works.
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npm(env = process.env, withLocalNode = false) {
  const script = env['npm_execpath'];
  if (script?.endsWith('.js') && fs.existsSync(script)) {
    const node = withLocalNode && fs.existsSync(localNode) ? localNode : (env['npm_node_execpath'] ?? process.execPath);
    return { command: node === localNode && !withLocalNode ? 'node' : node, args: [script], shell: false };
  }
  // Windows can't start npm.cmd without a shell.
  return { command: which('npm', env) ?? 'npm', args: [], shell: process.platform === 'win32' };
}

/**
 * PATH without our own node_modules/.bin: the system's Node first.
 * @param {NodeJS.ProcessEnv} env
 */
export function systemPath(env) {
  const separator = process.platform === 'win32' ? ';' : ':';
  return (env['PATH'] ?? '').split(separator).filter((folder) => !folder.includes('node_modules')).join(separator);
}
