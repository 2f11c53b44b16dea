import { Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Queue } from '#src/contract/cases.ts';
import type { HomeCounter } from '#src/contract/office.ts';
import { formatNumber } from '#src/text/format.ts';
import { useCall } from '../../api.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import classes from './home.module.css';
import { waitsFor } from './waiting.ts';

/** Each number is a link to exactly the rows that it counts. */
export function Counters(): ReactNode {
  const { t } = useText();
  const counters = useCall('home.counters', {}, { staleTime: 10_000 });
  return (
    <Paper p="md" component="section">
      <Title order={2} size="h3">{t('home.counters')}</Title>
      <Text c="dimmed" size="sm" mb="sm">{t('home.countersHint')}</Text>
      <Answered answer={counters}>{(all) => <Groups counters={all} />}</Answered>
    </Paper>
  );
}

function Groups({ counters }: { readonly counters: readonly HomeCounter[] }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const mine = counters.filter((counter) => waitsFor(counter.queue, role));
  const others = counters.filter((counter) => !waitsFor(counter.queue, role) && counter.count > 0);
  if (counters.every((counter) => counter.count === 0)) return <EmptyState title={t('home.noCounters')} />;
  return (
    <>
      {mine.length > 0 && (
        <>
          <Text fw={600} size="sm" mb={6}>{t('home.needsYou')}</Text>
          {mine.every((counter) => counter.count === 0) && <Text c="dimmed" mb="sm">{t('home.noneWaiting')}</Text>}
          <Tiles counters={mine} mine />
        </>
      )}
      {others.length > 0 && <><Text fw={600} size="sm" mt="md" mb={6}>{t('home.others')}</Text><Tiles counters={others} /></>}
    </>
  );
}

function Tiles({ counters, mine = false }: { readonly counters: readonly HomeCounter[]; readonly mine?: boolean }): ReactNode {
  const { t, language } = useText();
  return (
    <ul className={classes['tiles']}>
      {counters.map(({ queue, count, urgent }) => (
        <li key={queue}>
          <Link to="/cases" search={{ queue: queue as Queue }} className={classes['tile']} data-mine={(mine && count > 0) || undefined}>
            <span className={classes['count']}>{formatNumber(count, language)}</span>
            <span className={classes['label']}>{t(`queue.name.${queue as Queue}`)}</span>
            {urgent > 0 && <StatusBadge tone="needsYou">{t('home.urgent', { count: urgent })}</StatusBadge>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
