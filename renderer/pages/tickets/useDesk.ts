import { useRef, useState } from 'react';
import type { OperationName } from '#src/contract/ipc.ts';
import type { TicketView } from '#src/contract/tickets.ts';
import { call, refreshAfter, type ApiError } from '../../api.ts';

/** After a call nobody can want the next one at once: a second press was one too many, and would call over somebody's head. */
const REST_MS = 1_500;

export interface Desk {
  readonly busy: boolean;
  readonly error: ApiError | null;
  /** Finishes who is served here, if anybody, and calls the next. Null: nobody waits. */
  readonly callNext: (serving: TicketView | null) => Promise<TicketView | null | 'IGNORED'>;
  /** Does one thing to one number; false when it was refused, and the reason is in `error`. */
  readonly act: (name: Extract<OperationName, 'ticket.skip' | 'ticket.return' | 'ticket.finish'>, ticketId: string) => Promise<boolean>;
  readonly call: (ticketId: string) => Promise<boolean>;
}

/** What a counter does with numbers. One thing at a time. */
export function useDesk(counter: string): Desk {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const working = useRef(false);
  const calledAt = useRef(0);

  const once = async <T>(work: () => Promise<T>, refused: T, ignored: T): Promise<T> => {
    if (working.current) return ignored;
    working.current = true;
    setBusy(true);
    setError(null);
    try {
      return await work();
    } catch (refusal) {
      setError(refusal as ApiError);
      return refused;
    } finally {
      working.current = false;
      setBusy(false);
      await refreshAfter('ticket.call');
    }
  };

  /** Once something else was done, a press for the next one is no second press. */
  const act = (work: () => Promise<unknown>): Promise<boolean> => once(async () => {
    await work();
    calledAt.current = 0;
    return true;
  }, false, false);

  return {
    busy, error,
    callNext: (serving) => once<TicketView | null | 'IGNORED'>(async () => {
      if (Date.now() - calledAt.current < REST_MS) return 'IGNORED';
      if (serving !== null) await call('ticket.finish', { ticketId: serving.id });
      const next = await call('ticket.callNext', { counter });
      if (next !== null) calledAt.current = Date.now();
      return next;
    }, 'IGNORED', 'IGNORED'),
    act: (name, ticketId) => act(() => call(name, { ticketId })),
    call: (ticketId) => act(() => call('ticket.call', { ticketId, counter })),
  };
}
