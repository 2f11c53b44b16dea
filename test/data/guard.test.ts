import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPEND_ONLY_TABLES, SYNCED_FIELDS } from '#src/schema/synced.ts';
import { logAccess } from '#main/data/accessLog.ts';
import { commit, eventOf } from '#main/data/commit.ts';
import { rowWrite } from '#main/data/rows.ts';
import { tempStore, type TempStore } from './tempStore.ts';

const GUARDED = [...Object.keys(SYNCED_FIELDS), ...APPEND_ONLY_TABLES];

describe('writing past commit()', () => {
  let temp: TempStore;
  beforeAll(() => {
    temp = tempStore();
    commit(temp.store, 'u1', () => ({
      name: 'test', scope: 'reference', subject: { type: 'test', id: '1' },
      rows: [
        rowWrite(temp.store, 'household', 'h1', { village: '32.04.05.2004', address: 'Kp. Contoh' }),
        rowWrite(temp.store, 'person', 'p1', { household_id: 'h1', name: 'Ani Contoh' }),
        rowWrite(temp.store, 'user_account', 'u1', { username: 'ani', name: 'Ani' }),
        rowWrite(temp.store, 'office', 'office', { name: 'Kantor' }),
        rowWrite(temp.store, 'person_link', 'l1', { person_a: 'p1', person_b: 'p2', decision: 'SAME' }),
        rowWrite(temp.store, 'ticket', 't1', { day: '2026-11-24', number: 1, label: 'A-001' }),
        rowWrite(temp.store, 'catalogue_version', 'v1', { kind: 'PROGRAMME', code: 'PKH', body: '{}', valid_from: '2026-11-24' }),
        rowWrite(temp.store, 'problem_report', 'pr1', { at: 1, author: 'u1', words: 'Layar kosong' }),
        rowWrite(temp.store, 'holiday', '2026-12-25', { name: 'Natal' }),
      ],
      events: [eventOf('c1', 'noteAdded', { note: 'catatan' }, null)],
    }));
  });
  afterAll(() => {
    temp.close();
  });

  it.each(GUARDED)('%s: insert, update and delete are aborted, and nothing has changed', (table) => {
    const { connection } = temp.store;
    const rows = () => connection.prepare(`select * from ${table}`).all();
    const before = rows();
    expect(before.length).toBeGreaterThan(0);
    const columns = (connection.pragma(`table_info(${table})`) as { name: string }[]).map((column) => column.name);
    const key = columns.includes('id') ? 'id' : 'seq';
    const others = columns.filter((column) => column !== key).join(', ');
    const message = `${table} is written by commit() only`;
    expect(() => connection.exec(`insert into ${table}(${key}, ${others}) select ${key === 'id' ? "'x' || id" : 'seq + 100'}, ${others} from ${table} limit 1`)).toThrow(message);
    expect(() => connection.exec(`update ${table} set ${key} = ${key}`)).toThrow(message);
    expect(() => connection.exec(`delete from ${table}`)).toThrow(message);
    expect(rows()).toEqual(before);
  });

  it.each(['case_event', 'access_log'])('%s is append-only even for commit() itself', (table) => {
    const { connection, guard } = temp.store;
    const before = connection.prepare(`select * from ${table}`).all();
    const key = table === 'case_event' ? 'id' : 'seq';
    expect(() => guard.allow(() => connection.exec(`update ${table} set ${key} = ${key}`))).toThrow('append-only');
    expect(() => guard.allow(() => connection.exec(`delete from ${table}`))).toThrow('append-only');
    expect(connection.prepare(`select * from ${table}`).all()).toEqual(before);
  });

  it('is allowed no longer after a piece of commit() has thrown', () => {
    expect(() => temp.store.guard.allow(() => { throw new Error('stop'); })).toThrow('stop');
    expect(() => temp.store.connection.exec("update person set name = 'X'")).toThrow('commit() only');
  });

  it('the access log is written through its own door only', () => {
    const count = () => (temp.store.connection.prepare('select count(*) as n from access_log').get() as { n: number }).n;
    const before = count();
    logAccess(temp.store, { userId: 'u1', action: 'READ', subjectType: 'case', subjectId: 'c1', note: null });
    expect(count()).toBe(before + 1);
  });
});
