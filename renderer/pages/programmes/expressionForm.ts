import { FACTS, isFact, type FactCode } from '#src/domain/matching/facts.ts';
import { OPERATORS_OF } from '#src/domain/matching/problems.ts';
import { exampleSchema, expressionSchema, ruleSetSchema, valuesOf, type Condition, type Expression, type Operator, type RuleExample, type RuleSet } from '#src/domain/matching/rules.ts';
import type { FoundProblem } from '#src/contract/rule.ts';

/** The forms that a part of a rule can have. Texts: `rule.form.kind.fact`. */
export const NODE_KINDS = ['fact', 'all', 'any', 'not', 'use'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export function kindOf(expression: Expression): NodeKind {
  if ('all' in expression) return 'all';
  if ('any' in expression) return 'any';
  if ('not' in expression) return 'not';
  return 'use' in expression ? 'use' : 'fact';
}

/** What a form can show: rules of a programme, or one shared condition; null where the text is neither. */
export function ruleIn(kind: 'RULES' | 'SHARED', text: string): { readonly rules: RuleSet } | { readonly shared: Expression } | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (kind === 'SHARED') {
    const shared = expressionSchema.safeParse(json).data;
    return shared === undefined ? null : { shared };
  }
  const rules = ruleSetSchema.safeParse(json).data;
  return rules === undefined ? null : { rules };
}

export const textOf = (body: RuleSet | Expression): string => JSON.stringify(body, null, 2);

/** A question that can be asked at once: the fact's first comparison with its first value. */
export function questionOf(fact: FactCode): Condition {
  const { type } = FACTS[fact];
  const op = OPERATORS_OF[type.kind][0] ?? 'eq';
  return { fact, op, value: valueFor(fact, op) };
}

/** A value that a comparison can be made with, kept from the one before where it still fits. */
export function valueFor(fact: FactCode, op: Operator, before?: Condition['value']): Condition['value'] {
  const { type } = FACTS[fact];
  const list = before === undefined ? [] : valuesOf(before);
  switch (type.kind) {
    case 'BOOLEAN': return typeof list[0] === 'boolean' ? list[0] : true;
    case 'AREA': return typeof list[0] === 'string' ? list[0] : '32.04';
    case 'NUMBER': {
      const low = typeof list[0] === 'number' ? list[0] : type.min;
      return op === 'between' ? [low, typeof list[1] === 'number' ? list[1] : Math.max(low, type.max)] : low;
    }
    case 'CODE': return op === 'eq' ? (list.find((one) => typeof one === 'string') ?? type.codes[0] ?? '') : list.length > 0 ? [...list] : [type.codes[0] ?? ''];
    case 'CODES': return list.length > 0 ? [...list] : [type.codes?.[0] ?? ''];
  }
}

/** Another form of the same part: what it held goes on inside where it can. */
export function asKind(expression: Expression, kind: NodeKind, shared: string): Expression {
  if (kindOf(expression) === kind) return expression;
  const inner: readonly Expression[] = 'all' in expression ? expression.all : 'any' in expression ? expression.any : 'not' in expression ? [expression.not] : [expression];
  const [first = questionOf('AGE')] = inner;
  switch (kind) {
    case 'all': return { all: inner };
    case 'any': return { any: inner };
    case 'not': return { not: first };
    case 'use': return { use: shared };
    case 'fact': return inner.find((one): one is Condition => 'fact' in one) ?? questionOf('DECILE');
  }
}

export const newExample = (kind: RuleExample['kind'], name: string): RuleExample => exampleSchema.parse({ name, kind, facts: {}, expect: kind === 'NEGATIVE' ? 'TIDAK' : 'LAYAK' });

export const factsFor = (of: 'PERSON' | 'HOUSEHOLD'): FactCode[] => (Object.keys(FACTS) as FactCode[]).filter((fact) => of === 'PERSON' || FACTS[fact].of === 'HOUSEHOLD');

/** What is wrong with one question, one shared condition or one example: told where it stands. */
export function problemsAt(problems: readonly FoundProblem[], at: { readonly fact?: string; readonly use?: string; readonly example?: string; readonly from?: string }): FoundProblem[] {
  return problems.filter((problem) => {
    const { code, details } = problem;
    if (code === 'EXAMPLE_FAILED') return at.example !== undefined && details['name'] === at.example;
    if (code === 'UNKNOWN_CONDITION') return at.use !== undefined && details['name'] === at.use;
    if (code === 'LOOP') return at.use !== undefined && (details['names'] ?? '').split(/[^A-Z0-9_]+/).includes(at.use);
    return !isPeriodProblem(problem) && at.fact !== undefined && details['fact'] === at.fact;
  });
}

/** Told above the periods. */
export const isPeriodProblem = ({ code }: FoundProblem): boolean => code.startsWith('PERIOD') || code === 'STARTS_LATE' || code === 'EXAMPLE_MISSING';
export const knownFact = (fact: string): FactCode | null => (isFact(fact) ? fact : null);
