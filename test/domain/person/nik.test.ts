import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeDigits, numberInRow } from '#src/domain/person/digits.ts';
import { bornByNik, compareNik, formatNik, maskNik, parseNik, type ParsedNik } from '#src/domain/person/nik.ts';

const TODAY = '2026-11-24';
const MAN = '3204991501900001';
const WOMAN = '3204995501900002';

function parsed(nik: string, today = TODAY): ParsedNik {
  const result = parseNik(nik, today);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

test('the one number of 16 digits in a pasted row is taken, never one of two', () => {
  expect(numberInRow('1\tAsep\t3204 9915 0190 0001\t15-01-1990')).toBe('3204991501900001');
  expect(numberInRow('3204991501900001\t3204991203100001')).toBeNull();
  expect(numberInRow('3204991501900001')).toBeNull();
});

describe('normalizeDigits', () => {
  test.each([
    ["'3204991501900001", MAN],
    ['3204 9915 0190 0001', MAN],
    ['3204.99.150190.0001', MAN],
    ['320499-150190-0001', MAN],
    ['320499\u00a0150190\u202f0001\u200b', MAN],
    ['\u2018320499\u2013150190\u20130001 ', MAN],
    [' \t\n', ''],
  ])('%j', (typed, expected) => {
    expect(normalizeDigits(typed)).toBe(expected);
  });

  test('leaves what it does not understand', () => {
    expect(normalizeDigits('32O499l501900001')).toBe('32O499l501900001');
  });
});

describe('parseNik', () => {
  test('a man and a woman of the same day', () => {
    expect(parsed(MAN)).toMatchObject({ province: '32', regency: '32.04', subdistrict: '32.04.99', birthDate: '1990-01-15', sex: 'L', serial: '0001', warnings: [] });
    expect(parsed(WOMAN)).toMatchObject({ birthDate: '1990-01-15', sex: 'P' });
  });

  test.each([
    ['', 'LENGTH'],
    ['320499150190000', 'LENGTH'],
    ['32049915019000011', 'LENGTH'],
    ['32O4991501900001', 'NOT_DIGITS'],
    ['3.20499E+15', 'NOT_DIGITS'],
    ['３２０４９９１５０１９００００１', 'NOT_DIGITS'],
    ['1111111111111111', 'ALL_EQUAL'],
    ['3204991501900000', 'SERIAL_ZERO'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(parseNik(typed, TODAY)).toEqual({ ok: false, problem });
  });

  test.each(['3204993104900001', '3204992902250001', '3204990001900001', '3204993501900001', '3204997201900001', '3204991500900001', '3204991513900001'])(
    'impossible date in %s warns and goes on',
    (nik) => {
      expect(parsed(nik)).toMatchObject({ nik, birthDate: null, warnings: ['DATE_IMPOSSIBLE'] });
    },
  );

  test('unknown province warns; a sub-district that is gone does not', () => {
    expect(parsed('9904991501900001').warnings).toEqual(['REGION_UNKNOWN']);
    expect(parsed('3204011501900001').warnings).toEqual([]);
  });

  test('the century is the latest one that is not in the future', () => {
    expect(parsed('3204992411260001').birthDate).toBe('2026-11-24');
    expect(parsed('3204992511260001').birthDate).toBe('1926-11-25');
    expect(parsed('3204992902000001').birthDate).toBe('2000-02-29');
    expect(parsed('3204992411260001').birthDateIfOlder).toBe('1926-11-24');
    expect(parsed(MAN).birthDateIfOlder).toBeNull();
    expect(bornByNik('3204992411260001', TODAY)).toEqual({ birthDate: null, sex: 'L' });
    expect(bornByNik(MAN, TODAY)).toEqual({ birthDate: parsed(MAN).birthDate, sex: 'L' });
    expect(bornByNik('12', TODAY)).toEqual({ birthDate: null, sex: null });
  });
});

describe('compareNik', () => {
  test('tells what differs, and only what is known', () => {
    expect(compareNik(parsed(MAN), { birthDate: '1990-01-15', sex: 'L' })).toEqual([]);
    expect(compareNik(parsed(MAN), { birthDate: '1890-01-15' })).toEqual([]);
    expect(compareNik(parsed(MAN), { birthDate: '1991-01-15', sex: 'P' })).toEqual(['BIRTH_DATE_DIFFERS', 'SEX_DIFFERS']);
    expect(compareNik(parsed(MAN), { birthDate: null, sex: undefined })).toEqual([]);
    expect(compareNik(parsed('3204993501900001'), { birthDate: '1990-01-15', sex: 'P' })).toEqual([]);
  });
});

test('shown in groups or masked', () => {
  expect(formatNik(MAN)).toBe('320499 150190 0001');
  expect(maskNik(MAN)).toBe('320499********01');
  expect(maskNik('123')).toBe('***');
});

const digit = fc.integer({ min: 0, max: 9 });
const anyNik = fc.tuple(fc.constant('320499'), fc.array(digit, { minLength: 6, maxLength: 6 }), fc.integer({ min: 1, max: 9999 }))
  .map(([region, date, serial]) => `${region}${date.join('')}${String(serial).padStart(4, '0')}`);
const people = fc.record({
  born: fc.date({ min: new Date('1927-01-01'), max: new Date('2026-11-24'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  sex: fc.constantFrom('L' as const, 'P' as const),
  serial: fc.integer({ min: 1, max: 9999 }),
});

describe('laws', () => {
  test('whoever was born in the last 99 years is read back from the number', () => {
    fc.assert(fc.property(people, ({ born, sex, serial }) => {
      const day = String(Number(born.slice(8)) + (sex === 'P' ? 40 : 0)).padStart(2, '0');
      const nik = `320499${day}${born.slice(5, 7)}${born.slice(2, 4)}${String(serial).padStart(4, '0')}`;
      expect(parsed(nik)).toMatchObject({ birthDate: born, sex, warnings: [] });
      expect(compareNik(parsed(nik), { birthDate: born, sex })).toEqual([]);
    }));
  });

  test('separators never change the answer, and 16 digits never throw', () => {
    fc.assert(fc.property(anyNik, fc.constantFrom(' ', '.', '-', '\u00a0'), fc.integer({ min: 0, max: 16 }), (nik, separator, at) => {
      expect(parseNik(`${nik.slice(0, at)}${separator}${nik.slice(at)}`, TODAY)).toEqual(parseNik(nik, TODAY));
      expect(parsed(nik).nik).toBe(nik);
    }));
  });

  test('any text is answered, never thrown at', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof parseNik(text, TODAY).ok).toBe('boolean');
    }));
  });

  test('a mask keeps eight signs at most and the length', () => {
    fc.assert(fc.property(anyNik, (nik) => {
      expect(maskNik(nik)).toHaveLength(16);
      expect(maskNik(nik).replaceAll('*', '')).toHaveLength(8);
    }));
  });
});
