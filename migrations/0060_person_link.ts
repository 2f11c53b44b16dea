import type { Migration } from './migration.ts';

/** What people decided of two records that may be one person; and what possible duplicates are looked up by. */
export const personLink: Migration = {
  id: 60,
  name: 'person_link',
  sql: `
create table person_link(
  id text primary key, person_a text not null default '', person_b text not null default '', decision text not null default 'OPEN',
  decided_by text not null default '', clock text not null default '') strict;
create index person_link_by_a on person_link(person_a);
create index person_link_by_b on person_link(person_b);
create index person_by_birth_date on person(birth_date) where birth_date is not null;
create index household_by_phone on household(phone) where phone is not null;
`,
};
