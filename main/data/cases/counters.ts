import { QUEUES } from '#src/contract/cases.ts';
import type { HomeCounter } from '#src/contract/office.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { followUpCount } from '../followUps/queue.ts';
import { overdueCount } from './overdue.ts';
import { FLAGS, liesAmongFew } from './queue.ts';

/** How many cases wait in each status within the user's area, and how many of them are urgent: from counters, whatever their number. */
export function homeCounters(store: Store, user: SessionUser): HomeCounter[] {
  const { q, sql } = store;
  const counts = new Map(sql.all(q.selectFrom('area_counter').selectAll().where('area', '=', user.area)).map((row) => [row.status, row]));
  return QUEUES.filter((queue) => queue !== 'OPEN' && queue !== 'ENDED').map((queue) => {
    if (queue === 'REGISTRY_CHANGED' || queue === 'EMERGENCY') return flagged(store, queue, user.area);
    if (queue === 'TO_TELL') return { queue, count: toTell(store, user.area), urgent: 0 };
    if (queue === 'FOLLOW_UP') return { queue, count: followUpCount(store, user), urgent: 0 };
    if (queue === 'OVERDUE') return { queue, count: overdueCount(store, user), urgent: 0 };
    const row = counts.get(queue);
    return { queue, count: row?.n ?? 0, urgent: row?.urgent ?? 0 };
  });
}

function toTell({ q, sql }: Store, area: string): number {
  return Number(sql.first(q.selectFrom('case_projection').where(FLAGS.TO_TELL).where(liesAmongFew(area)).select((row) => row.fn.countAll<number>().as('n')))?.n ?? 0);
}

/** These cases are counted in their status, too. */
function flagged({ q, sql }: Store, queue: 'REGISTRY_CHANGED' | 'EMERGENCY', area: string): HomeCounter {
  const rows = sql.all(q.selectFrom('case_projection').select('urgency_rank').where(FLAGS[queue]).where('desk', 'is not', null).where(liesAmongFew(area)));
  return { queue, count: rows.length, urgent: rows.filter((row) => row.urgency_rank < 2).length };
}
