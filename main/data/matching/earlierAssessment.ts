import type { EarlierAssessment } from '#src/contract/plan.ts';
import { covers } from '#src/domain/area/area.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { dayOfHlc } from '#src/domain/time/hlcDay.ts';
import { caseState } from '../cases/projection.ts';
import { mayRead } from '../cases/protected.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

/** Cases of one family that are looked through, newest first. */
const MOST = 20;

/** The family's newest assessment in another of its cases that this user may read; null: there is none. */
export function earlierAssessmentOf(store: Store, user: SessionUser, { caseId, registration }: CaseState): EarlierAssessment | null {
  if (registration === null) return null;
  const rows = store.sql.all(
    store.q.selectFrom('case_projection').select(['case_id', 'number', 'village', 'status', 'protected']).where('household_id', '=', registration.householdId).where('case_id', '!=', caseId)
      .orderBy('opened_at', 'desc').orderBy('case_id').limit(MOST),
  );
  const found = rows.filter((row) => covers(user.area, row.village) && mayRead(store, user, row)).flatMap((row) => {
    const { assessment } = caseState(store, row.case_id);
    return assessment === null ? [] : [{ row, assessment }];
  });
  const newest = found.toSorted((a, b) => (a.assessment.at < b.assessment.at ? 1 : -1))[0];
  if (newest === undefined) return null;
  const { needs, risk, strengths, facts = [] } = newest.assessment;
  return { caseId: newest.row.case_id, caseNumber: newest.row.number, on: dayOfHlc(newest.assessment.at), needs, risk, strengths, facts };
}
