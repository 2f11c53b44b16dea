import { Button, Stack } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { IconDeviceTv, IconSpeakerphone } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TicketDay, TicketView } from '#src/contract/tickets.ts';
import { refresh, useCall, useCommand } from '../../api.ts';
import { useNextAction } from '../../app/hotkeys.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, ErrorState } from '../../components/states.tsx';
import { CounterForm } from './CounterForm.tsx';
import { useCounter } from './counter.ts';
import { ServingCard } from './ServingCard.tsx';
import { TakeTicket } from './TakeTicket.tsx';
import { TicketTable } from './TicketTable.tsx';
import classes from './tickets.module.css';
import { useDesk } from './useDesk.ts';

/** Waiting times grow by themselves. */
const TICK_MS = 30_000;

/** Arrival: who came, who is next, who is at this counter. */
export function TicketsPage(): ReactNode {
  const day = useCall('ticket.today', {}, { staleTime: 0 });
  useInterval(() => void refresh(['ticket']), TICK_MS, { autoInvoke: true });
  return <Answered answer={day}>{(value) => <Queue day={value} />}</Answered>;
}

function Queue({ day }: { readonly day: TicketDay }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const [counter, setCounter] = useCounter();
  const desk = useDesk(counter);
  const board = useCommand('shell.openBoard');
  const serving = servedAt(day, counter);
  const next = async (): Promise<void> => {
    if (await desk.callNext(serving) === null) notify.news(t('ticket.nobody'));
  };
  const register = (ticket: TicketView): void => void navigate({ to: '/register', search: { ticket: ticket.id } });
  const here = counter !== '';
  useNextAction(!here || desk.busy ? null : () => (serving === null || serving.caseId !== null ? void next() : register(serving)));
  const average = day.averageWaitMinutes === null ? '' : `; ${t('ticket.averageWait', { minutes: day.averageWaitMinutes })}`;
  return (
    <>
      <PageHeader title={t('ticket.title')} lead={`${t('ticket.lead', { fast: day.waiting.FAST_TRACK, regular: day.waiting.REGULAR })}${average}.`} actions={(
        <>
          <Button variant="default" leftSection={<IconDeviceTv size={18} aria-hidden />} onClick={() => board.mutate({}, { onSuccess: () => notify.news(t('ticket.board.opened')) })}>{t('ticket.board.open')}</Button>
          {here && (
            <Button variant={serving === null || serving.caseId !== null ? 'filled' : 'default'} leftSection={<IconSpeakerphone size={18} aria-hidden />} loading={desk.busy} onClick={() => void next()}>
              {t(serving === null ? 'ticket.callNext' : 'ticket.finishAndCall')}
            </Button>
          )}
        </>
      )} />
      {desk.error !== null && <div className={classes['error']}><ErrorState error={desk.error} /></div>}
      {board.error !== null && <div className={classes['error']}><ErrorState error={board.error} /></div>}
      <div className={classes['columns']}>
        <Stack gap="md" style={{ minWidth: 0 }}>
          {here
            ? <ServingCard ticket={serving} counter={counter} desk={desk} onRegister={register} onChangeCounter={() => setCounter('')} />
            : <CounterForm onSave={setCounter} />}
          <TicketTable tickets={day.tickets} desk={here ? desk : null} />
        </Stack>
        <TakeTicket />
      </div>
    </>
  );
}

/** Whose number was called last to this counter and is not done. */
function servedAt(day: TicketDay, counter: string): TicketView | null {
  const called = day.tickets.filter((ticket) => ticket.status === 'CALLED' && ticket.counter === counter);
  return called.reduce<TicketView | null>((latest, ticket) => (latest === null || (ticket.calledAt ?? 0) > (latest.calledAt ?? 0) ? ticket : latest), null);
}
