import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_BITS, areaBit, yearBits } from '#main/registry/index/nameMarks.ts';

describe('marks of names', () => {
  test('a year within the tolerance is never taken for another one', () => {
    fc.assert(fc.property(fc.integer({ min: 1850, max: 2104 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: -60, max: 60 }), (year, tolerance, off) => {
      fc.pre(Math.abs(off) <= tolerance);
      expect(yearBits(year + off, 0) & yearBits(year, tolerance)).not.toBe(0);
    }));
  });

  test('years far away are told apart, an unknown year never', () => {
    expect(yearBits(1960, 0) & yearBits(1990, 2)).toBe(0);
    expect(yearBits(0, 0)).toBe(ALL_BITS);
    expect(yearBits(0, 0) & yearBits(1990, 2)).not.toBe(0);
  });

  test('villages of one sub-district have one bit', () => {
    expect(areaBit('32.04.05.2001')).toBe(areaBit('32.04.05.2013'));
    expect(areaBit('32.04.05.2001')).not.toBe(areaBit('32.04.06.2001'));
  });
});
