import { FILE_SHEETS, type FileSheet, type NationalFileRow } from '#src/contract/national.ts';
import type { ProposalState } from '#src/domain/proposal/fold.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { inArea } from '../../data/cases/queue.ts';
import { proposalReader } from '../../data/flows/read.ts';
import { logTransfer } from '../../data/national/transfers.ts';
import type { Store } from '../../data/store.ts';
import type { NationalItemTable } from '#src/schema/national.ts';
import { today } from '../office/schedule.ts';

export interface FilePart {
  readonly sheet: FileSheet;
  readonly area: string;
}

function batchOf(store: Store, { sheet, area }: FilePart): string {
  return `FILE ${today(store).slice(0, 7)} ${sheet} ${area}`;
}

/** New proposals by their programme; corrections and removals have a sheet of their own. */
function sheetOf({ start: { kind, programme } }: ProposalState): FileSheet {
  return kind === 'NEW' ? programme : kind;
}

/**
 * Takes the proposals of a sheet and area out of the network's queue for a file, with those that stood in this
 * month's file before: an upload overwrites the earlier one, so the newer file holds all. Never both ways: what has left by
 * network stays there.
 *
 * @throws SlrtError NATIONAL_NOTHING_TO_EXPORT
 */
export function reserve(store: Store, part: FilePart, saysAnything: (item: NationalItemTable, state: ProposalState) => boolean): { readonly items: readonly NationalItemTable[]; readonly fresh: readonly string[] } {
  const { q, sql } = store;
  const batch = batchOf(store, part);
  const [from, to] = inArea(part.area);
  return store.connection.transaction(() => {
    const read = proposalReader(store);
    const waiting = sql.all(
      q.selectFrom('national_item').selectAll().where('state', 'in', ['WAITING', 'BLOCKED']).where('village', '>=', from).where('village', '<', to).orderBy('queued_at').orderBy('id'),
    ).filter((item) => sheetOf(read(item.proposal_id)) === part.sheet && saysAnything(item, read(item.proposal_id)));
    if (waiting.length === 0) throw new SlrtError('NATIONAL_NOTHING_TO_EXPORT');
    for (const { id } of waiting) sql.run(q.updateTable('national_item').set((row) => ({ state: 'SENDING', way: 'FILE', batch, gaps: '', sent_at: store.now(), attempts: row('attempts', '+', 1) })).where('id', '=', id));
    const items = sql.all(q.selectFrom('national_item').selectAll().where('batch', '=', batch).where('way', '=', 'FILE').where('state', '=', 'SENDING').orderBy('queued_at').orderBy('id'));
    return { items, fresh: waiting.map(({ id }) => id) };
  }).immediate();
}

const BACK_IN_QUEUE = { state: 'WAITING', way: null, batch: null, sent_at: null } as const;

/** The file was not saved. */
export function release({ q, sql }: Store, ids: readonly string[]): void {
  sql.run(q.updateTable('national_item').set(BACK_IN_QUEUE).where('id', 'in', ids).where('state', '=', 'SENDING').where('way', '=', 'FILE'));
}

/** It has been saved: who took whose data out, and what for. */
export function logFile(store: Store, author: string, items: readonly NationalItemTable[], people: number): void {
  store.connection.transaction(() => {
    for (const item of items) logAccess(store, { userId: author, action: 'EXPORT', subjectType: 'proposal', subjectId: item.proposal_id, note: 'SIKS-NG' });
    logTransfer(store, { author, way: 'FILE', direction: 'UP', operation: 'exportFile', people, purpose: 'Usulan data terpadu', outcome: 'SENT' });
  })();
}

/** Files whose results are still out. */
export function openFiles({ q, sql }: Store): NationalFileRow[] {
  const rows = sql.all(
    q.selectFrom('national_item').select(['batch', (row) => row.fn.countAll<number>().as('n'), (row) => row.fn.max('sent_at').as('sent')]).where('way', '=', 'FILE').where('state', '=', 'SENDING').groupBy('batch').orderBy('batch'),
  );
  return rows.flatMap(({ batch, n, sent }) => {
    const [, month = '', sheet = '', area = ''] = (batch ?? '').split(' ');
    const known = FILE_SHEETS.find((one) => one === sheet);
    return batch === null || known === undefined ? [] : [{ batch, month, sheet: known, area, count: Number(n), sentAt: Number(sent ?? 0) }];
  });
}

/** Never uploaded: they wait again, for either way. @throws SlrtError NOT_FOUND */
export function takeBack({ q, sql }: Store, batch: string): void {
  const changed = sql.run(q.updateTable('national_item').set(BACK_IN_QUEUE).where('batch', '=', batch).where('way', '=', 'FILE').where('state', '=', 'SENDING'));
  if (changed === 0) throw new SlrtError('NOT_FOUND');
}
