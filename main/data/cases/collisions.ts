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
    const { registration } = caseState(store, caseId);
    if (found === undefined || registration === null || !isSyncedTable(found.table_name)) throw new SlrtError('NOT_FOUND');
    if (!belongs(store, found.row_id, registration.householdId)) throw new SlrtError('NOT_FOUND');
    sql.run(q.updateTable('field_collision').set({ settled: 1 }).where('id', '=', collisionId));
    const present = readRow(store, found.table_name, found.row_id).fields[found.field] ?? null;
    const chosen = keep === 'KEPT' ? found.kept : found.lost;
    const value = typeof present === 'number' && chosen !== null ? Number(chosen) : chosen;
    return {
      name: 'collision.settle',
      scope: registration.village,
      subject: { type: 'case', id: caseId },
      rows: [rowWrite(store, found.table_name, found.row_id, { [found.field]: value })],
    };
  });
}

/** Only findings of the case's own family: the caller's area was checked by the case. */
function belongs(store: Store, rowId: string, householdId: string): boolean {
  if (rowId === householdId) return true;
  return store.sql.first(store.q.selectFrom('person').select('id').where('id', '=', rowId).where('household_id', '=', householdId)) !== undefined;
}
