import type { Migration } from './migration.ts';

/** The waiting room's tickets, the office's days off, and the order in which overdue cases are read. */
export const desk: Migration = {
  id: 90,
  name: 'desk',
  sql: `
create table ticket(
  id text primary key, day text not null default '', number integer not null default 0, label text not null default '',
  purpose text not null default 'OTHER', priority text not null default 'REGULAR', status text not null default 'WAITING',
  taken_at integer not null default 0, called_at integer, ended_at integer, counter text, called_by text, case_id text,
  clock text not null default '') strict;
create index ticket_by_day on ticket(day, taken_at);
create index ticket_by_case on ticket(case_id) where case_id is not null;
create table holiday(
  id text primary key, name text not null default '', kind text not null default 'NATIONAL', decree text not null default '',
  deleted integer not null default 0, clock text not null default '') strict;
create index case_projection_due on case_projection(due_on, case_id) where desk is not null and due_on is not null;
`,
};
