import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TicketView } from '#src/contract/tickets.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { openPalette } from '../../components/CommandPalette.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import classes from './tickets.module.css';
import type { Desk } from './useDesk.ts';

interface ServingCardProps {
  readonly ticket: TicketView | null;
  readonly counter: string;
  readonly desk: Desk;
  readonly onRegister: (ticket: TicketView) => void;
  readonly onChangeCounter: () => void;
}

/** The number at this counter, and what can be done with it. */
export function ServingCard({ ticket, counter, desk, onRegister, onChangeCounter }: ServingCardProps): ReactNode {
  const { t } = useText();
  return (
    <Paper p="md" component="section" aria-labelledby="serving">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} size="h3" id="serving">{t('ticket.serving.title', { counter })}</Title>
        <Button size="compact-sm" variant="subtle" color="gray" c="dimmed" style={{ flex: 'none' }} onClick={onChangeCounter}>{t('ticket.counter.change')}</Button>
      </Group>
      {ticket === null
        ? <><Text mt="xs">{t('ticket.serving.none')}</Text><Text c="dimmed" size="sm">{t('ticket.serving.noneHint')}</Text></>
        : <Served ticket={ticket} desk={desk} onRegister={onRegister} />}
    </Paper>
  );
}

function Served({ ticket, desk, onRegister }: Pick<ServingCardProps, 'desk' | 'onRegister'> & { readonly ticket: TicketView }): ReactNode {
  const { t } = useText();
  const { id, label } = ticket;
  const undoable = (said: string, undo: () => void): ReactNode => <>{said} <Anchor component="button" type="button" fw={600} onClick={undo}>{t('ticket.serving.undo')}</Anchor></>;
  const recall = (): void => void desk.call(id);
  const skip = async (): Promise<void> => {
    if (await desk.act('ticket.skip', id)) notify.done(undoable(t('ticket.serving.skipped', { label }), recall));
  };
  const putBack = async (): Promise<void> => {
    if (await desk.act('ticket.return', id)) notify.done(undoable(t('ticket.serving.returned', { label }), recall));
  };
  const finish = async (): Promise<void> => {
    if (await desk.act('ticket.finish', id)) notify.done(t('ticket.serving.finished', { label }));
  };
  const isNew = ticket.purpose === 'NEW_CASE' || ticket.purpose === 'LETTER';
  return (
    <>
      <div className={classes['served']}>
        <div className={classes['number']} data-serving={label}>{label}</div>
        <Group gap="xs">
          {ticket.caseId !== null && <Button component={Link} to="/cases/$caseId" params={{ caseId: ticket.caseId } as never} variant="default">{t('ticket.serving.openCase')}</Button>}
          {ticket.caseId === null && !isNew && <Button variant="default" onClick={openPalette}>{t('ticket.serving.find')}</Button>}
          <Button variant="default" disabled={desk.busy} onClick={() => void finish()}>{t('ticket.serving.finish')}</Button>
          {ticket.caseId === null && <Button onClick={() => onRegister(ticket)}>{t('ticket.serving.register')}</Button>}
        </Group>
      </div>
      <Group gap="xs">
        {ticket.priority === 'FAST_TRACK' && <StatusBadge tone="needsYou">{t('ticket.priority.FAST_TRACK')}</StatusBadge>}
        <Text>{t(`ticket.purpose.${ticket.purpose}`)}, {t('ticket.serving.waited', { minutes: ticket.waitedMinutes })}</Text>
      </Group>
      <Group gap="xs" mt={4} ml={-10}>
        <Button size="compact-md" variant="subtle" disabled={desk.busy} onClick={recall}>{t('ticket.serving.again')}</Button>
        <Button size="compact-md" variant="subtle" disabled={desk.busy} onClick={() => void skip()}>{t('ticket.serving.skip')}</Button>
        <Button size="compact-md" variant="subtle" disabled={desk.busy} onClick={() => void putBack()}>{t('ticket.serving.back')}</Button>
      </Group>
    </>
  );
}
