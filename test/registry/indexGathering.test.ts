import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phoneticKey } from '#src/domain/name/key.ts';
import { nameTokens } from '#src/domain/name/tokens.ts';
import { NameCollector } from '#main/registry/index/collect.ts';
import { loadParts } from '#main/registry/index/partFile.ts';
import { sexOfTraits, yearOfTraits, type IndexParts } from '#main/registry/index/parts.ts';
import { NameWriter } from '#main/registry/index/write.ts';
import { createTables, personId } from '#main/registry/store/schema.ts';
import { FileScratch } from '#main/registry/store/scratch.ts';

interface Given {
  readonly village: number;
  readonly name: string;
  readonly birth: number;
  readonly sex: number;
}

/** Titles, degrees and filiation between names, in capitals and small, with and without what makes a name not plain. */
const word = fc.oneof(
  fc.constantFrom('SITI', 'Ujang', 'H', 'HJ', 'BIN', 'bt', 'SPD', 'SE', 'MA', 'DRS', 'Muhammad', 'A', 'O\'NEIL', 'Drs.', 'S.Pd.', 'NUR,', 'Émile', '0TONG', 'محمد'),
  fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 1, maxLength: 40 }),
  fc.string({ maxLength: 12 }),
);
const name = fc.tuple(fc.array(word, { minLength: 1, maxLength: 10 }), fc.constantFrom(' ', ' ', ' ', '  ', '-')).map(([words, between]) => words.join(between).slice(0, 120));
const person = fc.record({ village: fc.integer({ min: 1, max: 9 }), name, birth: fc.integer({ min: 1_900, max: 2_025 }).map((year) => year * 10_000 + 517), sex: fc.integer({ min: 0, max: 2 }) });

/** In no order, village by village as they were met, and in code order. */
const people = fc.tuple(fc.array(person, { maxLength: 300, size: 'max' }), fc.constantFrom('none', 'villages', 'codes')).map(([all, order]) => {
  if (order === 'none') return all;
  return all.toSorted((one, other) => (order === 'codes' ? codeOf(one.village).localeCompare(codeOf(other.village)) : one.village - other.village));
});

/** Numbers are given in the order in which villages are met, codes are not. */
function codeOf(village: number): string {
  return `32.04.05.20${String((village * 7) % 10).padStart(2, '0')}`;
}

const codes = new Map(Array.from({ length: 10 }, (_, village) => [village, codeOf(village)]));

function add(index: Pick<NameWriter, 'add'>, given: readonly Given[]): void {
  const serials = new Map<number, number>();
  for (const each of given) {
    const serial = (serials.get(each.village) ?? 0) + 1;
    serials.set(each.village, serial);
    index.add(personId(each.village, serial), each.name, each.birth, each.sex);
  }
}

function written(given: readonly Given[], options: { most?: { names: number; words: number }; window?: number }): IndexParts {
  const db = new Database(':memory:');
  try {
    createTables(db);
    const scratch = new FileScratch(db);
    const index = new NameWriter(db, { scratch, keepIds: true, ...options });
    add(index, given);
    index.finish(codes);
    scratch.drop();
    const names = db.prepare<[], string>('select distinct substr(name, 1, instr(name, \'/\') - 1) as part from search_part order by part').pluck().all();
    expect(names).toEqual(['ids', 'keys', 'nameLengths', 'nameTokens', 'personName', 'personTraits', 'tokens', 'villages']);
    return loadParts(db) as IndexParts;
  } finally {
    db.close();
  }
}

function collected(given: readonly Given[]): IndexParts {
  const index = new NameCollector();
  add(index, given);
  return index.finish(codes);
}

const plain = (parts: IndexParts) => Object.fromEntries(Object.entries(parts).map(([key, value]) => [key, Array.from(value as Iterable<unknown>)]));

describe('the index of names', () => {
  test('holds everybody by village, under the words that nameTokens gives their name', () => {
    fc.assert(fc.property(people, (given) => {
      const parts = written(given, {});
      const byVillage = given.map((each, at) => ({ ...each, at })).toSorted((one, other) => (codeOf(one.village) < codeOf(other.village) ? -1 : Number(one.village !== other.village) || one.at - other.at));
      expect(parts.villages.flatMap(({ code, people: count }) => Array.from({ length: count }, () => code))).toEqual(byVillage.map(({ village }) => codeOf(village)));
      const wordsOf = (number: number): string[] => [...parts.nameTokens.subarray(parts.nameStarts[number], parts.nameStarts[number + 1])].map((token) => parts.tokens[token] as string);
      expect([...parts.personName].map(wordsOf)).toEqual(byVillage.map((each) => nameTokens(each.name)));
      expect([...parts.personTraits].map((traits) => [yearOfTraits(traits), sexOfTraits(traits)])).toEqual(byVillage.map(({ birth, sex }) => [Math.floor(birth / 10_000), sex]));
      expect(parts.nameStarts.length - 1).toBe(new Set(given.map((each) => each.name)).size);
      expect(parts.tokens).toEqual([...new Set(given.flatMap((each) => nameTokens(each.name)))].toSorted());
      expect(parts.keys).toEqual(parts.tokens.map(phoneticKey));
    }), { numRuns: 100 });
  });

  test('is the same however little is held in memory', () => {
    const room = fc.record({ names: fc.integer({ min: 32, max: 200 }), words: fc.integer({ min: 32, max: 100 }) });
    fc.assert(fc.property(people, room, fc.integer({ min: 1, max: 100 }), (given, most, window) => {
      const expected = plain(written(given, {}));
      expect(plain(written(given, { most, window }))).toEqual(expected);
      expect(plain(collected(given))).toEqual(expected);
    }), { numRuns: 150 });
  });

  test('is the same when thousands of names come back after thousands of others', () => {
    const given: Given[] = Array.from({ length: 60_000 }, (_, at) => ({ village: 1 + Math.floor(at / 10_000), name: `NAMA ${letters(at % 25_000)} ${letters((at % 25_000) % 977)}`, birth: 19800517, sex: 1 }));
    const all = written(given, {});
    expect(all.nameStarts.length - 1).toBe(25_000);
    for (const other of [written(given, { most: { names: 1_024, words: 512 }, window: 5_000 }), collected(given)]) {
      for (const key of ['tokens', 'nameStarts', 'nameTokens', 'personName', 'personTraits'] as const) expect(JSON.stringify(all[key]) === JSON.stringify(other[key]), key).toBe(true);
    }
  });
});

function letters(number: number): string {
  return number < 26 ? String.fromCharCode(65 + number) : letters(Math.floor(number / 26)) + letters(number % 26);
}
