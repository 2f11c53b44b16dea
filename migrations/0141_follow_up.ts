import type { Migration } from './migration.ts';

/** Whom the office has something to tell, and which families it visits or calls next: columns of the cases' projection. */
export const followUp: Migration = {
  id: 141,
  name: 'follow_up',
  sql: `
alter table case_projection add column to_tell integer not null default 0;
alter table case_projection add column follow_up_on text;
create index case_projection_to_tell on case_projection(opened_at, case_id, village) where to_tell = 1;
create index case_projection_follow_up on case_projection(follow_up_on, case_id, village) where follow_up_on is not null;
`,
};
