import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit, eventOf } from '#main/data/commit.ts';
import { PLACES } from '#main/data/cases/place.ts';
import { eventsOf } from '#main/data/cases/events.ts';
import { openEncrypted } from '#main/data/open.ts';
import { tempStore, type TempStore } from './tempStore.ts';

describe('where events lie in the file', () => {
  let temp: TempStore;
  beforeEach(() => {
    temp = tempStore();
    temp.store.connection.pragma('synchronous=OFF');
  });
  afterEach(() => temp.close());

  const note = (caseId: string): void => {
    commit(temp.store, 'u1', () => ({ name: 'test', scope: '32.04.05.2004', subject: { type: 'case', id: caseId }, events: [eventOf(caseId, 'noteAdded', { note: 'x' }, null)] }));
  };
  const places = (caseId: string): number[] =>
    temp.store.connection.prepare<[string], number>('select rowid from case_event where case_id = ? order by rowid').pluck().all(caseId);

  it('those of one case lie side by side, however the cases take turns', () => {
    for (let turn = 0; turn < 5; turn += 1) for (const caseId of ['c1', 'c2', 'c3']) note(caseId);
    for (const caseId of ['c1', 'c2', 'c3']) {
      const [first = 0, ...rest] = places(caseId);
      expect(rest).toEqual([1, 2, 3, 4].map((step) => first + step));
      expect(eventsOf(temp.store, caseId)).toHaveLength(5);
    }
  });

  it('a long case goes on at the end', () => {
    note('c2');
    for (let turn = 0; turn < PLACES + 3; turn += 1) note('c1');
    note('c2');
    expect(new Set(places('c1').map((place) => Math.floor(place / PLACES))).size).toBe(2);
    expect(new Set(places('c2').map((place) => Math.floor(place / PLACES))).size).toBe(1);
    expect(eventsOf(temp.store, 'c1')).toHaveLength(PLACES + 3);
  });

  it('events that lay there before places were given out are never in the way', () => {
    const raw = openEncrypted(temp.file, temp.keyHex);
    const insert = raw.prepare("insert into case_event(rowid, id, case_id, type, version, hlc, author, data) values(?, ?, ?, 'noteAdded', 1, '0mkqz1a2b-000-k3v9x0p2ab', 'u1', '{}')");
    insert.run(1, 'e1', 'c8');
    insert.run(2, 'e2', 'c9');
    raw.close();
    for (const caseId of ['c8', 'c9', 'c8']) note(caseId);
    expect(places('c8')).toEqual([1, PLACES, PLACES + 1]);
    expect(places('c9')).toEqual([2, 3]);
  });
});
