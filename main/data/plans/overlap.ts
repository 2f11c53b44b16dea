import type { Overlap } from '#src/contract/plan.ts';
import { lineStatus } from '#src/domain/case/services.ts';
import type { PlanLine } from '#src/domain/case/events.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { overlapOf } from '#src/domain/programme/programme.ts';
import { programmeIn, type Catalogue } from '#src/domain/programme/catalogue.ts';
import { catalogueOf } from '../catalogue/catalogue.ts';
import { recordsOfPerson } from '../people/links.ts';
import type { Store } from '../store.ts';

/**
 * What a line would give twice: the same programme, or the same kind of benefit, to the same member or the whole
 * household, in this case or any other of the family; also what somebody received under another record that was found to
 * be theirs.
 */
export function overlapsOf(store: Store, state: CaseState, line: PlanLine): Overlap[] {
  const householdId = state.registration?.householdId;
  if (householdId === undefined) return [];
  const { q, sql } = store;
  const catalogue = catalogueOf(store);
  const concerned = concernedBy(store, householdId, line.personId);
  const others = sql.all(
    q
      .selectFrom('service_projection')
      .innerJoin('case_projection', 'case_projection.case_id', 'service_projection.case_id')
      .select([
        'service_projection.id', 'service_projection.case_id', 'service_projection.person_id', 'service_projection.programme',
        'service_projection.status', 'service_projection.since', 'case_projection.number',
      ])
      .where((row) => row.or([row('service_projection.household_id', '=', householdId), row('service_projection.person_id', 'in', [...concerned])])),
  );
  return others.flatMap((other) => {
    if (other.case_id === state.caseId && (other.id === line.id || lineStatus(state, other.id) === null)) return [];
    if (other.person_id !== null && !concerned.has(other.person_id)) return [];
    const rule = ruleBetween(catalogue, other.programme, line.programme);
    return rule === null
      ? []
      : [{ programme: other.programme, personId: other.person_id, caseId: other.case_id, caseNumber: other.number, status: other.status, since: other.since, rule }];
  });
}

/** All records of the member, or of every member when the line is for the whole household (null). */
function concernedBy(store: Store, householdId: string, personId: string | null): ReadonlySet<string> {
  const { q, sql } = store;
  const members = personId !== null ? [personId] : sql.all(q.selectFrom('person').select('id').where('household_id', '=', householdId)).map(({ id }) => id);
  return new Set(members.flatMap((id) => recordsOfPerson(store, id)));
}

function ruleBetween(catalogue: Catalogue, first: string, second: string): Overlap['rule'] | null {
  if (first === second) return 'SAME_PROGRAMME';
  const [a, b] = [programmeIn(catalogue, first), programmeIn(catalogue, second)];
  return a === undefined || b === undefined ? null : overlapOf(a, b);
}
