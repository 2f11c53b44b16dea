import type { RuleCheck, RuleRow, RuleText } from '#src/contract/rule.ts';
import { problemsOf } from '#src/domain/matching/problems.ts';
import { readRule, type ReadRule } from '#src/domain/matching/read.ts';
import { examplesIn, questionsIn, questionsOf, type Expression, type RuleBook, type RuleSet } from '#src/domain/matching/rules.ts';
import { programmeIn } from '#src/domain/programme/catalogue.ts';
import type { Programme } from '#src/domain/programme/programme.ts';
import { SlrtError } from '#src/text/error.ts';
import { catalogueOf, ruleBookOf } from '../catalogue/catalogue.ts';
import { newestVersion } from '../catalogue/history.ts';
import { writeVersion } from '../catalogue/write.ts';
import type { Store } from '../store.ts';

export type RuleKind = RuleRow['kind'];

export function listRules(store: Store): RuleRow[] {
  const book = ruleBookOf(store);
  const runsFrom = runsFromOf(store);
  const sets = book.sets.map((rules): RuleRow => ({
    kind: 'RULES', code: rules.programme, of: rules.of, legalRef: rules.periods.at(-1)?.legalRef ?? null,
    questions: questionsOf(rules, book.shared), examples: examplesIn(rules),
    problems: problemsOf(rules, book.shared, runsFrom(rules.programme)),
  }));
  const shared = Object.entries(book.shared).map(([code, expression]): RuleRow => ({
    kind: 'SHARED', code, of: null, legalRef: null, questions: questionsIn(expression, book.shared), examples: 0, problems: [],
  }));
  return [...sets, ...shared];
}

/** @throws SlrtError NOT_FOUND; a programme without rules gets an empty frame */
export function openRule(store: Store, kind: RuleKind, code: string): RuleText {
  const body = bodyOf(ruleBookOf(store, FAR), kind, code);
  const programme = kind === 'SHARED' ? undefined : programmeIn(catalogueOf(store), code);
  const shown = body ?? (programme === undefined ? undefined : emptyRules(programme));
  if (shown === undefined) throw new SlrtError('NOT_FOUND');
  return { text: JSON.stringify(shown, null, 2), versionId: newestVersion(store, kind, code) };
}

/** What will count one day: a version that begins later is opened, too. */
const FAR = '9999-12-31';

const bodyOf = (book: RuleBook, kind: RuleKind, code: string): RuleSet | Expression | undefined =>
  kind === 'RULES' ? book.sets.find((rules) => rules.programme === code) : book.shared[code];

function emptyRules({ code, unit, validFrom, legalRef }: Programme): RuleSet {
  return {
    programme: code, of: unit === 'PERSON' ? 'PERSON' : 'HOUSEHOLD',
    periods: [{ from: validFrom, to: null, legalRef, note: '', about: { use: 'IN_REGENCY' }, conditions: [], exclusions: [], examples: [] }],
  };
}

export function checkRule(store: Store, kind: RuleKind, code: string, text: string): RuleCheck {
  return checkOf(read(store, kind, code, text));
}

export const read = (store: Store, kind: RuleKind, code: string, text: string): ReadRule => readRule(ruleBookOf(store), kind, code, text, runsFromOf(store));

export function checkOf(rule: ReadRule): RuleCheck {
  return rule.ok ? { problems: rule.problems, unreadable: null, examplesRun: rule.examples } : { problems: [], unreadable: { where: rule.where }, examplesRun: 0 };
}

interface Publication {
  readonly kind: RuleKind;
  readonly code: string;
  readonly text: string;
  readonly validFrom: string;
  readonly note: string;
  readonly basis: string | null;
}

/** @throws SlrtError RULE_HAS_PROBLEMS: a rule that is wrong, or whose examples fail, is never published; STALE_VERSION */
export function publishRule(store: Store, author: string, { text, basis, ...version }: Publication): void {
  const rule = read(store, version.kind, version.code, text);
  if (!rule.ok || rule.problems.length > 0) throw new SlrtError('RULE_HAS_PROBLEMS', { problems: rule.ok ? rule.problems.length : 1 });
  writeVersion(store, author, { ...version, body: rule.body }, basis);
}

function runsFromOf(store: Store): (programme: string) => string | null {
  const catalogue = catalogueOf(store);
  return (programme) => programmeIn(catalogue, programme)?.validFrom ?? null;
}
