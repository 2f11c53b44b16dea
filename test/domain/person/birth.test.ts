import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageAt, bornBy, parseBirthDate } from '#src/domain/person/birth.ts';
import { addDays, daysBetween, isIsoDate, todayInJakarta, weekday } from '#src/domain/time/date.ts';

const TODAY = '2026-11-24';

describe('parseBirthDate', () => {
  test.each([
    ['24-11-2016', '2016-11-24'],
    ['24/11/16', '2016-11-24'],
    ['24.11.2016', '2016-11-24'],
    ['24 11 2016', '2016-11-24'],
    ['24112016', '2016-11-24'],
    ['2016-11-24', '2016-11-24'],
    ['24 November 2016', '2016-11-24'],
    ['24 nopember 2016', '2016-11-24'],
    ['24-Nov-16', '2016-11-24'],
    [' Kamis, 24  November 2016 ', '2016-11-24'],
    ['1/2/1990', '1990-02-01'],
    ['24/11/26', '2026-11-24'],
    ['25/11/26', '1926-11-25'],
    ['29/2/00', '2000-02-29'],
    ['5 Mei 71', '1971-05-05'],
  ])('%j is %s', (typed, date) => {
    expect(parseBirthDate(typed, TODAY)).toEqual({ ok: true, date });
  });

  test.each([
    ['', 'EMPTY'],
    ['  ', 'EMPTY'],
    ['kemarin', 'SHAPE'],
    ['24-11/2016', 'SHAPE'],
    ['24 Nuvember 2016', 'SHAPE'],
    ['11-2016', 'SHAPE'],
    ['24-11-201', 'SHAPE'],
    ['24-11-2016 x', 'SHAPE'],
    ['31-04-2016', 'IMPOSSIBLE'],
    ['29-02-2015', 'IMPOSSIBLE'],
    ['11/24/2016', 'IMPOSSIBLE'],
    ['00-01-2016', 'IMPOSSIBLE'],
    ['25-11-2026', 'FUTURE'],
    ['1-1-1880', 'TOO_OLD'],
    ['1-1-0016', 'TOO_OLD'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(parseBirthDate(typed, TODAY)).toEqual({ ok: false, problem });
  });
});

describe('ageAt', () => {
  test.each([
    ['2026-11-24', TODAY, 0, 0],
    ['2026-10-25', TODAY, 0, 0],
    ['2026-10-24', TODAY, 0, 1],
    ['2025-12-31', '2026-02-28', 0, 2],
    ['2025-11-25', TODAY, 0, 11],
    ['1990-11-24', TODAY, 36, 0],
    ['1990-11-25', TODAY, 35, 11],
    ['2004-02-29', '2026-02-28', 22, 0],
    ['2004-02-29', '2026-02-27', 21, 11],
  ])('born %s, on %s: %i years %i months', (born, on, years, months) => {
    expect(ageAt(born, on)).toEqual({ years, months });
  });

  test('nobody has an age before birth', () => {
    expect(() => ageAt('2026-11-25', TODAY)).toThrow(RangeError);
  });
});

const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('laws', () => {
  test('a day later nobody is younger', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 40_000 }), (born, lived) => {
      const before = ageAt(born, addDays(born, lived));
      const after = ageAt(born, addDays(born, lived + 1));
      expect(after.years * 12 + after.months - before.years * 12 - before.months).toBeOneOf([0, 1]);
    }));
  });

  test('bornBy is the last day that is old enough', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 99 }), (on, years) => {
      const limit = bornBy(years, on);
      expect(ageAt(limit, on).years).toBe(years);
      expect(ageAt(addDays(limit, 1), on).years).toBe(years - 1);
    }));
  });

  test('every way to write a day is read back', () => {
    fc.assert(fc.property(days.filter((day) => day <= TODAY), (day) => {
      const [year, month, date] = day.split('-');
      for (const typed of [day, `${date}-${month}-${year}`, `${date}/${month}/${year}`, `${date}${month}${year}`, `${Number(date)}.${Number(month)}.${year}`]) {
        expect(parseBirthDate(typed, TODAY)).toEqual({ ok: true, date: day });
      }
    }));
  });

  test('counting days', () => {
    fc.assert(fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(isIsoDate(addDays(day, count))).toBe(true);
    }));
  });
});

test('the day in Jakarta begins at 17.00 UTC', () => {
  expect(todayInJakarta(new Date('2026-11-23T16:59:59Z'))).toBe('2026-11-23');
  expect(todayInJakarta(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24');
  expect(weekday('2026-11-24')).toBe(2);
});
