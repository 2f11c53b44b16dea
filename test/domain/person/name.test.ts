import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkName, nameInRow, NAME_MAX } from '#src/domain/person/name.ts';

test.each([
  ['SUKARNA', 'SUKARNA'],
  ['  Asep   Sunandar ', 'Asep Sunandar'],
  ["Ma\u2019mun", "Ma'mun"],
  ['Euis\u00a0Komariah, S.Pd.', 'Euis Komariah, S.Pd.'],
  ['Siti Nur\u2013Aini', 'Siti Nur-Aini'],
  ['José', 'José'],
  ['A'.repeat(NAME_MAX), 'A'.repeat(NAME_MAX)],
])('%j is kept as %j', (typed, name) => {
  expect(checkName(typed)).toEqual({ ok: true, name, warnings: [] });
});

test('one letter is allowed, with a warning', () => {
  expect(checkName('O')).toEqual({ ok: true, name: 'O', warnings: ['ONE_LETTER'] });
  expect(checkName(' M. ')).toEqual({ ok: true, name: 'M.', warnings: ['ONE_LETTER'] });
});

test.each([
  ['', 'EMPTY'],
  ['   \t\u00a0', 'EMPTY'],
  ['\u200b', 'EMPTY'],
  ['A'.repeat(NAME_MAX + 1), 'TOO_LONG'],
  ['a'.repeat(200), 'TOO_LONG'],
  ['Asep 😀', 'SIGNS'],
  ['👨‍👩‍👧', 'SIGNS'],
  ['Asep2', 'SIGNS'],
  ['=cmd|A1', 'SIGNS'],
  ['Asep <b>', 'SIGNS'],
  ['Asep/Ujang', 'SIGNS'],
  [".,'-", 'NO_LETTER'],
])('%j is refused: %s', (typed, problem) => {
  expect(checkName(typed)).toEqual({ ok: false, problem });
});

test('checking a kept name again changes nothing, whatever was typed', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('a', 'É', ' ', '.', "'", '\u2019', '-', '\u00a0') })), (typed) => {
    const first = checkName(typed);
    if (first.ok) expect(checkName(first.name)).toEqual(first);
  }));
});

describe('what is pasted into a name', () => {
  it.each([
    ['As\u0000ep\u0007 Sunandar', 'Asep Sunandar'],
    ['Asep\u202e Sunandar\u200b', 'Asep Sunandar'],
    ['Asep\tSunandar\r\n', 'Asep Sunandar'],
    ['\u00adSiti\u2066 Aminah\u2069', 'Siti Aminah'],
  ])('%j is %j', (typed, name) => {
    expect(checkName(typed)).toMatchObject({ ok: true, name });
  });

  it('of a table row the one cell that can be a name is taken, never one of two', () => {
    expect(nameInRow('1\tASEP SUNANDAR\t3204991501900001\t15-01-1990')).toBe('ASEP SUNANDAR');
    expect(nameInRow('ASEP\tBANDUNG\t3204991501900001')).toBeNull();
    expect(nameInRow('Asep Sunandar')).toBeNull();
  });
});
