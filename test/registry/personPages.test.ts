import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonLine } from '#src/domain/registry/line.ts';
import { detailOf } from '#main/registry/store/detail.ts';
import { packFlags } from '#main/registry/store/flags.ts';
import { countPaged, PersonPages, PersonPageWriter, type StoredPerson } from '#main/registry/store/personPages.ts';
import { createTables, personId } from '#main/registry/store/schema.ts';
import { StoredPeople } from '#main/registry/store/storedPeople.ts';
import { personBytes } from './people.ts';

/** What a person's row may take, so that a page of SQLite's holds it beside the cipher's bytes. */
const MOST_BYTES = 8_080;

function line(serial: number, fields: Partial<PersonLine> = {}): PersonLine {
  return {
    registryId: `32040520010000${String(serial).padStart(4, '0')}`, nik: `320499150190${String(serial).padStart(4, '0')}`, kk: '3204990101200001', name: `ORANG ${serial}`,
    birthPlace: 'BANDUNG', birth: 19900115, sex: 'L', relation: 1, village: '32.04.05.2001', address: 'KP. CIBOGO', rt: '001', rw: '005', decile: 3, matched: true,
    motherName: 'ENTIN', programmes: 'PKH|BPNT', housing: '{"302":36}', extra: null, ...fields,
  };
}

interface Written {
  readonly id: number;
  readonly household: number;
  readonly person: PersonLine;
}

function pagesOf(written: readonly Written[]): Database.Database {
  const db = new Database(':memory:');
  createTables(db);
  const writer = new PersonPageWriter(db);
  for (const { id, household, person } of written) writer.add(id, personBytes(person), household, person.address !== null);
  writer.finish();
  return db;
}

function stored({ id, household, person }: Written): StoredPerson {
  const { registryId, nik, name, birth } = person;
  return { id, household, registryId, nik, name, birth, flags: packFlags(person), detail: detailOf(person, null) };
}

const one = (serial: number, household: number, fields: Partial<PersonLine> = {}): Written => ({ id: personId(1, serial), household: personId(1, household), person: line(serial, fields) });

const sizes = (db: Database.Database) => db.prepare<[], { people: number; bytes: number }>('select people, length(data) as bytes from person_page order by last').all();

/** Whatever a line may hold once it is read: no control characters, no half characters. */
const text = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength }).filter((value) => !/[\p{Cc}\p{Cs}]/u.test(value)).map((value) => value.slice(0, maxLength).replace(/[\ud800-\udbff]$/, ''));
const optional = (maxLength: number) => fc.option(text(maxLength));
const digits = fc.bigInt({ min: 10n ** 15n, max: 10n ** 15n + 200n }).map(String);
const anyLine: fc.Arbitrary<PersonLine> = fc.record({
  registryId: fc.oneof(text(36), digits), nik: fc.option(digits), kk: fc.option(digits), name: text(120), birthPlace: optional(40), birth: fc.constantFrom(0, 18500101, 19900115, 20261001),
  sex: fc.constantFrom('L' as const, 'P' as const, null), relation: fc.nat(11), village: fc.constant('32.04.05.2001'), address: optional(60), rt: optional(4), rw: optional(4),
  decile: fc.nat(10), matched: fc.option(fc.boolean()), motherName: optional(120), programmes: fc.option(fc.constantFrom('PKH', 'PKH|BPNT')),
  housing: fc.option(fc.constantFrom('{"302":36,"303":1}', '{"302":7,"303":12}', '{"303":1}', '{"a":"=1","b":{"c":[1]}}', '{"302":1.5,"303":-2}', '{"302":15,"303":"7:8"}', '{"302":2,"303":"7:9"}', '{}')), extra: fc.option(fc.constantFrom('{"shoes":42}', '{"long":"é"}')),
});

