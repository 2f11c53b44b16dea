import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkDecision } from '#src/domain/person/links.ts';
import { commit } from '#main/data/commit.ts';
import { readHousehold } from '#main/data/people/household.ts';
import { decideLink, recordsOf } from '#main/data/people/links.ts';
import { searchPeople } from '#main/data/people/search.ts';
import { rowWrite } from '#main/data/rows.ts';
import type { SessionUser } from '#main/data/sessions/session.ts';
import { contents, tempStore, type TempStore } from './tempStore.ts';

const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const CLERK: SessionUser = { userId: 'u1', username: 'fo', name: 'Ani Contoh', role: 'FRONT_OFFICE', area: '32.04', mustChangePassword: false, locked: false };

interface Decision {
  readonly pair: readonly [string, string];
  readonly decision: LinkDecision;
}
const pair = fc.subarray(PEOPLE, { minLength: 2, maxLength: 2 }).map(([a = '', b = '']) => [a, b] as const);
const sequence = fc.array(fc.record({ pair, decision: fc.constantFrom<LinkDecision>('SAME', 'SAME', 'DIFFERENT', 'OPEN') }), { minLength: 1, maxLength: 7 });

/** The last decision of each pair, and who hangs together by it: written without the code under test. */
function groupOf(id: string, decisions: readonly Decision[]): string[] {
  const last = new Map(decisions.map(({ pair: [a, b], decision }) => [[a, b].toSorted().join(), decision]));
  let group = new Set([id]);
  for (;;) {
    const grown = new Set([...group, ...[...last].filter(([, decision]) => decision === 'SAME').map(([key]) => key.split(',')).filter((ends) => ends.some((end) => group.has(end))).flat()]);
    if (grown.size === group.size) return [...group].toSorted();
    group = grown;
  }
}

describe('merging and unmerging people', () => {
  let temp: TempStore;
  beforeAll(() => {
    temp = tempStore();
    temp.store.connection.pragma('synchronous=OFF'); // thousands of commits; what is tested is not the disk
    for (const [at, id] of PEOPLE.entries()) {
      commit(temp.store, 'u1', () => ({
        name: 'test', scope: '32.04.05.2004', subject: { type: 'person', id },
        rows: [
          rowWrite(temp.store, 'household', `h${id}`, { village: '32.04.05.2004', address: 'Kp. Contoh', deleted: 0 }),
          rowWrite(temp.store, 'person', id, { household_id: `h${id}`, name: `Asep Contoh ${at}`, nik: `32049915019000${10 + at}`, relation: 'HEAD', deleted: 0 }),
        ],
      }));
    }
  });
  afterAll(() => {
    temp.close();
  });

  const found = () => searchPeople(temp.store, '32.04', { text: 'asep', village: null, limit: 50 }).map((match) => match.personId);
  const shown = () => ({
    records: contents(temp.store, ['person', 'household', 'person_token']),
    found: found(),
    families: PEOPLE.map((id) => readHousehold(temp.store, `h${id}`)),
  });

  it('restores equal records after 1,000 random sequences, and shows one person meanwhile', () => {
    const { store } = temp;
    const before = shown();
    expect(before.found).toHaveLength(PEOPLE.length);
    fc.assert(
      fc.property(sequence, (decisions) => {
        for (const { pair: [a, b], decision } of decisions) decideLink(store, CLERK, a, b, decision);
        for (const id of PEOPLE) expect(recordsOf(store, [id])).toEqual(groupOf(id, decisions));
        const groups = new Set(PEOPLE.map((id) => groupOf(id, decisions).join()));
        expect(found()).toHaveLength(groups.size);
        for (const { pair: [a, b] } of decisions) decideLink(store, CLERK, b, a, 'OPEN');
        for (const id of PEOPLE) expect(recordsOf(store, [id])).toEqual([id]);
      }),
      { numRuns: 1_000, seed: 7 },
    );
    expect(shown()).toEqual(before);
  }, 180_000);

  it('refuses a person with themselves, nobody, and people of another area', () => {
    const { store } = temp;
    expect(() => decideLink(store, CLERK, 'p1', 'p1', 'SAME')).toThrow('INVALID_INPUT');
    expect(() => decideLink(store, CLERK, 'p1', 'nobody', 'SAME')).toThrow('NOT_FOUND');
    expect(() => decideLink(store, { ...CLERK, area: '32.04.12' }, 'p1', 'p2', 'SAME')).toThrow('AREA_NOT_ALLOWED');
  });
});
