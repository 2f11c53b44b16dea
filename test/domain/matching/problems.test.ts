import { describe, expect, it } from 'vitest';
import { judge } from '#src/domain/matching/evaluate.ts';
import { factsOfExample, problemsOf } from '#src/domain/matching/problems.ts';
import { periodOn, type Expression, type RulePeriod, type RuleSet, type SharedConditions } from '#src/domain/matching/rules.ts';
import { SEED_SHARED } from '#src/domain/matching/seedBase.ts';

const decile = (high: number): Expression => ({ fact: 'DECILE', op: 'between', value: [1, high] });
const example = (kind: 'POSITIVE' | 'NEGATIVE' | 'BOUNDARY', value: number, expected: 'LAYAK' | 'TIDAK'): RulePeriod['examples'][number] => ({ name: `Desil ${value}`, kind, facts: { DECILE: value }, expect: expected });
const EXAMPLES = [example('POSITIVE', 1, 'LAYAK'), example('NEGATIVE', 9, 'TIDAK'), example('BOUNDARY', 4, 'LAYAK')];
const period = (more: Partial<RulePeriod> = {}): RulePeriod => ({ from: '2025-01-01', to: null, legalRef: null, note: '', about: decile(10), conditions: [decile(4)], exclusions: [], examples: EXAMPLES, ...more });
const rules = (...periods: RulePeriod[]): RuleSet => ({ programme: 'PKH', of: 'HOUSEHOLD', periods });
const found = (set: RuleSet, shared: SharedConditions = SEED_SHARED) => problemsOf(set, shared, '2025-01-01').map(({ code, details }) => `${code} ${Object.values(details).join(' ')}`);

describe('a rule that cannot be right is told', () => {
  it('a good one is not', () => {
    expect(found(rules(period()))).toEqual([]);
  });

  it('a loop, by its names; a name that means nothing', () => {
    const shared: SharedConditions = { A: { all: [decile(3), { use: 'B' }] }, B: { any: [{ use: 'A' }, decile(1)] } };
    expect(found(rules(period({ conditions: [{ use: 'A' }] })), shared)).toEqual(['LOOP A → B → A']);
    expect(found(rules(period({ conditions: [{ use: 'NOBODY' }] })))).toEqual(['UNKNOWN_CONDITION NOBODY']);
  });

  it('a contradiction: spans, codes, sets, and what is demanded and excluded at once', () => {
    expect(found(rules(period({ conditions: [decile(4), { fact: 'DECILE', op: 'gt', value: 4 }] })))).toEqual(['CONTRADICTION DECILE 2025-01-01']);
    expect(found(rules(period({ conditions: [{ fact: 'LIGHT', op: 'in', value: ['NONE'] }, { fact: 'LIGHT', op: 'eq', value: 'METER' }] })))).toEqual(['CONTRADICTION LIGHT 2025-01-01']);
    expect(found(rules(period({ exclusions: [{ fact: 'DECILE', op: 'lte', value: 4 }] })))).toEqual(['CONTRADICTION DECILE 2025-01-01']);
    expect(found(rules(period({ conditions: [{ fact: 'FAMILY_RECEIVES', op: 'containsAny', value: ['PKH'] }, { not: { fact: 'FAMILY_RECEIVES', op: 'containsAny', value: ['PKH', 'SEMBAKO'] } }] })))).toEqual(['CONTRADICTION FAMILY_RECEIVES 2025-01-01']);
    // One branch of the two is enough to fit somebody.
    expect(found(rules(period({ about: { any: [{ fact: 'DECILE', op: 'gt', value: 4 }, decile(10)] } })))).toEqual([]);
  });

  it('facts that do not exist, are of a person, or are asked in a way they cannot answer', () => {
    expect(found(rules(period({ conditions: [{ fact: 'WEALTH', op: 'eq', value: 1 }] })))).toEqual(['UNKNOWN_FACT WEALTH']);
    expect(found(rules(period({ conditions: [{ fact: 'AGE', op: 'gte', value: 60 }] })))).toEqual(['WRONG_SCOPE AGE']);
    expect(found(rules(period({ conditions: [{ fact: 'IN_REGISTER', op: 'gte', value: 1 }] })))).toEqual(['WRONG_OPERATOR IN_REGISTER gte']);
    expect(found(rules(period({ conditions: [{ fact: 'DECILE', op: 'between', value: [4, 1] }, { fact: 'LIGHT', op: 'eq', value: 'CANDLE' }, { fact: 'DECILE', op: 'lte', value: '4' }] }))))
      .toEqual(['WRONG_VALUE DECILE 4, 1', 'WRONG_VALUE LIGHT CANDLE', 'WRONG_VALUE DECILE 4']);
  });

  it('days for which nothing counts, or two things at once', () => {
    expect(found(rules(period({ to: '2025-12-31' }), period({ from: '2026-02-01' })))).toEqual(['PERIOD_GAP 2026-01-01 2026-01-31']);
    expect(found(rules(period(), period({ from: '2026-02-01' })))).toEqual(['PERIOD_OVERLAP 2026-02-01']);
    expect(found(rules(period({ to: '2024-12-31' })))).toEqual(['PERIOD_REVERSED 2025-01-01 2024-12-31', 'PERIOD_GAP 2025-01-01 ']);
    expect(found(rules(period({ from: '2025-07-01' })))).toEqual(['STARTS_LATE 2025-01-01 2025-06-30']);
    expect(found(rules(period({ to: '2026-06-30' }), period({ from: '2026-07-01' })))).toEqual([]);
  });

  it('examples that are not there or come out otherwise', () => {
    expect(found(rules(period({ examples: EXAMPLES.slice(0, 1) })))).toEqual(['EXAMPLE_MISSING NEGATIVE 2025-01-01', 'EXAMPLE_MISSING BOUNDARY 2025-01-01']);
    expect(found(rules(period({ conditions: [decile(3)] })))).toEqual(['EXAMPLE_FAILED Desil 4 LAYAK TIDAK']);
  });
});

