import { useIdle } from '@mantine/hooks';
import { useEffect } from 'react';
import { call, refresh } from '../api.ts';

/** Ten minutes without a key or the mouse: a front desk is a public place. */
export const IDLE_LOCK_MS = 10 * 60_000;

const EVENTS = ['keydown', 'mousemove', 'mousedown', 'wheel', 'touchstart'] as const;

/** Locks the screen when nobody has touched it for a while. */
export function useIdleLock(active: boolean, idleMs: number = IDLE_LOCK_MS): void {
  const idle = useIdle(idleMs, { events: [...EVENTS], initialState: false });
  useEffect(() => {
    if (idle && active) void call('session.lock', {}).then(() => refresh(['session'])).catch(() => undefined);
  }, [idle, active]);
}
