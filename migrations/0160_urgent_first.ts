import type { Migration } from './migration.ts';

/** Overdue cases by urgency, then by day: an emergency stands at the top of every queue. Field reports know who may read them. */
export const urgentFirst: Migration = {
  id: 160,
  name: 'urgent first',
  sql: `
drop index case_projection_overdue;
create index case_projection_overdue on case_projection(urgency_rank, due_on, case_id, village, desk) where desk is not null and due_on is not null;
alter table work_projection add column protected integer not null default 0;
`,
};
