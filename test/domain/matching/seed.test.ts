import { describe, expect, it } from 'vitest';
import { problemsOf } from '#src/domain/matching/problems.ts';
import { ruleSetSchema, type Expression } from '#src/domain/matching/rules.ts';
import { SEED_RULES } from '#src/domain/matching/seed.ts';
import { SEED_PROGRAMMES } from '#src/domain/programme/seed.ts';

const size = (expression: Expression): number => {
  if ('all' in expression) return expression.all.reduce((sum, part) => sum + size(part), 0);
  if ('any' in expression) return expression.any.reduce((sum, part) => sum + size(part), 0);
  if ('not' in expression) return size(expression.not);
  if ('use' in expression) return size(SEED_RULES.shared[expression.use] as Expression);
  return 1;
};

describe('the rules the office starts with', () => {
  it('speak of every programme, once, in the schema’s shape', () => {
    expect(SEED_RULES.sets.map((rules) => rules.programme).toSorted()).toEqual(SEED_PROGRAMMES.map(({ code }) => code).toSorted());
    for (const rules of SEED_RULES.sets) expect(ruleSetSchema.parse(rules)).toEqual(rules);
  });

  it('ask about 300 questions of 60 programmes and more', () => {
    const questions = SEED_RULES.sets.flatMap(({ periods }) => periods.flatMap((period) => [period.about, ...period.conditions, ...period.exclusions])).reduce((sum, expression) => sum + size(expression), 0);
    expect(SEED_RULES.sets.length).toBeGreaterThanOrEqual(60);
    expect(questions).toBeGreaterThanOrEqual(270);
  });

  it('have no loop, contradiction, unknown fact, wrong type or gap, and every example comes out as it says', () => {
    expect(SEED_RULES.sets.filter((rules) => problemsOf(rules, SEED_RULES.shared, null).length > 0)).toEqual([]);
  });

  it('know the day from which their programme runs', () => {
    for (const rules of SEED_RULES.sets) expect(problemsOf(rules, SEED_RULES.shared, SEED_PROGRAMMES.find(({ code }) => code === rules.programme)?.validFrom ?? '')).toEqual([]);
  });
});
