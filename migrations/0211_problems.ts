import type { Migration } from './migration.ts';

/** Reports that the program did something wrong: their words travel to the administrator, their pictures stay on the PC where they were taken. */
export const problems: Migration = {
  id: 211,
  name: 'problems',
  sql: `
create table problem_report(
  id text primary key, at integer not null default 0, author text not null default '', role text not null default '', page text not null default '', version text not null default '',
  error_code text, words text not null default '', log text not null default '', state text not null default 'NEW', state_at integer, state_by text, how text, note text not null default '',
  clock text not null default '') strict;
create index problem_report_by_time on problem_report(at);
create table problem_picture(report_id text primary key, bytes blob not null) strict;
`,
};
