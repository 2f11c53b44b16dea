import { describe, expect, test } from 'vitest';
import { FACTS, type FactCode } from '#src/domain/matching/facts.ts';
import { OPERATORS_OF, problemsOf } from '#src/domain/matching/problems.ts';
import { OPERATORS, type Expression, type RuleSet } from '#src/domain/matching/rules.ts';
import { SEED_RULES } from '#src/domain/matching/seed.ts';
import { asKind, factsFor, newExample, NODE_KINDS, kindOf, problemsAt, questionOf, ruleIn, textOf, valueFor } from '#renderer/pages/programmes/expressionForm.ts';

const codes = Object.keys(FACTS) as FactCode[];
const asking = (about: Expression, of: RuleSet['of'] = 'PERSON'): RuleSet => ({
  programme: 'X', of, periods: [{ from: '2026-01-01', to: null, legalRef: null, note: '', about, conditions: [], exclusions: [], examples: [] }],
});
const codesOf = (rules: RuleSet): string[] => problemsOf(rules, SEED_RULES.shared, null).map(({ code }) => code);

describe('the form over a rule’s text', () => {
  test('shows every rule that there is and writes it back as it was', () => {
    for (const rules of SEED_RULES.sets) {
      const read = ruleIn('RULES', textOf(rules));
      expect(read !== null && 'rules' in read ? read.rules : null).toEqual(rules);
    }
    for (const shared of Object.values(SEED_RULES.shared)) expect(ruleIn('SHARED', textOf(shared))).toEqual({ shared });
    for (const text of ['', '{', '[]', '{"programme":"X"}']) expect([ruleIn('RULES', text), ruleIn('SHARED', text)]).toEqual([null, null]);
  });

  test('a question that is chosen, with each comparison, is right at once', () => {
    for (const fact of codes) {
      for (const op of OPERATORS_OF[FACTS[fact].type.kind]) {
        const value = valueFor(fact, op, questionOf(fact).value);
        expect([fact, op, codesOf(asking({ fact, op, value })).filter((code) => code.startsWith('WRONG') || code.startsWith('UNKNOWN'))]).toEqual([fact, op, FACTS[fact].type.kind === 'CODES' && FACTS[fact].type.codes === null ? ['WRONG_VALUE'] : []]);
      }
    }
  });

  test('a value goes on where it fits: a limit becomes the lower one, one code a list', () => {
    expect(valueFor('AGE', 'between', 7)).toEqual([7, 130]);
    expect(valueFor('AGE', 'gte', [7, 12])).toBe(7);
    expect(valueFor('HOME', 'in', 'RENTED')).toEqual(['RENTED']);
    expect(valueFor('HOME', 'eq', ['RENTED', 'OWN'])).toBe('RENTED');
    expect(valueFor('ILL', 'eq', 'x')).toBe(true);
  });

  test('a part keeps what it held in another form', () => {
    const question = questionOf('AGE');
    expect(asKind(question, 'any', '')).toEqual({ any: [question] });
    expect(asKind({ any: [question, { use: 'POOR' }] }, 'all', '')).toEqual({ all: [question, { use: 'POOR' }] });
    expect(asKind({ all: [{ use: 'POOR' }, question] }, 'not', '')).toEqual({ not: { use: 'POOR' } });
    expect(asKind({ not: question }, 'fact', '')).toEqual(question);
    expect(asKind(question, 'use', 'POOR')).toEqual({ use: 'POOR' });
    for (const kind of NODE_KINDS) expect(kindOf(asKind(question, kind, 'POOR'))).toBe(kind);
  });

  test('asks a house nothing that only a person has', () => {
    expect(factsFor('HOUSEHOLD')).not.toContain('AGE');
    expect(factsFor('PERSON')).toEqual(codes);
  });

  test('what is wrong stands at its question, shared condition or example, and nowhere else', () => {
    const found = (rules: RuleSet, shared = SEED_RULES.shared) => problemsOf(rules, shared, null).map((problem) => ({ ...problem, programme: 'X' }));
    const age = found(asking({ fact: 'AGE', op: 'between', value: [9, 3] }));
    expect(problemsAt(age, { fact: 'AGE' }).map(({ code }) => code)).toEqual(['WRONG_VALUE']);
    expect(problemsAt(age, { fact: 'DECILE' })).toEqual([]);
    expect(problemsAt(found(asking({ use: 'NOT_THERE' })), { use: 'NOT_THERE' }).map(({ code }) => code)).toEqual(['UNKNOWN_CONDITION']);
    const loop = found(asking({ use: 'ONE' }), { ONE: { use: 'TWO' }, TWO: { use: 'ONE' } });
    expect(problemsAt(loop, { use: 'ONE' }).map(({ code }) => code)).toEqual(['LOOP']);
    const rules = asking({ fact: 'AGE', op: 'gte', value: 60 });
    const [period] = rules.periods;
    if (period === undefined) throw new Error('no period');
    const failing = found({ ...rules, periods: [{ ...period, examples: [newExample('POSITIVE', 'Lansia')] }] });
    expect(problemsAt(failing, { example: 'Lansia' }).map(({ code }) => code)).toEqual(['EXAMPLE_FAILED']);
  });

  test('has words for every comparison', () => {
    expect([...new Set(Object.values(OPERATORS_OF).flat())].toSorted()).toEqual([...OPERATORS].toSorted());
  });
});
