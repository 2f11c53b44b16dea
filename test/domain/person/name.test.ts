import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkName, NAME_MAX } from '#src/domain/person/name.ts';

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
