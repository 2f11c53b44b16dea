import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phoneticKey } from '#src/domain/name/key.ts';
import { nameTokens } from '#src/domain/name/tokens.ts';

describe('nameTokens', () => {
  test.each([
    ['SITI NURHAYATI', ['siti', 'nurhayati']],
    ['  H. Asep   Sutisna, S.Pd. ', ['asep', 'sutisna']],
    ["Hj. Ma'mun-ah", ['mamun', 'ah']],
    ['K.H. R. Tatang', ['tatang']],
    ['Drs. Moh.Asep S.Sos', ['moh', 'asep']],
    ['ASEP HIDAYAT SPD', ['asep', 'hidayat']],
    ['DEDE BIN UJANG', ['dede', 'ujang']],
    ['ST AISYAH', ['st', 'aisyah']],
    ['Budi Santosa, S.T.', ['budi', 'santosa']],
    ['MA ETI', ['ma', 'eti']],
    ['ASEP H', ['asep', 'h']],
    ['HAJI', ['haji']],
    ['R.', ['r']],
    ['S0LEH', ['soleh']],
    ['Élia Ñur', ['elia', 'nur']],
    ['NYAI/ENENG', ['nyai', 'eneng']],
    ['محمد', []],
    ['12345', []],
    ['', []],
  ])('%j', (name, tokens) => {
    expect(nameTokens(name)).toEqual(tokens);
  });

  test('whatever is typed, words of small letters come out, few and short', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const tokens = nameTokens(name);
      expect(tokens.length).toBeLessThanOrEqual(8);
      for (const token of tokens) expect(token).toMatch(/^[a-z]{1,31}$/);
    }));
  });

  test('a name of 10 MB is read as quickly as any', () => {
    const name = 'A.'.repeat(5_000_000);
    const started = performance.now();
    nameTokens(name);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('phoneticKey', () => {
  test.each([
    ['MUHAMMAD', 'MOCHAMAD', 'MOH', 'MUH', 'M', 'MUHAMAD', 'MOHAMMAD', 'MOCH'],
    ['AHMAD', 'ACHMAD', 'AKHMAD'],
    ['UTAMI', 'OETAMI'],
    ['JAJANG', 'DJADJANG'],
    ['CECEP', 'TJETJEP'],
    ['NYOMAN', 'NJOMAN'],
    ['SYARIF', 'SJARIF', 'SYARIP', 'SARIP', 'SARIEF'],
    ['KHAERUL', 'CHAERUL', 'HAIRUL'],
    ['FATIMAH', 'PATIMAH', 'FATIMA', 'PATHIMAH'],
    ['ZAENAL', 'ZAINAL', 'JAENAL', 'ZENAL'],
    ['RIZKI', 'RIZKY', 'RIZQI', 'RIJKI'],
    ['ARIEF', 'ARIF', 'ARIP'],
    ['AISYAH', 'AISAH', 'AISYIAH', 'AISYIYAH'],
    ['NUR', 'NOER', 'NOOR'],
    ['ROHENDI', 'RUHENDI', 'ROHENNDI'],
    ['SUWANDI', 'SOEWANDI'],
    ['SITI', 'SITTI', 'ST'],
    ['ABDUL', 'ABDOEL', 'ABD'],
  ])('%s sounds like %s', (first, ...others) => {
    for (const other of others) expect(`${other} ${phoneticKey(other.toLowerCase())}`).toBe(`${other} ${phoneticKey(first.toLowerCase())}`);
  });

  test.each([['ASEP', 'USEP'], ['DADANG', 'DADAN'], ['IMAS', 'IIS'], ['YANI', 'YANA'], ['ENENG', 'NENENG'], ['SITI', 'TITI']])('%s is not %s', (one, other) => {
    expect(phoneticKey(one.toLowerCase())).not.toBe(phoneticKey(other.toLowerCase()));
  });

  test('every word has a key of letters', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,31}$/), (word) => {
      expect(phoneticKey(word)).toMatch(/^[a-z]+$/);
    }));
  });
});
