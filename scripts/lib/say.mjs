/**
 * One line of progress. On standard error, because standard output belongs to the command that runs
 * (`npm run --silent slrt -- … --json` is piped into other programs).
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`slrt: ${line}\n`);
}

/** A set-up problem the person at the keyboard can solve; the message says how. */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode 3 = something must be installed by hand
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a script's body and turns its outcome into an exit code. Set-up problems are one calm
 * message, anything else keeps its stack.
 * @param {() => Promise<number | void> | number | void} body
 */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = error.exitCode;
  }
}
