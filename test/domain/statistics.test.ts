import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areasAbove, VILLAGES } from '#src/domain/area/area.ts';
import { pooled } from '#src/domain/statistics/pool.ts';

const [a = '', b = '', c = ''] = VILLAGES.filter(({ code }) => code.startsWith('32.04.05.')).map(({ code }) => code);
const far = VILLAGES.find(({ code }) => !code.startsWith('32.04.05.'))?.code ?? '';

it('names a village only where it has enough, puts the rest together, and leaves a number out where even that is too small', () => {
  const of = 'PROGRAM_NEED CLOSED';
  expect(pooled([{ village: a, of, count: 7 }, { village: b, of, count: 3 }, { village: c, of, count: 2 }, { village: far, of, count: 1 }], 5)).toEqual([
    { area: '32.04', of, count: null }, { area: '32.04.05', of, count: 5 }, { area: a, of, count: 7 },
  ]);
  expect(pooled([{ village: a, of, count: 3 }, { village: far, of, count: 4 }], 5)).toEqual([{ area: '32.04', of, count: 7 }]);
  expect(pooled([{ village: a, of, count: 0 }], 5)).toEqual([]);
});

it('never tells a small number, loses nobody that may be told, and names nothing twice', () => {
  const counts = fc.array(fc.record({ village: fc.constantFrom(...VILLAGES.slice(0, 40).map(({ code }) => code)), of: fc.constantFrom('A X', 'A Y', 'B X'), count: fc.integer({ min: 0, max: 12 }) }), { maxLength: 60 })
    .map((rows) => [...new Map(rows.map((row) => [`${row.village} ${row.of}`, row])).values()]);
  fc.assert(fc.property(counts, fc.integer({ min: 2, max: 8 }), (rows, smallest) => {
    const told = pooled(rows, smallest);
    expect(new Set(told.map(({ area, of }) => `${area} ${of}`)).size).toBe(told.length);
    for (const { area, of, count } of told) {
      if (count !== null) expect(count).toBeGreaterThanOrEqual(smallest);
      else expect(area).toBe('32.04');
      // Whoever stands for others stands for more than one village, or its number is the village's own.
      const own = rows.find((row) => row.village === area && row.of === of);
      if (own !== undefined) expect(count).toBe(own.count);
      else expect(rows.filter((row) => row.of === of && areasAbove(row.village).includes(area) && row.count > 0 && row.count < smallest).length).toBeGreaterThan(count === null ? 0 : 1);
    }
    for (const of of new Set(rows.map((row) => row.of))) {
      const all = rows.filter((row) => row.of === of).reduce((sum, { count }) => sum + count, 0);
      const said = told.filter((cell) => cell.of === of);
      const sum = said.reduce((total, { count }) => total + (count ?? 0), 0);
      if (said.every(({ count }) => count !== null)) expect(sum).toBe(all);
      else expect(all - sum).toBeLessThan(smallest);
    }
  }), { numRuns: 300 });
});
