import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterCodes, osaDistance, pattern } from '#src/domain/name/distance.ts';
import { findWord, firstBeginning, NearWords, sortedWords } from '#main/registry/index/sortedWords.ts';

const word = fc.stringMatching(/^[abc]{1,9}$/);

test('finds exactly the words within so many edits', () => {
  fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, fc.integer({ min: 0, max: 3 }), (list, wanted, edits) => {
    const sorted = list.toSorted();
    const found: string[] = [];
    new NearWords(sortedWords(sorted)).forEachWithin(edits, letterCodes(wanted), (at) => found.push(sorted[at] as string));
    const expected = sorted.filter((text) => osaDistance(pattern(letterCodes(wanted)), letterCodes(text)) <= edits);
    expect(found).toEqual(expected);
  }), { numRuns: 2_000 });
});

test('finds words and beginnings', () => {
  fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (list, wanted) => {
    const sorted = list.toSorted();
    const words = sortedWords(sorted);
    expect(findWord(words, letterCodes(wanted))).toBe(sorted.indexOf(wanted));
    const first = sorted.findIndex((text) => text >= wanted);
    expect(firstBeginning(words, letterCodes(wanted))).toBe(first < 0 ? sorted.length : first);
  }));
});
