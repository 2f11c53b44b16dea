import { Button, Group, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { TicketView } from '#src/contract/tickets.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import type { Desk } from './useDesk.ts';

const VIEWS = ['WAITING', 'SKIPPED', 'ALL'] as const;
type View = (typeof VIEWS)[number];

const TONES: Readonly<Record<TicketView['status'], Tone>> = { WAITING: 'waiting', CALLED: 'moving', SKIPPED: 'stopped', DONE: 'done' };

/** Today's numbers; Enter on a row calls it, out of turn if need be. Without a desk there is nothing to call to. */
export function TicketTable({ tickets, desk }: { readonly tickets: readonly TicketView[]; readonly desk: Desk | null }): ReactNode {
  const { t } = useText();
  const [view, setView] = useState<View>('WAITING');
  const of = (wanted: View): readonly TicketView[] => (wanted === 'ALL' ? tickets : tickets.filter((ticket) => ticket.status === wanted));
  const columns = useColumns(desk, view);
  const open = (ticket: TicketView): void => {
    if (desk !== null && mayCall(ticket)) void desk.call(ticket.id);
  };
  return (
    <div style={{ minWidth: 0 }}>
      <SegmentedControl mb="sm" aria-label={t('ticket.list.show')} value={view} onChange={(value) => setView(value as View)} transitionDuration={0}
        data={VIEWS.map((value) => ({ value, label: `${t(`ticket.list.${value}`)} (${of(value).length})` }))} />
      <DataTable<TicketView> key={view} name={view === 'ALL' ? 'tickets-all' : 'tickets'} label={t('ticket.list.label')} rows={of(view)} columns={columns} rowId={(ticket) => ticket.id} onOpen={open}
        empty={<EmptyState title={t('ticket.list.empty')} {...(view === 'WAITING' ? { hint: t('ticket.list.emptyHint') } : {})} />} />
    </div>
  );
}

const mayCall = (ticket: TicketView): boolean => ticket.status === 'WAITING' || ticket.status === 'SKIPPED';

function useColumns(desk: Desk | null, view: View): readonly DataColumn<TicketView>[] {
  const { t } = useText();
  const putBack = async (desk_: Desk, { id, label }: TicketView): Promise<void> => {
    if (await desk_.act('ticket.return', id)) notify.done(t('ticket.serving.returned', { label }));
  };
  const statusOf = (ticket: TicketView): string => {
    const status = t(`ticket.status.${ticket.status}`);
    return ticket.counter === null || ticket.status === 'SKIPPED' ? status : t('ticket.list.at', { status, counter: ticket.counter });
  };
  const waited: DataColumn<TicketView> = { id: 'waited', header: t('ticket.list.column.waited'), width: '6.5rem', align: 'end', value: (ticket) => ticket.waitedMinutes, cell: (ticket) => t('ticket.minutes', { minutes: ticket.waitedMinutes }) };
  const status: DataColumn<TicketView> = { id: 'status', header: t('ticket.list.column.status'), width: '11.5rem', value: statusOf, cell: (ticket) => <StatusBadge tone={TONES[ticket.status]}>{statusOf(ticket)}</StatusBadge> };
  return [
    { id: 'label', header: t('ticket.list.column.label'), width: '5.5rem', value: (ticket) => ticket.label, cell: (ticket) => <span style={{ fontWeight: 650 }}>{ticket.label}</span> },
    {
      id: 'priority', header: t('ticket.list.column.priority'), width: '8.5rem', minor: true, value: (ticket) => t(`ticket.priority.${ticket.priority}`),
      cell: (ticket) => <StatusBadge tone={ticket.priority === 'FAST_TRACK' ? 'needsYou' : 'plain'}>{t(`ticket.priority.${ticket.priority}`)}</StatusBadge>,
    },
    { id: 'purpose', header: t('ticket.list.column.purpose'), value: (ticket) => t(`ticket.purpose.${ticket.purpose}`) },
    view === 'ALL' ? status : waited,
    {
      id: 'act', header: t('ticket.list.column.act'), width: view === 'SKIPPED' ? '12rem' : '7.5rem', value: () => null,
      cell: (ticket) => (
        <Group gap={4} wrap="nowrap">
          {desk !== null && mayCall(ticket) && <Button size="compact-sm" variant="default" disabled={desk.busy} aria-label={t('ticket.list.callNamed', { label: ticket.label })} onClick={() => void desk.call(ticket.id)}>{t('ticket.list.call')}</Button>}
          {desk !== null && ticket.status === 'SKIPPED' && <Button size="compact-sm" variant="subtle" disabled={desk.busy} aria-label={t('ticket.list.backNamed', { label: ticket.label })} onClick={() => void putBack(desk, ticket)}>{t('ticket.serving.back')}</Button>}
          {ticket.caseId !== null && <Button size="compact-sm" variant="subtle" component={Link} to="/cases/$caseId" params={{ caseId: ticket.caseId } as never}>{t('ticket.serving.openCase')}</Button>}
        </Group>
      ),
    },
  ];
}
