import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterCodes, osaDistance, pattern } from '#src/domain/name/distance.ts';
import { editsAllowed } from '#src/domain/name/similarity.ts';
import { NearWords } from '#main/registry/index/nearWords.ts';
import { findWord, firstBeginning, sortedWords } from '#main/registry/index/sortedWords.ts';

const word = fc.stringMatching(/^[abc]{1,9}$/);

test('finds exactly the words within so many edits', () => {
  fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (list, wanted) => {
    expect(found(list, wanted)).toEqual(expected(list, wanted));
  }), { numRuns: 4_000 });
});

test('misses no longer word wherever its two slips are', () => {
  const long = fc.stringMatching(/^[a-d]{5,31}$/);
  const slip = fc.record({ at: fc.nat(40), kind: fc.nat(3), letter: fc.constantFrom('a', 'b', 'c', 'd') });
  fc.assert(fc.property(fc.uniqueArray(long, { minLength: 1, maxLength: 40 }), fc.array(slip, { maxLength: 2 }), fc.nat(39), (list, slips, pick) => {
    const wanted = slips.reduce(slippedAt, list[pick % list.length] as string).slice(0, 31);
    expect(found(list, wanted)).toEqual(expected(list, wanted));
  }), { numRuns: 4_000 });
});

function found(list: readonly string[], wanted: string): string[] {
  const sorted = list.toSorted();
  const near = new Set<string>();
  new NearWords(sortedWords(sorted)).forEachNear(letterCodes(wanted), pattern(letterCodes(wanted)), (at) => near.add(sorted[at] as string));
  return [...near].toSorted();
}

function expected(list: readonly string[], wanted: string): string[] {
  return list.filter((text) => osaDistance(pattern(letterCodes(wanted)), letterCodes(text)) <= editsAllowed(Math.min(text.length, wanted.length))).toSorted();
}

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
