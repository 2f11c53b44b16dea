import { turnOf, type FieldReportStatus } from '#src/domain/fieldReport/fold.ts';
import type { WorkProjectionTable } from '#src/schema/tables.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../accessLog.ts';
import { mayRead, tookPart } from '../cases/protected.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

type Standing = Pick<WorkProjectionTable, 'id' | 'status' | 'protected'>;

/**
 * A report of violence is read by the manager, by whoever took part in it, and by the supervisor while it lies there;
 * approved it is a case, and the case's own rule holds.
 */
export function mayReadReport(store: Store, user: SessionUser, { id, status, protected: few }: Standing): boolean {
  if (few === 0 || user.role === 'MANAGER' || tookPart(store, user.userId, id)) return true;
  if (status !== 'APPROVED') return turnOf(status as FieldReportStatus) === user.role;
  const standing = store.sql.first(store.q.selectFrom('case_projection').select(['case_id', 'status', 'protected']).where('case_id', '=', id));
  return standing !== undefined && mayRead(store, user, standing);
}

/** Stands before everything that reads or moves a report. @throws SlrtError REPORT_PROTECTED; the attempt is logged */
export function checkReport(store: Store, user: SessionUser, reportId: string): void {
  const row = store.sql.first(store.q.selectFrom('work_projection').select(['id', 'status', 'protected']).where('work', '=', 'FIELD_REPORT').where('id', '=', reportId));
  if (row === undefined || mayReadReport(store, user, row)) return;
  logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'fieldReport', subjectId: reportId, note: 'refused: protected' });
  throw new SlrtError('REPORT_PROTECTED');
}
