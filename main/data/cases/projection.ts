import { createHash } from 'node:crypto';
import { foldCase } from '#src/domain/case/fold.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import type { Holidays } from '#src/domain/calendar/workingDays.ts';
import { urgencyRank } from '#src/domain/case/kinds.ts';
import { emergencyWaits, isProtected } from '#src/domain/case/protection.ts';
import { dueOnOf } from '#src/domain/case/term.ts';
import { deskOf } from '#src/domain/case/transitions.ts';
import { areasAbove } from '#src/domain/area/area.ts';
import { servicesOf } from '#src/domain/case/services.ts';
import { parseHlc } from '#src/sync/hlc.ts';
import type { OfficeTables } from '#src/schema/tables.ts';
import { holidaysOf } from '../calendar/holidays.ts';
import { forgetWork, projectWork, workHashes } from '../flows/projection.ts';
import { tasksOf } from '../followUps/tasks.ts';
import { projectReferrals } from '../referrals/projection.ts';
import { eventsOf } from './events.ts';
import type { Store } from '../store.ts';

export function caseState(store: Store, caseId: string): CaseState {
  return foldCase(caseId, eventsOf(store, caseId));
}

/** Writes what lists read of a case: the fold, its queue, its counters, its services. In the events' transaction. */
export function projectCase(store: Store, caseId: string, holidays: Holidays = holidaysOf(store)): void {
  const { q, sql } = store;
  const state = caseState(store, caseId);
  const next = projectionOf(state, holidays, tasksOf(store, state, holidays)[0]?.dueOn ?? null);
  const before = sql.first(q.selectFrom('case_projection').select(['status', 'village', 'desk', 'urgency_rank']).where('case_id', '=', caseId));
  if (next === null) return; // the registration has not arrived yet; its events wait
  if (before === undefined) sql.run(q.insertInto('case_projection').values(next));
  else sql.run(q.updateTable('case_projection').set(next).where('case_id', '=', caseId));
  if (before?.status !== next.status || before.village !== next.village || isUrgent(before) !== isUrgent(next)) {
    if (before !== undefined) count(store, before, -1);
    count(store, next, 1);
  }
  projectServices(store, state, next.household_id);
  projectReferrals(store, state);
}

export function projectionOf(state: CaseState, holidays: Holidays, followUpOn: string | null = null): OfficeTables['case_projection'] | null {
  const { registration, openedAt, movedAt } = state;
  if (registration === null || openedAt === null) return null;
  return {
    case_id: state.caseId,
    number: registration.number,
    household_id: registration.householdId,
    village: registration.village,
    status: state.status,
    desk: deskOf(state),
    kind: registration.kind,
    urgency: registration.urgency,
    urgency_rank: urgencyRank(registration.urgency),
    applicant_name: registration.applicantName,
    needs_decision: state.conflicts.length > 0 ? 1 : 0,
    opened_at: parseHlc(openedAt).time,
    moved_at: parseHlc(movedAt ?? openedAt).time,
    due_on: dueOnOf(state, holidays),
    receipt_code: registration.receiptCode,
    missing: state.status === 'INCOMPLETE' ? state.missingDocuments.join(' ') : '',
    registry_changed: state.registryChanges.length > 0 ? 1 : 0,
    protected: isProtected(state) ? 1 : 0,
    emergency_waits: emergencyWaits(state) && deskOf(state) !== null ? 1 : 0,
    waits_for: state.clock.stops.find((stop) => stop.to === null)?.reason ?? null,
    to_tell: state.toTell.length > 0 ? 1 : 0,
    follow_up_on: followUpOn,
    state_hash: createHash('sha256').update(JSON.stringify(state)).digest('hex'),
  };
}

type Counted = Pick<OfficeTables['case_projection'], 'status' | 'village' | 'desk' | 'urgency_rank'>;

/** Whether it goes before others, while it is open. */
const isUrgent = ({ desk, urgency_rank }: Counted): boolean => desk !== null && urgency_rank < 2;

/** In the village, its sub-district and the regency, so that whoever looks at one of them reads a few rows. */
function count(store: Store, counted: Counted, by: 1 | -1): void {
  const { q, sql } = store;
  const urgent = isUrgent(counted) ? by : 0;
  for (const area of areasAbove(counted.village)) {
    sql.run(
      q
        .insertInto('area_counter')
        .values({ area, status: counted.status, n: by, urgent })
        .onConflict((conflict) =>
          conflict.columns(['area', 'status']).doUpdateSet((row) => ({ n: row('area_counter.n', '+', by), urgent: row('area_counter.urgent', '+', urgent) }))),
    );
  }
}

function projectServices(store: Store, state: CaseState, householdId: string): void {
  const { q, sql } = store;
  const services = servicesOf(state);
  sql.run(q.deleteFrom('service_projection').where('case_id', '=', state.caseId));
  for (const service of services) {
    sql.run(q.insertInto('service_projection').values({ ...service, case_id: state.caseId, household_id: householdId }));
  }
}

/** The office's terms have changed: cases with help that arrived get the day of the next visit or call anew. In the transaction of the change. */
export function projectFollowUps(store: Store): void {
  const { q, sql } = store;
  const holidays = holidaysOf(store);
  const helped = sql.all(
    q.selectFrom('case_projection').select(['case_id', 'follow_up_on']).where('desk', 'is not', null)
      .where('case_id', 'in', q.selectFrom('service_projection').select('case_id').where('status', '=', 'DELIVERED')),
  );
  for (const { case_id, follow_up_on } of helped) {
    const next = tasksOf(store, caseState(store, case_id), holidays)[0]?.dueOn ?? null;
    if (next !== follow_up_on) sql.run(q.updateTable('case_projection').set({ follow_up_on: next }).where('case_id', '=', case_id));
  }
}

export interface Rebuild {
  readonly cases: number;
  /** Cases, and pieces of work beside them, whose stored projection was not what the events say. */
  readonly differing: number;
}

/** Computes every projection anew from the events: after an upgrade, or when an administrator wants to be sure. */
export function rebuildProjections(store: Store): Rebuild {
  const { q, sql } = store;
  return store.connection
    .transaction(() => {
      const seen = (): Map<string, string> =>
        new Map(sql.all(q.selectFrom('case_projection').select(['case_id', 'state_hash', 'due_on'])).map((row) => [row.case_id, `${row.state_hash} ${row.due_on ?? ''}`]));
      const before = seen();
      const holidays = holidaysOf(store);
      const workBefore = workHashes(store);
      for (const table of ['case_projection', 'area_counter', 'service_projection', 'referral_projection'] as const) sql.run(q.deleteFrom(table));
      forgetWork(store);
      const ids = sql.all(q.selectFrom('case_event').select('case_id').distinct());
      for (const { case_id } of ids) {
        projectCase(store, case_id, holidays);
        projectWork(store, case_id);
      }
      const after = seen();
      const work = [...workHashes(store)].filter(([key, hash]) => workBefore.get(key) !== hash);
      return { cases: after.size, differing: [...after].filter(([caseId, said]) => before.get(caseId) !== said).length + work.length };
    })
    .immediate();
}
