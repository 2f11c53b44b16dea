import { covers } from '../area/area.ts';
import { isFact, type FactScalar, type FactValue, type Facts } from './facts.ts';
import { MAX_DEPTH, valuesOf, type Condition, type Expression, type RulePeriod, type SharedConditions, type VerdictKind } from './rules.ts';

/** Three-valued: null is unknown, and unknown is never no. */
export type Truth = boolean | null;

export type RulePart = 'ABOUT' | 'CONDITION' | 'EXCLUSION';

/** What one question found. */
export interface Finding {
  readonly part: RulePart;
  readonly fact: string;
  readonly op: Condition['op'];
  /** The threshold. */
  readonly value: Condition['value'];
  readonly ref: string | null;
  /** Null: the fact is missing. */
  readonly found: FactValue | null;
  /** The answer to the question itself; of an exclusion, yes speaks against. */
  readonly truth: Truth;
}

export interface Judgement {
  readonly verdict: VerdictKind;
  /** The programme is surely meant for this person or family, whatever else is still open. */
  readonly aimed: boolean;
  /** What decides: of TIDAK the questions that fail; else those without an answer, then those that carry it. */
  readonly deciding: readonly Finding[];
  readonly missingFacts: readonly string[];
}

interface Answer {
  readonly truth: Truth;
  /** The questions that make it so. */
  readonly because: readonly Question[];
}
interface Question {
  readonly condition: Condition;
  readonly found: FactValue | null;
  readonly truth: Truth;
}

/** Judges one person or family by the rules of one period. */
export function judge(period: RulePeriod, facts: Facts, shared: SharedConditions): Judgement {
  const about = { part: 'ABOUT' as const, answer: evaluate(period.about, facts, shared) };
  const parts = [
    about,
    ...period.conditions.map((expression) => ({ part: 'CONDITION' as const, answer: evaluate(expression, facts, shared) })),
    ...period.exclusions.map((expression) => ({ part: 'EXCLUSION' as const, answer: negated(evaluate(expression, facts, shared)) })),
  ];
  const truths = parts.map(({ answer }) => answer.truth);
  const truth = truths.includes(false) ? false : truths.includes(null) ? null : true;
  const findings = (wanted: Truth): Finding[] => parts.filter(({ answer }) => answer.truth === wanted).flatMap(({ part, answer }) => answer.because.map((question) => findingOf(part, question)));
  const open = truth === null ? findings(null) : [];
  const deciding = truth === false ? findings(false) : [...open, ...findings(true)];
  return {
    verdict: truth === null ? 'BELUM_DIKETAHUI' : truth ? 'LAYAK' : 'TIDAK',
    aimed: about.answer.truth === true,
    deciding,
    missingFacts: [...new Set(open.map((finding) => finding.fact))],
  };
}

function findingOf(part: RulePart, { condition, found, truth }: Question): Finding {
  return { part, fact: condition.fact, op: condition.op, value: condition.value, ref: condition.ref ?? null, found, truth };
}

function evaluate(expression: Expression, facts: Facts, shared: SharedConditions, depth = 0): Answer {
  if (depth > MAX_DEPTH) return { truth: null, because: [] };
  if ('all' in expression) return joined(expression.all.map((part) => evaluate(part, facts, shared, depth + 1)), false);
  if ('any' in expression) return joined(expression.any.map((part) => evaluate(part, facts, shared, depth + 1)), true);
  if ('not' in expression) return negated(evaluate(expression.not, facts, shared, depth + 1));
  if ('use' in expression) {
    const named = shared[expression.use];
    return named === undefined ? { truth: null, because: [] } : evaluate(named, facts, shared, depth + 1);
  }
  return asked(expression, facts);
}

/** All (`settles` false) or any (`settles` true): one answer settles it, else one unknown leaves it open. */
function joined(answers: readonly Answer[], settles: boolean): Answer {
  const truth = answers.some((answer) => answer.truth === settles) ? settles : answers.some((answer) => answer.truth === null) ? null : !settles;
  return { truth, because: answers.filter((answer) => answer.truth === truth).flatMap((answer) => answer.because) };
}

function negated({ truth, because }: Answer): Answer {
  return { truth: truth === null ? null : !truth, because };
}

function asked(condition: Condition, facts: Facts): Answer {
  const found = isFact(condition.fact) ? facts.get(condition.fact) ?? null : null;
  const truth = found === null ? null : compare(condition, found);
  return { truth, because: [{ condition, found, truth }] };
}

/** A value of the wrong type answers nothing. */
function compare({ op, value }: Condition, found: FactValue): Truth {
  const list = valuesOf(value);
  const is = found.value;
  if (isSet(is)) {
    const common = is.some((one) => list.includes(one));
    if (op === 'containsAny') return common || (found.complete ? false : null);
    return op === 'containsNone' ? (common ? false : found.complete ? true : null) : null;
  }
  if (op === 'in') return list.includes(is);
  if (op === 'notIn') return !list.includes(is);
  if (op === 'eq') return is === value;
  if (op === 'startsWith') return typeof is === 'string' ? list.some((one) => covers(String(one), is)) : null;
  return typeof is === 'number' ? compareNumbers(op, is, list.map(Number)) : null;
}

const isSet = (value: FactScalar): value is readonly string[] => Array.isArray(value);

function compareNumbers(op: Condition['op'], is: number, [low = Number.NaN, high = Number.NaN]: readonly number[]): Truth {
  switch (op) {
    case 'lt': return is < low;
    case 'lte': return is <= low;
    case 'gt': return is > low;
    case 'gte': return is >= low;
    case 'between': return low <= is && is <= high;
    default: return null;
  }
}
