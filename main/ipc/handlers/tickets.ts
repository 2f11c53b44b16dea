import type { ticketOperations, TicketView } from '#src/contract/tickets.ts';
import { callNext, changeTicket, takeTicket } from '../../data/tickets/desk.ts';
import { ticketBoard, ticketDay } from '../../data/tickets/tickets.ts';
import type { HandlersOf, Services } from '../context.ts';

export const ticketHandlers: HandlersOf<keyof typeof ticketOperations> = {
  'ticket.take': (input, { store, user, services }) => told(services, takeTicket(store, user.userId, input)),
  'ticket.callNext': ({ counter }, { store, user, services }) => {
    const ticket = callNext(store, user.userId, counter);
    return ticket === null ? null : called(services, ticket);
  },
  'ticket.call': ({ ticketId, counter }, { store, user, services }) =>
    called(services, changeTicket(store, user.userId, 'ticket.call', ticketId, { status: 'CALLED', called_at: store.now(), counter, called_by: user.userId })),
  'ticket.skip': ({ ticketId }, { store, user, services }) =>
    told(services, changeTicket(store, user.userId, 'ticket.skip', ticketId, { status: 'SKIPPED' })),
  'ticket.return': ({ ticketId }, { store, user, services }) =>
    told(services, changeTicket(store, user.userId, 'ticket.return', ticketId, { status: 'WAITING', called_at: null, counter: null, called_by: null })),
  'ticket.finish': ({ ticketId }, { store, user, services }) =>
    told(services, changeTicket(store, user.userId, 'ticket.finish', ticketId, { status: 'DONE', ended_at: store.now() })),
  'ticket.tie': ({ ticketId, caseId }, { store, user, services }) =>
    told(services, changeTicket(store, user.userId, 'ticket.tie', ticketId, { case_id: caseId })),
  'ticket.today': (_, { store }) => ticketDay(store),
  'ticket.board': (_, { services }) => ticketBoard(services.office.get().store),
};

function told(services: Services, ticket: TicketView): TicketView {
  services.broadcast('ticket.changed', { ticketId: ticket.id });
  return ticket;
}

/** The waiting room's window shows and says it. */
function called(services: Services, ticket: TicketView): TicketView {
  const { label, counter, priority, calledAt } = ticket;
  services.broadcast('ticket.called', { label, counter: counter ?? '', priority, calledAt: calledAt ?? 0 });
  return told(services, ticket);
}
