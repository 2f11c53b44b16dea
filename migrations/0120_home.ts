import type { Migration } from './migration.ts';

/**
 * What the home page and the work lists read at any size: counters for each village and every area above it, with the
 * urgent cases beside all; whom a standing clock waits for; and each list's own order among the open cases only, with
 * `village` last, so that a sub-district's list skips other villages within the index. `case_counter` stays as it is and
 * is no longer written.
 */
export const home: Migration = {
  id: 120,
  name: 'home',
  sql: `
alter table case_projection add column waits_for text;
update case_projection set waits_for = 'CITIZEN' where status = 'INCOMPLETE';
update case_projection set waits_for = 'MINISTRY' where waits_for is null and desk is not null and exists (
  select 1 from case_event e where e.case_id = case_projection.case_id and e.type = 'ministryWaitStarted' and not exists (
    select 1 from case_event f where f.case_id = e.case_id and f.type = 'ministryWaitEnded' and f.hlc > e.hlc));
create table area_counter(area text not null, status text not null, n integer not null, urgent integer not null,
  primary key(area, status)) strict, without rowid;
insert into area_counter
  select area, status, count(*), sum(case when desk is not null and urgency_rank < 2 then 1 else 0 end) from (
    select village as area, status, desk, urgency_rank from case_projection
    union all select substr(village, 1, 8), status, desk, urgency_rank from case_projection
    union all select substr(village, 1, 5), status, desk, urgency_rank from case_projection)
  group by area, status;
drop index case_projection_due;
drop index case_projection_queue;
drop index case_projection_recent;
create index case_projection_overdue on case_projection(due_on, case_id, village, desk) where desk is not null and due_on is not null;
create index case_projection_open on case_projection(urgency_rank, opened_at, case_id, village) where desk is not null;
create index case_projection_open_by_status on case_projection(status, urgency_rank, opened_at, case_id, village) where desk is not null;
create index case_projection_open_by_village on case_projection(village, urgency_rank, opened_at, case_id) where desk is not null;
drop index case_projection_by_household;
create index case_projection_of_household on case_projection(household_id, opened_at, case_id, number, status, kind);
create index changeset_unsent on changeset(hlc) where hub_seq is null;
create index field_collision_by_row on field_collision(row_id) where settled = 0;
create index case_projection_ended on case_projection(opened_at, case_id, village) where desk is null;
`,
};
