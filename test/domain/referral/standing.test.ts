import { describe, expect, it } from 'vitest';
import { foldCase } from '#src/domain/case/fold.ts';
import type { CaseState, RegistryCheck } from '#src/domain/case/state.ts';
import { letterKindFor } from '#src/domain/referral/letterKind.ts';
import { hardshipOf, registryWordOf } from '#src/domain/referral/standing.ts';
import { formatHlc } from '#src/sync/hlc.ts';

const DAY = '2026-11-24';
const at = (day: string): string => formatHlc({ time: Date.parse(`${day}T03:00:00Z`), counter: 0, device: 'k3v9x0p2ab' });
const check = (parts: Partial<RegistryCheck>, day = DAY): RegistryCheck => ({
  personId: 'head', answer: 'FOUND', query: 'nik', registryId: 'R-1', decile: 2, version: 1, quarter: '2026-Q3', dataDate: '2026-09-30', candidates: [], at: at(day), by: 'u1', removedUntil: null, ...parts,
});
const state = (parts: Partial<CaseState>): CaseState => ({ ...foldCase('c1', []), ...parts });
const assessed = (area: 'INCOME' | 'FOOD' | 'HOUSING', day = DAY): CaseState['assessment'] => ({ needs: [{ personId: null, area, urgent: false }], risk: 'MEDIUM', strengths: '', note: '', at: at(day), by: 'u2' });
const head = [{ personId: 'head' }];

describe('what lets a letter call a family poor', () => {
  it.each([[1, true], [4, true], [5, false], [0, false], [10, false], [null, false]] as const)('decile %s: %s', (decile, poor) => {
    expect(hardshipOf(state({ checks: { head: check({ decile }) } }), head, DAY)).toEqual(poor ? { source: 'REGISTRY', on: DAY } : null);
  });

  it.each(['FOUND_UNRANKED', 'NOT_FOUND', 'SEVERAL', 'NOT_CHECKED', 'NOT_CONNECTED'] as const)('not an answer %s', (answer) => {
    expect(hardshipOf(state({ checks: { head: check({ answer }) } }), head, DAY)).toBeNull();
  });

  it('a check of the last quarter of a year, not an older one', () => {
    expect(hardshipOf(state({ checks: { head: check({}, '2026-08-24') } }), head, DAY)).toEqual({ source: 'REGISTRY', on: '2026-08-24' });
    expect(hardshipOf(state({ checks: { head: check({}, '2026-08-23') } }), head, DAY)).toBeNull();
  });

  it('or an officer who found too little income or food, beside any registry; a bad house alone is not enough', () => {
    expect(hardshipOf(state({ assessment: assessed('INCOME', '2026-11-20') }), head, DAY)).toEqual({ source: 'ASSESSMENT', on: '2026-11-20' });
    expect(hardshipOf(state({ checks: { head: check({ decile: 7 }) }, assessment: assessed('FOOD') }), head, DAY)).toEqual({ source: 'ASSESSMENT', on: DAY });
    expect(hardshipOf(state({ assessment: assessed('HOUSING') }), head, DAY)).toBeNull();
    expect(hardshipOf(state({}), head, DAY)).toBeNull();
  });

  it('goes by the person the letter is about before any other', () => {
    const both = state({ checks: { head: check({ decile: 2 }), son: check({ personId: 'son', decile: 6 }) } });
    expect(registryWordOf(both, [{ personId: 'son' }]).decile).toBe(6);
    expect(hardshipOf(both, [{ personId: 'son' }], DAY)).toBeNull();
  });
});

it('one service that wants a recommendation makes the letter one', () => {
  expect(letterKindFor([])).toBe('REFERRAL');
  expect(letterKindFor(['REFERRAL', undefined])).toBe('REFERRAL');
  expect(letterKindFor(['REFERRAL', 'RECOMMENDATION'])).toBe('RECOMMENDATION');
});
