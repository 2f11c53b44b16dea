import type { Migration } from './migration.ts';

/** The office, its users, and what a PC keeps for itself: numbers, sessions, failed log-ins, drafts. */
export const office: Migration = {
  id: 30,
  name: 'office',
  sql: `
create table office(
  id text primary key, name text not null default '', government text not null default '', agency text not null default '',
  address text not null default '', phone text, email text, city text not null default '',
  case_number_pattern text not null default '', letter_number_pattern text not null default '',
  classification text not null default '', unit_code text not null default '', language text not null default 'id',
  demo integer not null default 0, clock text not null default '') strict;
create table user_account(
  id text primary key, username text not null default '', name text not null default '', role text not null default '',
  area text not null default '', position text, nip text, password_hash text not null default '',
  must_change_password integer not null default 0, disabled integer not null default 0, clock text not null default '') strict;
create index user_account_by_username on user_account(username);
create table number_counter(book text not null, period text not null, last integer not null, primary key(book, period)) strict;
create table session(
  token_hash text primary key, user_id text not null, created_at integer not null, seen_at integer not null,
  locked integer not null default 0) strict;
create table login_attempt(username text primary key, failures integer not null, blocked_until integer not null) strict;
create table draft(
  id text primary key, user_id text not null, form text not null, title text not null, body text not null,
  saved_at integer not null) strict;
create index draft_by_user on draft(user_id, saved_at);
`,
};
