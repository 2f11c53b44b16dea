import type { Page } from '#src/contract/operation.ts';
import type { PreListNote, PreListRow } from '#src/contract/preLists.ts';
import type { PreListEntry } from '#src/contract/siks-ng/exchange.ts';
import { isUnderWay, type PreListState } from '#src/domain/proposal/preList.ts';
import { ENDED_STATUSES } from '#src/domain/proposal/stages.ts';
import type { NationalPreListTable } from '#src/schema/national.ts';
import { SlrtError } from '#src/text/error.ts';
import { inArea } from '../cases/queue.ts';
import { caseState } from '../cases/projection.ts';
import { noCursor, pageOf } from '../page.ts';
import { readHousehold } from '../people/household.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { setNationalFact } from './state.ts';

/** Takes a page of the feed in, with its cursor in one transaction: the newest word on each family counts, whatever comes how often and in which order. */
export function takePreLists(store: Store, items: readonly PreListEntry[], next: string): void {
  store.connection.transaction(() => {
    for (const item of items) keepEntry(store, item);
    setNationalFact(store, 'preLists', next);
  }).immediate();
}

function keepEntry({ q, sql, now }: Store, { preListId: id, period, village, registryId, nik, headName, state, changedAt }: PreListEntry): void {
  const before = sql.first(q.selectFrom('national_pre_list').select('changed_at').where('id', '=', id));
  if (before !== undefined && Date.parse(before.changed_at) > Date.parse(changedAt)) return;
  const row = { period, village, registry_id: registryId, nik, head_name: headName, state, changed_at: changedAt, received_at: now() };
  sql.run(q.insertInto('national_pre_list').values({ id, ...row }).onConflict((conflict) => conflict.column('id').doUpdateSet(row)));
}

/** A page of one state in the user's area, village by village. */
export function preListPage(store: Store, user: SessionUser, state: PreListState, cursor: string | null, limit: number): Page<PreListRow> {
  const { q, sql } = store;
  const [from, to] = inArea(user.area);
  let rows = q.selectFrom('national_pre_list').selectAll().where('state', '=', state).where('village', '>=', from).where('village', '<', to);
  if (cursor !== null) {
    const [, village = '', id = ''] = /^(\S+) (\S+)$/.exec(cursor) ?? [];
    if (village === '') throw noCursor();
    rows = rows.where((row) => row.or([row('village', '>', village), row.and([row('village', '=', village), row('id', '>', id)])]));
  }
  const found = sql.all(rows.orderBy('village').orderBy('id').limit(limit + 1));
  return pageOf(found, limit, (row) => rowOf(store, row), (row) => `${row.village} ${row.id}`);
}

function rowOf(store: Store, row: NationalPreListTable): PreListRow {
  return {
    id: row.id, period: row.period, village: row.village, headName: row.head_name, state: row.state, isNew: row.registry_id === null, changedAt: Date.parse(row.changed_at),
    proposalId: proposalOf(store, row), caseId: caseOf(store, row), roundId: roundOf(store, row.village),
  };
}

/** Of the head, by the number in the register or by NIK: one that runs before one that ended. */
function proposalOf({ q, sql }: Store, { registry_id, nik }: NationalPreListTable): string | null {
  const people = nik === null ? [] : sql.all(q.selectFrom('person').select('id').where('nik', '=', nik).where('deleted', '=', 0)).map(({ id }) => id);
  const found = sql.all(
    q
      .selectFrom('proposal_subject')
      .innerJoin('work_projection', (join) => join.onRef('work_projection.id', '=', 'proposal_subject.proposal_id').on('work_projection.work', '=', 'PROPOSAL'))
      .select(['proposal_subject.proposal_id', 'work_projection.status'])
      .where((row) => row.or([row('proposal_subject.registry_id', '=', registry_id ?? ''), row('proposal_subject.person_id', 'in', people)]))
      .orderBy('work_projection.moved_at', 'desc').limit(20),
  );
  const running = found.find(({ status }) => !ENDED_STATUSES.some((ended) => ended === status));
  return (running ?? found[0])?.proposal_id ?? null;
}

/** Whether somebody has a protected case is nobody's business here. */
function caseOf({ q, sql }: Store, { nik }: NationalPreListTable): string | null {
  if (nik === null) return null;
  return sql.first(
    q
      .selectFrom('person')
      .innerJoin('case_projection', 'case_projection.household_id', 'person.household_id')
      .select('case_projection.case_id')
      .where('person.nik', '=', nik).where('person.deleted', '=', 0).where('case_projection.protected', '=', 0).where('case_projection.desk', 'is not', null)
      .orderBy('case_projection.opened_at', 'desc').limit(1),
  )?.case_id ?? null;
}

/** That of the latest period. */
function roundOf({ q, sql }: Store, village: string): string | null {
  return sql.first(
    q.selectFrom('work_projection').select('id').where('work', '=', 'ROUND').where('village', '=', village).where('status', 'in', ['OPEN', 'RETURNED']).orderBy('title', 'desc').limit(1),
  )?.id ?? null;
}

/** Members of a case's family who stand on the list, by NIK or by what the check of the register found. */
export function preListOfCase(store: Store, caseId: string): PreListNote[] {
  const state = caseState(store, caseId);
  if (state.registration === null) throw new SlrtError('NOT_FOUND');
  const { members } = readHousehold(store, state.registration.householdId);
  return members.flatMap(({ id, nik }) => {
    const entry = entryOf(store, nik, state.checks[id]?.registryId ?? null);
    return entry === undefined ? [] : [{ personId: id, period: entry.period, state: entry.state }];
  });
}

function entryOf({ q, sql }: Store, nik: string | null, registryId: string | null): NationalPreListTable | undefined {
  if (nik === null && registryId === null) return undefined;
  return sql.first(
    q.selectFrom('national_pre_list').selectAll().where((row) => row.or([row('nik', '=', nik ?? ''), row('registry_id', '=', registryId ?? '')])).orderBy('changed_at', 'desc').limit(1),
  );
}

/** By numbers in the register. */
export function preListStates({ q, sql }: Store, registryIds: readonly string[]): Map<string, PreListState> {
  const rows = sql.all(q.selectFrom('national_pre_list').select(['registry_id', 'state']).where('registry_id', 'in', [...registryIds]).orderBy('changed_at'));
  return new Map(rows.map(({ registry_id, state }) => [registry_id ?? '', state]));
}

/** Somebody else, such as the village's operator, has proposed this very person and SIKS-NG has not decided. @throws SlrtError ALREADY_ON_PRE_LIST */
export function refuseProposedElsewhere(store: Store, nik: string | null): void {
  const entry = nik === null ? undefined : entryOf(store, nik, null);
  if (entry !== undefined && entry.registry_id === null && isUnderWay(entry.state)) throw new SlrtError('ALREADY_ON_PRE_LIST', { period: entry.period });
}
