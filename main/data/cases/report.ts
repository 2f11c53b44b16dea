import type { ParsedInputOf } from '#src/contract/ipc.ts';
import { mustHideReporter } from '#src/domain/case/protection.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { caseState } from './projection.ts';
import { reporterOf } from './register.ts';
import { takeStep } from './steps.ts';

/**
 * Another person's report of the same, joined to the case that runs. Idempotent by the form's own report id.
 * @throws SlrtError NAME_INVALID, STATE_NOT_ALLOWED, ROLE_NOT_ALLOWED
 */
export function addReport(store: Store, user: SessionUser, input: ParsedInputOf<'case.addReport'>): { caseId: string; number: string } {
  const { caseId, reportId, reporter, narrative } = input;
  const state = caseState(store, caseId);
  const number = state.registration?.number ?? '';
  if (state.reports.some((report) => report.reportId === reportId)) return { caseId, number };
  const hide = state.registration !== null && mustHideReporter({ ...state.registration, needs: state.needs });
  takeStep(store, user, { caseId, basis: null, type: 'reportAdded', name: 'case.addReport', data: () => ({ reportId, reporter: reporterOf(reporter, hide), narrative }) });
  return { caseId, number };
}
