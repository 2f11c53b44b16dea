import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packClock, unpackClock } from '#src/sync/clock.ts';
import { formatHlc } from '#src/sync/hlc.ts';
import { collisions, EMPTY_ROW, mergeRow, type Fields, type Row } from '#src/sync/merge.ts';

const SEED = 1_124_001;
const OPTIONS = { seed: SEED, numRuns: 500 };

const hlc = fc
  .record({ time: fc.integer({ min: 1_790_000_000_000, max: 1_790_000_000_010 }), counter: fc.integer({ min: 0, max: 1 }), device: fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb') })
  .map(formatHlc);
const value = fc.constantFrom<string | number | null>('a', 'b', '', 1, 2, null);
const fields: fc.Arbitrary<Fields> = fc.dictionary(fc.constantFrom('name', 'nik', 'phone', 'rt'), value, { noNullPrototype: true });
const write = fc.record({ fields, at: hlc });
type Write = { readonly fields: Fields; readonly at: string };

const fold = (writes: readonly Write[]): Row => writes.reduce<Row>((row, one) => mergeRow(row, one.fields, one.at), EMPTY_ROW);
const plain = ({ fields: values, clock }: Row) => ({ fields: values, clock: packClock(clock) });

describe(`merging fields (seed ${SEED})`, () => {
  it('is commutative: any order of writes gives one row', () => {
    const input = fc.array(write, { maxLength: 8 }).chain((writes) => fc.tuple(fc.constant(writes), fc.shuffledSubarray(writes, { minLength: writes.length, maxLength: writes.length })));
    fc.assert(fc.property(input, ([writes, mixed]) => {
      expect(plain(fold(mixed))).toEqual(plain(fold(writes)));
    }), OPTIONS);
  });

  it('is associative: merging merged parts is merging all', () => {
    fc.assert(fc.property(fc.array(write, { maxLength: 6 }), fc.array(write, { maxLength: 6 }), (first, second) => {
      const asWrites = (row: Row): Write[] => [...row.clock].map(([field, at]) => ({ fields: { [field]: row.fields[field] ?? null }, at }));
      const parts = [...asWrites(fold(first)), ...asWrites(fold(second))];
      expect(plain(fold(parts))).toEqual(plain(fold([...first, ...second])));
    }), OPTIONS);
  });

  it('is idempotent: a write that comes again changes nothing', () => {
    fc.assert(fc.property(fc.array(write, { minLength: 1, maxLength: 8 }), fc.nat(), (writes, pick) => {
      const row = fold(writes);
      const again = writes[pick % writes.length] as Write;
      const merged = mergeRow(row, again.fields, again.at);
      expect(plain(merged)).toEqual(plain(row));
      expect(merged.changed).toEqual({});
    }), OPTIONS);
  });

  it('reports exactly what changed and leaves its input alone', () => {
    fc.assert(fc.property(fc.array(write, { maxLength: 6 }), write, (writes, next) => {
      const row = fold(writes);
      const before = plain(row);
      const merged = mergeRow(row, next.fields, next.at);
      expect(plain(row)).toEqual(before);
      expect({ ...row.fields, ...merged.changed }).toEqual(merged.fields);
      for (const [field, changed] of Object.entries(merged.changed)) expect(row.fields[field]).not.toBe(changed);
    }), OPTIONS);
  });

  it('never swallows a value in silence: what differs and was not seen is a collision with both values', () => {
    fc.assert(fc.property(hlc, hlc, value, value, (a, b, mine, theirs) => {
      fc.pre(a !== b && mine !== theirs);
      const row = mergeRow(EMPTY_ROW, { name: mine }, a);
      const [found] = collisions(row, { name: theirs }, b, new Map());
      const merged = mergeRow(row, { name: theirs }, b);
      expect(found).toMatchObject(a > b ? { kept: mine, lost: theirs } : { kept: theirs, lost: mine });
      expect(merged.fields['name']).toBe(found?.kept);
      expect(collisions(row, { name: theirs }, b, new Map([['name', a]]))).toEqual([]);
    }), OPTIONS);
  });
});

describe(`the packed field clock (seed ${SEED})`, () => {
  const clock = fc.dictionary(fc.stringMatching(/^[a-z_0-9]{1,12}$/), hlc, { noNullPrototype: true }).map((entries) => new Map(Object.entries(entries)));

  it('comes back as it went in', () => {
    fc.assert(fc.property(clock, (given) => {
      expect(unpackClock(packClock(given))).toEqual(given);
    }), OPTIONS);
  });

  it('gives one text whatever order the fields were set in', () => {
    fc.assert(fc.property(clock, (given) => {
      expect(packClock(new Map([...given].toReversed()))).toBe(packClock(given));
    }), OPTIONS);
  });
});
