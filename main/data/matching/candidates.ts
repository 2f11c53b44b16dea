import type { Candidate, Candidates } from '#src/contract/plan.ts';
import { foldCase } from '#src/domain/case/fold.ts';
import { matchFamily, orderVerdicts } from '#src/domain/matching/match.ts';
import { programmeIn } from '#src/domain/programme/catalogue.ts';
import { eventsOf } from '../cases/events.ts';
import { catalogueOf, ruleBookOf } from '../catalogue/catalogue.ts';
import { overlapsAmong } from '../plans/overlap.ts';
import { receivedHelp } from '../plans/received.ts';
import type { Store } from '../store.ts';
import { familyOf, type RegisterLookup } from './family.ts';

/**
 * What the rules of today say of the family of a case, in the order in which a planner wants to see it.
 *
 * @throws SlrtError NOT_FOUND
 */
export function candidatesOf(store: Store, caseId: string, lookup: RegisterLookup): Candidates {
  const catalogue = catalogueOf(store);
  const events = eventsOf(store, caseId);
  const state = foldCase(caseId, events);
  const helps = receivedHelp(store, state, null);
  const family = familyOf(store, { state, events, helps, programmes: catalogue.programmes, lookup });
  const verdicts = matchFamily(ruleBookOf(store, family.day), catalogue, family);
  const overlapsIn = overlapsAmong(store, state, helps);
  const sectorOf = (code: string): string => programmeIn(catalogue, code)?.sector ?? '';
  const ordered = orderVerdicts(verdicts, sectorOf, new Set(state.needs.map((need) => need.sector)));
  return {
    day: family.day,
    verdicts: ordered.map((verdict): Candidate => {
      const { programme, personId } = verdict;
      const planned = state.plan.lines.some((line) => line.programme === programme && line.personId === personId);
      return {
        ...verdict,
        planned,
        overlaps: planned || verdict.verdict === 'TIDAK' ? [] : overlapsIn({ id: '', programme, personId }),
      };
    }),
  };
}
