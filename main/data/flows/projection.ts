import { createHash } from 'node:crypto';
import { urgencyRank } from '#src/domain/case/kinds.ts';
import { tellsOfDanger } from '#src/domain/case/protection.ts';
import type { CaseEvent } from '#src/domain/case/events.ts';
import { foldFieldReport, turnOf } from '#src/domain/fieldReport/fold.ts';
import type { FlowState } from '#src/domain/flow/flow.ts';
import { foldProposals, type ProposalState } from '#src/domain/proposal/fold.ts';
import { proposalDesk } from '#src/domain/proposal/transitions.ts';
import { foldRound, roundDesk } from '#src/domain/round/fold.ts';
import type { OfficeTables } from '#src/schema/tables.ts';
import { parseHlc } from '#src/sync/hlc.ts';
import { eventsOf } from '../cases/events.ts';
import { keepItems } from '../national/items.ts';
import type { Store } from '../store.ts';

type WorkRow = OfficeTables['work_projection'];
type Facts = Omit<WorkRow, 'stream_id' | 'needs_decision' | 'opened_at' | 'moved_at' | 'state_hash' | 'status' | 'urgency_rank'>;

const REGULAR = urgencyRank('REGULAR');

/**
 * Writes what lists read of the proposals, the field report and the round in a stream. In the events' transaction. A
 * proposal is not masked, not even one beside a protected case: it says that a family is poor, which its village
 * deliberates, and nothing of why the case is protected.
 */
export function projectWork(store: Store, streamId: string): void {
  const events = eventsOf(store, streamId);
  const proposals = foldProposals(streamId, events);
  const rows = [...proposalRows(store, streamId, proposals), ...reportRows(streamId, events), ...roundRows(streamId, events)];
  const changed = new Set(rows.filter((row) => writeRow(store, row)).map(({ id }) => id));
  for (const proposal of proposals) {
    if (!changed.has(proposal.proposalId)) continue;
    writeSubjects(store, proposal);
    keepItems(store, proposal);
  }
}

function proposalRows(store: Store, streamId: string, proposals: readonly ProposalState[]): WorkRow[] {
  const { q, sql } = store;
  if (proposals.length === 0) return [];
  const urgency = sql.first(q.selectFrom('case_projection').select('urgency_rank').where('case_id', '=', streamId))?.urgency_rank ?? REGULAR;
  return proposals.map((state) => {
    const { proposalId: id, start, status, fromRound } = state;
    return rowOf(streamId, state, urgency, {
      work: 'PROPOSAL', id, village: start.village, desk: proposalDesk(status, fromRound), kind: start.kind, reason: start.reason,
      title: start.subjects[0]?.name ?? '', size: start.subjects.length, protected: 0,
    });
  });
}

function reportRows(streamId: string, events: readonly CaseEvent[]): WorkRow[] {
  const state = foldFieldReport(streamId, events);
  if (state === null) return [];
  const { report, status } = state;
  return [rowOf(streamId, state, urgencyRank(report.urgency), {
    work: 'FIELD_REPORT', id: streamId, village: report.village, desk: turnOf(status), kind: report.kind, reason: '', title: report.applicantName,
    size: report.needs.length, protected: tellsOfDanger(report) ? 1 : 0,
  })];
}

function roundRows(streamId: string, events: readonly CaseEvent[]): WorkRow[] {
  const state = foldRound(streamId, events);
  if (state === null) return [];
  return [rowOf(streamId, state, REGULAR, {
    work: 'ROUND', id: streamId, village: state.opening.village, desk: roundDesk(state.status), kind: 'ROUND', reason: '', title: state.opening.period,
    size: state.entries.length, protected: 0,
  })];
}

function rowOf(streamId: string, state: FlowState<string>, urgency: number, facts: Facts): WorkRow {
  const openedAt = state.openedAt ?? '';
  return {
    ...facts, stream_id: streamId, status: state.status, urgency_rank: urgency, needs_decision: state.conflicts.length > 0 ? 1 : 0,
    opened_at: parseHlc(openedAt).time, moved_at: parseHlc(state.movedAt ?? openedAt).time,
    state_hash: createHash('sha256').update(JSON.stringify([state, urgency])).digest('hex'),
  };
}

/** False, and nothing written, when it stands there already: a round has hundreds of proposals, and a step moves one. */
function writeRow(store: Store, row: WorkRow): boolean {
  const { q, sql } = store;
  const before = sql.first(q.selectFrom('work_projection').select(['status', 'village', 'state_hash']).where('work', '=', row.work).where('id', '=', row.id));
  if (before?.state_hash === row.state_hash) return false;
  if (before === undefined) sql.run(q.insertInto('work_projection').values(row));
  else sql.run(q.updateTable('work_projection').set(row).where('work', '=', row.work).where('id', '=', row.id));
  if (before?.status === row.status && before.village === row.village) return true;
  if (before !== undefined) count(store, row.work, before.status, before.village, -1);
  count(store, row.work, row.status, row.village, 1);
  return true;
}

function count(store: Store, work: string, status: string, village: string, by: number): void {
  const { q, sql } = store;
  sql.run(
    q
      .insertInto('work_counter')
      .values({ work, status, village, n: by })
      .onConflict((conflict) => conflict.columns(['work', 'status', 'village']).doUpdateSet((row) => ({ n: row('work_counter.n', '+', by) }))),
  );
}

function writeSubjects(store: Store, { proposalId, start }: ProposalState): void {
  const { q, sql } = store;
  sql.run(q.deleteFrom('proposal_subject').where('proposal_id', '=', proposalId));
  for (const subject of new Map(start.subjects.map((one) => [one.id, one])).values()) {
    sql.run(q.insertInto('proposal_subject').values({
      proposal_id: proposalId, subject_id: subject.id, person_id: subject.personId, registry_id: subject.registryId,
    }));
  }
}

/** Before a rebuild. */
export function forgetWork({ q, sql }: Store): void {
  for (const table of ['work_projection', 'work_counter', 'proposal_subject'] as const) sql.run(q.deleteFrom(table));
}

/** What a rebuild is compared by. */
export function workHashes({ q, sql }: Store): Map<string, string> {
  return new Map(sql.all(q.selectFrom('work_projection').select(['work', 'id', 'state_hash'])).map((row) => [`${row.work} ${row.id}`, row.state_hash]));
}
