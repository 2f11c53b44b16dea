import { describe, expect, test } from 'vitest';
import { compareLanguages, compareUse, leavesOf } from '../../scripts/lib/texts.mjs';

describe('two languages', () => {
  const compare = (id: object, en: object) => compareLanguages(leavesOf(id), leavesOf(en));

  test('say the same things', () => {
    expect(compare({ a: { x: 'Ya', n: '{{count}} kasus' } }, { a: { x: 'Yes', n_one: '{{count}} case', n_other: '{{count}} cases' } })).toEqual([]);
  });

  test.each([
    ['a key missing', { a: 'x', b: 'y' }, { a: 'x' }, 'b: no English text'],
    ['a key too many', { a: 'x' }, { a: 'x', c: 'z' }, 'c: no Indonesian text'],
    ['an empty text', { a: ' ' }, { a: 'x' }, 'a: empty'],
    ['another placeholder', { a: '{{nama}}' }, { a: '{{name}}' }, '{{nama}} in Indonesian'],
  ])('%s', (_, id, en, words) => {
    expect(compare(id, en).join()).toContain(words);
  });
});

describe('use', () => {
  const texts = leavesOf({ nav: { home: 'Beranda', cases_one: 'Kasus', cases_other: 'Kasus' }, sex: { M: 'L', F: 'P' }, old: { word: 'Lama' } });
  const use = (...sources: string[]) => compareUse(texts, sources);

  test('whole keys, computed keys, plural forms', () => {
    expect(use("t('nav.home')", 'const key = `sex.${code}`;', "label: 'nav.cases'", "t('old.' + word)")).toEqual([]);
  });

  test('a text nobody uses', () => {
    expect(use("t('nav.home'); t('nav.cases'); t(`sex.${x}`)")).toEqual(['old.word: nobody uses it']);
  });

  test('a key that does not exist', () => {
    expect(use("t('nav.home'); t('nav.cases'); t(`sex.${x}`); t('old.word'); t('nav.hom')")).toEqual(['nav.hom: asked for, but there is no such text']);
  });
});
