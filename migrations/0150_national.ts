import type { Migration } from './migration.ts';

/**
 * What the office and the national system say to each other, on the PC that sends: proposals that wait or were taken,
 * results, recipients of programmes, raw answers, the log of transfers. Never synced, never rebuilt from events.
 */
export const national: Migration = {
  id: 150,
  name: 'national',
  sql: `
create table national_item(
  id text primary key, proposal_id text not null, subject_id text not null, village text not null, replaces text,
  state text not null, way text, gaps text not null default '', body text, attempts integer not null default 0, batch text,
  national_id text, stage text, code text, reason text not null default '', to_fix text not null default '[]',
  registry_id text, decile integer, queued_at integer not null, sent_at integer, answered_at integer, done_at integer) strict;
create index national_item_by_state on national_item(state, queued_at, id);
create index national_item_by_proposal on national_item(proposal_id, subject_id, queued_at);
create table national_result(
  id text primary key, item_id text not null, known integer not null, stage text not null, outcome text not null, at text not null,
  body text not null, received_at integer not null) strict;
create index national_result_by_item on national_result(item_id, at);
create index national_result_unknown on national_result(received_at) where known = 0;
create table national_recipient(
  id text primary key, registry_id text not null, nik text, programme text not null, period text not null, state text not null,
  since text not null, until text, changed_at text not null, received_at integer not null) strict;
create index national_recipient_by_nik on national_recipient(nik) where nik is not null;
create index national_recipient_by_registry on national_recipient(registry_id);
create table national_finding(
  case_id text not null, line_id text not null, recipient_id text not null, found_at integer not null, seen_at integer, seen_by text,
  primary key(case_id, line_id, recipient_id)) strict, without rowid;
create table national_answer(
  id integer primary key, at integer not null, operation text not null, status integer, error text, bytes integer not null, body text) strict;
create index national_answer_by_operation on national_answer(operation, id);
create table national_transfer(
  id integer primary key, at integer not null, author text not null, way text not null, direction text not null, operation text not null,
  people integer not null, purpose text not null, outcome text not null) strict;
create table national_state(name text primary key, value text not null) strict, without rowid;
create table national_volume(day text primary key, up integer not null, down integer not null, requests integer not null, faults integer not null) strict, without rowid;
`,
};