describe('unknown is never no', () => {
  const judged = (facts: Record<string, string[] | number | string | boolean>, about: Expression, ...conditions: Expression[]) =>
    judge(period({ about, conditions }), factsOfExample({ name: 'x', kind: 'POSITIVE', facts, expect: 'LAYAK' }), SEED_SHARED);

  it('a missing fact is named, a sure no decides before it', () => {
    expect(judged({}, decile(10), decile(4))).toMatchObject({ verdict: 'BELUM_DIKETAHUI', aimed: false, missingFacts: ['DECILE'] });
    expect(judged({ LIGHT: 'NONE' }, { fact: 'LIGHT', op: 'eq', value: 'NONE' }, decile(4))).toMatchObject({ verdict: 'BELUM_DIKETAHUI', aimed: true, missingFacts: ['DECILE'] });
    expect(judged({ LIGHT: 'METER' }, { fact: 'LIGHT', op: 'eq', value: 'NONE' }, decile(4)).verdict).toBe('TIDAK');
    expect(judged({ DECILE: 5 }, { not: { fact: 'LIGHT', op: 'eq', value: 'METER' } }, decile(4))).toMatchObject({ verdict: 'TIDAK', deciding: [{ fact: 'DECILE', value: [1, 4], found: { value: 5 } }] });
  });

  it('a threshold that changes counts from its day', () => {
    const set = rules(period({ to: '2026-11-30' }), period({ from: '2026-12-01', conditions: [decile(5)], legalRef: 'Keputusan baru' }));
    const on = (day: string) => judge(periodOn(set, day) as RulePeriod, factsOfExample({ name: 'x', kind: 'POSITIVE', facts: { DECILE: 5 }, expect: 'LAYAK' }), SEED_SHARED).verdict;
    expect([on('2026-11-30'), on('2026-12-01')]).toEqual(['TIDAK', 'LAYAK']);
  });
});
