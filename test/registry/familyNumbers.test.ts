import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FamilyNumbers } from '#main/registry/store/familyNumbers.ts';
import { FileScratch } from '#main/registry/store/scratch.ts';

/** Families follow each other, and some come back, at once or much later. */
const cards = fc.array(fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 60 })), { maxLength: 6_000, size: 'max' });

test('a family is known by its card whenever it comes back, however few cards are held in memory', () => {
  fc.assert(fc.property(cards, fc.constantFrom(16, 256, 2_048, 1 << 14), (given, slots) => {
    const db = new Database(':memory:');
    const families = new FamilyNumbers(new FileScratch(db), slots);
    const known = new Map<number, number>();
    given.forEach((card, at) => {
      const number = 3204050101000000n + BigInt(card) * 999_999_937n;
      expect(families.findOrAdd({ high: Number(number / 1_000_000_000n), low: Number(number % 1_000_000_000n) }, at + 1)).toBe(known.get(card) ?? 0);
      if (!known.has(card)) known.set(card, at + 1);
    });
    families.close();
    db.close();
  }), { numRuns: 40 });
});
