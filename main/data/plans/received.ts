import type { CaseState } from '#src/domain/case/state.ts';
import type { ReceivedHelp } from '#src/domain/programme/overlap.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { receivedNationally } from '../national/received.ts';
import { recordsOf } from '../people/links.ts';
import type { Store } from '../store.ts';

/** One place that knows what somebody receives. `records`: our record ids to the member they are of. */
export type HelpSourceReader = (store: Store, state: CaseState, records: ReadonlyMap<string, string>) => ReceivedHelp[];

/** Everything we can ask. Another source is one more function here. */
const SOURCES: readonly HelpSourceReader[] = [ownHistory, asMapped, nationally];

/** All that the member (null: any member, and the household) receives, has received or is about to, from every source. */
export function receivedHelp(store: Store, state: CaseState, personId: string | null): ReceivedHelp[] {
  const { registration } = state;
  if (registration === null) return [];
  const { q, sql } = store;
  const members = personId !== null ? [personId] : sql.all(q.selectFrom('person').select('id').where('household_id', '=', registration.householdId)).map(({ id }) => id);
  const records = new Map(members.flatMap((member) => recordsOf(store, [member]).map((record) => [record, member] as const)));
  return SOURCES.flatMap((read) => read(store, state, records));
}

/** Lines of every case of the family and of the same people elsewhere, also those of other desks that have not gone out. */
function ownHistory(store: Store, state: CaseState, records: ReadonlyMap<string, string>): ReceivedHelp[] {
  const { q, sql } = store;
  const householdId = state.registration?.householdId ?? '';
  const rows = q
    .selectFrom('service_projection')
    .innerJoin('case_projection', 'case_projection.case_id', 'service_projection.case_id')
    .select([
      'service_projection.id', 'service_projection.case_id', 'service_projection.person_id', 'service_projection.programme',
      'service_projection.status', 'service_projection.since', 'case_projection.number',
    ]);
  const ofHome = sql.all(rows.where('service_projection.household_id', '=', householdId));
  const elsewhere = records.size === 0 ? [] : sql.all(rows.where('service_projection.person_id', 'in', [...records.keys()]).where('service_projection.household_id', '!=', householdId));
  return [...ofHome, ...elsewhere].flatMap((row): ReceivedHelp[] => {
    const personId = row.person_id === null ? null : records.get(row.person_id);
    return personId === undefined ? [] : [{
      source: 'OFFICE', programme: row.programme, personId, status: statusOf(row.status), since: todayInJakarta(new Date(row.since)), until: null,
      lineId: row.id, caseId: row.case_id, caseNumber: row.number,
    }];
  });
}

const statusOf = (text: string): ReceivedHelp['status'] => (text === 'REFERRED' || text === 'ACCEPTED' || text === 'DELIVERED' ? text : 'PLANNED');

/** What the register names and the family tells, as the reviewer has mapped it. */
function asMapped(_store: Store, state: CaseState, records: ReadonlyMap<string, string>): ReceivedHelp[] {
  return state.received.filter(({ personId }) => records.has(personId)).map(({ personId, programme, source }): ReceivedHelp => ({
    source, programme, personId, status: 'RECEIVED', since: null, until: null, lineId: null, caseId: null, caseNumber: null,
  }));
}

/** By the national system's list of recipients, as it was last fetched. */
function nationally(store: Store, _state: CaseState, records: ReadonlyMap<string, string>): ReceivedHelp[] {
  return receivedNationally(store, [...records.keys()]).map(({ personId, programme, since, until }): ReceivedHelp => ({
    source: 'NATIONAL', programme, personId: records.get(personId) ?? personId, status: 'RECEIVED', since, until, lineId: null, caseId: null, caseNumber: null,
  }));
}
