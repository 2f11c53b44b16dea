import type { ReactNode } from 'react';
import { QUEUES, type Queue } from '#src/contract/cases.ts';
import { formatNumber } from '#src/text/format.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import classes from './cases.module.css';

/** The saved views, each with the number of its rows. */
export function QueueViews({ current, onChoose }: { readonly current: Queue; readonly onChoose: (queue: Queue) => void }): ReactNode {
  const { t, language } = useText();
  const counters = useCall('home.counters', {}, { keepPrevious: true });
  const countOf = (queue: Queue): number | undefined => (queue === 'OPEN'
    ? counters.data?.reduce((sum, counter) => (counter.queue === 'REGISTRY_CHANGED' || counter.queue === 'EMERGENCY' ? sum : sum + counter.count), 0)
    : counters.data?.find((counter) => counter.queue === queue)?.count);
  return (
    <nav aria-label={t('queue.views')} className={classes['views']}>
      {QUEUES.map((queue) => {
        const count = countOf(queue);
        return (
          <button key={queue} type="button" className={classes['view']} aria-current={queue === current ? 'page' : undefined} onClick={() => onChoose(queue)}>
            {t(`queue.name.${queue}`)}{count !== undefined && <span className={classes['count']}>{formatNumber(count, language)}</span>}
          </button>
        );
      })}
    </nav>
  );
}
