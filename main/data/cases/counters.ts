import { QUEUES } from '#src/contract/cases.ts';
import type { HomeCounter } from '#src/contract/office.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { inArea } from './queue.ts';

/** How many cases wait in each status within the user's area, and how many of them are urgent. */
export function homeCounters(store: Store, user: SessionUser): HomeCounter[] {
  const { q, sql } = store;
  const [from, to] = inArea(user.area);
  const counts = sql.all(
    q
      .selectFrom('case_counter')
      .select(['status', (row) => row.fn.sum<number>('n').as('count')])
      .where('village', '>=', from)
      .where('village', '<', to)
      .groupBy('status'),
  );
  const urgent = sql.all(
    q
      .selectFrom('case_projection')
      .select(['status', (row) => row.fn.countAll<number>().as('count')])
      .where('desk', 'is not', null)
      .where('urgency_rank', '<', 2)
      .where('village', '>=', from)
      .where('village', '<', to)
      .groupBy('status'),
  );
  const of = (rows: readonly { status: string; count: number }[], status: string): number =>
    Number(rows.find((row) => row.status === status)?.count ?? 0);
  return QUEUES.filter((queue) => queue !== 'OPEN' && queue !== 'ENDED').map((queue) =>
    queue === 'REGISTRY_CHANGED' || queue === 'EMERGENCY' ? flagged(store, queue, from, to) : { queue, count: of(counts, queue), urgent: of(urgent, queue) });
}

const FLAGS = { REGISTRY_CHANGED: 'registry_changed', EMERGENCY: 'emergency_waits' } as const;

/** These cases are counted in their status, too. */
function flagged({ q, sql }: Store, queue: keyof typeof FLAGS, from: string, to: string): HomeCounter {
  const rows = sql.all(
    q.selectFrom('case_projection').select('urgency_rank').where(FLAGS[queue], '=', 1).where('desk', 'is not', null).where('village', '>=', from).where('village', '<', to),
  );
  return { queue, count: rows.length, urgent: rows.filter((row) => row.urgency_rank < 2).length };
}
