import type { ReactNode } from 'react';
import { QUEUES, type Queue } from '#src/contract/cases.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { Views } from '../../components/Views.tsx';

/** Counted in their status already. */
const BESIDE: ReadonlySet<string> = new Set<Queue>(['REGISTRY_CHANGED', 'EMERGENCY', 'TO_TELL', 'FOLLOW_UP', 'OVERDUE']);

/** The saved views, each with the number of its rows. */
export function QueueViews({ current, onChoose }: { readonly current: Queue; readonly onChoose: (queue: Queue) => void }): ReactNode {
  const { t } = useText();
  const counters = useCall('home.counters', {}, { keepPrevious: true });
  const countOf = (queue: Queue): number | undefined => (queue === 'OPEN'
    ? counters.data?.reduce((sum, counter) => (BESIDE.has(counter.queue) ? sum : sum + counter.count), 0)
    : counters.data?.find((counter) => counter.queue === queue)?.count);
  return (
    <Views label={t('queue.views')} current={current} onChoose={onChoose}
      views={QUEUES.map((queue) => ({ view: queue, text: t(`queue.name.${queue}`), count: countOf(queue) }))} />
  );
}
