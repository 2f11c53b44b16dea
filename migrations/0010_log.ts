import type { Migration } from './migration.ts';

/** The change log, the case events, the access log: everything that is only ever appended to. */
export const log: Migration = {
  id: 10,
  name: 'log',
  sql: `
create table device(id text primary key, desk text not null, last_hlc text, last_seq integer not null default 0) strict;
create table changeset(
  id text primary key, device_id text not null, device_seq integer not null, hlc text not null, scope text not null,
  author text not null, schema integer not null, body text not null, hub_seq integer) strict;
create unique index changeset_by_device on changeset(device_id, device_seq);
create index changeset_by_hlc on changeset(hlc);
create index changeset_outbox on changeset(device_seq) where hub_seq is null;
create table case_event(
  id text primary key, case_id text not null, type text not null, version integer not null, hlc text not null,
  author text not null, data text not null) strict, without rowid;
create index case_event_by_case on case_event(case_id, hlc, id);
create trigger case_event_no_update before update on case_event begin select raise(abort, 'case_event is append-only'); end;
create trigger case_event_no_delete before delete on case_event begin select raise(abort, 'case_event is append-only'); end;
create table pending_op(id text primary key, changeset_id text not null, reason text not null, body text not null) strict;
create table sync_state(id text primary key, hub_epoch text, cursor integer not null, clock_offset integer not null) strict;
create table access_log(
  seq integer primary key, at integer not null, user_id text not null, action text not null, subject_type text not null,
  subject_id text not null, note text, hash text not null) strict;
create index access_log_by_subject on access_log(subject_type, subject_id, seq);
create index access_log_by_user on access_log(user_id, seq);
create trigger access_log_no_update before update on access_log begin select raise(abort, 'access_log is append-only'); end;
create trigger access_log_no_delete before delete on access_log begin select raise(abort, 'access_log is append-only'); end;
create table field_collision(
  id text primary key, table_name text not null, row_id text not null, field text not null, kept text, kept_hlc text not null,
  lost text, lost_hlc text not null, settled integer not null default 0) strict;
create index field_collision_open on field_collision(table_name, row_id) where settled = 0;
`,
};
