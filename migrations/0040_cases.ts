import type { Migration } from './migration.ts';

/** Projections of the case events. Never synced: every PC computes them, in the events' transaction. */
export const cases: Migration = {
  id: 40,
  name: 'cases',
  sql: `
create table case_projection(
  case_id text primary key, number text not null, household_id text not null, village text not null, status text not null,
  desk text, kind text not null, urgency text not null, urgency_rank integer not null, applicant_name text not null,
  needs_decision integer not null, opened_at integer not null, moved_at integer not null, due_on text,
  receipt_code text not null, state_hash text not null) strict;
create index case_projection_queue on case_projection(desk, urgency_rank, opened_at, case_id) where desk is not null;
create index case_projection_by_village on case_projection(village, opened_at, case_id);
create index case_projection_by_household on case_projection(household_id, opened_at);
create index case_projection_by_number on case_projection(number);
create index case_projection_by_receipt on case_projection(receipt_code);
create index case_projection_recent on case_projection(opened_at, case_id);
create table service_projection(
  id text primary key, case_id text not null, household_id text not null, person_id text, programme text not null,
  status text not null, since integer not null) strict;
create index service_projection_by_household on service_projection(household_id);
create index service_projection_by_case on service_projection(case_id);
create table case_counter(status text not null, village text not null, n integer not null, primary key(status, village))
  strict, without rowid;
`,
};
