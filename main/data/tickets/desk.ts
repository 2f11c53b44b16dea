import type { TicketView } from '#src/contract/tickets.ts';
import { cardOf, nextTicket, ticketLabel, type TicketPurpose, type TicketStatus, type VulnerableGroup } from '#src/domain/queue/tickets.ts';
import type { TicketTable } from '#src/schema/tables.ts';
import { SlrtError } from '#src/text/error.ts';
import { commit, type Command } from '../commit.ts';
import { countUp } from '../numbers.ts';
import { rowWrite } from '../rows.ts';
import type { Store } from '../store.ts';
import { priorityOf, ticketOf, ticketsToday, ticketView, today } from './tickets.ts';

/** A number for somebody who came in. Idempotent by the button's own id. */
export function takeTicket(store: Store, author: string, input: { ticketId: string; purpose: TicketPurpose; vulnerable: readonly VulnerableGroup[] }): TicketView {
  const { ticketId, purpose, vulnerable } = input;
  const known = ticketsToday(store).find((row) => row.id === ticketId);
  if (known !== undefined) return ticketView(known, store.now());
  const priority = cardOf(vulnerable);
  commit(store, author, () => {
    const day = today(store);
    const number = countUp(store, `ticket-${priority}`, day);
    return ticketCommand(store, 'ticket.take', ticketId, {
      day, number, label: ticketLabel(priority, store.device.desk, number), purpose, priority, status: 'WAITING', taken_at: store.now(),
      called_at: null, ended_at: null, counter: null, called_by: null, case_id: null,
    });
  });
  return viewOf(store, ticketId);
}

/** The next by the mix of red and green cards; chosen inside the transaction, so two counters never call one number. */
export function callNext(store: Store, author: string, counter: string): TicketView | null {
  let chosen: string | null = null;
  const waiting = ticketsToday(store).some((row) => row.status === 'WAITING');
  if (!waiting) return null;
  commit(store, author, () => {
    const rows = ticketsToday(store);
    const called = rows.filter((row) => row.called_at !== null).sort((a, b) => (b.called_at ?? 0) - (a.called_at ?? 0));
    const next = nextTicket(
      rows.filter((row) => row.status === 'WAITING').map((row) => ({ id: row.id, priority: priorityOf(row), takenAt: row.taken_at, number: row.number })),
      called.map(priorityOf), store.now(),
    );
    if (next === null) throw new SlrtError('NOT_FOUND');
    chosen = next.id;
    return ticketCommand(store, 'ticket.callNext', next.id, { status: 'CALLED', called_at: store.now(), counter, called_by: author });
  });
  return chosen === null ? null : viewOf(store, chosen);
}

/** Which status a ticket may come from, for each thing that is done to it by its number. */
const FROM: Readonly<Record<'ticket.call' | 'ticket.skip' | 'ticket.return' | 'ticket.finish' | 'ticket.tie', readonly TicketStatus[]>> = {
  'ticket.call': ['WAITING', 'CALLED', 'SKIPPED'],
  'ticket.skip': ['CALLED'],
  'ticket.return': ['CALLED', 'SKIPPED'],
  'ticket.finish': ['CALLED'],
  'ticket.tie': ['CALLED', 'DONE'],
};

/** @throws SlrtError NOT_FOUND, STATE_NOT_ALLOWED */
export function changeTicket(store: Store, author: string, name: keyof typeof FROM, ticketId: string, fields: Partial<Omit<TicketTable, 'id' | 'clock'>>): TicketView {
  commit(store, author, () => {
    const { status } = ticketOf(store, ticketId);
    if (!(FROM[name] as readonly string[]).includes(status)) throw new SlrtError('STATE_NOT_ALLOWED', { status });
    return ticketCommand(store, name, ticketId, fields);
  });
  return viewOf(store, ticketId);
}

const viewOf = (store: Store, ticketId: string): TicketView => ticketView(ticketOf(store, ticketId), store.now());

function ticketCommand(store: Store, name: string, ticketId: string, fields: Partial<Omit<TicketTable, 'id' | 'clock'>>): Command {
  return { name, scope: 'reference', subject: { type: 'ticket', id: ticketId }, rows: [rowWrite(store, 'ticket', ticketId, fields)] };
}
