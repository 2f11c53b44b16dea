import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase } from '#src/domain/case/fold.ts';
import { isFinishedPlan } from '#src/domain/plan/state.ts';
import { arbitraryEvents } from '../case/arbitraryEvents.ts';

const SEED = 20_261_124;

describe(`versions of the family plan (seed ${SEED})`, () => {
  it('at most one is current, finished ones never are, versions only count up', () => {
    fc.assert(fc.property(arbitraryEvents('c', 60), (events) => {
      const { plan, earlierPlans, status } = foldCase('c', events);
      expect(earlierPlans.filter((version) => !isFinishedPlan(version.status))).toEqual([]);
      const versions = [...earlierPlans, plan].map((version) => version.version);
      expect(versions).toEqual(versions.map((_, index) => index + 1));
      // Active means: this very version was approved and the family said yes to it.
      if (plan.status === 'ACTIVE') expect(plan.agreement).not.toBeNull();
      if (status === 'CLOSED' && plan.lines.length > 0 && events.at(-1)?.type === 'closed') expect(isFinishedPlan(plan.status)).toBe(true);
    }), { seed: SEED, numRuns: 1_000 });
  });

  it('what a finished version holds is never changed by what comes later', () => {
    fc.assert(fc.property(arbitraryEvents('c', 50), (events) => {
      const ordered = foldCase('c', events).timeline.map((entry) => events.find((event) => event.id === entry.id)).filter((event) => event !== undefined);
      let before = foldCase('c', []).earlierPlans;
      ordered.forEach((_, index) => {
        const { earlierPlans } = foldCase('c', ordered.slice(0, index + 1));
        expect(earlierPlans.slice(0, before.length)).toEqual(before);
        before = earlierPlans;
      });
    }), { seed: SEED, numRuns: 100 });
  });
});
