import { describe, expect, it } from 'vitest';
import type { Finding } from '#src/domain/matching/evaluate.ts';
import { translator } from '#src/text/index.ts';
import { findingText } from '#renderer/pages/cases/matchingText.ts';

const finding = (parts: Partial<Finding>): string =>
  findingText({ part: 'CONDITION', fact: 'AGE', op: 'gt', value: 12, ref: null, found: { value: 13, source: 'RECORD', asOf: null, others: [], complete: true }, truth: true, ...parts }, translator('id'), 'id');

describe('why a rule says what it says', () => {
  it('a condition is what is wanted, an exclusion what may not be', () => {
    expect(finding({})).toBe('Usia: 13 (syarat lebih dari 12; data keluarga)');
    expect(finding({ part: 'EXCLUSION' })).toBe('Usia: 13 (tidak boleh lebih dari 12; data keluarga)');
    expect(finding({ part: 'EXCLUSION', fact: 'SEX', op: 'in', value: ['L'], found: { value: 'P', source: 'RECORD', asOf: null, others: [], complete: true } })).toBe('Jenis kelamin: perempuan (tidak boleh laki-laki; data keluarga)');
  });
});
