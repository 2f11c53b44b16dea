import type { Migration } from './migration.ts';

/**
 * The events of a case lie side by side in the file, so that a case page reads one or two pages of events and not one
 * for each, and the deep tree of whole rows by random id is gone. Columns and keys stay; only rows move. The list of a
 * family's cases is read from its index alone, protection too.
 */
export const casePage: Migration = {
  id: 240,
  name: 'case page',
  sql: `
create table case_event_moved(
  id text primary key, case_id text not null, type text not null, version integer not null, hlc text not null,
  author text not null, data text not null) strict;
insert into case_event_moved(rowid, id, case_id, type, version, hlc, author, data)
  select row_number() over (order by begun, case_id, hlc, id), id, case_id, type, version, hlc, author, data
  from (select *, min(hlc) over (partition by case_id) as begun from case_event);
drop table case_event;
alter table case_event_moved rename to case_event;
create index case_event_by_case on case_event(case_id, hlc, id);
create trigger case_event_no_update before update on case_event begin select raise(abort, 'case_event is append-only'); end;
create trigger case_event_no_delete before delete on case_event begin select raise(abort, 'case_event is append-only'); end;
drop index case_projection_of_household;
create index case_projection_of_household on case_projection(household_id, opened_at, case_id, number, status, kind, protected);
`,
};
