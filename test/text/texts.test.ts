import { describe, expect, test } from 'vitest';
import { en } from '#src/text/en/index.ts';
import { ERROR_CODES } from '#src/text/error.ts';
import { id } from '#src/text/id/index.ts';
import { createText, translator, type TextKey } from '#src/text/index.ts';

function leaves(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[`${path}${key}`, inner]] : leaves(inner as object, `${path}${key}.`));
}

const idLeaves = leaves(id);
const enLeaves = new Map(leaves(en));
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => String(match[1])).sort();

/** Bahasa counts with `_other` alone, English with `_one` and `_other`: the same text all the same. */
const counted = (keys: Iterable<string>): string[] => [...new Set([...keys].map((key) => key.replace(/_(one|other)$/, '')))].sort();

describe('both languages', () => {
  test('have the same keys, none empty', () => {
    expect(counted(enLeaves.keys())).toEqual(counted(idLeaves.map(([key]) => key)));
    expect([...idLeaves, ...enLeaves].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('have the same placeholders', () => {
    const different = idLeaves.filter(([key, text]) => String(placeholders(text)) !== String(placeholders(enLeaves.get(key) ?? '')));
    expect(different).toEqual([]);
  });

  test('hold no markup and no technical words on the screen', () => {
    // The licences must name the software by its name.
    const all = [...idLeaves, ...enLeaves].filter(([key]) => key !== 'help.licencesText');
    expect(all.filter(([, text]) => /<[a-z]|SQLITE|undefined|null\b|exception/i.test(text))).toEqual([]);
  });
});

test('every error code has a text and a next step', () => {
  expect(Object.keys(id.error).sort()).toEqual([...ERROR_CODES].sort());
});

test('an instance is ready at once and fills placeholders', () => {
  expect(createText('id').t('common.cancel')).toBe('Batal');
  expect(createText('en').t('common.cancel')).toBe('Cancel');
  expect(translator('id')('error.LOGIN_DELAYED.next', { seconds: 30 })).toContain('Tunggu 30 detik');
});

test('keys are typed', () => {
  const key: TextKey = 'person.sex.L';
  expect(translator('en')(key)).toBe('Male');
  // @ts-expect-error a key that doesn't exist does not compile
  const wrong: TextKey = 'person.sex.UNKNOWN';
  expect(wrong).toBeDefined();
});
