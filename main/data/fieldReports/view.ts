import type { FieldReportView } from '#src/contract/fieldReports.ts';
import { FIELD_REPORT_FLOW, onOwnDesk } from '#src/domain/fieldReport/fold.ts';
import { readFieldReport } from '../flows/read.ts';
import { viewOf } from '../flows/turn.ts';
import { readHousehold } from '../people/household.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

/** Everything a report's page shows. @throws SlrtError NOT_FOUND */
export function fieldReportView(store: Store, user: SessionUser, reportId: string): FieldReportView {
  const state = readFieldReport(store, reportId);
  const { q, sql } = store;
  const view = viewOf(store, user, state, FIELD_REPORT_FLOW);
  return {
    ...view,
    actions: onOwnDesk(state.status, user.role) ? view.actions : [],
    household: readHousehold(store, state.report.householdId),
    caseNumber: sql.first(q.selectFrom('case_projection').select('number').where('case_id', '=', reportId))?.number ?? null,
  };
}
