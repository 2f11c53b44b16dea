import { problemsOf, sharedProblems, type RuleProblem } from './problems.ts';
import { examplesIn, expressionSchema, ruleSetSchema, type Expression, type RuleBook, type RuleSet } from './rules.ts';

/** A rule book in which one programme's rules, or one shared condition, are as somebody typed them. */
export type ReadRule =
  | { readonly ok: true; readonly book: RuleBook; readonly body: RuleSet | Expression; readonly problems: readonly (RuleProblem & { readonly programme: string })[]; readonly examples: number }
  | { readonly ok: false; readonly where: string };

/**
 * Reads what was typed and looks for everything that is wrong with it; of a shared condition by itself and in every rule that there is.
 *
 * @param runsFrom the programme's first day
 */
export function readRule(book: RuleBook, kind: 'RULES' | 'SHARED', code: string, text: string, runsFrom: (programme: string) => string | null): ReadRule {
  const json = parsed(text);
  if (!json.ok) return json;
  const body = kind === 'RULES' ? ruleSetSchema.safeParse(json.value) : expressionSchema.safeParse(json.value);
  if (!body.success) return { ok: false, where: body.error.issues[0]?.path.map(String).join('.') ?? '' };
  const next: RuleBook = kind === 'RULES'
    ? { ...book, sets: [...book.sets.filter((rules) => rules.programme !== code), { ...(body.data as RuleSet), programme: code }] }
    : { ...book, shared: { ...book.shared, [code]: body.data as Expression } };
  const sets = kind === 'RULES' ? next.sets.filter((rules) => rules.programme === code) : next.sets;
  const own = kind === 'SHARED' ? sharedProblems(code, next.shared).map((problem) => ({ ...problem, programme: code })) : [];
  return {
    ok: true, book: next, body: body.data,
    // What is wrong by itself is told once, not again for every rule that asks it.
    problems: own.length > 0 ? own : sets.flatMap((rules) => problemsOf(rules, next.shared, runsFrom(rules.programme)).map((problem) => ({ ...problem, programme: rules.programme }))),
    examples: sets.reduce((sum, rules) => sum + examplesIn(rules), 0),
  };
}

function parsed(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly where: string } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    // V8 says the place: "… at position 12" or "… (line 3 column 5)".
    const place = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { ok: false, where: place === undefined ? '' : String(text.slice(0, Number(place)).split('\n').length) };
  }
}
