import type { CaseEvent } from '#src/domain/case/events.ts';
import type { Store } from '../store.ts';

/** All events of a stream (a case, a field report, a round) in their order. */
export function eventsOf(store: Store, caseId: string): CaseEvent[] {
  const rows = store.sql.all(store.q.selectFrom('case_event').selectAll().where('case_id', '=', caseId).orderBy('hlc').orderBy('id'));
  return rows.map((row) => ({
    id: row.id, caseId: row.case_id, type: row.type, version: row.version, hlc: row.hlc, author: row.author,
    data: JSON.parse(row.data) as Record<string, unknown>,
  }));
}
