import type { Migration } from './migration.ts';

/** Cases whose people have changed in the registry, and how far the re-check of the open cases is. Never synced. */
export const registryChanges: Migration = {
  id: 50,
  name: 'registry_changes',
  sql: `
alter table case_projection add column registry_changed integer not null default 0;
create index case_projection_registry_changed on case_projection(urgency_rank, opened_at, case_id) where registry_changed = 1;
create table registry_recheck(id text primary key, mark text not null, cursor text) strict;
`,
};
