import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {{ name: string, command: string, args: readonly string[], env?: NodeJS.ProcessEnv }} Task
 * @typedef {{ name: string, exitCode: number, seconds: number, output: string }} Outcome
 */

/**
 * Runs tasks, at most `width` at a time, each with its output kept together.
 * @param {readonly Task[]} tasks
 * @param {number} width
 * @param {(outcome: Outcome) => void} [onDone] as each ends
 * @returns {Promise<Outcome[]>} in the tasks' order
 */
export async function runAll(tasks, width, onDone = () => {}) {
  /** @type {Outcome[]} */
  const outcomes = [];
  let next = 0;
  const lane = async () => {
    while (next < tasks.length) {
      const index = next++;
      const task = /** @type {Task} */ (tasks[index]);
      const outcome = await runOne(task);
      outcomes[index] = outcome;
      onDone(outcome);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return outcomes;
}

/** @param {Task} task @returns {Promise<Outcome>} */
function runOne({ name, command, args, env }) {
  const start = Date.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const collect = (/** @type {Buffer} */ bytes) => { output += bytes; };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const done = (/** @type {number} */ exitCode) => resolve({ name, exitCode, seconds: (Date.now() - start) / 1000, output });
    child.once('error', (error) => { output += error.message; done(127); });
    child.once('close', (code) => done(code ?? 128));
  });
}
