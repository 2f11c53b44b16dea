import type { Migration } from './migration.ts';

/** What is set on this PC alone and travels nowhere (the folder that its scanner writes to), and what a queue says of missing papers. */
export const pcSetting: Migration = {
  id: 110,
  name: 'pcSetting',
  sql: `
create table pc_setting(name text primary key, value text not null) strict;
alter table case_projection add column missing text not null default '';
`,
};
