import fc from 'fast-check';
import { expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { RegistryNumbers } from '#main/registry/import/numbers.ts';
import { createNumberTables, NumberPages, pagedEntries } from '#main/registry/store/numberPages.ts';

/** Few enough to meet again, long enough for both columns; some are no numbers. */
const registryId = fc.oneof(
  fc.bigInt({ min: 1n, max: 10n ** 18n - 1n }).map(String), fc.bigInt({ min: 1n, max: 40n }).map(String), fc.integer({ min: 1, max: 99 }).map((text) => `xID-${text}`),
);
const nik = fc.option(fc.bigInt({ min: 10n ** 15n, max: 10n ** 15n + 400n }).map(String));

test('every number leads to all rows that have it, and to no other', () => {
  fc.assert(fc.property(fc.array(fc.tuple(registryId, nik), { maxLength: 900, size: 'max' }), fc.integer({ min: 1, max: 1_000 }), (people, held) => {
    const db = new Database(':memory:');
    createNumberTables(db);
    const numbers = new RegistryNumbers(db, held);
    people.forEach(([id, number], at) => numbers.addPerson(at + 1, id, number));
    const shared = numbers.write();
    const rowsBy = (number: (person: readonly [string, string | null]) => string | null): Map<string, number[]> => {
      const rows = new Map<string, number[]>();
      people.forEach((person, at) => {
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
