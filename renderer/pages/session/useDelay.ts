import { useEffect, useState } from 'react';
import { ApiError } from '../../api.ts';

/** Seconds that are still to be waited after LOGIN_DELAYED, counting down to 0. */
export function useDelay(error: ApiError | null): number {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (error?.code !== 'LOGIN_DELAYED') return;
    setNow(Date.now());
    setUntil(Date.now() + 1000 * Number(error.details['seconds'] ?? 30));
  }, [error]);
  useEffect(() => {
    if (until <= now) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [until, until <= now]); // eslint-disable-line react-hooks/exhaustive-deps -- the timer runs until the time has come
  return Math.max(0, Math.ceil((until - now) / 1000));
}
