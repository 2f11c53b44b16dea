import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phoneticKey } from '#src/domain/name/key.ts';
import { nameTokens } from '#src/domain/name/tokens.ts';
import { GrowingUint32 } from '#main/registry/index/growing.ts';
import { splitNames } from '#main/registry/index/splitNames.ts';
import { TextTable } from '#main/registry/index/textTable.ts';

/** Titles, degrees and filiation between names, in capitals and small, with and without what makes a name not plain. */
const word = fc.oneof(
  fc.constantFrom('SITI', 'Ujang', 'H', 'HJ', 'BIN', 'bt', 'SPD', 'SE', 'MA', 'DRS', 'Muhammad', 'A', 'O\'NEIL', 'Drs.', 'S.Pd.', 'NUR,', 'Émile', '0TONG', 'محمد'),
  fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 1, maxLength: 40 }),
  fc.string({ maxLength: 12 }),
);
const name = fc.tuple(fc.array(word, { minLength: 1, maxLength: 10 }), fc.constantFrom(' ', ' ', ' ', '  ', '-')).map(([words, between]) => words.join(between).slice(0, 200));

test('gives every name the words that nameTokens gives it', () => {
  fc.assert(fc.property(fc.array(name, { maxLength: 60, size: 'max' }), (given) => {
    const table = new TextTable(16);
    const numbers = given.map((each) => table.intern(each));
    given.forEach((each, at) => expect(table.intern(each)).toBe(numbers[at]));
    const distinct = [...new Set(given)];
    expect(table.size).toBe(distinct.length);
    distinct.forEach((each, at) => expect(table.textOf(at)).toBe(each));
    const [lengths, tokens] = [new GrowingUint32(), new GrowingUint32()];
    const words = splitNames(table, lengths, tokens);
    let from = 0;
    distinct.forEach((each, at) => {
      const to = from + lengths.at(at);
      expect([...tokens.values().subarray(from, to)].map((number) => words.tokens[words.rank[number] as number])).toEqual(nameTokens(each));
      from = to;
    });
    expect(words.tokens).toEqual([...new Set(distinct.flatMap(nameTokens))].toSorted());
    expect(words.keys).toEqual(words.tokens.map(phoneticKey));
  }), { numRuns: 200 });
});
