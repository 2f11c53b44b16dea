import type { ErrorCode, ErrorDetails } from '#src/text/error.ts';
import type { Translate } from '#src/text/index.ts';
import { ApiError } from '../api.ts';

/** Anything unforeseen is the program's own fault. */
export const errorCode = (error: unknown): ErrorCode => (error instanceof ApiError ? error.code : 'INTERNAL');

/** What happened and what to do, in the user's words; anything unforeseen reads as a calm INTERNAL. */
export function errorText(t: Translate, error: unknown): { readonly text: string; readonly next: string } {
  const code = errorCode(error);
  const details: ErrorDetails = error instanceof ApiError ? error.details : {};
  return { text: t(`error.${code}.text`, details), next: t(`error.${code}.next`, details) };
}
