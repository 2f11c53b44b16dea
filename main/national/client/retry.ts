import { SlrtError } from '#src/text/error.ts';
import { isPassing } from './errors.ts';

export interface Patience {
  /** Tries in a row without any progress. */
  readonly tries: number;
  readonly firstMs: number;
  readonly mostMs: number;
  /** 0 ≤ x < 1 */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export const PATIENT: Patience = {
  tries: 8, firstMs: 1_000, mostMs: 60_000, random: Math.random, sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * How long to wait before the next try: doubling, with full jitter so that offices don't come back all at once, and
 * never shorter than the other side asked.
 *
 * @param failures in a row, 1 or more.
 */
export function waitAfter(failures: number, error: unknown, { firstMs, mostMs, random }: Pick<Patience, 'firstMs' | 'mostMs' | 'random'>): number {
  const most = Math.min(mostMs, firstMs * 2 ** Math.min(failures - 1, 20));
  const asked = error instanceof SlrtError ? Number(error.details['retryAfter'] ?? 0) * 1_000 : 0;
  return Math.max(Math.round(most * (0.5 + random() / 2)), Math.min(asked, mostMs));
}

/** Repeats what failed for passing reasons. @throws the last error when the tries are used up */
export async function patiently<T>(job: () => Promise<T>, patience: Patience, progress: () => number = () => 0): Promise<T> {
  let failures = 0;
  for (let reached = progress(); ;) {
    try {
      return await job();
    } catch (error) {
      if (!isPassing(error)) throw error;
      failures = progress() > reached ? 1 : failures + 1;
      reached = Math.max(reached, progress());
      if (failures >= patience.tries) throw error;
      await patience.sleep(waitAfter(failures, error, patience));
    }
  }
}
