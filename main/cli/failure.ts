import { CommanderError } from 'commander';
import { SlrtError, type ErrorCode } from '#src/text/error.ts';
import { translator, type Language } from '#src/text/index.ts';
import { reportFault } from './office.ts';

const EXIT = { ok: 0, failed: 1, usage: 2, keyOrLogIn: 3 } as const;

const KEY_OR_LOG_IN: ReadonlySet<ErrorCode> = new Set([
  'NOT_LOGGED_IN', 'LOGIN_FAILED', 'LOGIN_DELAYED', 'ACCOUNT_DISABLED', 'PASSWORD_CHANGE_REQUIRED', 'KEY_REQUIRED', 'KEY_LOST', 'KEY_WRONG',
]);

/** Says what went wrong and what to do on standard error; answers the exit code. */
export function sayFailure(error: unknown, language: Language): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage; // commander has spoken already
  const known = error instanceof SlrtError ? error : new SlrtError('INTERNAL');
  if (known !== error) reportFault('slrt', error);
  const t = translator(language);
  const { code, details } = known;
  const fields = Object.keys(details).length === 0 ? '' : ` ${JSON.stringify(details)}`;
  process.stderr.write(`${code}${fields}\n${t(`error.${code}.text`, details)}\n${t(`error.${code}.next`, details)}\n`);
  return KEY_OR_LOG_IN.has(code) ? EXIT.keyOrLogIn : EXIT.failed;
}
