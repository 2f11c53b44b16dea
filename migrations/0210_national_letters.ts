import type { Migration } from './migration.ts';

/**
 * Letters between the office and the National Secretariat, and the statistics of each month: of the PC that sends, never
 * synced. A letter's words are never changed and no letter is ever taken out; only where it stands moves on.
 */
export const nationalLetters: Migration = {
  id: 210,
  name: 'national letters',
  sql: `
create table national_message(
  seq integer primary key, id text not null unique, thread text not null, state text not null, subject text not null, text text not null,
  proposal_id text, author text, at integer not null, attempts integer not null default 0, error text, sent_at integer, read_at integer, read_by text) strict;
create index national_message_by_thread on national_message(thread, seq);
create index national_message_waiting on national_message(seq) where state = 'WAITING';
create index national_message_unread on national_message(seq) where state = 'RECEIVED' and read_at is null;
create trigger national_message_no_delete before delete on national_message begin select raise(abort, 'national_message is a log'); end;
create trigger national_message_same_words before update of seq, id, thread, subject, text, proposal_id, author on national_message
  begin select raise(abort, 'national_message is a log'); end;
create table national_statistics(
  month text primary key, body text not null, send_key text, sent_body text, revision integer, counted_at integer not null, sent_at integer, error text) strict, without rowid;
`,
};
