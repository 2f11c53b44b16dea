import { useEffect, useState } from 'react';
import type { ApiError } from '../../api.ts';
import { now } from '../../app/clock.ts';

/** Seconds that are still to be waited after LOGIN_DELAYED, counting down to 0. */
export function useDelay(error: ApiError | null): number {
  const [handled, setHandled] = useState<ApiError | null>(null);
  const [until, setUntil] = useState(0);
  const [moment, setMoment] = useState(0);
  if (error !== handled) {
    setHandled(error);
    if (error?.code === 'LOGIN_DELAYED') {
      setMoment(now());
      setUntil(now() + 1_000 * Number(error.details['seconds'] ?? 30));
    }
  }
  const waiting = until > moment;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => setMoment(now()), 500);
    return () => clearInterval(timer);
  }, [waiting]);
  return Math.max(0, Math.ceil((until - moment) / 1_000));
}
