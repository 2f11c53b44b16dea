import { addDays } from '../time/date.ts';
import { contradictionIn } from './contradiction.ts';
import { FACTS, fitsFact, isFact, type FactCode, type FactScalar, type Facts, type FactType, type FactValue } from './facts.ts';
import { judge } from './evaluate.ts';
import { expressionsOf, valuesOf, type Condition, type Expression, type RuleExample, type RulePeriod, type RuleSet, type SharedConditions } from './rules.ts';

/** What is wrong with a rule, with what its sentence needs. Texts: `matching.problem.LOOP`. */
export interface RuleProblem {
  readonly code:
    | 'LOOP' | 'UNKNOWN_CONDITION' | 'UNKNOWN_FACT' | 'WRONG_SCOPE' | 'WRONG_OPERATOR' | 'WRONG_VALUE' | 'CONTRADICTION'
    | 'PERIOD_GAP' | 'PERIOD_OVERLAP' | 'PERIOD_REVERSED' | 'STARTS_LATE' | 'EXAMPLE_MISSING' | 'EXAMPLE_FAILED';
  readonly details: Readonly<Record<string, string>>;
}

/** The comparisons that a kind of fact can be asked with. */
export const OPERATORS_OF: Readonly<Record<FactType['kind'], readonly Condition['op'][]>> = {
  NUMBER: ['eq', 'lt', 'lte', 'gt', 'gte', 'between'],
  BOOLEAN: ['eq'],
  CODE: ['eq', 'in', 'notIn'],
  CODES: ['containsAny', 'containsNone'],
  AREA: ['startsWith'],
};

/** Everything wrong with one programme's rules; examples are only run when nothing else is. `runsFrom`: the programme's first day. */
export function problemsOf(rules: RuleSet, shared: SharedConditions, runsFrom: string | null): RuleProblem[] {
  const expressions = rules.periods.flatMap(expressionsOf);
  const loops = expressions.flatMap((expression) => loopsIn(expression, shared, []));
  const leaves = loops.length > 0 ? [] : expressions.flatMap((expression) => leavesOf(expression, shared));
  const wrong = [...loops, ...leaves.flatMap((leaf) => (typeof leaf === 'string' ? [problem('UNKNOWN_CONDITION', { name: leaf })] : conditionProblems(leaf, rules.of))), ...periodProblems(rules, runsFrom)];
  if (wrong.length > 0) return unique(wrong);
  const contradictions = rules.periods.flatMap((period) => {
    const fact = contradictionIn(period, shared);
    return fact === null ? [] : [problem('CONTRADICTION', { fact, from: period.from })];
  });
  return contradictions.length > 0 ? contradictions : rules.periods.flatMap((period) => exampleProblems(period, shared));
}

/** What is wrong with a shared condition by itself, whether a rule asks it or not. */
export function sharedProblems(name: string, shared: SharedConditions): RuleProblem[] {
  const loops = loopsIn({ use: name }, shared, []);
  if (loops.length > 0) return unique(loops);
  return unique(leavesOf({ use: name }, shared).flatMap((leaf) => (typeof leaf === 'string' ? [problem('UNKNOWN_CONDITION', { name: leaf })] : conditionProblems(leaf, 'PERSON'))));
}

const problem = (code: RuleProblem['code'], details: RuleProblem['details']): RuleProblem => ({ code, details });
const unique = (problems: readonly RuleProblem[]): RuleProblem[] => [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];

function loopsIn(expression: Expression, shared: SharedConditions, path: readonly string[]): RuleProblem[] {
  if ('all' in expression) return expression.all.flatMap((part) => loopsIn(part, shared, path));
  if ('any' in expression) return expression.any.flatMap((part) => loopsIn(part, shared, path));
  if ('not' in expression) return loopsIn(expression.not, shared, path);
  if (!('use' in expression)) return [];
  if (path.includes(expression.use)) return [problem('LOOP', { names: [...path, expression.use].join(' → ') })];
  const named = shared[expression.use];
  return named === undefined ? [] : loopsIn(named, shared, [...path, expression.use]);
}

/** Conditions at the ends, and names that mean nothing. */
function leavesOf(expression: Expression, shared: SharedConditions): (Condition | string)[] {
  if ('all' in expression) return expression.all.flatMap((part) => leavesOf(part, shared));
  if ('any' in expression) return expression.any.flatMap((part) => leavesOf(part, shared));
  if ('not' in expression) return leavesOf(expression.not, shared);
  if (!('use' in expression)) return [expression];
  const named = shared[expression.use];
  return named === undefined ? [expression.use] : leavesOf(named, shared);
}

function conditionProblems({ fact, op, value }: Condition, of: RuleSet['of']): RuleProblem[] {
  if (!isFact(fact)) return [problem('UNKNOWN_FACT', { fact })];
  const { type } = FACTS[fact];
  if (of === 'HOUSEHOLD' && FACTS[fact].of === 'PERSON') return [problem('WRONG_SCOPE', { fact })];
  if (!OPERATORS_OF[type.kind].includes(op)) return [problem('WRONG_OPERATOR', { fact, op })];
  const values: readonly unknown[] = valuesOf(value);
  const listed = ['in', 'notIn', 'between', 'containsAny', 'containsNone'].includes(op) === Array.isArray(value);
  const shaped = listed && (op !== 'between' || (values.length === 2 && Number(values[0]) <= Number(values[1])));
  return shaped && values.every((one) => fitsFact(fact, one)) ? [] : [problem('WRONG_VALUE', { fact, value: values.join(', ') })];
}

function periodProblems({ periods }: RuleSet, runsFrom: string | null): RuleProblem[] {
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1));
  const reversed = sorted.filter(({ from, to }) => to !== null && to < from).map(({ from, to }) => problem('PERIOD_REVERSED', { from, to: to ?? '' }));
  const between = sorted.slice(1).flatMap((next, index): RuleProblem[] => {
    const end = sorted[index]?.to ?? null;
    if (end === null || end >= next.from) return [problem('PERIOD_OVERLAP', { from: next.from })];
    return addDays(end, 1) < next.from ? [problem('PERIOD_GAP', { from: addDays(end, 1), to: addDays(next.from, -1) })] : [];
  });
  const first = sorted[0]?.from ?? '';
  const last = sorted.at(-1)?.to ?? null;
  return [
    ...reversed, ...between,
    ...(runsFrom !== null && runsFrom < first ? [problem('STARTS_LATE', { from: runsFrom, to: addDays(first, -1) })] : []),
    ...(last === null ? [] : [problem('PERIOD_GAP', { from: addDays(last, 1), to: '' })]),
  ];
}

function exampleProblems(period: RulePeriod, shared: SharedConditions): RuleProblem[] {
  const missing = (['POSITIVE', 'NEGATIVE', 'BOUNDARY'] as const).filter((kind) => !period.examples.some((example) => example.kind === kind));
  return [
    ...missing.map((kind) => problem('EXAMPLE_MISSING', { kind, from: period.from })),
    ...period.examples.flatMap((example) => {
      const got = judge(period, factsOfExample(example), shared).verdict;
      return got === example.expect ? [] : [problem('EXAMPLE_FAILED', { name: example.name, expected: example.expect, got })];
    }),
  ];
}

/** An example's facts as if the survey had said them; unknown names are left out. */
export function factsOfExample(example: RuleExample): Facts {
  return new Map(Object.entries(example.facts).flatMap(([name, value]): [FactCode, FactValue][] =>
    isFact(name) ? [[name, { value: value as FactScalar, source: 'SURVEY', asOf: null, complete: true, others: [] }]] : []));
}
