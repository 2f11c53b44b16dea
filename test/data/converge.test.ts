import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventData, EventType } from '#src/domain/case/events.ts';
import type { Changeset } from '#src/sync/changeset.ts';
import { rebuildProjections } from '#main/data/cases/projection.ts';
import { commit, eventOf } from '#main/data/commit.ts';
import { receive } from '#main/data/receive.ts';
import { rowWrite } from '#main/data/rows.ts';
import type { Store } from '#main/data/store.ts';
import { knownEvent } from '../domain/case/arbitraryEvents.ts';
import { contents, tempStore } from './tempStore.ts';

const SEED = 1_124_003;
const STORES = 3;
const COMPARED = ['household', 'person', 'user_account', 'office', 'case_event', 'case_projection', 'service_projection', 'person_token', '(select * from area_counter where n != 0)'];

type Action =
  | { readonly kind: 'row'; readonly at: number; readonly table: 'household' | 'person'; readonly id: string; readonly fields: Record<string, string | number | null> }
  | { readonly kind: 'event'; readonly at: number; readonly caseId: string; readonly event: { readonly type: EventType; readonly data: object } }
  | { readonly kind: 'send'; readonly at: number; readonly to: number; readonly pick: number };

const store = fc.nat(STORES - 1);
const text = fc.constantFrom('Ani Contoh', 'Budi Contoh', 'Cici', '');
const personFields = fc.record({ name: text, nik: fc.constantFrom(null, '3204991501900001', '3204991501900002'), deleted: fc.constantFrom(0, 1), condition: fc.constantFrom(null, 'sakit') }, { requiredKeys: [] });
const householdFields = fc.record({ address: text, village: fc.constantFrom('32.04.05.2004', '32.04.12.2001'), latitude: fc.constantFrom(null, -7, -7.5) }, { requiredKeys: [] });
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('row' as const), at: store, table: fc.constant('person' as const), id: fc.constantFrom('p1', 'p2'), fields: personFields }) as fc.Arbitrary<Action>,
  fc.record({ kind: fc.constant('row' as const), at: store, table: fc.constant('household' as const), id: fc.constantFrom('h1'), fields: householdFields }) as fc.Arbitrary<Action>,
  fc.record({ kind: fc.constant('event' as const), at: store, caseId: fc.constantFrom('c1', 'c2'), event: knownEvent }),
  fc.record({ kind: fc.constant('send' as const), at: store, to: store, pick: fc.nat(30) }),
);

/** What a store would give the hub. */
function changesetsOf(from: Store): Changeset[] {
  return from.sql.all(from.q.selectFrom('changeset').selectAll().orderBy('hlc')).map((row) => ({
    id: row.id, deviceId: row.device_id, deviceSeq: row.device_seq, hlc: row.hlc, scope: row.scope, author: row.author, schema: row.schema,
    body: JSON.parse(row.body) as Changeset['body'],
  }));
}

function perform(stores: readonly Store[], step: Action): void {
  const here = stores[step.at] as Store;
  if (step.kind === 'send') {
    const known = changesetsOf(here);
    const one = known[step.pick % Math.max(1, known.length)];
    if (one !== undefined) receive(stores[step.to] as Store, one, 1);
    return;
  }
  commit(here, `u${step.at}`, () => ({
    name: 'test', scope: '32.04.05.2004', subject: { type: 'test', id: '1' },
    rows: step.kind === 'row' ? [rowWrite(here, step.table, step.id, step.fields)] : [],
    events: step.kind === 'event' ? [eventOf(step.caseId, step.event.type, step.event.data as EventData<EventType>, null)] : [],
  }));
}

describe(`stores that exchange changesets (seed ${SEED})`, () => {
  it('end equal in rows, clocks, events and projections, for every order and any repeats', () => {
    const input = fc.tuple(fc.array(action, { minLength: 3, maxLength: 30 }), fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 200 }), fc.array(fc.integer({ min: -600_000, max: 600_000 }), { minLength: STORES, maxLength: STORES }));
    fc.assert(fc.property(input, ([actions, mix, skews]) => {
      let wall = 1_790_000_000_000;
      const temps = skews.map((skew) => tempStore({ now: () => (wall += 1) + skew }));
      try {
        const stores = temps.map((temp) => temp.store);
        for (const step of actions) perform(stores, step);
        exchangeAll(stores, mix);
        const [first, ...others] = stores.map((one) => contents(one, COMPARED));
        for (const other of others) expect(other).toEqual(first);
        for (const one of stores) expect(rebuildProjections(one)).toMatchObject({ differing: 0 });
        expect(contents(stores[0] as Store, COMPARED)).toEqual(first);
      } finally {
        for (const temp of temps) temp.close();
      }
    }), { seed: SEED, numRuns: 40 });
  }, 120_000);
});

/** Everything to everybody, in an order of the seed's making, some of it twice, the own things back as well. */
function exchangeAll(stores: readonly Store[], mix: readonly number[]): void {
  const all = stores.flatMap(changesetsOf);
  stores.forEach((to, index) => {
    const order = all.map((one, place) => ({ one, key: ((mix[(place + index) % mix.length] ?? 0) * 7_919 + place * 104_729) % 1_000_003 })).toSorted((a, b) => a.key - b.key);
    for (const { one } of [...order, ...order.slice(0, Math.ceil(order.length / 2))]) receive(to, one, 1);
  });
}
