import { z } from 'zod';
import { catalogueCode } from '../programme/programme.ts';

const factName = z.string().regex(/^[A-Z0-9_]{1,40}$/);
const scalar = z.union([z.number(), z.boolean(), z.string().max(60)]);

export const OPERATORS = ['eq', 'lt', 'lte', 'gt', 'gte', 'between', 'in', 'notIn', 'containsAny', 'containsNone', 'startsWith'] as const;
export type Operator = (typeof OPERATORS)[number];

/** One question to one fact. */
export interface Condition {
  readonly fact: string;
  readonly op: Operator;
  readonly value: Scalar | readonly Scalar[];
  /** Where the threshold is written, when not where the whole rule is. */
  readonly ref?: string | undefined;
}

type Scalar = number | boolean | string;

/** What a condition compares with, one value or several, as a list. */
export function valuesOf(value: Condition['value']): readonly Scalar[] {
  return Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar];
}

/** A small typed expression; `use` names a condition that several rules share. */
export type Expression =
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  | { readonly use: string }
  | Condition;

const MAX_BRANCHES = 40;
/** Deeper than this nothing is asked: shared conditions may run in a circle. */
export const MAX_DEPTH = 20;

export const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(expressionSchema).min(1).max(MAX_BRANCHES) }),
    z.strictObject({ any: z.array(expressionSchema).min(1).max(MAX_BRANCHES) }),
    z.strictObject({ not: expressionSchema }),
    z.strictObject({ use: catalogueCode }),
    z.strictObject({
      fact: factName, op: z.enum(OPERATORS), value: z.union([scalar, z.array(scalar).min(1).max(40)]), ref: z.string().max(200).optional(),
    }),
  ]));

export const VERDICTS = ['LAYAK', 'TIDAK', 'BELUM_DIKETAHUI'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** A made-up person on whom the rule must say what is expected; run before every publication. */
export const exampleSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  kind: z.enum(['POSITIVE', 'NEGATIVE', 'BOUNDARY']),
  facts: z.record(factName, z.union([scalar, z.array(z.string().max(60)).max(40)])),
  expect: z.enum(VERDICTS),
});
export type RuleExample = z.infer<typeof exampleSchema>;

/** What counts in one span of days: thresholds carry their validity (domain.md Appendix C.1). */
export const periodSchema = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  legalRef: z.string().trim().max(300).nullable(),
  /** Where sources disagree: what else is said. */
  note: z.string().trim().max(500),
  /** Whom the programme is meant for. Who is not meant is no candidate; who surely is comes first on the planner's list. */
  about: expressionSchema,
  /** All of them must hold. */
  conditions: z.array(expressionSchema).max(MAX_BRANCHES),
  /** None of them may hold. */
  exclusions: z.array(expressionSchema).max(MAX_BRANCHES),
  examples: z.array(exampleSchema).max(40),
});
export type RulePeriod = z.infer<typeof periodSchema>;

export const ruleSetSchema = z.strictObject({
  programme: catalogueCode,
  /** PERSON: asked of every member; HOUSEHOLD: once for the family and its house. */
  of: z.enum(['PERSON', 'HOUSEHOLD']),
  periods: z.array(periodSchema).min(1).max(20),
});
export type RuleSet = z.infer<typeof ruleSetSchema>;

/** Conditions that several rules share, by name. */
export type SharedConditions = Readonly<Record<string, Expression>>;

export interface RuleBook {
  readonly sets: readonly RuleSet[];
  readonly shared: SharedConditions;
}

/** Every expression that a period asks. */
export const expressionsOf = ({ about, conditions, exclusions }: RulePeriod): readonly Expression[] => [about, ...conditions, ...exclusions];

export const examplesIn = ({ periods }: RuleSet): number => periods.reduce((sum, { examples }) => sum + examples.length, 0);

/** How many questions a programme's rules ask, those of shared conditions each time. */
export const questionsOf = ({ periods }: RuleSet, shared: SharedConditions): number => countIn(periods.flatMap(expressionsOf), shared);

/** Questions of one expression. */
export function questionsIn(expression: Expression, shared: SharedConditions, depth = 0): number {
  if (depth > MAX_DEPTH) return 0;
  if ('all' in expression) return countIn(expression.all, shared, depth + 1);
  if ('any' in expression) return countIn(expression.any, shared, depth + 1);
  if ('not' in expression) return questionsIn(expression.not, shared, depth + 1);
  if (!('use' in expression)) return 1;
  const named = shared[expression.use];
  return named === undefined ? 0 : questionsIn(named, shared, depth + 1);
}

const countIn = (expressions: readonly Expression[], shared: SharedConditions, depth = 0): number =>
  expressions.reduce((sum, expression) => sum + questionsIn(expression, shared, depth), 0);

/** Whether a rule asks a shared condition, itself or through another one. */
export function reaches({ periods }: RuleSet, name: string, shared: SharedConditions): boolean {
  const seen = new Set<string>();
  const within = (expression: Expression): boolean => {
    if ('all' in expression) return expression.all.some(within);
    if ('any' in expression) return expression.any.some(within);
    if ('not' in expression) return within(expression.not);
    if (!('use' in expression) || seen.has(expression.use)) return false;
    seen.add(expression.use);
    const named = shared[expression.use];
    return expression.use === name || (named !== undefined && within(named));
  };
  return periods.flatMap(expressionsOf).some(within);
}

/** The period that counts on a day. */
export function periodOn(rules: RuleSet, day: string): RulePeriod | undefined {
  return rules.periods.find((period) => period.from <= day && (period.to === null || day <= period.to));
}
