import type { Migration } from './migration.ts';

/**
 * What the national system's lists said last: answers by their address, so that what has not changed need not come again, and
 * its code lists with their version. Of the PC that sends, never synced; all of it can be asked for anew.
 */
export const nationalLists: Migration = {
  id: 220,
  name: 'national lists',
  sql: `
create table national_remembered(address text primary key, operation text not null, etag text not null, body text not null, at integer not null) strict, without rowid;
create index national_remembered_by_operation on national_remembered(operation, at);
create table national_code_list(name text primary key, version integer not null, entries text not null, read_at integer not null) strict, without rowid;
`,
};
