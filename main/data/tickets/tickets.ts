import type { TicketBoard, TicketDay, TicketView } from '#src/contract/tickets.ts';
import type { PriorityClass } from '#src/domain/case/kinds.ts';
import { TICKET_PURPOSES, TICKET_STATUSES } from '#src/domain/queue/tickets.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import type { TicketTable } from '#src/schema/tables.ts';
import { SlrtError } from '#src/text/error.ts';
import type { Store } from '../store.ts';

/** Numbers on the waiting room's screen. */
const SHOWN = 6;

export const today = (store: Store): string => todayInJakarta(new Date(store.now()));

/** Today's tickets in the order they were taken. */
export function ticketsToday(store: Store): TicketTable[] {
  return store.sql.all(store.q.selectFrom('ticket').selectAll().where('day', '=', today(store)).orderBy('taken_at').orderBy('number').orderBy('id'));
}

/** @throws SlrtError NOT_FOUND: no such number today */
export function ticketOf(store: Store, ticketId: string): TicketTable {
  const row = store.sql.first(store.q.selectFrom('ticket').selectAll().where('id', '=', ticketId).where('day', '=', today(store)));
  if (row === undefined) throw new SlrtError('NOT_FOUND');
  return row;
}

export function ticketView(row: TicketTable, now: number): TicketView {
  return {
    id: row.id, label: row.label, purpose: TICKET_PURPOSES.find((known) => known === row.purpose) ?? 'OTHER', priority: priorityOf(row),
    status: TICKET_STATUSES.find((known) => known === row.status) ?? 'WAITING', takenAt: row.taken_at, calledAt: row.called_at,
    endedAt: row.ended_at, counter: row.counter, caseId: row.case_id, waitedMinutes: Math.max(0, Math.floor(((row.called_at ?? now) - row.taken_at) / 60_000)),
  };
}

export const priorityOf = (row: Pick<TicketTable, 'priority'>): PriorityClass => (row.priority === 'FAST_TRACK' ? 'FAST_TRACK' : 'REGULAR');

export function ticketDay(store: Store): TicketDay {
  const rows = ticketsToday(store);
  const tickets = rows.map((row) => ticketView(row, store.now()));
  const waits = tickets.filter((ticket) => ticket.calledAt !== null).map((ticket) => ticket.waitedMinutes);
  return {
    day: today(store), tickets, waiting: waitingIn(rows),
    averageWaitMinutes: waits.length === 0 ? null : Math.round(waits.reduce((sum, minutes) => sum + minutes, 0) / waits.length),
  };
}

export function ticketBoard(store: Store): TicketBoard {
  const rows = ticketsToday(store);
  const called = rows.flatMap((row) => (row.called_at === null || row.counter === null || row.status === 'WAITING'
    ? [] : [{ label: row.label, counter: row.counter, priority: priorityOf(row), calledAt: row.called_at }]));
  return { called: called.sort((a, b) => b.calledAt - a.calledAt).slice(0, SHOWN), waiting: waitingIn(rows) };
}

function waitingIn(rows: readonly TicketTable[]): Record<PriorityClass, number> {
  const waiting = rows.filter((row) => row.status === 'WAITING');
  const count = (priority: PriorityClass): number => waiting.filter((row) => priorityOf(row) === priority).length;
  return { FAST_TRACK: count('FAST_TRACK'), REGULAR: count('REGULAR') };
}
