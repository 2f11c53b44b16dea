import type { ReactNode } from 'react';
import type { TicketView } from '#src/contract/tickets.ts';
import { formatMoment } from '#src/text/format.ts';
import { useWho } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import classes from './tickets.module.css';

/** What the printer of the ticket roll gets: a number, no name, no reason. */
export function Slip({ ticket }: { readonly ticket: TicketView }): ReactNode {
  const { t, language } = useText();
  const { status } = useWho();
  return (
    <div className={classes['slip']}>
      <div>{status.officeName}</div>
      <div>{t('ticket.slip.title')}</div>
      <div className={classes['slipNumber']}>{ticket.label}</div>
      <div>{t(`ticket.priority.${ticket.priority}`)}</div>
      <div>{t(`ticket.purpose.${ticket.purpose}`)}</div>
      <div>{formatMoment(ticket.takenAt, language)}</div>
      <div>{t('ticket.slip.wait')}</div>
      <div>{t('ticket.slip.free')}</div>
    </div>
  );
}
