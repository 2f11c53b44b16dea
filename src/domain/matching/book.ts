import { byWriting, fromJson, type CatalogueVersion } from '../programme/catalogue.ts';
import { expressionSchema, ruleSetSchema, type Expression, type RuleBook, type RuleSet } from './rules.ts';

/** The rules of a day: the application's, under what the office has published. */
export function ruleBookOn(day: string, seed: RuleBook, versions: readonly CatalogueVersion[]): RuleBook {
  const sets = new Map<string, RuleSet>(seed.sets.map((rules) => [rules.programme, rules]));
  const shared = new Map<string, Expression>(Object.entries(seed.shared));
  for (const { kind, code, body } of [...versions].filter((version) => version.validFrom <= day).sort(byWriting)) {
    if (kind === 'RULES') {
      const parsed = ruleSetSchema.safeParse(fromJson(body)).data;
      if (parsed !== undefined) sets.set(code, parsed);
    } else if (kind === 'SHARED') {
      const parsed = expressionSchema.safeParse(fromJson(body)).data;
      if (parsed !== undefined) shared.set(code, parsed);
    }
  }
  return { sets: [...sets.values()], shared: Object.fromEntries(shared) };
}
