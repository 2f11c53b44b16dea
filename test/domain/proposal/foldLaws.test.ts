import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#src/domain/case/events.ts';
import { foldCase } from '#src/domain/case/fold.ts';
import { foldFieldReport } from '#src/domain/fieldReport/fold.ts';
import { foldProposals } from '#src/domain/proposal/fold.ts';
import { foldRound } from '#src/domain/round/fold.ts';
import { formatHlc } from '#src/sync/hlc.ts';
import { shuffledWithRepeats } from '../case/arbitraryEvents.ts';
import { deliberation, verval } from './samples.ts';

const subject = { id: 'p1', personId: 'p1', registryId: null, name: 'Ani Contoh', birthDate: null, sex: null, registryAnswer: 'NOT_CHECKED' };
const entry = { kind: 'REMOVE', reason: 'DIED', householdId: null, subjects: [subject], changes: [], programme: 'NONBANSOS', documents: [], note: '' };
const startOf = (proposalId: string) => ({ ...entry, proposalId, village: '32.04.05.2004', registryVersion: null, replaces: null });
const decided = ['APPROVED', 'RETURNED'].map((outcome) => ({ outcome, reason: 'alasan' }));

/** Events of a stream in which a case, proposals and a round could lie, from small pools so that they touch each other. */
interface Payload {
  readonly type: string;
  readonly data: Record<string, unknown>;
}
const payloads: Payload[] = ['o1', 'o2'].flatMap((proposalId): Payload[] => [
  { type: 'proposalStarted', data: startOf(proposalId) },
  { type: 'proposalFromRound', data: { ...startOf(proposalId), vervalDue: proposalId === 'o1' } },
  { type: 'vervalRecorded', data: { proposalId, verval: verval(['p1']) } },
  { type: 'deliberationRecorded', data: { proposalId, deliberation: deliberation(['p1']) } },
  { type: 'proposalSubmitted', data: { proposalId, note: '' } },
  ...decided.flatMap((data) => [{ type: 'proposalChecked', data: { ...data, proposalId } }, { type: 'proposalDecided', data: { ...data, proposalId } }]),
  { type: 'proposalProgressed', data: { proposalId, stage: 'SUBMITTED', on: '2026-11-24', reference: null, reason: '' } },
  { type: 'proposalWithdrawn', data: { proposalId, reason: 'x' } },
  { type: 'proposalSubmitted', data: { proposalId, wrong: true } },
]).concat([
  { type: 'registryChecked', data: { personId: 'p1', answer: 'NOT_FOUND', query: '', registryId: null, decile: null, version: 1, quarter: null, dataDate: null, candidates: [] } },
  { type: 'roundOpened', data: { village: '32.04.05.2004', period: '2026-S2', registry: null, families: null, note: '' } },
  { type: 'roundEntrySet', data: { entry: { ...entry, id: 'o1' } } },
  { type: 'roundDeliberated', data: { deliberation: deliberation(['o1']) } },
  { type: 'roundSubmitted', data: { note: '' } },
  ...decided.map((data) => ({ type: 'roundChecked', data })),
  { type: 'fieldReportReturned', data: { reason: 'x' } },
  { type: 'fieldReportApproved', data: { note: '' } },
  { type: 'ofANewerApp', data: { proposalId: 'o1' } },
  { type: 'constructor', data: { proposalId: 'o2' } },
]);

const events = fc.array(fc.record({
  payload: fc.constantFrom(...payloads), time: fc.integer({ min: 1_790_000_000_000, max: 1_790_000_000_030 }), device: fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb'),
  basis: fc.option(fc.nat(20)),
}), { minLength: 1, maxLength: 25 }).map((made) => made.map(({ payload, time, device, basis }, index): CaseEvent => ({
  id: `e${index}`, caseId: 's', type: payload.type, version: 1, hlc: formatHlc({ time, counter: 0, device }), author: device,
  data: basis === null ? payload.data : { ...payload.data, basis: `e${basis}` },
})));

const all = (some: readonly CaseEvent[]) => [foldProposals('s', some), foldRound('s', some), foldFieldReport('s', some)];

describe('the folds of the work beside the cases', () => {
  it('are the same for every order and any repeats', () => {
    fc.assert(fc.property(events.chain((some) => fc.tuple(fc.constant(some), shuffledWithRepeats(some))), ([some, mixed]) => {
      expect(all(mixed)).toEqual(all(some));
    }), { numRuns: 150, seed: 20261124 });
  });

  it('are plain data and leave a case alone but for its timeline', () => {
    fc.assert(fc.property(events, (some) => {
      expect(JSON.parse(JSON.stringify(all(some)))).toEqual(all(some));
      expect(foldCase('s', some.filter((event) => event.type !== 'registryChecked'))).toMatchObject({ status: 'REGISTERED', conflicts: [], registration: null });
    }), { numRuns: 150, seed: 20261124 });
  });
});

describe('two desks that did not see each other', () => {
  const at = (id: string, type: string, data: Record<string, unknown>, time: number, basis?: string): CaseEvent => ({
    id, caseId: 's', type, version: 1, hlc: formatHlc({ time: 1_790_000_000_000 + time, counter: 0, device: id.startsWith('b') ? 'bbbbbbbbbb' : 'aaaaaaaaaa' }), author: 'u',
    data: basis === undefined ? data : { ...data, basis },
  });
  const begun = [at('a1', 'proposalStarted', startOf('o1'), 0), at('a2', 'proposalSubmitted', { proposalId: 'o1', note: '' }, 1, 'a1')];
  const approved = at('a3', 'proposalChecked', { proposalId: 'o1', outcome: 'APPROVED', reason: '' }, 2, 'a2');
  const returned = at('b3', 'proposalChecked', { proposalId: 'o1', outcome: 'RETURNED', reason: 'Foto' }, 3, 'a2');

  it('are found out, the later stands, and a third decision settles it', () => {
    const [state] = foldProposals('s', [...begun, approved, returned]);
    expect(state).toMatchObject({ status: 'RETURNED', conflicts: [['a3', 'b3']], returnReason: 'Foto' });
    const [settled] = foldProposals('s', [...begun, approved, returned, at('a4', 'proposalSubmitted', { proposalId: 'o1', note: '' }, 4, 'b3')]);
    expect(settled).toMatchObject({ status: 'AWAITING_SUPERVISOR', conflicts: [] });
  });

  it('a batch approved twice makes one proposal, and what happened since is not undone', () => {
    const batch = { ...startOf('o1'), vervalDue: false };
    const [state, ...more] = foldProposals('s', [
      at('a1', 'proposalFromRound', batch, 0), at('a2', 'proposalDecided', { proposalId: 'o1', outcome: 'APPROVED', reason: '' }, 1, 'a1'), at('b9', 'proposalFromRound', batch, 2),
    ]);
    expect(more).toEqual([]);
    expect(state).toMatchObject({ status: 'READY_TO_SEND', fromRound: true });
  });
});
