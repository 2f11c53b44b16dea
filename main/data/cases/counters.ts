import { QUEUES } from '#src/contract/cases.ts';
import type { HomeCounter } from '#src/contract/office.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { overdueCount } from './overdue.ts';
import { liesIn, REGISTRY_CHANGED } from './queue.ts';

/** How many cases wait in each status within the user's area, and how many of them are urgent: from counters, whatever their number. */
export function homeCounters(store: Store, user: SessionUser): HomeCounter[] {
  const { q, sql } = store;
  const counts = new Map(sql.all(q.selectFrom('area_counter').selectAll().where('area', '=', user.area)).map((row) => [row.status, row]));
  return QUEUES.filter((queue) => queue !== 'OPEN' && queue !== 'ENDED').map((queue) => {
    if (queue === 'REGISTRY_CHANGED') return registryChanged(store, user.area);
    if (queue === 'OVERDUE') return { queue, count: overdueCount(store, user), urgent: 0 };
    const row = counts.get(queue);
    return { queue, count: row?.n ?? 0, urgent: row?.urgent ?? 0 };
  });
}

/** These cases are counted in their status, too. */
function registryChanged({ q, sql }: Store, area: string): HomeCounter {
  const rows = sql.all(q.selectFrom('case_projection').select('urgency_rank').where(REGISTRY_CHANGED).where('desk', 'is not', null).where(liesIn(area)));
  return { queue: 'REGISTRY_CHANGED', count: rows.length, urgent: rows.filter((row) => row.urgency_rank < 2).length };
}
