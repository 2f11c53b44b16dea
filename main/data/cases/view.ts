import { sql as sqlText, type SqlBool } from 'kysely';
import type { CaseView } from '#src/contract/cases.ts';
import type { Role } from '#src/domain/access/roles.ts';
import type { EventType } from '#src/domain/case/events.ts';
import { withHiddenReporters } from '#src/domain/case/protection.ts';
import { isEnded, type CaseState } from '#src/domain/case/state.ts';
import { mayFollow, mayWrite, TRANSITIONS } from '#src/domain/case/transitions.ts';
import { SlrtError } from '#src/text/error.ts';
import { holidaysOf } from '../calendar/holidays.ts';
import { followUpView } from '../followUps/tasks.ts';
import { readHousehold } from '../people/household.ts';
import { stoppedLines } from '../plans/lineChecks.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { userNames } from '../users/users.ts';
import { deadlineToday } from './deadline.ts';
import { caseState } from './projection.ts';
import { withoutProtected } from './protected.ts';

/** Everything a record page shows. @throws SlrtError NOT_FOUND */
export function caseView(store: Store, user: SessionUser, caseId: string): CaseView {
  const state = caseState(store, caseId);
  const householdId = state.registration?.householdId;
  if (householdId === undefined) throw new SlrtError('NOT_FOUND');
  const household = readHousehold(store, householdId);
  const authors = new Set([...state.timeline.map((entry) => entry.author), ...state.reports.map((report) => report.by), ...state.referrals.map((referral) => referral.signerId)]);
  const names = userNames(store, authors);
  const holidays = holidaysOf(store);
  return {
    state: withHiddenReporters(state, user.role),
    household: withoutProtected(store, user, household),
    actions: allowedActions(state, user.role),
    people: Object.fromEntries([...authors].map((id) => [id, names.get(id) ?? id])),
    collisions: openCollisions(store, [householdId, ...household.members.map((member) => member.id)]),
    unsent: unsentOf(store, caseId),
    deadline: deadlineToday(store, state, holidays),
    ...followUpView(store, state, holidays),
    openOverlaps: isEnded(state.status) ? [] : stoppedLines(store, state, state.plan.lines).map((line) => line.id),
  };
}

export function allowedActions(state: CaseState, role: Role): EventType[] {
  return (Object.keys(TRANSITIONS) as (keyof typeof TRANSITIONS)[]).filter((type) => mayWrite(type, role) && mayFollow(type, state));
}

function openCollisions(store: Store, rowIds: readonly string[]): CaseView['collisions'] {
  const { q, sql } = store;
  const rows = sql.all(q.selectFrom('field_collision').selectAll().where('row_id', 'in', [...rowIds]).where(sqlText<SqlBool>`settled = 0`));
  return rows.map((row) => ({ id: row.id, rowId: row.row_id, field: row.field, kept: row.kept, lost: row.lost }));
}

/** Changesets with events of this case that no hub has confirmed. Asked event by event: the whole outbox may be long. */
function unsentOf({ q, sql }: Store, caseId: string): number {
  const row = sql.first(
    q
      .selectFrom('case_event')
      .select((builder) => builder.fn.countAll<number>().as('n'))
      .where('case_id', '=', caseId)
      .where((event) => event.exists(
        event.selectFrom('changeset').select('changeset.id').whereRef('changeset.hlc', '=', 'case_event.hlc').where('changeset.hub_seq', 'is', null),
      )),
  );
  return Number(row?.n ?? 0);
}
