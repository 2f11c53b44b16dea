import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_CASE_PATTERN } from '#src/domain/office/numberPattern.ts';
import type { EventData } from '#src/domain/case/events.ts';
import { commit, eventOf } from '#main/data/commit.ts';
import { takeNumber } from '#main/data/numbers.ts';
import { rowWrite } from '#main/data/rows.ts';
import { contents, tempStore, type TempStore } from './tempStore.ts';

const TABLES = [
  'device', 'changeset', 'case_event', 'access_log', 'household', 'person', 'person_token', 'number_counter', 'case_projection',
  'area_counter', 'service_projection', 'draft',
];
const registered: EventData<'registered'> = {
  number: '', receiptCode: 'AAAA-AAAA', channel: 'WALK_IN', kind: 'PROGRAM_NEED', urgency: 'REGULAR', householdId: 'h1', village: '32.04.05.2004',
  applicantId: 'p1', applicantName: 'Ani Contoh', narrative: 'cerita', needs: [], documents: [], missingDocuments: [], dueOn: null,
};

describe('commit() is one transaction', () => {
  let temp: TempStore;
  beforeEach(() => {
    temp = tempStore();
    register('c0');
  });
  afterEach(() => {
    temp.close();
  });

  function register(caseId: string, after?: () => void): string {
    const { store } = temp;
    let number = '';
    commit(store, 'u1', () => {
      number = takeNumber(store, 'case', DEFAULT_CASE_PATTERN, { classification: '400.9', unit: 'SLRT' });
      store.sql.run(store.q.insertInto('draft').values({ id: caseId, user_id: 'u1', form: 'f', title: 't', body: '', saved_at: 1 }));
      after?.();
      return {
        name: 'case.register', scope: '32.04.05.2004', subject: { type: 'case', id: caseId },
        rows: [
          rowWrite(store, 'household', `h-${caseId}`, { village: '32.04.05.2004', address: 'Kp. Contoh' }),
          rowWrite(store, 'person', `p-${caseId}`, { household_id: `h-${caseId}`, name: 'Ani Contoh' }),
        ],
        events: [eventOf(caseId, 'registered', { ...registered, number: `N-${caseId}` }, null)],
      };
    });
    return number;
  }

  it('leaves nothing when what builds the command throws, and takes no number', () => {
    const before = contents(temp.store, TABLES);
    expect(() => register('c1', () => { throw new Error('stop'); })).toThrow('stop');
    expect(contents(temp.store, TABLES)).toEqual(before);
  });

  // A fault at each table that commit() writes: the disk, a bug, a power cut behave no worse than this.
  it.each(TABLES.filter((table) => !['service_projection', 'draft'].includes(table)))('leaves nothing when writing to %s fails', (table) => {
    const { connection } = temp.store;
    const before = contents(temp.store, TABLES);
    const verb = table === 'device' ? 'update' : 'insert';
    connection.exec(`create temp trigger fault before ${verb} on main.${table} begin select raise(abort, 'fault'); end`);
    if (table === 'number_counter' || table === 'area_counter') {
      connection.exec(`create temp trigger fault2 before update on main.${table} begin select raise(abort, 'fault'); end`);
    }
    expect(() => register('c1')).toThrow('fault');
    expect(contents(temp.store, TABLES)).toEqual(before);
    expect(connection.inTransaction).toBe(false);
    connection.exec('drop trigger fault');
    connection.exec('drop trigger if exists fault2');
    const number = register('c1');
    expect(number).toMatch(/2$/); // no gap: the failed command's number was given back
  });

  it('writes exactly one changeset, one access line and unbroken device numbers for each command', () => {
    register('c1');
    register('c2');
    const rows = temp.store.sql.all(temp.store.q.selectFrom('changeset').select(['device_seq', 'hlc']).orderBy('device_seq'));
    expect(rows.map((row) => row.device_seq)).toEqual([1, 2, 3]);
    expect(rows.map((row) => row.hlc)).toEqual(rows.map((row) => row.hlc).toSorted());
    const lines = temp.store.sql.all(temp.store.q.selectFrom('access_log').select('action'));
    expect(lines.map((line) => line.action)).toEqual(['WRITE', 'WRITE', 'WRITE']);
  });

  it('refuses a malformed event before anything is written', () => {
    const before = contents(temp.store, TABLES);
    expect(() => commit(temp.store, 'u1', () => ({
      name: 'x', scope: 'reference', subject: { type: 'case', id: 'c0' }, events: [eventOf('c0', 'closed', { result: 'lower case', note: '', rating: 9 }, null)],
    }))).toThrow();
    expect(contents(temp.store, TABLES)).toEqual(before);
  });

  it('acknowledges with synchronous FULL and WAL, so that an acknowledged command is on the disk', () => {
    expect(temp.store.connection.pragma('synchronous', { simple: true })).toBe(2);
    expect(temp.store.connection.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(temp.store.connection.pragma('temp_store', { simple: true })).toBe(2);
  });
});
