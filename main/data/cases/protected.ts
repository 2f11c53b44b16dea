import type { QueueRow } from '#src/contract/cases.ts';
import type { HouseholdView } from '#src/contract/people.ts';
import { mayReadProtected, PROTECTED_READERS } from '#src/domain/case/protection.ts';
import type { CaseProjectionTable } from '#src/schema/tables.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../accessLog.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

type Standing = Pick<CaseProjectionTable, 'case_id' | 'status' | 'protected'>;

export function mayRead(store: Store, user: SessionUser, row: Standing): boolean {
  return row.protected === 0 || mayReadProtected(user.role, row.status, tookPart(store, user.userId, row.case_id));
}

export function tookPart({ q, sql }: Store, userId: string, caseId: string): boolean {
  return sql.first(q.selectFrom('case_event').select('id').where('case_id', '=', caseId).where('author', '=', userId).limit(1)) !== undefined;
}

/**
 * Stands before everything that reads or moves a case.
 * @throws SlrtError CASE_PROTECTED with number and state, which is what this user may know; the attempt is logged
 */
export function checkProtected(store: Store, user: SessionUser, caseId: string): void {
  const row = store.sql.first(store.q.selectFrom('case_projection').select(['case_id', 'status', 'protected', 'number']).where('case_id', '=', caseId));
  if (row === undefined || mayRead(store, user, row)) return;
  logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'case', subjectId: caseId, note: 'refused: protected' });
  throw new SlrtError('CASE_PROTECTED', { number: row.number, status: row.status });
}

/** Of a protected case a row keeps number, state and urgency. */
export function maskedRow(store: Store, user: SessionUser, row: QueueRow, standing: Standing): QueueRow {
  return mayRead(store, user, standing) ? row : { ...row, applicantName: '', village: '', kind: '', dueOn: null, waitsFor: null, missing: [], masked: true };
}

/** The statuses in which a role reads protected cases; null: all. For the condition of a search. */
export function readableStatuses(user: SessionUser): readonly string[] | null {
  const allowed = PROTECTED_READERS[user.role] ?? [];
  return allowed === 'ALWAYS' ? null : allowed;
}

/** A family as this user may see it: of protected cases the number and the state, and nothing of the help that came of them. */
export function withoutProtected(store: Store, user: SessionUser, view: HouseholdView): HouseholdView {
  const shut = view.cases.filter((one) => one.protected && !mayRead(store, user, { case_id: one.caseId, status: one.status, protected: 1 }));
  const hidden = new Set(shut.map((one) => one.caseId));
  if (hidden.size === 0) return view;
  return {
    ...view,
    cases: view.cases.map((one) => (hidden.has(one.caseId) ? { ...one, kind: '' } : one)),
    services: view.services.filter((service) => !hidden.has(service.caseId)),
  };
}
