import type { Migration } from './migration.ts';

/** How many lines a programme or a partner has in a budget year: counted when a line is written. The projection is computed anew. */
export const capacity: Migration = {
  id: 131,
  name: 'capacity',
  sql: `
alter table service_projection add column partner text not null default '';
create index service_projection_by_programme on service_projection(programme, since);
create index service_projection_by_partner on service_projection(partner, since);
`,
};
