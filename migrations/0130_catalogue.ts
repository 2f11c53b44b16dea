import type { Migration } from './migration.ts';

/**
 * Versions of programmes, partners and matching rules as the office writes them. Each edit is a new row that nobody
 * changes; what the application brings is every entry's first version and needs no row.
 */
export const catalogue: Migration = {
  id: 130,
  name: 'catalogue',
  sql: `
create table catalogue_version(
  id text primary key, kind text not null default '', code text not null default '', body text not null default '',
  valid_from text not null default '', note text not null default '', author text not null default '',
  written_at integer not null default 0, clock text not null default '') strict;
create index catalogue_version_of on catalogue_version(kind, code);
create index service_projection_by_person on service_projection(person_id) where person_id is not null;
`,
};
