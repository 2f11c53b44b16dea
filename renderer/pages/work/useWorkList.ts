import type { WorkRow } from '#src/contract/work.ts';
import { usePaged, type PagedRows } from '../../app/usePaged.ts';

export type WorkListOperation = 'fieldReport.list' | 'round.list';

/**
 * A list of work page by page, by key: rows that arrive meanwhile shift nothing.
 *
 * @param view `MINE`: what waits for the own role; `ALL`; or a status
 */
export function useWorkList(operation: WorkListOperation, view: string): PagedRows<WorkRow> {
  return usePaged(operation, { status: view === 'MINE' || view === 'ALL' ? null : view, mine: view === 'MINE', village: null });
}
