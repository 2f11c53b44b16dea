import fc from 'fast-check';
import { expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { RegistryNumbers } from '#main/registry/import/numbers.ts';
import { FileScratch } from '#main/registry/store/scratch.ts';
import { createNumberTables, NumberPages, pagedEntries } from '#main/registry/store/numberPages.ts';
import { personBytes } from './people.ts';

/** Few enough to meet again, long enough for both columns; some are no numbers. */
const registryId = fc.oneof(
  fc.bigInt({ min: 1n, max: 10n ** 18n - 1n }).map(String), fc.bigInt({ min: 1n, max: 40n }).map(String), fc.integer({ min: 1, max: 99 }).map((text) => `xID-${text}`),
);
const nik = fc.option(fc.bigInt({ min: 10n ** 15n, max: 10n ** 15n + 400n }).map(String));

/** In no order; in order at first, then not; all in order. */
const people = fc.tuple(fc.array(fc.tuple(registryId, nik), { maxLength: 900, size: 'max' }), fc.constantFrom(0, 0.5, 1)).map(([all, share]) => {
  const inOrder = all.slice(0, all.length * share).toSorted(([one], [other]) => Number(one) - Number(other) || 0);
  return [...inOrder, ...all.slice(inOrder.length)];
});

test('every number leads to all rows that have it, and to no other', () => {
  fc.assert(fc.property(people, fc.integer({ min: 1, max: 1_000 }), (given, held) => {
    const db = new Database(':memory:');
    createNumberTables(db);
    const numbers = new RegistryNumbers(db, new FileScratch(db), held);
    given.forEach(([id, number], at) => numbers.addPerson(at + 1, personBytes({ registryId: id, nik: number })));
    const shared = numbers.write();
    const rowsBy = (number: (person: readonly [string, string | null]) => string | null): Map<string, number[]> => {
      const rows = new Map<string, number[]>();
      given.forEach((person, at) => {
        const key = number(person);
        if (key !== null) rows.set(key, [...(rows.get(key) ?? []), at + 1]);
      });
      return rows;
    };
    const sharing = (rows: Map<string, number[]>): number => [...rows.values()].reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0);
    const ids = rowsBy(([id]) => id);
    const niks = rowsBy(([, number]) => number);
    expect(shared).toEqual({ niksShared: sharing(niks), registryIdsShared: sharing(ids) });
    const found = new NumberPages(db, 'registry_id');
    for (const [id, rows] of ids) expect(found.rowsOf(id)).toEqual(rows.slice(0, 200));
    const foundNiks = new NumberPages(db, 'nik');
    for (let at = 0; at <= 400; at += 7) {
      const number = String(10n ** 15n + BigInt(at));
      expect(foundNiks.rowsOf(number)).toEqual(niks.get(number)?.slice(0, 200) ?? []);
    }
    const sorted = [...pagedEntries(db, 'registry_id')].map(({ high, low }) => high * 1e9 + low);
    expect(sorted).toEqual(sorted.toSorted((one, other) => one - other));
    db.close();
  }), { numRuns: 60 });
});

test('ids in their order go straight into pages, also when the order ends in the middle', () => {
  const ids = Array.from({ length: 5_000 }, (_, at) => String(320405200100000000n + BigInt(at * 3)));
  for (const lines of [ids, [...ids, ids[7] as string, '5', ids[4_999] as string], [...ids.slice(0, 3_000), ...ids.slice(3_000).toReversed()]]) {
    const db = new Database(':memory:');
    createNumberTables(db);
    const numbers = new RegistryNumbers(db, new FileScratch(db), 1_000);
    lines.forEach((id, at) => numbers.addPerson(at + 1, personBytes({ registryId: id, nik: null })));
    const doubles = lines.length - new Set(lines).size;
    expect(numbers.write().registryIdsShared).toBe(doubles * 2);
    const found = new NumberPages(db, 'registry_id');
    const rows = new Map<string, number[]>();
    lines.forEach((id, at) => rows.set(id, [...(rows.get(id) ?? []), at + 1]));
    for (const [id, owners] of rows) expect(found.rowsOf(id)).toEqual(owners);
    db.close();
  }
});
