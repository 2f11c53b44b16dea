import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, DEFAULT_TERMS, termChangesSchema, termsOn, termsWith, type TermChanges } from '#src/domain/office/terms.ts';
import { termOf } from '#src/domain/case/term.ts';
import type { CatalogueVersion } from '#src/domain/programme/catalogue.ts';

const version = (validFrom: string, writtenAt: string, body: unknown): CatalogueVersion => ({ id: writtenAt, kind: 'TERMS', code: 'OFFICE', body: JSON.stringify(body), validFrom, writtenAt });
const changes = fc.record({
  'answer.REGULAR.answer': fc.integer({ min: 1, max: 60 }), 'case.INQUIRY': fc.integer({ min: 1, max: 60 }), 'case.emergency': fc.integer({ min: 0, max: 60 }),
  'followUp.FIRST_CALL': fc.record({ active: fc.boolean(), means: fc.constantFrom('CALL', 'VISIT'), after: fc.integer({ min: 1, max: 365 }), sectors: fc.constantFrom(null, ['HEALTH'], ['HOUSING', 'FOOD']) }),
}, { requiredKeys: [] }) as fc.Arbitrary<TermChanges>;

describe('the office’s terms', () => {
  it('without a version are the application’s own, and those are no changes', () => {
    expect(termsOn('2026-11-24', [])).toEqual(DEFAULT_TERMS);
    expect(changesOf(DEFAULT_TERMS)).toEqual({});
  });

  it('keep only what differs, and nothing is lost on the way', () => {
    fc.assert(fc.property(changes, (given) => {
      const terms = termsWith(given);
      expect(termsWith(changesOf(terms))).toEqual(terms);
      expect(termChangesSchema.safeParse(changesOf(terms)).success).toBe(true);
      for (const [key, value] of Object.entries(changesOf(terms))) expect(given[key as keyof TermChanges]).toEqual(value);
    }));
  });

  it('are those of the version written last among those that have begun', () => {
    const versions = [version('2026-12-01', 'b', { 'case.INQUIRY': 3 }), version('2026-11-01', 'a', { 'case.INQUIRY': 2, 'answer.REGULAR.answer': 7 })];
    expect(termsOn('2026-10-31', versions).cases.kinds.INQUIRY).toBe(1);
    expect(termsOn('2026-11-30', versions)).toMatchObject({ cases: { kinds: { INQUIRY: 2 } }, answers: { REGULAR: { answer: 7 } } });
    // The last one says it all: what it leaves out follows the application again.
    expect(termsOn('2026-12-01', versions)).toMatchObject({ cases: { kinds: { INQUIRY: 3 } }, answers: { REGULAR: { answer: 10 } } });
  });

  it('pass over what they can’t read: a newer app’s keys, broken values', () => {
    expect(termsWith({ 'case.INQUIRY': -1, 'case.NEW_KIND': 4, 'answer.REGULAR.answer': '7', 'followUp.FIRST_CALL': { after: 3 } })).toEqual(DEFAULT_TERMS);
    for (const broken of [null, 'x', 3, []]) expect(termsWith(broken)).toEqual(DEFAULT_TERMS);
    expect(termsOn('2026-11-24', [{ ...version('2026-11-01', 'a', {}), body: '{' }])).toEqual(DEFAULT_TERMS);
  });

  it('say nothing of an unknown key, zero days for a partner, or a rule for no field of work', () => {
    for (const bad of [{ x: 1 }, { 'answer.REGULAR.answer': 0 }, { 'answer.REGULAR.answer': 61 }, { 'case.INQUIRY': 1.5 }, { 'followUp.FIRST_CALL': { active: true, means: 'CALL', after: 5, sectors: [] } }]) {
      expect(termChangesSchema.safeParse(bad).success).toBe(false);
    }
    expect(termChangesSchema.safeParse({ 'case.emergency': 0 }).success).toBe(true);
  });

  it('promise the fast track nothing later than the kind’s own term', () => {
    const { cases } = termsWith({ 'case.fastTrack': 3, 'case.PROGRAM_NEED': 10 });
    expect(termOf('FAST_TRACK', 'INQUIRY', cases)).toBe(1);
    expect(termOf('FAST_TRACK', 'PROGRAM_NEED', cases)).toBe(3);
    expect(termOf('REGULAR', 'PROGRAM_NEED', cases)).toBe(10);
    expect(termOf('REGULAR', 'KIND_OF_A_NEWER_APP', cases)).toBe(5);
  });
});
