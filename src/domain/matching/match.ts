import { covers } from '../area/area.ts';
import type { Catalogue } from '../programme/catalogue.ts';
import { runsOn } from '../programme/programme.ts';
import { judge, type Finding } from './evaluate.ts';
import type { FactScalar, FactSource, Facts } from './facts.ts';
import { factsOf } from './gather.ts';
import type { MatchFamily } from './family.ts';
import { periodOn, type RuleBook, type VerdictKind } from './rules.ts';

/** Two sources that do not agree on a fact which the verdict rests on. */
export interface Conflict {
  readonly fact: string;
  readonly values: readonly { readonly value: FactScalar; readonly source: FactSource }[];
}

/** What the rules say of one member (null: the family and its house) and one programme. A candidate, never a recipient. */
export interface Verdict {
  readonly programme: string;
  readonly personId: string | null;
  readonly verdict: VerdictKind;
  /** The programme is surely meant for them, whatever is still open. */
  readonly aimed: boolean;
  readonly deciding: readonly Finding[];
  readonly missingFacts: readonly string[];
  readonly missingDocuments: readonly string[];
  readonly legalRef: string | null;
  /** From when the rule counts. */
  readonly ruleFrom: string;
  /** Where the sources of the rule disagree. */
  readonly note: string;
  readonly conflicts: readonly Conflict[];
}

/** Matches a family with every programme that runs on the day and serves its village. */
export function matchFamily(book: RuleBook, catalogue: Catalogue, family: MatchFamily): Verdict[] {
  const facts = factsOf(family);
  const programmes = new Map(catalogue.programmes.filter((programme) => runsOn(programme, family.day) && programme.areas.some((area) => covers(area, family.village))).map((programme) => [programme.code, programme]));
  return book.sets.flatMap((rules) => {
    const programme = programmes.get(rules.programme);
    const period = periodOn(rules, family.day);
    if (programme === undefined || period === undefined) return [];
    const subjects: readonly (readonly [string | null, Facts])[] = rules.of === 'HOUSEHOLD' ? [[null, facts.household]] : [...facts.persons];
    return subjects.map(([personId, known]): Verdict => {
      const { verdict, aimed, deciding, missingFacts } = judge(period, known, book.shared);
      return {
        programme: rules.programme, personId, verdict, aimed, missingFacts, legalRef: period.legalRef ?? programme.legalRef, ruleFrom: period.from, note: period.note,
        deciding: verdict === 'TIDAK' ? deciding.slice(0, 3) : deciding,
        missingDocuments: verdict === 'TIDAK' ? [] : programme.documents.filter((code) => !family.documents.includes(code)),
        conflicts: conflictsIn(deciding),
      };
    });
  });
}

function conflictsIn(findings: readonly Finding[]): Conflict[] {
  const found = findings.flatMap(({ fact, found: is }): Conflict[] =>
    is === null || is.others.length === 0 ? [] : [{ fact, values: [{ value: is.value, source: is.source }, ...is.others] }]);
  return [...new Map(found.map((conflict) => [conflict.fact, conflict])).values()];
}

const RANK: Readonly<Record<VerdictKind, number>> = { LAYAK: 0, BELUM_DIKETAHUI: 1, TIDAK: 2 };

/**
 * Sensible order: candidates, then those that wait for data, then the others; in each those surely meant first, then those
 * that answer a need of the case, then by fewer missing papers.
 */
export function orderVerdicts(verdicts: readonly Verdict[], sectorOf: (programme: string) => string, needed: ReadonlySet<string>): Verdict[] {
  const weight = (one: Verdict): number => RANK[one.verdict] * 1_000 + (one.aimed ? 0 : 500) + (needed.has(sectorOf(one.programme)) ? 0 : 100) + one.missingFacts.length * 10 + one.missingDocuments.length;
  return verdicts.map((one) => [weight(one), one] as const).sort(([a], [b]) => a - b).map(([, one]) => one);
}
