import type { SubjectFacts } from '#src/contract/plan.ts';
import { foldCase } from '#src/domain/case/fold.ts';
import { awaitedFacts, isAssessable } from '#src/domain/matching/assessed.ts';
import { FACTS, type Facts } from '#src/domain/matching/facts.ts';
import { factsOf } from '#src/domain/matching/gather.ts';
import { matchFamily } from '#src/domain/matching/match.ts';
import type { AssessedFactEvent } from '#src/domain/plan/events.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { eventsOf } from '../cases/events.ts';
import { catalogueOf, ruleBookOf } from '../catalogue/catalogue.ts';
import { receivedHelp } from '../plans/received.ts';
import type { Store } from '../store.ts';
import { familyOf, type RegisterLookup } from './family.ts';

/**
 * What is known for the rules of the house and each member, and what they wait for.
 *
 * @throws SlrtError NOT_FOUND
 */
export function knownFactsOf(store: Store, caseId: string, lookup: RegisterLookup): SubjectFacts[] {
  const catalogue = catalogueOf(store);
  const events = eventsOf(store, caseId);
  const state = foldCase(caseId, events);
  const family = familyOf(store, { state, events, helps: receivedHelp(store, state, null), programmes: catalogue.programmes, lookup });
  const facts = factsOf(family);
  const awaited = awaitedFacts(matchFamily(ruleBookOf(store, family.day), catalogue, family));
  const subject = (personId: string | null, known: Facts): SubjectFacts => ({
    personId, awaited: [...awaited.get(personId) ?? []],
    known: [...known].flatMap(([fact, value]) => (isAssessable(fact) && (FACTS[fact].of === 'HOUSEHOLD') === (personId === null) ? [{ fact, ...value }] : [])),
  });
  return [subject(null, facts.household), ...[...facts.persons].map(([personId, known]) => subject(personId, known))];
}

/** What was said before and stays as it was keeps its day; what is new is of today. */
export function datedFacts(store: Store, before: readonly AssessedFactEvent[], said: readonly Omit<AssessedFactEvent, 'on'>[]): AssessedFactEvent[] {
  const today = todayInJakarta(new Date(store.now()));
  return said.map((one) => ({ ...one, on: before.find(({ personId, fact, value }) => personId === one.personId && fact === one.fact && value === one.value)?.on ?? today }));
}
