import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase, planStepsOf } from '#src/domain/case/fold.ts';
import { isFinishedPlan } from '#src/domain/plan/state.ts';
import { differenceOf, isSame } from '#src/domain/plan/versions.ts';
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

describe('the way of each version', () => {
  const line = { id: 'l1', needId: null, personId: null, programme: 'PKH', partner: 'DINSOS', goal: '', dueOn: null };
  const event = (index: number, type: string, data: Record<string, unknown>, author = `u${index}`) => ({ id: `e${index}`, caseId: 'c', type, version: 1, hlc: `0mkqz1a2b-00${index}-k3v9x0p2ab`, author, data });

  it('says who brought it where, and that a revision ends the one before', () => {
    const state = foldCase('c', [
      event(0, 'planLineAdded', { line, overlapReason: null }), event(1, 'planSubmitted', { note: '' }), event(2, 'planApproved', { note: '' }),
      event(3, 'familyAgreed', { version: 1, means: 'THUMB', agreedOn: '2026-11-24', by: 'Ani Contoh' }), event(4, 'planRevised', { reason: 'Pindah sekolah' }),
      event(5, 'planLineChanged', { line: { ...line, goal: 'Kembali sekolah', partner: 'DISDIK' }, overlapReason: null }), event(6, 'planLineAdded', { line: { ...line, id: 'l2' }, overlapReason: null }),
    ]);
    expect(planStepsOf(state).map(({ version, status, by }) => [version, status, by])).toEqual([
      [1, 'DRAFT', 'u0'], [1, 'SUBMITTED', 'u1'], [1, 'APPROVED', 'u2'], [1, 'ACTIVE', 'u3'], [1, 'REVISED', 'u4'], [2, 'DRAFT', 'u4'],
    ]);
    const [first] = state.earlierPlans;
    if (first === undefined) throw new Error('no earlier version');
    const difference = differenceOf(first, state.plan);
    expect(difference.added.map(({ id }) => id)).toEqual(['l2']);
    expect(difference.changed.map(({ fields }) => fields)).toEqual([['partner', 'goal']]);
    expect(differenceOf(state.plan, first).removed.map(({ id }) => id)).toEqual(['l2']);
    expect([isSame(difference), isSame(differenceOf(first, first))]).toEqual([false, true]);
  });

  it(`ends where the state stands, whatever happened (seed ${SEED})`, () => {
    fc.assert(fc.property(arbitraryEvents('c', 50), (events) => {
      const state = foldCase('c', events);
      const steps = planStepsOf(state);
      for (const version of [...state.earlierPlans, state.plan]) {
        const last = steps.findLast((step) => step.version === version.version);
        if (last === undefined) expect([version.version, version.status, version.lines]).toEqual([1, 'DRAFT', []]);
        else expect(last.status).toBe(version.status);
      }
    }), { seed: SEED, numRuns: 500 });
  });
});
