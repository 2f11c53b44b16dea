import { SlrtError, type ErrorCode } from '#src/text/error.ts';
import type { Problem } from '#src/contract/siks-ng/common.ts';

/** May go away by itself: worth another try later. The others need a person. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'NATIONAL_OFFLINE', 'NATIONAL_CAPTIVE_PORTAL', 'NATIONAL_BUSY', 'NATIONAL_MAINTENANCE', 'NATIONAL_CONTRACT_BROKEN',
]);

export function isPassing(error: unknown): error is SlrtError {
  if (!(error instanceof SlrtError)) return false;
  // Called expired though it was new: their token store or clock, not our credentials.
  return PASSING.has(error.code) || (error.code === 'NATIONAL_TOKEN_REFUSED' && error.details['problem'] === 'TOKEN_EXPIRED');
}

/** What an error of the connection means. Details name the kind, never the address. */
export function asLineError(error: unknown): SlrtError {
  if (error instanceof SlrtError) return error;
  const code = causeCode(error);
  if (/^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH)/.test(code)) return new SlrtError('NATIONAL_CERTIFICATE', { kind: code }, error);
  return new SlrtError('NATIONAL_OFFLINE', { kind: code === '' ? 'CONNECTION' : code }, error);
}

export function timedOut(): SlrtError {
  return new SlrtError('NATIONAL_OFFLINE', { kind: 'TIMEOUT' });
}

export function isTimeout(error: unknown): boolean {
  return error instanceof SlrtError && error.code === 'NATIONAL_OFFLINE' && error.details['kind'] === 'TIMEOUT';
}

/** Statuses that blame what was sent, not who sends it or the line. */
const BLAMES_CONTENT: readonly unknown[] = [400, 409, 413, 422];

/** The code by which the other side refuses what was sent for what it says; null: any other error. */
export function refusalCode(error: unknown): string | null {
  if (!(error instanceof SlrtError) || error.code !== 'NATIONAL_REFUSED' || !BLAMES_CONTENT.includes(error.details['status'])) return null;
  return String(error.details['problem'] ?? 'REFUSED');
}

/** fetch wraps the socket's error; AggregateError wraps one for each address tried. */
function causeCode(error: unknown): string {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    const { code, cause, errors } = current as { code?: unknown; cause?: unknown; errors?: unknown[] };
    if (typeof code === 'string') return code;
    current = cause ?? errors?.[0];
  }
  return '';
}

const BY_CODE: Readonly<Record<string, ErrorCode>> = {
  PASSWORD_EXPIRED: 'NATIONAL_PASSWORD_EXPIRED', CLIENT_REVOKED: 'NATIONAL_CLIENT_REVOKED', ACCOUNT_LOCKED: 'NATIONAL_ACCOUNT_LOCKED', MAINTENANCE: 'NATIONAL_MAINTENANCE',
};

/**
 * The error for a status that isn't the operation's own. Details: `status`, `problem` (the code the other side gave) and
 * `retryAfter` in seconds where it asked for a wait.
 */
export function asStatusError(status: number, problem: Problem | null, retryAfter: number | null): SlrtError {
  const details = { status, ...(problem === null ? {} : { problem: problem.code }), ...(retryAfter === null ? {} : { retryAfter }) };
  const named = problem === null ? undefined : BY_CODE[problem.code];
  if (named !== undefined) return new SlrtError(named, details);
  if (status === 401) return new SlrtError('NATIONAL_TOKEN_REFUSED', details);
  if (status === 423) return new SlrtError('NATIONAL_ACCOUNT_LOCKED', details);
  if (status === 429 || status >= 500) return new SlrtError('NATIONAL_BUSY', details);
  return new SlrtError('NATIONAL_REFUSED', details);
}
