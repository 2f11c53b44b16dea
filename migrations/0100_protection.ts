import type { Migration } from './migration.ts';

/** Which cases few may read, and which emergencies the manager has not seen; rebuilt from the events like every projection. */
export const protection: Migration = {
  id: 100,
  name: 'protection',
  sql: `
alter table case_projection add column protected integer not null default 0;
alter table case_projection add column emergency_waits integer not null default 0;
create index case_projection_emergency on case_projection(opened_at, case_id) where emergency_waits = 1;
`,
};
