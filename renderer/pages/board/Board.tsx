import { useInterval } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { TicketBoard } from '#src/contract/tickets.ts';
import { formatLongDate, formatTime } from '#src/text/format.ts';
import { refresh, useCall } from '../../api.ts';
import { now } from '../../app/clock.ts';
import { useText } from '../../app/text.tsx';
import classes from './board.module.css';

/** News comes at once; this also notices midnight, when numbers begin anew. */
const TICK_MS = 5_000;

export function Board({ officeName }: { readonly officeName: string }): ReactNode {
  const { t, language } = useText();
  const board = useCall('ticket.board', {}, { staleTime: 0 });
  const [moment, setMoment] = useState(now);
  useInterval(() => {
    setMoment(now());
    void refresh(['ticket']);
  }, TICK_MS, { autoInvoke: true });
  return (
    <main className={classes['board']}>
      <header className={classes['head']}>
        <span>{officeName}</span>
        <span>{formatLongDate(moment, language)}, {formatTime(moment)}</span>
      </header>
      {board.data === undefined ? <p className={classes['hint']} role="status">{board.error === null ? '' : t('ticket.board.closed')}</p> : <Numbers board={board.data} />}
    </main>
  );
}

function Numbers({ board: { called, waiting } }: { readonly board: TicketBoard }): ReactNode {
  const { t } = useText();
  const [latest, ...before] = called;
  return (
    <>
      <section className={classes['latest']} aria-live="assertive" aria-label={t('ticket.board.title')}>
        {latest === undefined
          ? <><h1 className={classes['welcome']}>{t('ticket.board.none')}</h1><p className={classes['hint']}>{t('ticket.board.noneHint')}</p></>
          : (
            <>
              <h1 className={classes['title']}>{t('ticket.board.title')}</h1>
              <div key={`${latest.label}-${latest.calledAt}`} className={classes['number']} data-called={latest.label}>{latest.label}</div>
              <div className={classes['counter']}>{t('ticket.board.goTo', { counter: latest.counter })}</div>
            </>
          )}
      </section>
      <aside className={classes['before']}>
        <h2 className={classes['title']}>{t('ticket.board.before')}</h2>
        <ul>{before.slice(0, 5).map((ticket) => <li key={ticket.label}><b>{ticket.label}</b><span>{ticket.counter}</span></li>)}</ul>
      </aside>
      <footer className={classes['foot']}>
        <span>{t('ticket.board.waiting')}</span>
        <span>{t('ticket.priority.FAST_TRACK')} <b>{waiting.FAST_TRACK}</b></span>
        <span>{t('ticket.priority.REGULAR')} <b>{waiting.REGULAR}</b></span>
      </footer>
    </>
  );
}
