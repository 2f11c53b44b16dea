import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatHlc } from '#src/sync/hlc.ts';
import type { Changeset } from '#src/sync/changeset.ts';
import { commit } from '#main/data/commit.ts';
import { receive } from '#main/data/receive.ts';
import { rowWrite } from '#main/data/rows.ts';
import { contents, tempStore, type TempStore } from './tempStore.ts';

const NOW = 1_790_000_000_000;
const ALL = ['changeset', 'person', 'household', 'case_event', 'pending_op', 'field_collision', 'person_token', 'device'];

describe('receiving a changeset', () => {
  let temp: TempStore;
  beforeEach(() => {
    temp = tempStore({ now: () => NOW });
    commit(temp.store, 'u1', () => ({
      name: 'test', scope: '32.04.05.2004', subject: { type: 'test', id: '1' },
      rows: [rowWrite(temp.store, 'person', 'p1', { name: 'Ani Contoh', nik: null })],
    }));
  });
  afterEach(() => {
    temp.close();
  });

  const incoming = (parts: Partial<Changeset['body']>, more: Partial<Changeset> = {}): Changeset => ({
    id: randomUUID(), deviceId: 'zzzzzzzzzz', deviceSeq: 1, hlc: formatHlc({ time: NOW + 10, counter: 0, device: 'zzzzzzzzzz' }),
    scope: '32.04.05.2004', author: 'u2', schema: 1, body: { command: 'test', rows: [], events: [], ...parts }, ...more,
  });
  const rows = (table: string) => temp.store.connection.prepare(`select * from ${table}`).all() as Record<string, unknown>[];

  it('shows both values when two people changed one field without sight of each other', () => {
    receive(temp.store, incoming({ rows: [{ table: 'person', id: 'p1', fields: { name: 'Ani Lain' }, basis: '' }] }), 1);
    expect(rows('person')).toMatchObject([{ id: 'p1', name: 'Ani Lain' }]);
    expect(rows('field_collision')).toMatchObject([{ table_name: 'person', row_id: 'p1', field: 'name', kept: 'Ani Lain', lost: 'Ani Contoh', settled: 0 }]);
  });

  it('takes the later value in silence when its author had seen the former', () => {
    const basis = String(rows('person')[0]?.['clock']);
    receive(temp.store, incoming({ rows: [{ table: 'person', id: 'p1', fields: { name: 'Ani Lain' }, basis }] }), 1);
    expect(rows('person')).toMatchObject([{ name: 'Ani Lain' }]);
    expect(rows('field_collision')).toEqual([]);
  });

  it('keeps the earlier value, too, when the incoming one is older', () => {
    const older = formatHlc({ time: NOW - 10, counter: 0, device: 'zzzzzzzzzz' });
    receive(temp.store, incoming({ rows: [{ table: 'person', id: 'p1', fields: { name: 'Ani Lama' }, basis: '' }] }, { hlc: older }), 1);
    expect(rows('person')).toMatchObject([{ name: 'Ani Contoh' }]);
    expect(rows('field_collision')).toMatchObject([{ kept: 'Ani Contoh', lost: 'Ani Lama' }]);
  });

  it('puts off what a newer app wrote and applies the part it knows', () => {
    const answer = receive(temp.store, incoming({
      rows: [
        { table: 'person', id: 'p1', fields: { name: 'Ani Baru', blood_group: 'O' }, basis: '' },
        { table: 'visit', id: 'v1', fields: { day: '2030-01-01' }, basis: '' },
        { table: '__proto__', id: 'v2', fields: { constructor: 'x' }, basis: '' },
      ],
      events: [
        { id: 'e1', caseId: 'c1', type: 'visitPlanned', version: 1, data: { day: '2030-01-01' } },
        { id: 'e2', caseId: 'c1', type: 'noteAdded', version: 2, data: { note: 'baru', colour: 'red' } },
        { id: 'e3', caseId: 'c1', type: 'noteAdded', version: 1, data: { note: 'lama' } },
      ],
    }, { schema: 2 }), 7);
    expect(answer).toBe('APPLIED');
    expect(rows('person')).toMatchObject([{ name: 'Ani Baru' }]);
    expect(rows('case_event').map((row) => row['id']).toSorted()).toEqual(['e1', 'e2', 'e3']);
    const pending = rows('pending_op').map((row) => [row['reason'], (JSON.parse(String(row['body'])) as { table?: string; id?: string }).table ?? (JSON.parse(String(row['body'])) as { id?: string }).id]);
    expect(pending.toSorted()).toEqual([
      ['NEWER_SCHEMA', undefined], ['UNKNOWN_EVENT', 'e1'], ['UNKNOWN_EVENT', 'e2'], ['UNKNOWN_FIELD', '__proto__'], ['UNKNOWN_FIELD', 'person'], ['UNKNOWN_FIELD', 'visit'],
    ]);
    expect(JSON.parse(String(rows('pending_op').find((row) => String(row['body']).includes('blood_group'))?.['body']))).toMatchObject({ fields: { blood_group: 'O' } });
  });

  it('does nothing the second time, and nothing at all with a changeset of the wrong shape', () => {
    const one = incoming({ rows: [{ table: 'person', id: 'p2', fields: { name: 'Budi' }, basis: '' }] });
    expect(receive(temp.store, one, 1)).toBe('APPLIED');
    const before = contents(temp.store, ALL);
    expect(receive(temp.store, one, 1)).toBe('DUPLICATE');
    const wrong: unknown[] = [
      null, 7, 'x', {}, { ...one, hlc: 'never' }, { ...one, deviceSeq: 0 }, { ...one, scope: '../..' }, { ...one, extra: 1 },
      { ...one, id: '', deviceSeq: 5 }, { ...one, deviceSeq: 6, body: { ...one.body, rows: [{ table: 'person; drop table person', id: 'x', fields: {}, basis: '' }] } },
      { ...one, deviceSeq: 7, body: { ...one.body, rows: [{ table: 'person', id: 'x', fields: { name: { deep: 1 } }, basis: '' }] } },
    ];
    for (const one of wrong) expect(() => receive(temp.store, one, 1)).toThrow();
    expect(contents(temp.store, ALL)).toEqual(before);
  });

  it('leaves nothing behind when a value does not fit its column', () => {
    const before = contents(temp.store, ALL);
    const bad = incoming({ rows: [{ table: 'household', id: 'h1', fields: { address: 'Kp. Contoh' }, basis: '' }, { table: 'person', id: 'p1', fields: { deleted: 'tidak' }, basis: '' }] });
    expect(() => receive(temp.store, bad, 1)).toThrow();
    expect(contents(temp.store, ALL)).toEqual(before);
  });

  it('moves the clock past what was received, so that the next own change wins', () => {
    receive(temp.store, incoming({ rows: [{ table: 'person', id: 'p1', fields: { name: 'Dari depan' }, basis: '' }] }, { hlc: formatHlc({ time: NOW + 500_000, counter: 5, device: 'zzzzzzzzzz' }) }), 1);
    commit(temp.store, 'u1', () => ({ name: 'test', scope: '32.04.05.2004', subject: { type: 'test', id: '1' }, rows: [rowWrite(temp.store, 'person', 'p1', { name: 'Sesudahnya' })] }));
    expect(rows('person')).toMatchObject([{ name: 'Sesudahnya' }]);
  });
});
