import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterCodes, osaDistance, pattern } from '#src/domain/name/distance.ts';
import { findWord, firstBeginning, NearWords, sortedWords } from '#main/registry/index/sortedWords.ts';

const word = fc.stringMatching(/^[abc]{1,9}$/);

test('finds exactly the words within so many edits', () => {
  fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, fc.integer({ min: 0, max: 2 }), (list, wanted, edits) => {
    const sorted = list.toSorted();
    const found = new Set<string>();
    new NearWords(sortedWords(sorted)).forEachWithin(edits, letterCodes(wanted), (at) => found.add(sorted[at] as string));
    const expected = sorted.filter((text) => osaDistance(pattern(letterCodes(wanted)), letterCodes(text)) <= edits);
    expect([...found].toSorted()).toEqual(expected);
  }), { numRuns: 2_000 });
});

test('misses no longer word wherever its two slips are', () => {
  const long = fc.stringMatching(/^[a-d]{5,31}$/);
  const slip = fc.record({ at: fc.nat(40), kind: fc.nat(3), letter: fc.constantFrom('a', 'b', 'c', 'd') });
  fc.assert(fc.property(fc.uniqueArray(long, { minLength: 1, maxLength: 40 }), fc.array(slip, { maxLength: 2 }), fc.nat(39), (list, slips, pick) => {
    const sorted = list.toSorted();
    const meant = sorted[pick % sorted.length] as string;
    const wanted = slips.reduce(slippedAt, meant).slice(0, 31);
    const found = new Set<string>();
    new NearWords(sortedWords(sorted)).forEachWithin(2, letterCodes(wanted), (at) => found.add(sorted[at] as string));
    const expected = sorted.filter((text) => osaDistance(pattern(letterCodes(wanted)), letterCodes(text)) <= 2);
    expect([...found].toSorted()).toEqual(expected);
  }), { numRuns: 2_000 });
});

function slippedAt(word: string, { at, kind, letter }: { at: number; kind: number; letter: string }): string {
  const place = at % word.length;
  const [before, here, after] = [word.slice(0, place), word.slice(place, place + 1), word.slice(place + 1)];
  return [before + after, before + letter + after, before + letter + here + after, before + after.slice(0, 1) + here + after.slice(1)][kind] as string;
}

test('finds words and beginnings', () => {
  fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (list, wanted) => {
    const sorted = list.toSorted();
    const words = sortedWords(sorted);
    expect(findWord(words, letterCodes(wanted))).toBe(sorted.indexOf(wanted));
    const first = sorted.findIndex((text) => text >= wanted);
    expect(firstBeginning(words, letterCodes(wanted))).toBe(first < 0 ? sorted.length : first);
  }));
});
