import type { Migration } from './migration.ts';

/** Families whom the national system wants visited; of the PC that exchanges with it, never synced. */
export const preLists: Migration = {
  id: 260,
  name: 'pre-lists',
  sql: `
create table national_pre_list(
  id text primary key, period text not null, village text not null, registry_id text, nik text, head_name text not null, state text not null,
  changed_at text not null, received_at integer not null) strict, without rowid;
create index national_pre_list_by_village on national_pre_list(state, village, id);
create index national_pre_list_by_registry on national_pre_list(registry_id) where registry_id is not null;
create index national_pre_list_by_nik on national_pre_list(nik) where nik is not null;
`,
};
