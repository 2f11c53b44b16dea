import type { Migration } from './migration.ts';

/** Projections of the work beside the cases: proposals, field reports, rounds. Never synced: every PC computes them. */
export const work: Migration = {
  id: 70,
  name: 'work',
  sql: `
create table work_projection(
  work text not null, id text not null, stream_id text not null, village text not null, status text not null, desk text,
  kind text not null, reason text not null, title text not null, size integer not null, urgency_rank integer not null,
  needs_decision integer not null, opened_at integer not null, moved_at integer not null, state_hash text not null,
  primary key(work, id)) strict, without rowid;
create index work_projection_queue on work_projection(work, status, urgency_rank, opened_at, id);
create index work_projection_by_village on work_projection(work, village, opened_at, id);
create index work_projection_by_stream on work_projection(stream_id);
create table work_counter(work text not null, status text not null, village text not null, n integer not null,
  primary key(work, status, village)) strict, without rowid;
create table proposal_subject(proposal_id text not null, subject_id text not null, person_id text, registry_id text,
  primary key(proposal_id, subject_id)) strict, without rowid;
create index proposal_subject_by_person on proposal_subject(person_id) where person_id is not null;
create index proposal_subject_by_registry on proposal_subject(registry_id) where registry_id is not null;
`,
};
