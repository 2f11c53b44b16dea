import { createHash } from 'node:crypto';
import type { ProposalState } from '#src/domain/proposal/fold.ts';
import { acceptedSubjects } from '#src/domain/proposal/readiness.ts';
import type { ItemState, NationalItemTable } from '#src/schema/national.ts';
import { SlrtError } from '#src/text/error.ts';
import type { Store } from '../store.ts';

/** Nothing more happens with an item in one of these: the same thing may be sent anew, as another item. */
const OVER: readonly ItemState[] = ['REFUSED', 'REJECTED', 'LEFT'];
const NOT_SENT: readonly ItemState[] = ['WAITING', 'BLOCKED'];

/**
 * Keeps what is to be sent in step with a proposal, in the transaction of the event that moved it: ready to send, it
 * waits; gone another way (withdrawn, typed into SIKS-NG by hand), it leaves. Only what is over is ever sent anew.
 */
export function keepItems(store: Store, state: ProposalState): void {
  const { q, sql } = store;
  const { proposalId, status } = state;
  if (status === 'READY_TO_SEND') {
    for (const subjectId of partsOf(state)) queue(store, state, subjectId);
    return;
  }
  sql.run(q.updateTable('national_item').set({ state: 'LEFT' }).where('proposal_id', '=', proposalId).where('state', 'in', NOT_SENT));
  if (status === 'SUBMITTED') {
    // Uploaded from the file, and seen there.
    sql.run(q.updateTable('national_item').set({ state: 'TAKEN' }).where('proposal_id', '=', proposalId).where('state', '=', 'SENDING').where('way', '=', 'FILE'));
  }
  const last = state.progress.at(-1);
  if (status === 'RETURNED' && last !== undefined && last.answer === undefined) {
    // Somebody saw on the screen of SIKS-NG that it came back.
    sql.run(q.updateTable('national_item').set({ state: 'REJECTED' }).where('proposal_id', '=', proposalId).where('state', '=', 'TAKEN'));
  }
}

/**
 * What travels alone: a new family as a whole, a removal person by person, a correction for each person of whom something
 * changes. What changes of the house goes once, with the first of the family.
 */
function partsOf(state: ProposalState): string[] {
  const { kind, reason, changes } = state.start;
  if (kind === 'NEW') return [''];
  const people = acceptedSubjects(state).map((subject) => subject.id);
  if (kind === 'REMOVE') return people;
  const carries = people.filter((id) => changes.some(({ subject }) => subject === id) || (reason === 'HOUSEHOLD_VARIABLES' && id === people[0]));
  // Of a correction that says nothing, somebody must be told what lacks.
  return carries.length === 0 ? people.slice(0, 1) : carries;
}

function queue(store: Store, state: ProposalState, subjectId: string): void {
  const before = newestItem(store, state.proposalId, subjectId);
  if (before !== undefined && !OVER.includes(before.state)) return;
  const decision = state.timeline.filter((entry) => entry.type === 'proposalDecided').at(-1)?.id ?? '';
  const first = before === undefined && (subjectId === '' || partsOf(state).length === 1) && UUID.test(state.proposalId);
  const id = first ? state.proposalId : uuidOf(`${state.proposalId} ${subjectId} ${before === undefined ? '' : decision}`);
  store.sql.run(
    store.q
      .insertInto('national_item')
      .values({
        id, proposal_id: state.proposalId, subject_id: subjectId, village: state.start.village, state: 'WAITING', queued_at: store.now(),
        replaces: sentBefore(store, before) ?? replacedBy(store, state.start.replaces, subjectId), gaps: '', attempts: 0, reason: '', to_fix: '[]',
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

/** @throws SlrtError NATIONAL_UNDER_WAY while an answer is open, or a file may have been uploaded */
export function refuseUnderWay({ q, sql }: Store, proposalId: string, ways: readonly ('HTTP' | 'FILE')[]): void {
  const open = sql.first(q.selectFrom('national_item').select('id').where('proposal_id', '=', proposalId).where('state', '=', 'SENDING').where('way', 'in', ways));
  if (open !== undefined) throw new SlrtError('NATIONAL_UNDER_WAY');
}

function newestItem({ q, sql }: Store, proposalId: string, subjectId: string): NationalItemTable | undefined {
  return sql.first(
    q.selectFrom('national_item').selectAll().where('proposal_id', '=', proposalId).where('subject_id', '=', subjectId).orderBy('queued_at', 'desc').orderBy('id').limit(1),
  );
}

/** One item for each part of a proposal: the newest. */
export function newestItems({ q, sql }: Store, proposalId: string): NationalItemTable[] {
  const rows = sql.all(q.selectFrom('national_item').selectAll().where('proposal_id', '=', proposalId).orderBy('queued_at').orderBy('id'));
  return [...new Map(rows.map((row) => [row.subject_id, row])).values()];
}

/** The last one that left; what was never sent can't be mended there. */
function sentBefore(store: Store, item: NationalItemTable | undefined): string | null {
  for (let at = item; at !== undefined; ) {
    if (at.body !== null) return at.id;
    const { replaces }: NationalItemTable = at;
    at = replaces === null ? undefined : store.sql.first(store.q.selectFrom('national_item').selectAll().where('id', '=', replaces));
  }
  return null;
}

/** A new proposal that was begun from a rejected one. */
function replacedBy(store: Store, proposalId: string | null, subjectId: string): string | null {
  return proposalId === null ? null : sentBefore(store, newestItem(store, proposalId, subjectId));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The same on every PC: should two ever send, the national system still sees one thing. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(`slrt/national/${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
