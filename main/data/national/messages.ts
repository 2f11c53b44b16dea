import type { MessageView, NationalMessage, NationalThread } from '#src/contract/nationalMessages.ts';
import type { Page } from '#src/contract/operation.ts';
import type { Message } from '#src/contract/siks-ng/exchange.ts';
import type { NationalMessageTable } from '#src/schema/national.ts';
import { SlrtError } from '#src/text/error.ts';
import { pageOf } from '../page.ts';
import type { Store } from '../store.ts';
import { userNames } from '../users/users.ts';
import { setNationalFact } from './state.ts';

export interface NewLetter {
  readonly messageId: string;
  /** Null: a new thread. */
  readonly thread: string | null;
  readonly subject: string;
  readonly text: string;
  readonly proposalId: string | null;
}

/** Puts a letter in the log, to be sent. Written twice under one id, it is one letter. @throws SlrtError NOT_FOUND */
export function writeLetter(store: Store, author: string, { messageId: id, thread, subject, text, proposalId }: NewLetter): void {
  const { q, sql, now } = store;
  if (thread !== null && sql.first(q.selectFrom('national_message').select('id').where('thread', '=', thread).limit(1)) === undefined) throw new SlrtError('NOT_FOUND');
  if (proposalId !== null && sql.first(q.selectFrom('national_item').select('id').where('id', '=', proposalId)) === undefined) throw new SlrtError('NOT_FOUND');
  add(store, { id, thread: thread ?? id, state: 'WAITING', subject, text, proposal_id: proposalId, author, at: now(), sent_at: null });
}

function add({ q, sql }: Store, letter: Omit<NationalMessageTable, 'seq' | 'attempts' | 'error' | 'read_at' | 'read_by'>): boolean {
  return sql.run(q.insertInto('national_message').values({ ...letter, attempts: 0, error: null, read_at: null, read_by: null } as NationalMessageTable).onConflict((conflict) => conflict.column('id').doNothing())) > 0;
}

/** The oldest that waits behind a place in the log. */
export function nextLetter({ q, sql }: Store, after: number): NationalMessageTable | undefined {
  return sql.first(q.selectFrom('national_message').selectAll().where('state', '=', 'WAITING').where('seq', '>', after).orderBy('seq').limit(1));
}

export function letterTried({ q, sql }: Store, id: string): void {
  sql.run(q.updateTable('national_message').set((row) => ({ attempts: row('attempts', '+', 1) })).where('id', '=', id));
}

export function letterSent({ q, sql }: Store, id: string, at: string): void {
  sql.run(q.updateTable('national_message').set({ state: 'SENT', error: null, sent_at: Date.parse(at) }).where('id', '=', id).where('state', 'in', ['WAITING', 'REFUSED']));
}

export function letterRefused({ q, sql }: Store, id: string, error: string): void {
  sql.run(q.updateTable('national_message').set({ state: 'REFUSED', error }).where('id', '=', id).where('state', '=', 'WAITING'));
}

/**
 * Takes a page of letters in, each once, with the feed's cursor in one transaction. One of our own proves that it has arrived,
 * should its answer have been lost; one of ours that this file does not know was written elsewhere and is kept as well.
 *
 * @returns new letters of the secretariat
 */
export function takeLetters(store: Store, items: readonly Message[], next: string): number {
  return store.connection.transaction(() => {
    let fresh = 0;
    for (const item of items) if (takeLetter(store, item)) fresh += 1;
    setNationalFact(store, 'messages', next);
    return fresh;
  }).immediate();
}

function takeLetter(store: Store, { messageId: id, thread, from, subject, text, proposalId, at }: Message): boolean {
  const sentAt = Date.parse(at);
  const isNew = add(store, { id, thread, state: from === 'OFFICE' ? 'SENT' : 'RECEIVED', subject, text, proposal_id: proposalId, author: null, at: sentAt, sent_at: sentAt });
  if (!isNew && from === 'OFFICE') letterSent(store, id, at);
  return isNew && from === 'SECRETARIAT';
}

