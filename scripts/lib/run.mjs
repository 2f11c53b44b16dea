import { spawn, spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program to its end and returns what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {string}
 */
export function capture(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, maxBuffer: 1 << 28, ...options, encoding: 'utf8' });
  if (result.error || result.status !== 0) {
    const tail = (result.error?.message ?? result.stderr ?? '').trim().split('\n').slice(-3).join(' | ');
    throw new Error(`${command} ${args[0] ?? ''}: ${tail} (exit ${result.status ?? result.signal})`);
  }
  return result.stdout;
}

/**
 * Runs a program with our own terminal and waits for it; Ctrl-C and SIGTERM reach it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} exit code; 128 when it was ended by a signal, 127 when it could not start
 */
export function stream(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    const done = (/** @type {number} */ code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code);
    };
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      done(127);
    });
    child.once('close', (code) => done(code ?? 128));
  });
}
