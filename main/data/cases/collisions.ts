import { isSyncedTable } from '#src/schema/synced.ts';
import { SlrtError } from '#src/text/error.ts';
import { commit } from '../commit.ts';
import { readRow, rowWrite } from '../rows.ts';
import type { Store } from '../store.ts';
import { caseState } from './projection.ts';

/** Decides between two people's values: the chosen one is written anew, the finding is closed. @throws SlrtError NOT_FOUND */
export function settleCollision(store: Store, author: string, caseId: string, collisionId: string, keep: 'KEPT' | 'LOST'): void {
  const { q, sql } = store;
  commit(store, author, () => {
    const found = sql.first(q.selectFrom('field_collision').selectAll().where('id', '=', collisionId).where('settled', '=', 0));
    const village = caseState(store, caseId).registration?.village;
    if (found === undefined || village === undefined || !isSyncedTable(found.table_name)) throw new SlrtError('NOT_FOUND');
    sql.run(q.updateTable('field_collision').set({ settled: 1 }).where('id', '=', collisionId));
    const present = readRow(store, found.table_name, found.row_id).fields[found.field] ?? null;
    const chosen = keep === 'KEPT' ? found.kept : found.lost;
    const value = typeof present === 'number' && chosen !== null ? Number(chosen) : chosen;
    return {
      name: 'collision.settle',
      scope: village,
      subject: { type: 'case', id: caseId },
      rows: [rowWrite(store, found.table_name, found.row_id, { [found.field]: value })],
    };
  });
}
