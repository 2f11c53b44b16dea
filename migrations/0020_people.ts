import type { Migration } from './migration.ts';

/** Households and persons. No UNIQUE on NIK: two desks can create one person; a duplicate is a finding. */
export const people: Migration = {
  id: 20,
  name: 'people',
  sql: `
create table household(
  id text primary key, family_card text, village text not null default '', address text not null default '', rt text, rw text,
  phone text, latitude real, longitude real, deleted integer not null default 0, clock text not null default '') strict;
create index household_by_family_card on household(family_card) where family_card is not null;
create index household_by_village on household(village);
create table person(
  id text primary key, household_id text not null default '', name text not null default '', nik text,
  nik_status text not null default 'NONE', birth_place text, birth_date text, sex text,
  relation text not null default 'OTHER', occupation text, condition text, deleted integer not null default 0,
  clock text not null default '') strict;
create index person_by_nik on person(nik) where nik is not null;
create index person_by_household on person(household_id);
create table person_token(token text not null, person_id text not null, primary key(token, person_id)) strict, without rowid;
create index person_token_by_person on person_token(person_id);
`,
};
