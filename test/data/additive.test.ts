import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, type Migration } from '#migrations/index.ts';
import { SYNCED_FIELDS } from '#src/schema/synced.ts';
import { migrate } from '#main/data/migrate.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
}

const SYNCED = [...Object.keys(SYNCED_FIELDS), 'case_event', 'changeset'];

/** The synced tables' columns after each step of the real chain. */
function history(chain: readonly Migration[]): Map<string, Column[]>[] {
  const db = new Database(':memory:');
  const stages = chain.map((_, index) => {
    migrate(db, chain.slice(0, index + 1));
    return new Map(SYNCED.map((table) => [table, db.pragma(`table_info(${table})`) as Column[]]).filter((entry): entry is [string, Column[]] => (entry[1]?.length ?? 0) > 0));
  });
  db.close();
  return stages;
}

/** What an older app, or a changeset it wrote, would stumble over. */
function findShrinking(chain: readonly Migration[]): string[] {
  const found: string[] = [];
  history(chain).reduce<Map<string, Column[]>>((before, after) => {
    for (const [table, columns] of before) {
      const next = after.get(table);
      if (next === undefined) {
        found.push(`${table} is gone`);
        continue;
      }
      for (const column of columns) {
        const same = next.find((candidate) => candidate.name === column.name);
        if (same === undefined) found.push(`${table}.${column.name} is gone`);
        else if (same.type !== column.type || same.pk !== column.pk || same.notnull > column.notnull) found.push(`${table}.${column.name} has changed`);
      }
      for (const column of next) {
        const added = !columns.some((known) => known.name === column.name);
        if (added && column.notnull === 1 && column.dflt_value === null) found.push(`${table}.${column.name} is demanded of old apps`);
      }
    }
    return after;
  }, new Map());
  return found;
}

const later = (sql: string): readonly Migration[] => [...MIGRATIONS, { id: 9_990, name: 'trial', sql }];

describe('synced tables only ever grow', () => {
  it('in the real chain', () => {
    expect(findShrinking(MIGRATIONS)).toEqual([]);
  });

  it('and hold every field that is said to be synced, with a default, so that half a row can arrive first', () => {
    const newest = history(MIGRATIONS).at(-1);
    for (const [table, fields] of Object.entries(SYNCED_FIELDS)) {
      const columns = newest?.get(table) ?? [];
      expect(columns.map((column) => column.name).toSorted()).toEqual(['id', 'clock', ...fields].toSorted());
      const demanding = columns.filter((column) => column.name !== 'id' && column.notnull === 1 && column.dflt_value === null);
      expect(demanding.map((column) => `${table}.${column.name}`)).toEqual([]);
    }
  });

  it.each([
    ['a dropped column', 'alter table person drop column occupation', ['person.occupation is gone']],
    ['a renamed column', 'alter table person rename column condition to illness', ['person.condition is gone']],
    ['a renamed table', 'alter table household rename to family', ['household is gone']],
    ['a dropped table', 'drop table user_account', ['user_account is gone']],
    ['a new column that old apps cannot fill', "create table h2(id text primary key, clock text not null default '', must text not null) strict; drop table household; alter table h2 rename to household", expect.arrayContaining(['household.must is demanded of old apps', 'household.village is gone'])],
    ['a changed type', 'create table o2 as select * from office; drop table office; alter table o2 rename to office', expect.arrayContaining(['office.id has changed'])],
  ])('and this test notices %s', (_, sql, found) => {
    expect(findShrinking(later(sql))).toEqual(found);
  });

  it('and lets a column with a default, and a new table, pass', () => {
    expect(findShrinking(later("alter table person add column religion text; alter table household add column hamlet text not null default ''; create table visit(id text primary key) strict"))).toEqual([]);
  });
});
