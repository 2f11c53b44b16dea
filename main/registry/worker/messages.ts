import { ERROR_CODES, SlrtError, type ErrorCode, type ErrorDetails } from '#src/text/error.ts';

/** An error that crosses a thread loses its class, so its code and details travel. */
export interface SentError {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

export function sentError(error: unknown): SentError {
  return error instanceof SlrtError ? { code: error.code, details: error.details } : { code: 'INTERNAL', details: {} };
}

export function receivedError({ code, details }: SentError): SlrtError {
  return new SlrtError(ERROR_CODES.includes(code) ? code : 'INTERNAL', details);
}
