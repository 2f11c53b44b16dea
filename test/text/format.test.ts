import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAge, formatBirth, formatDate, formatLongDate, formatMediumDate, formatMediumMoment, formatMoment, formatMonth, formatNumber, formatPercent, formatRelativeDay, formatRupiah, formatShortDate, formatTime } from '#src/text/format.ts';
import { countInWords, inWords, roman, romanMonth } from '#src/text/words.ts';

const DAY = '2026-11-24';

describe('dates', () => {
  test('of a calendar day', () => {
    expect(formatLongDate(DAY)).toBe('Selasa, 24 November 2026');
    expect(formatLongDate(DAY, 'en')).toBe('Tuesday, 24 November 2026');
    expect(formatDate('2026-08-07')).toBe('7 Agustus 2026');
    expect(formatMediumDate('2026-08-07')).toBe('7 Agu 2026');
    expect(formatMediumDate('2026-08-07', 'en')).toBe('7 Aug 2026');
    expect(formatShortDate('2026-08-07')).toBe('07-08-2026');
    expect(formatMonth(DAY)).toBe('November 2026');
  });

  test('a moment is shown in Jakarta', () => {
    const moment = Date.UTC(2026, 10, 24, 17, 5);
    expect(formatMoment(moment)).toBe('Rabu, 25 November 2026, 00.05 WIB');
    expect(formatMoment('2026-11-24T01:30:00.000Z', 'en')).toBe('Tuesday, 24 November 2026, 08.30 WIB');
    expect(formatMediumMoment(moment)).toBe('25 Nov 2026, 00.05 WIB');
    expect(formatTime(new Date('2026-11-24T01:30:59Z'))).toBe('08.30 WIB');
    expect(formatShortDate(moment)).toBe('25-11-2026');
  });

  test.each([['2026-11-24', 'hari ini', 'today'], ['2026-11-25', 'besok', 'tomorrow'], ['2026-11-23', 'kemarin', 'yesterday'], ['2026-11-30', '6 hari lagi', 'in 6 days'], ['2026-11-12', '12 hari yang lalu', '12 days ago']])(
    '%s is %s', (day, id, en) => {
      expect(formatRelativeDay(day, DAY)).toBe(id);
      expect(formatRelativeDay(day, DAY, 'en')).toBe(en);
    });

  test('nonsense is an error of the program, not a date', () => {
    expect(() => formatDate('2026-02-30x')).toThrow(RangeError);
  });
});

describe('numbers', () => {
  test.each([
    [0, '0', '0'], [7, '7', '7'], [999, '999', '999'], [1000, '1.000', '1,000'], [1_234_567, '1.234.567', '1,234,567'], [-1234, '-1.234', '-1,234'], [1.6, '2', '2'], [-0.4, '0', '0'],
  ])('%s', (value, id, en) => {
    expect(formatNumber(value)).toBe(id);
    expect(formatNumber(value, 'en')).toBe(en);
  });

  test('fraction digits', () => {
    expect(formatNumber(1234.5, 'id', 2)).toBe('1.234,50');
    expect(formatNumber(0.05, 'id', 1)).toBe('0,1');
    expect(formatNumber(1.005, 'en', 2)).toBe('1.01');
    expect(formatNumber(1e-7, 'en', 2)).toBe('0.00');
    expect(formatPercent(0.995, 'id', 1)).toBe('99,5%');
    expect(formatNumber(Number.NaN)).toBe('–');
  });

  test('money', () => {
    expect(formatRupiah(3_000_000)).toBe('Rp3.000.000');
    expect(formatRupiah(-1500)).toBe('-Rp1.500');
    expect(formatRupiah(1500, 'en')).toBe('Rp1,500');
  });

  test('taking the dots out gives the number back', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => {
      expect(Number(formatNumber(value).replaceAll('.', ''))).toBe(value);
    }));
  });
});

test('ages stand in years, months or days, never without their date', () => {
  expect(formatAge('1990-01-15', DAY)).toBe('36 tahun');
  expect(formatAge('2025-11-24', DAY)).toBe('12 bulan');
  expect(formatAge('2026-10-24', DAY, 'en')).toBe('1 month');
  expect(formatAge('2026-11-20', DAY)).toBe('4 hari');
  expect(formatAge('2026-11-25', DAY)).toBeNull();
  expect(formatBirth('1990-01-15', DAY)).toBe('15 Januari 1990 (36 tahun)');
});

describe('words', () => {
  test.each([
    [0, 'nol'], [1, 'satu'], [10, 'sepuluh'], [11, 'sebelas'], [17, 'tujuh belas'], [21, 'dua puluh satu'], [100, 'seratus'], [111, 'seratus sebelas'],
    [1000, 'seribu'], [1001, 'seribu satu'], [2026, 'dua ribu dua puluh enam'], [10_000, 'sepuluh ribu'], [100_000, 'seratus ribu'], [101_000, 'seratus satu ribu'],
    [1_001_000, 'satu juta seribu'], [15_000_000, 'lima belas juta'], [2_000_000_000, 'dua miliar'], [3_000_000_000_000, 'tiga triliun'],
  ])('%i is %s', (number, words) => {
    expect(inWords(number)).toBe(words);
  });

  test('spelling is unique and clean', () => {
    fc.assert(fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (a, b) => {
      expect(inWords(a)).toMatch(/^[a-z]+( [a-z]+)*$/);
      expect(inWords(a) === inWords(b)).toBe(a === b);
    }));
  });

  test.each([-1, 1.5, Number.NaN, 2 ** 60])('%s has no words', (number) => {
    expect(() => inWords(number)).toThrow(RangeError);
  });

  test('counts and Roman numbers', () => {
    expect(countInWords(1, 'berkas')).toBe('1 (satu) berkas');
    expect([1, 4, 9, 11, 12].map(romanMonth)).toEqual(['I', 'IV', 'IX', 'XI', 'XII']);
    expect([3, 14, 19, 24, 39].map(roman)).toEqual(['III', 'XIV', 'XIX', 'XXIV', 'XXXIX']);
    expect(() => romanMonth(13)).toThrow(RangeError);
  });
});
