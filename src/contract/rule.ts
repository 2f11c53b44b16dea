import { z } from 'zod';
import type { RuleProblem } from '../domain/matching/problems.ts';
import type { VerdictKind } from '../domain/matching/rules.ts';
import { catalogueCode } from '../domain/programme/programme.ts';
import { answer, id, nothing, operation, requiredText } from './operation.ts';

/** A programme's rules, or one condition that several rules share. */
export interface RuleRow {
  readonly kind: 'RULES' | 'SHARED';
  readonly code: string;
  readonly of: 'PERSON' | 'HOUSEHOLD' | null;
  /** Questions to facts, counted through the shared conditions. */
  readonly questions: number;
  readonly examples: number;
  readonly legalRef: string | null;
  readonly problems: readonly RuleProblem[];
}

export interface RuleText {
  /** JSON as it is edited. */
  readonly text: string;
  /** The version it is; null: the application's own. */
  readonly versionId: string | null;
}

/** A problem with the programme it shows in; of a rule by itself there is only one. */
export interface FoundProblem extends RuleProblem {
  readonly programme: string;
}
export interface RuleCheck {
  readonly problems: readonly FoundProblem[];
  /** Text that is no JSON, or of another shape: where. Null when it could be read. */
  readonly unreadable: { readonly where: string } | null;
  readonly examplesRun: number;
}

export interface RuleTrial extends RuleCheck {
  /** Families of open cases in the caller's area, and people or houses asked. */
  readonly families: number;
  readonly asked: number;
  readonly before: Readonly<Record<VerdictKind, number>>;
  readonly after: Readonly<Record<VerdictKind, number>>;
  /** Whose verdict is candidate or waits for data, changed ones first; without a name where the caller may not open the case. */
  readonly rows: readonly { readonly caseId: string; readonly number: string; readonly name: string | null; readonly was: VerdictKind; readonly is: VerdictKind; readonly missingFacts: readonly string[] }[];
}

const which = { kind: z.enum(['RULES', 'SHARED']), code: catalogueCode };
const text = z.string().min(1).max(100_000);
const editors = { who: ['ADMINISTRATOR'], area: 'none' } as const;

export const ruleOperations = {
  'rule.list': operation({ input: nothing, output: answer<readonly RuleRow[]>(), access: { who: ['ADMINISTRATOR', 'MANAGER'], area: 'none' }, errors: [] }),
  'rule.open': operation({ input: z.strictObject(which), output: answer<RuleText>(), access: { who: ['ADMINISTRATOR', 'MANAGER'], area: 'none' }, errors: ['NOT_FOUND'] }),
  /** Reads what was typed and runs its examples; nothing is kept. */
  'rule.check': operation({ input: z.strictObject({ ...which, text }), output: answer<RuleCheck>(), access: editors, errors: [] }),
  /** What would change for the families of open cases. */
  'rule.try': operation({ input: z.strictObject({ ...which, text, validFrom: z.iso.date() }), output: answer<RuleTrial>(), access: { who: ['ADMINISTRATOR'], area: 'own' }, errors: [] }),
  'rule.publish': operation({
    input: z.strictObject({ ...which, text, validFrom: z.iso.date(), note: requiredText(500), basis: id.nullable() }), output: answer<null>(), access: editors,
    errors: ['STALE_VERSION', 'RULE_HAS_PROBLEMS'],
  }),
} as const;
