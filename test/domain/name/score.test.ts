import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterCodes, osaDistance, pattern } from '#src/domain/name/distance.ts';
import { nameScore, prepareName, prepareQuery } from '#src/domain/name/score.ts';

const score = (query: string, name: string): number => nameScore(prepareQuery(query), prepareName(name));

/** The textbook table, slow and plain. */
function tableDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = best;
    }
  }
  return at(a.length, b.length);
}

test('the bit-parallel distance is the textbook distance', () => {
  const word = fc.stringMatching(/^[abcz]{0,31}$/);
  fc.assert(fc.property(word, word, (a, b) => {
    expect(osaDistance(pattern(letterCodes(a)), letterCodes(b))).toBe(tableDistance(a, b));
  }), { numRuns: 2_000 });
});

describe('nameScore', () => {
  test.each([
    ['ASEP SUTISNA', 'ASEP SUTISNA', 1],
    ['SUTISNA ASEP', 'ASEP SUTISNA', 0.98],
    ['MOCH ASEP SUTISNA', 'MUHAMMAD ASEP SUTISNA', 0.97],
    ['ASEP SUTISNA', 'MUHAMMAD ASEP SUTISNA', 0.97],
    ['MUHAMMAD ASEP SUTISNA', 'ASEP SUTISNA', 0.85],
    ['ASEP SUTISNA', 'ASEP DADANG SUTISNA', 0.93],
    ['ASEP S', 'ASEP SUTISNA', 0.8],
    ['ASEP SUTSNA', 'ASEP SUTISNA', 0.8],
    ['NUR JANAH', 'NURJANAH', 0.9],
    ['NURJANAH', 'NUR JANAH', 0.9],
    ['OETAMI', 'UTAMI', 0.95],
    ['H. ASEP SUTISNA, S.PD', 'ASEP SUTISNA', 1],
  ])('%s asked, %s found: at least %d', (query, name, least) => {
    expect(score(query, name)).toBeGreaterThanOrEqual(least);
  });

  test.each([['ASEP SUTISNA', 'DADANG SUTISNA'], ['SITI AISYAH', 'EUIS KOMARIAH'], ['IMAS', 'IIS']])('%s is not %s', (query, name) => {
    expect(score(query, name)).toBeLessThan(0.75);
  });

  test('between 0 and 1; a name fits itself best', () => {
    const name = fc.array(fc.stringMatching(/^[A-Z]{1,10}$/), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(fc.property(name, name, (one, other) => {
      expect(score(one, other)).toBeGreaterThanOrEqual(0);
      expect(score(one, other)).toBeLessThanOrEqual(1);
      expect(score(one, one)).toBeGreaterThanOrEqual(Math.max(score(one, other), 0.97));
    }));
  });
});
