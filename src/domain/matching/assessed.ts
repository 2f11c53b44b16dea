import type { AssessedFactEvent } from '../plan/events.ts';
import { FACTS, fitsFact, isFact, type FactCode } from './facts.ts';
import type { AssessedFact } from './family.ts';
import type { Verdict } from './match.ts';

/**
 * What an officer can say of a person or a house after looking and asking. Age, sex, NIK, register and what is
 * received are said elsewhere, each by its own source.
 */
export const ASSESSABLE = [
  'HOME', 'OWNS_LAND', 'ROOMS', 'FLOOR_AREA', 'FLOOR', 'WALL', 'ROOF', 'TOILET', 'LIGHT', 'POWER', 'INCOME', 'FARM_LAND', 'OUT_OF_FOOD', 'DISASTER', 'SOMEBODY_DIED', 'PAYS_LAND_TAX',
  'OCCUPATION', 'IN_SCHOOL', 'SCHOOL_LEVEL', 'DROPPED_OUT', 'ADMITTED_TO_COLLEGE', 'ILL', 'CHRONICALLY_ILL', 'IN_HOSPITAL', 'INSURANCE', 'PREGNANT', 'DISABLED', 'SEVERELY_DISABLED', 'SEES_BADLY', 'ORPHAN',
  'HAS_BUSINESS', 'HAS_CREDIT', 'LOST_JOB',
] as const satisfies readonly FactCode[];
export type AssessableFact = (typeof ASSESSABLE)[number];

export const isAssessable = (fact: string): fact is AssessableFact => (ASSESSABLE as readonly string[]).includes(fact);

/** What is asked of every house; the rest only when a programme waits for it. */
export const HOUSE_QUESTIONS: readonly AssessableFact[] = ['HOME', 'OWNS_LAND', 'ROOMS', 'FLOOR', 'WALL', 'ROOF', 'TOILET', 'LIGHT', 'INCOME'];

/** Whether an officer may say this of this subject: a house has no age, a person no roof. */
export function isSayable({ personId, fact, value }: Omit<AssessedFactEvent, 'on'>): boolean {
  return isAssessable(fact) && (FACTS[fact].of === 'HOUSEHOLD') === (personId === null) && fitsFact(fact, value);
}

/** What a newer app may have said that this one doesn't know is left out. */
export function readAssessed(facts: readonly AssessedFactEvent[]): AssessedFact[] {
  return facts.flatMap(({ personId, fact, value, on }) => (isFact(fact) && isSayable({ personId, fact, value }) ? [{ personId, fact, value, on }] : []));
}

/** What the rules wait for and an officer can say, by subject: of programmes that are surely meant for them. */
export function awaitedFacts(verdicts: readonly Verdict[]): ReadonlyMap<string | null, ReadonlySet<AssessableFact>> {
  const awaited = new Map<string | null, Set<AssessableFact>>();
  for (const { verdict, aimed, personId, missingFacts } of verdicts) {
    if (verdict !== 'BELUM_DIKETAHUI' || !aimed) continue;
    for (const fact of missingFacts.filter(isAssessable)) {
      const subject = FACTS[fact].of === 'HOUSEHOLD' ? null : personId;
      awaited.set(subject, (awaited.get(subject) ?? new Set()).add(fact));
    }
  }
  return awaited;
}
