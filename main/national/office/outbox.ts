import { setImmediate as breathe } from 'node:timers/promises';
import { proposal as proposalSchema, type Proposal, type ProposalAnswer } from '#src/contract/siks-ng/proposals.ts';
import { isTaken } from '#src/domain/proposal/nationalCodes.ts';
import type { ItemState, NationalItemTable } from '#src/schema/national.ts';
import { logAccess } from '../../data/accessLog.ts';
import { proposalReader } from '../../data/flows/read.ts';
import { codeLists } from '../../data/national/codeLists.ts';
import { tellProposal } from '../../data/national/progress.ts';
import { logTransfer } from '../../data/national/transfers.ts';
import type { Store } from '../../data/store.ts';
import type { Outbox } from '../client/outbox.ts';
import { mapItem, type CodeCheck, type Mapped } from './mapping.ts';
import { today } from './schedule.ts';

export interface OfficeOutboxOptions {
  /** Who pressed the button; `system` for the plan. */
  readonly author: string;
  /** A case or round that has changed. */
  readonly changed?: (streamId: string) => void;
}

/** Answers of one transaction, and how long another is begun in it: short enough that calls of the window hardly wait. A step in a large round takes longer. */
const SLICE = 10;
const SLICE_MS = 50;
const PURPOSE = 'Usulan data terpadu';

/** The outbox in the office's file: what waits is what the proposals' events say, and each answer is one of their events. */
export function officeOutbox(store: Store, { author, changed = () => undefined }: OfficeOutboxOptions): Outbox {
  return {
    waiting: (limit) => waiting(store, limit),
    sending: (items, batchId) => store.connection.transaction(() => leave(store, items, batchId, author)).immediate(),
    async settle(answers) {
      for (let at = 0; at < answers.length;) {
        const { streams, settled } = settleSome(store, answers.slice(at, at + SLICE));
        for (const streamId of streams) changed(streamId);
        at += settled;
        await breathe();
      }
    },
  };
}

function settleSome(store: Store, answers: readonly ProposalAnswer[]): { readonly streams: readonly string[]; readonly settled: number } {
  const until = performance.now() + SLICE_MS;
  return store.connection.transaction(() => {
    const streams: string[] = [];
    let settled = 0;
    for (const answer of answers) {
      const stream = settleOne(store, answer);
      if (stream !== null) streams.push(stream);
      settled += 1;
      if (performance.now() >= until) break;
    }
    return { streams, settled };
  }).immediate();
}

/** What lacked something may have been completed since. */
export function tryBlockedAgain({ q, sql }: Store): void {
  sql.run(q.updateTable('national_item').set({ state: 'WAITING', gaps: '' }).where('state', '=', 'BLOCKED'));
}

function waiting(store: Store, limit: number): Proposal[] {
  const mappedOf = itemMapper(store);
  for (;;) {
    const rows = waitingRows(store, ['WAITING', 'SENDING'], limit).map((row) => ({ row, mapped: mappedOf(row) }));
    const blocked = rows.filter(({ mapped }) => 'gaps' in mapped);
    if (blocked.length === 0) return rows.flatMap(({ mapped }) => ('proposal' in mapped ? [mapped.proposal] : []));
    for (const { row, mapped } of blocked) block(store, row.id, 'gaps' in mapped ? mapped.gaps : []);
  }
}

/** The oldest first. What went by file never goes by HTTP as well. */
export function waitingRows(store: Store, states: readonly ItemState[], limit: number, after: Pick<NationalItemTable, 'queued_at' | 'id'> | null = null): NationalItemTable[] {
  let rows = byNetwork(store, states);
  if (after !== null) rows = rows.where((row) => row.or([row('queued_at', '>', after.queued_at), row.and([row('queued_at', '=', after.queued_at), row('id', '>', after.id)])]));
  return store.sql.all(rows.selectAll().orderBy('queued_at').orderBy('id').limit(limit));
}

export function waitingCount(store: Store, states: readonly ItemState[]): number {
  return Number(store.sql.first(byNetwork(store, states).select((row) => row.fn.countAll<number>().as('n')))?.n ?? 0);
}

const byNetwork = ({ q }: Store, states: readonly ItemState[]) => q.selectFrom('national_item').where('state', 'in', states).where((row) => row.or([row('way', 'is', null), row('way', '=', 'HTTP')]));

/** Once it has left, it is sent again as it was. Proposals and code lists are read once for all items. */
export function itemMapper(store: Store): (row: NationalItemTable) => Mapped {
  const read = proposalReader(store);
  const codes = codeLists(store);
  const day = today(store);
  const takes: CodeCheck = (list, code) => isTaken(list, codes.get(list)?.entries, code, day);
  return (row) => (row.body === null ? mapItem(store, row, read(row.proposal_id), takes) : { proposal: proposalSchema.parse(JSON.parse(row.body)) });
}

function block({ q, sql }: Store, id: string, gaps: readonly string[]): void {
  sql.run(q.updateTable('national_item').set({ state: 'BLOCKED', gaps: gaps.join(' ') }).where('id', '=', id).where('body', 'is', null));
}

function leave(store: Store, items: readonly Proposal[], batchId: string, author: string): void {
  const { q, sql } = store;
  for (const item of items) {
    const id = item.proposalId;
    sql.run(
      q
        .updateTable('national_item')
        .set((row) => ({ state: 'SENDING', way: 'HTTP', batch: batchId, sent_at: store.now(), attempts: row('attempts', '+', 1), body: row.fn.coalesce('body', row.val(JSON.stringify(item))) }))
        .where('id', '=', id),
    );
    const proposalId = proposalOf(store, id);
    if (proposalId !== undefined) logAccess(store, { userId: author, action: 'EXPORT', subjectType: 'proposal', subjectId: proposalId, note: 'SIKS-NG' });
  }
  logTransfer(store, { author, way: 'HTTP', direction: 'UP', operation: 'sendProposals', people: items.reduce((sum, item) => sum + peopleIn(item), 0), purpose: PURPOSE, outcome: 'SENT' });
}

export function peopleIn(item: Proposal): number {
  return item.kind === 'NEW' ? item.members.length : 1;
}

function proposalOf({ q, sql }: Store, itemId: string): string | undefined {
  return sql.first(q.selectFrom('national_item').select('proposal_id').where('id', '=', itemId))?.proposal_id;
}

function settleOne(store: Store, answer: ProposalAnswer): string | null {
  const { q, sql } = store;
  const answeredAt = store.now();
  const told = answer.outcome === 'REFUSED'
    ? { state: 'REFUSED' as const, code: answer.code, reason: answer.text, to_fix: JSON.stringify([...new Set(answer.fields.map(({ message }) => message))].filter((text) => text !== answer.text)), answered_at: answeredAt, done_at: answeredAt }
    : { state: 'TAKEN' as const, national_id: answer.nationalId, answered_at: answeredAt };
  const settled = sql.run(q.updateTable('national_item').set(told).where('id', '=', answer.proposalId).where('state', 'in', ['SENDING', 'WAITING']));
  const proposalId = proposalOf(store, answer.proposalId);
  return settled === 0 || proposalId === undefined ? null : tellProposal(store, proposalId);
}