describe('person pages', () => {
  test('give back everybody and every household, however villages alternate', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(70), anyLine), { maxLength: 200, size: 'max' }), (lines) => {
      const serials = new Map<number, number>();
      const written = lines.map(([village, back, person]): Written => {
        const serial = (serials.get(village) ?? 0) + 1;
        serials.set(village, serial);
        return { id: personId(village, serial), household: personId(village, back === 0 || back >= serial ? serial : serial - back), person };
      });
      const db = pagesOf(written);
      const pages = new PersonPages(db);
      for (const { id, household, person } of written) {
        expect(pages.person(id)).toEqual(stored({ id, household, person }));
        const { kk, address, rt, rw, housing } = person;
        expect(pages.household(id)).toEqual(household === id ? { id, kk, address, rt, rw, housing } : undefined);
      }
      for (const [village, serial] of serials) {
        expect(pages.lastOf(village)).toBe(personId(village, serial));
        expect(pages.person(personId(village, serial + 1))).toBeUndefined();
      }
      expect(countPaged(db)).toEqual({ people: written.length, households: written.filter(({ id, household }) => id === household).length });
      const all = [...new StoredPeople(db).between(0, Number.MAX_SAFE_INTEGER)];
      expect(all).toEqual(written.map(stored).toSorted((first, second) => first.id - second.id));
      db.close();
    }), { numRuns: 60 });
  });

  test('fill pages, and no further', () => {
    const db = pagesOf(Array.from({ length: 500 }, (_, at) => one(at + 1, at - (at % 4) + 1)));
    const pages = sizes(db);
    expect(pages.reduce((sum, { people }) => sum + people, 0)).toBe(500);
    for (const { bytes } of pages) expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    for (const { bytes } of pages.slice(0, -1)) expect(bytes).toBeGreaterThan(MOST_BYTES - 200);
  });

  test('a person larger than a page has one alone, also beyond the writer\'s room', () => {
    const large = [one(1, 1), one(2, 1, { extra: JSON.stringify({ a: 'é'.repeat(8_000) }) }), one(3, 1), one(4, 1, { extra: JSON.stringify({ a: '漢'.repeat(40_000) }) }), one(5, 5)];
    const db = pagesOf(large);
    expect(sizes(db).map(({ people }) => people)).toEqual([1, 1, 1, 1, 1]);
    const pages = new PersonPages(db);
    for (const written of large) expect(pages.person(written.id)).toEqual(stored(written));
  });

  test('more villages at once than are kept waiting', () => {
    const written = [1, 2].flatMap((serial) => Array.from({ length: 1_200 }, (_, at): Written => {
      const id = personId(at + 1, serial);
      return { id, household: id, person: line(serial) };
    }));
    const pages = new PersonPages(pagesOf(written));
    for (const person of written) expect(pages.person(person.id)).toEqual(stored(person));
  });
});

describe('stored people', () => {
  const family = [one(1, 1), one(2, 1, { name: 'ANAK' }), one(3, 3, { kk: null }), one(200, 1, { name: 'JAUH' })];
  const withGap = [...family.slice(0, 3), ...Array.from({ length: 196 }, (_, at) => one(at + 4, at + 4)), family[3] as Written];

  function people() {
    const db = pagesOf(withGap);
    db.prepare('insert into apart values (?, ?)').run(personId(1, 1), personId(1, 200));
    const put = db.prepare('insert or replace into late_person values (?, ?, ?, ?, ?, ?, ?, ?)');
    return {
      of: new StoredPeople(db),
      late: (serial: number, household: number, name: string | null) => put.run(personId(1, serial), `LATE-${serial}`, null, household, name, 0, 0, ''),
      household: (id: number, kk: string) => db.prepare('insert into late_household values (?, ?, null, null, null, null)').run(id, kk),
    };
  }
  const names = (members: readonly StoredPerson[]): string[] => members.map(({ name }) => name);

  test('a family and those of it who stand apart', () => {
    expect(names(people().of.membersOf(personId(1, 1)))).toEqual(['ORANG 1', 'ANAK', 'JAUH']);
    expect(names(people().of.membersOf(personId(1, 3)))).toEqual(['ORANG 3']);
  });

  test('what a delta wrote goes before: gone, changed, come', () => {
    const { of, late } = people();
    late(1, personId(1, 1), null);
    late(2, personId(1, 1), 'ANAK BARU');
    late(900, personId(1, 1), 'BAYI');
    expect(of.person(personId(1, 1))).toBeUndefined();
    expect(of.person(personId(1, 2))).toMatchObject({ name: 'ANAK BARU', registryId: 'LATE-2' });
    expect(names(of.membersOf(personId(1, 1)))).toEqual(['ANAK BARU', 'JAUH', 'BAYI']);
    // The household outlives its first member.
    expect(of.household(personId(1, 1))).toMatchObject({ kk: '3204990101200001', address: 'KP. CIBOGO' });
    expect(of.lastIdOf(1)).toBe(personId(1, 900));
    expect(names([...of.ofVillage(1)]).filter((name) => !name.startsWith('ORANG'))).toEqual(['ANAK BARU', 'JAUH', 'BAYI']);
    expect([...of.ofVillage(1)]).toHaveLength(200);
    expect([...of.ofVillage(2)]).toEqual([]);
  });

  test('whoever moves to another household leaves the old one', () => {
    const { of, late, household } = people();
    household(-1, '3204990101209999');
    late(200, -1, 'JAUH');
    late(3, personId(1, 1), 'MENANTU');
    expect(names(of.membersOf(-1))).toEqual(['JAUH']);
    expect(names(of.membersOf(personId(1, 1)))).toEqual(['ORANG 1', 'ANAK', 'MENANTU']);
    expect(of.membersOf(personId(1, 3))).toEqual([]);
    expect(of.household(-1)).toMatchObject({ kk: '3204990101209999' });
  });

  test('a household changed later goes before the snapshot\'s', () => {
    const { of, household } = people();
    household(personId(1, 1), '3204990101208888');
    expect(of.household(personId(1, 1))).toMatchObject({ kk: '3204990101208888', address: null });
  });
});
