import { timedOut } from './errors.ts';

/** A clock that aborts when nothing has come for too long, or when the whole takes too long. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Something came: the silence starts anew. */
  touch(): void;
  /** The caller's error, or NATIONAL_OFFLINE of kind TIMEOUT when the clock did it. */
  reason(error: unknown): unknown;
  end(): void;
}

/**
 * @param silenceMs longest time without a byte.
 * @param totalMs longest time in all; Infinity for downloads, which may take hours.
 */
export function deadline(silenceMs: number, totalMs: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController();
  let isLate = false;
  const late = (): void => {
    isLate = true;
    controller.abort();
  };
  const stop = (): void => controller.abort();
  let silence = setTimeout(late, silenceMs);
  const total = Number.isFinite(totalMs) ? setTimeout(late, totalMs) : undefined;
  if (outer?.aborted === true) stop();
  outer?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    touch: () => {
      clearTimeout(silence);
      silence = setTimeout(late, silenceMs);
    },
    reason: (error) => (isLate ? timedOut() : error),
    end: () => {
      clearTimeout(silence);
      clearTimeout(total);
      outer?.removeEventListener('abort', stop);
    },
  };
}
