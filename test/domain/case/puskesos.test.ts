import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase } from '#src/domain/case/fold.ts';
import { PUSKESOS_STAGES, stageOfStatus, stagesOf } from '#src/domain/case/puskesos.ts';
import type { CaseEvent, EventData, EventType } from '#src/domain/case/events.ts';
import { formatHlc } from '#src/sync/hlc.ts';
import { arbitraryEvents } from './arbitraryEvents.ts';

type Step = { [T in EventType]: { readonly type: T; readonly data: EventData<T> } }[EventType];

const note = { note: '' };
const registered: Step = {
  type: 'registered',
  data: {
    number: 'N-1', receiptCode: 'AAAA', channel: 'WALK_IN', kind: 'PROGRAM_NEED', urgency: 'REGULAR', householdId: 'h1', village: '32.04.05.2004', applicantId: 'p1', applicantName: 'Ani Contoh',
    narrative: 'cerita', needs: [], documents: ['KTP'], missingDocuments: ['SKTM'], dueOn: null,
  },
};
const line = (id: string): Step => ({ type: 'planLineAdded', data: { line: { id, needId: null, personId: null, programme: 'PIP', partner: 'DISDIK', goal: '', dueOn: null }, overlapReason: null } });
const letter = (referralId: string, lineIds: string[]): Step => ({
  type: 'referralIssued', data: { referralId, number: 'S-1', code: 'BBBB', partner: 'DISDIK', lineIds, subject: '', problem: '', documents: [], copies: [], signerId: 'u1', issuedOn: '2026-11-24', answerDueOn: null },
});
const answered: Step = { type: 'referralAnswered', data: { referralId: 'r1', outcome: 'ACCEPTED', answeredOn: '2026-11-25', note: '' } };
const told: Step = { type: 'citizenTold', data: { means: 'PHONE', reached: true, message: 'Kabar', toldOn: '2026-11-26' } };
const closed: Step = { type: 'closed', data: { result: 'HELPED', note: '', rating: null } };
const review: Step = { type: 'sentToReview', data: note };
const service: Step = { type: 'sentToService', data: note };
const back: Step = { type: 'returnedToFrontOffice', data: { missingDocuments: ['SKTM'], reason: 'kurang' } };

const stateOf = (steps: readonly Step[]) => foldCase('c1', steps.map(({ type, data }, index): CaseEvent => ({
  id: `e${index}`, caseId: 'c1', type, version: 1, author: 'u1', hlc: formatHlc({ time: 1_790_000_000_000 + index, counter: 0, device: 'aaaaaaaaaa' }), data: data as Record<string, unknown>,
})));
const stagesAfter = (...steps: Step[]) => stagesOf(stateOf(steps)).map((stage) => stage.status).join(' ');

describe('the five stages of the Puskesos', () => {
  it.each<[string, Step[], string]>([
    ['registered', [registered], 'CURRENT WAITING WAITING WAITING WAITING'],
    ['under review', [registered, review], 'DONE CURRENT WAITING WAITING WAITING'],
    ['back for papers', [registered, review, back], 'CURRENT WAITING WAITING WAITING WAITING'],
    ['papers came', [registered, review, back, { type: 'completed', data: { documents: ['SKTM'], note: '' } }], 'DONE CURRENT WAITING WAITING WAITING'],
    ['being planned', [registered, review, service, line('l1')], 'DONE DONE CURRENT WAITING WAITING'],
    ['referred in full', [registered, review, service, line('l1'), letter('r1', ['l1'])], 'DONE DONE DONE CURRENT WAITING'],
    ['referred in part', [registered, review, service, line('l1'), line('l2'), letter('r1', ['l1'])], 'DONE DONE CURRENT CURRENT WAITING'],
    ['answered', [registered, review, service, line('l1'), letter('r1', ['l1']), answered], 'DONE DONE DONE CURRENT WAITING'],
    ['the family knows', [registered, review, service, line('l1'), letter('r1', ['l1']), answered, told], 'DONE DONE DONE DONE CURRENT'],
    ['closed', [registered, review, service, line('l1'), letter('r1', ['l1']), answered, told, closed], 'DONE DONE DONE DONE DONE'],
    ['answered at the counter', [registered, closed], 'DONE SKIPPED SKIPPED SKIPPED SKIPPED'],
    ['rejected under review', [registered, review, { type: 'rejected', data: { reasonCode: 'X', reason: 'x' } }], 'DONE STOPPED SKIPPED SKIPPED SKIPPED'],
    ['cancelled while planned', [registered, review, service, { type: 'cancelled', data: { reason: 'x' } }], 'DONE DONE STOPPED SKIPPED SKIPPED'],
    ['opened again', [registered, review, service, closed, { type: 'reopened', data: { reason: 'x' } }], 'DONE CURRENT WAITING WAITING WAITING'],
  ])('%s', (_, steps, expected) => {
    expect(stagesAfter(...steps)).toBe(expected);
  });

  it('say when they began and what was done', () => {
    const [registration, selection, placement, supervision] = stagesOf(stateOf([registered, review, service, line('l1'), letter('r1', ['l1']), answered]));
    expect([registration, selection, placement, supervision].map((stage) => stage?.since !== null)).toEqual([true, true, true, true]);
    expect(registration?.facts).toEqual([{ fact: 'PAPERS', done: 1, of: null }, { fact: 'MISSING', done: 1, of: null }]);
    expect(supervision?.facts).toEqual([{ fact: 'ANSWERS', done: 1, of: 1 }, { fact: 'DELIVERED', done: 0, of: 1 }]);
  });

  it('agree with the status in lists, and every open case is in one or two neighbouring stages (seed 7)', () => {
    fc.assert(fc.property(arbitraryEvents('c1'), (events) => {
      const state = foldCase('c1', events);
      const current = stagesOf(state).filter((stage) => stage.status === 'CURRENT').map((stage) => stage.stage);
      const here = stageOfStatus(state.status);
      if (here === null) expect(current).toEqual([]);
      else {
        expect(current.at(-1)).toBe(here);
        expect(current.length).toBeLessThanOrEqual(2);
      }
      expect(stagesOf(state).map((stage) => stage.stage)).toEqual(PUSKESOS_STAGES);
    }), { seed: 7, numRuns: 300 });
  });
});
