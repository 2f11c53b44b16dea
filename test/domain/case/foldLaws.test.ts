import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#src/domain/case/events.ts';
import { foldCase } from '#src/domain/case/fold.ts';
import { deskOf } from '#src/domain/case/transitions.ts';
import { servicesOf } from '#src/domain/case/services.ts';
import { formatHlc } from '#src/sync/hlc.ts';
import { arbitraryEvents, shuffledWithRepeats } from './arbitraryEvents.ts';

const SEED = 20_261_124;
const CASE = 'case-1';

describe(`the fold of a case's events (seed ${SEED})`, () => {
  it('is the same for every order and any repeats', () => {
    const input = arbitraryEvents(CASE).chain((events) => fc.tuple(fc.constant(events), shuffledWithRepeats(events)));
    fc.assert(fc.property(input, ([events, mixed]) => {
      expect(foldCase(CASE, mixed)).toEqual(foldCase(CASE, events));
    }), { seed: SEED, numRuns: 400 });
  });

  it('of two halves joined is the fold of the whole, however they were split and overlapped', () => {
    const input = arbitraryEvents(CASE).chain((events) => fc.tuple(fc.constant(events), fc.array(fc.constantFrom('A', 'B', 'AB'), { minLength: events.length, maxLength: events.length })));
    fc.assert(fc.property(input, ([events, sides]) => {
      const side = (name: string) => events.filter((_, index) => sides[index]?.includes(name));
      expect(foldCase(CASE, [...side('A'), ...side('B')])).toEqual(foldCase(CASE, [...side('B'), ...side('A')]));
      expect(foldCase(CASE, [...side('B'), ...side('A')])).toEqual(foldCase(CASE, events));
    }), { seed: SEED, numRuns: 300 });
  });

  it('never throws, never changes its input, keeps every event in the timeline, and gives plain data', () => {
    fc.assert(fc.property(arbitraryEvents(CASE), (events) => {
      const before = structuredClone(events);
      const state = foldCase(CASE, events);
      expect(events).toEqual(before);
      expect(state.timeline.map((entry) => entry.id).toSorted()).toEqual(events.map((event) => event.id).toSorted());
      expect(JSON.parse(JSON.stringify(state))).toEqual(JSON.parse(JSON.stringify(structuredClone(state))));
      expect(() => [deskOf(state), servicesOf(state)]).not.toThrow();
    }), { seed: SEED, numRuns: 200 });
  });

  it('leaves everything but the timeline alone when events of unknown types are added', () => {
    fc.assert(fc.property(arbitraryEvents(CASE), (events) => {
      const strange: CaseEvent = { id: 'zz', caseId: CASE, type: 'inventedLater', version: 9, hlc: formatHlc({ time: 1_790_000_000_020, counter: 0, device: 'dddddddddd' }), author: 'x', data: { note: 1 } };
      const { timeline: _a, lastEventId: _b, conflicts: _c, ...known } = foldCase(CASE, events);
      const { timeline: _d, lastEventId: _e, conflicts: _f, ...after } = foldCase(CASE, [...events, strange]);
      expect(after).toEqual(known);
    }), { seed: SEED, numRuns: 200 });
  });
});

describe('two decisions taken without sight of each other', () => {
  const at = (time: number, device: string) => formatHlc({ time: 1_790_000_000_000 + time, counter: 0, device: device.repeat(10) });
  const event = (id: string, type: string, hlc: string, data: object): CaseEvent => ({ id, caseId: CASE, type, version: 1, hlc, author: 'u', data: data as Record<string, unknown> });
  const asked = event('ask', 'sentToReview', at(1, 'a'), { note: '' });
  const forward = event('forward', 'sentToService', at(2, 'a'), { note: '', basis: 'ask' });
  const reject = event('reject', 'rejected', at(3, 'b'), { reasonCode: 'NOT_ENTITLED', reason: 'x', basis: 'ask' });

  it('are shown as a pair that needs a decision, in any order of arrival', () => {
    for (const order of [[asked, forward, reject], [reject, forward, asked], [forward, asked, reject]]) {
      expect(foldCase(CASE, order).conflicts).toEqual([['forward', 'reject']]);
    }
  });

  it('are settled by a third that saw both, and by nothing else', () => {
    const third = event('third', 'reopened', at(5, 'c'), { reason: 'dibahas', basis: 'reject' });
    expect(foldCase(CASE, [third, reject, asked, forward])).toMatchObject({ conflicts: [], status: 'IN_REVIEW' });
    const note = event('note', 'noteAdded', at(5, 'c'), { note: 'lihat', basis: 'reject' });
    expect(foldCase(CASE, [note, reject, asked, forward]).conflicts).toEqual([['forward', 'reject']]);
    const blind = event('blind', 'cancelled', at(6, 'c'), { reason: 'x', basis: 'ask' });
    expect(foldCase(CASE, [blind, reject, asked, forward]).conflicts.length).toBeGreaterThan(0);
  });

  it('do not arise when each saw the one before', () => {
    const seen = event('seen', 'rejected', at(3, 'b'), { reasonCode: 'NOT_ENTITLED', reason: 'x', basis: 'forward' });
    expect(foldCase(CASE, [asked, forward, seen]).conflicts).toEqual([]);
  });
});
