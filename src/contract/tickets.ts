import { z } from 'zod';
import type { PriorityClass } from '../domain/case/kinds.ts';
import { TICKET_PURPOSES, VULNERABLE_GROUPS, type TicketPurpose, type TicketStatus } from '../domain/queue/tickets.ts';
import { answer, id, nothing, operation, requiredText } from './operation.ts';

export interface TicketView {
  readonly id: string;
  /** What is printed and called: `P-007`. */
  readonly label: string;
  readonly purpose: TicketPurpose;
  readonly priority: PriorityClass;
  readonly status: TicketStatus;
  readonly takenAt: number;
  readonly calledAt: number | null;
  readonly endedAt: number | null;
  readonly counter: string | null;
  readonly caseId: string | null;
  /** Until it was called, or until now. */
  readonly waitedMinutes: number;
}

export interface TicketDay {
  /** Numbers begin anew each day in Jakarta. */
  readonly day: string;
  readonly tickets: readonly TicketView[];
  readonly waiting: Readonly<Record<PriorityClass, number>>;
  /** Of those called today; null before the first. */
  readonly averageWaitMinutes: number | null;
}

/** For the screen of the waiting room: numbers only. */
export interface TicketBoard {
  readonly called: readonly { readonly label: string; readonly counter: string; readonly priority: PriorityClass; readonly calledAt: number }[];
  readonly waiting: Readonly<Record<PriorityClass, number>>;
}

const counter = requiredText(20);
const desk = { who: ['FRONT_OFFICE'], area: 'none' } as const;
const errors = ['NOT_FOUND', 'STATE_NOT_ALLOWED'] as const;

export const ticketOperations = {
  'ticket.take': operation({
    /** `ticketId` is made by the button: pressing twice takes one. Vulnerable groups decide the card and are not kept. */
    input: z.strictObject({ ticketId: id, purpose: z.enum(TICKET_PURPOSES), vulnerable: z.array(z.enum(VULNERABLE_GROUPS)).max(5) }),
    output: answer<TicketView>(), access: desk, errors: ['DISK_FULL'],
  }),
  /** Null: nobody waits. */
  'ticket.callNext': operation({
    input: z.strictObject({ counter }), output: answer<TicketView | null>(), access: desk, errors: [],
  }),
  /** Calls this number: again, or one that was skipped. */
  'ticket.call': operation({
    input: z.strictObject({ ticketId: id, counter }), output: answer<TicketView>(), access: desk, errors,
  }),
  /** Called, but nobody came. */
  'ticket.skip': operation({
    input: z.strictObject({ ticketId: id }), output: answer<TicketView>(), access: desk, errors,
  }),
  /** Back into the queue, at the place of its time. */
  'ticket.return': operation({
    input: z.strictObject({ ticketId: id }), output: answer<TicketView>(), access: desk, errors,
  }),
  'ticket.finish': operation({
    input: z.strictObject({ ticketId: id }), output: answer<TicketView>(), access: desk, errors,
  }),
  'ticket.tie': operation({
    input: z.strictObject({ ticketId: id, caseId: id }), output: answer<TicketView>(), access: { who: ['FRONT_OFFICE'], area: 'case' }, errors,
  }),
  'ticket.today': operation({
    input: nothing, output: answer<TicketDay>(), access: { who: ['FRONT_OFFICE', 'MANAGER'], area: 'none' }, errors: [],
  }),
  /** Before log-in, too: the waiting room's screen goes on when the desk locks itself. */
  'ticket.board': operation({
    input: nothing, output: answer<TicketBoard>(), access: { who: 'public', area: 'none' }, errors: [],
  }),
} as const;
