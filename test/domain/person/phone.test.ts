import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPhone, maskPhone, parsePhone } from '#src/domain/person/phone.ts';

test.each([
  ['081234567890', '+6281234567890'],
  ['0812-3456-7890', '+6281234567890'],
  ['+62 812 3456 7890', '+6281234567890'],
  ['+62 (0)812 3456 7890', '+6281234567890'],
  ['6281234567890', '+6281234567890'],
  ['81234567890', '+6281234567890'],
  ["'0812.3456.7890", '+6281234567890'],
  ['(022) 589 1234', '+62225891234'],
  ['+60 12 345 6789', '+60123456789'],
])('%j is %s', (typed, phone) => {
  expect(parsePhone(typed)).toEqual({ ok: true, phone });
});

test.each([
  ['', 'EMPTY'],
  [' - ', 'EMPTY'],
  ['0812 ask RT', 'SIGNS'],
  ['++62812', 'SIGNS'],
  ['5891234', 'PREFIX'],
  ['0812345', 'LENGTH'],
  ['08123456789012345', 'LENGTH'],
  ['+12', 'LENGTH'],
])('%j is refused: %s', (typed, problem) => {
  expect(parsePhone(typed)).toEqual({ ok: false, problem });
});

test('shown the local way, or masked', () => {
  expect(formatPhone('+6281234567890')).toBe('0812-3456-7890');
  expect(formatPhone('+62225891234')).toBe('0225891234');
  expect(formatPhone('+60123456789')).toBe('+60123456789');
  expect(maskPhone('+6281234567890')).toBe('0812-****-890');
});

test('what is kept and what is shown are read back unchanged', () => {
  fc.assert(fc.property(fc.integer({ min: 10_000_000, max: 99_999_999_999 }), (digits) => {
    const phone = `+628${digits}`;
    expect(parsePhone(phone)).toEqual({ ok: true, phone });
    expect(parsePhone(formatPhone(phone))).toEqual({ ok: true, phone });
  }));
});