export function letterCounts({ q, sql }: Store): { readonly unread: number; readonly unsent: number } {
  const count = (rows: { readonly n: number } | undefined): number => Number(rows?.n ?? 0);
  return {
    unread: count(sql.first(q.selectFrom('national_message').select((row) => row.fn.countAll<number>().as('n')).where('state', '=', 'RECEIVED').where('read_at', 'is', null))),
    unsent: count(sql.first(q.selectFrom('national_message').select((row) => row.fn.countAll<number>().as('n')).where('state', 'in', ['WAITING', 'REFUSED']))),
  };
}

/** One page of threads, by their newest letter. @param cursor its place in the log */
export function threadPage(store: Store, view: MessageView, cursor: string | null, limit: number): Page<NationalThread> {
  const { q, sql } = store;
  let heads = q.selectFrom('national_message').select((row) => ['thread', row.fn.max<number>('seq').as('last'), row.fn.countAll<number>().as('letters')]).groupBy('thread');
  if (cursor !== null) heads = heads.having((row) => row.fn.max('seq'), '<', Number(cursor));
  if (view === 'UNREAD') heads = heads.having((row) => row.fn.countAll().filterWhere('state', '=', 'RECEIVED').filterWhere('read_at', 'is', null), '>', 0);
  if (view === 'UNSENT') heads = heads.having((row) => row.fn.countAll().filterWhere('state', 'in', ['WAITING', 'REFUSED']), '>', 0);
  return pageOf(sql.all(heads.orderBy('last', 'desc').limit(limit + 1)), limit, ({ thread, last, letters }) => {
    const rows = sql.all(q.selectFrom('national_message').select(['seq', 'subject', 'state', 'at', 'read_at']).where('thread', '=', thread).orderBy('seq'));
    const newest = rows.find(({ seq }) => seq === last);
    const open = rows.find(({ state }) => state === 'REFUSED') ?? rows.find(({ state }) => state === 'WAITING');
    return {
      thread, subject: rows[0]?.subject ?? '', letters: Number(letters), unread: rows.filter(({ state, read_at }) => state === 'RECEIVED' && read_at === null).length,
      state: open?.state ?? newest?.state ?? 'SENT', at: newest?.at ?? 0,
    };
  }, ({ last }) => String(last));
}

const MOST_OF_A_THREAD = 500;

/** All letters of a thread as they came in here: the clocks of both sides may differ. */
export function threadOf(store: Store, thread: string): NationalMessage[] {
  const { q, sql } = store;
  const rows = sql.all(
    q
      .selectFrom('national_message')
      .leftJoin('national_item', 'national_item.id', 'national_message.proposal_id')
      .leftJoin('work_projection', (join) => join.onRef('work_projection.id', '=', 'national_item.proposal_id').on('work_projection.work', '=', 'PROPOSAL'))
      .selectAll('national_message')
      .select('work_projection.title')
      .where('national_message.thread', '=', thread).orderBy('national_message.seq').limit(MOST_OF_A_THREAD),
  );
  const names = userNames(store, new Set(rows.flatMap(({ author, read_by: reader }) => [author, reader].filter((id) => id !== null))));
  return rows.map(({ id, state, subject, text, proposal_id: proposalId, title, author, at, attempts, error, sent_at: sentAt, read_at: readAt, read_by: reader }) => ({
    id, state, subject, text, proposalId, about: title, author: author === null ? null : (names.get(author) ?? author), at, attempts, error, sentAt, readAt, readBy: reader === null ? null : (names.get(reader) ?? reader),
  }));
}

/** @returns how many were unread */
export function markRead({ q, sql, now }: Store, userId: string, thread: string): number {
  return sql.run(q.updateTable('national_message').set({ read_at: now(), read_by: userId }).where('thread', '=', thread).where('state', '=', 'RECEIVED').where('read_at', 'is', null));
}
