import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#src/domain/case/events.ts';
import { PROPOSAL_EVENTS } from '#src/domain/proposal/events.ts';
import { foldProposals } from '#src/domain/proposal/fold.ts';
import { PROPOSAL_REASONS } from '#src/domain/proposal/kinds.ts';
import { GAPS, gapsOf, requirementsOf } from '#src/domain/proposal/readiness.ts';
import { NATIONAL_NEXT, PROPOSAL_STATUSES, type ProposalStatus } from '#src/domain/proposal/stages.ts';
import { PROPOSAL_FLOW, type ProposalStep } from '#src/domain/proposal/transitions.ts';
import { formatHlc } from '#src/sync/hlc.ts';
import { deliberation, verval } from './samples.ts';

const TODAY = '2026-11-24';
const subject = { id: 'p1', personId: 'p1', registryId: null, name: 'Ani Contoh', birthDate: null, sex: null, registryAnswer: 'NOT_CHECKED' };
const start = (change: Record<string, unknown>) => ({
  proposalId: 'o1', kind: 'NEW', reason: 'FAMILY_NOT_LISTED', village: '32.04.05.2004', householdId: null, subjects: [subject], changes: [], programme: 'NONBANSOS', registryVersion: null,
  documents: [], replaces: null, note: '', ...change,
});
const events = (...steps: readonly (readonly [string, Record<string, unknown>])[]): CaseEvent[] => steps.map(([type, data], index) => ({
  id: `e${index}`, caseId: 's', type, version: 1, hlc: formatHlc({ time: 1_790_000_000_000 + index, counter: 0, device: 'aaaaaaaaaa' }), author: 'u', data: { proposalId: 'o1', ...data },
}));
const stateOf = (...steps: readonly (readonly [string, Record<string, unknown>])[]) => {
  const [state] = foldProposals('s', events(...steps));
  if (state === undefined) throw new Error('no proposal');
  return state;
};

describe('what is asked before a proposal may be submitted', () => {
  it.each(PROPOSAL_REASONS)('$kind, $code: at the start all of it is open, and nothing else', ({ kind, code }) => {
    const state = stateOf(['proposalStarted', start({ kind, reason: code })]);
    expect(gapsOf(state, TODAY).toSorted()).toEqual(requirementsOf(state.start).toSorted());
  });

  it('each is closed by its own step', () => {
    const opened = ['proposalStarted', start({ kind: 'CORRECT', reason: 'IDENTITY' })] as const;
    const looked = ['registryChecked', { personId: 'p1', answer: 'FOUND', query: '', registryId: 'R1', decile: 2, version: 1, quarter: null, dataDate: null, candidates: [] }] as const;
    const changed = ['proposalChanged', { changes: [{ subject: 'p1', field: 'name', from: 'ANI', to: 'ANIE' }], documents: ['KK'], note: '' }] as const;
    const stated = ['responsibilityStated', { statement: { signedOn: '2026-11-23', signer: 'Contoh', signerPost: 'Kades', number: null, note: '' } }] as const;
    const gaps = (...steps: readonly (readonly [string, Record<string, unknown>])[]) => gapsOf(stateOf(opened, ...steps), TODAY);
    expect(gaps()).toEqual(['REGISTRY_CHECK', 'ENDORSEMENT', 'EVIDENCE', 'CHANGES']);
    expect(gaps(looked)).toEqual(['ENDORSEMENT', 'EVIDENCE', 'CHANGES']);
    expect(gaps(looked, changed)).toEqual(['ENDORSEMENT']);
    expect(gaps(looked, changed, stated)).toEqual([]);
    expect(gaps(looked, changed, ['deliberationRecorded', { deliberation: deliberation(['p1'], ['p1']) }])).toEqual(['NOBODY_ACCEPTED']);
    expect(GAPS).toContain('NOBODY_ACCEPTED');
  });

  it('papers seen at the house show it, too', () => {
    const state = stateOf(['proposalStarted', start({})], ['vervalRecorded', { verval: verval(['p1']) }]);
    expect(gapsOf(state, TODAY)).toEqual(['REGISTRY_CHECK', 'ENDORSEMENT']);
  });
});

/** The shortest way to each status, by the table of what SIKS-NG may show next. */
function wayTo(status: ProposalStatus): [string, Record<string, unknown>][] {
  const begin: [string, Record<string, unknown>][] = [['proposalStarted', start({})]];
  const submitted: [string, Record<string, unknown>][] = [...begin, ['proposalSubmitted', { note: '' }]];
  const checked: [string, Record<string, unknown>][] = [...submitted, ['proposalChecked', { outcome: 'APPROVED', reason: '' }]];
  const ready: [string, Record<string, unknown>][] = [...checked, ['proposalDecided', { outcome: 'APPROVED', reason: '' }]];
  switch (status) {
    case 'DRAFT': return begin;
    case 'RETURNED': return [...submitted, ['proposalChecked', { outcome: 'RETURNED', reason: 'x' }]];
    case 'WITHDRAWN': return [...begin, ['proposalWithdrawn', { reason: 'x' }]];
    case 'AWAITING_SUPERVISOR': return submitted;
    case 'AWAITING_MANAGER': return checked;
    case 'READY_TO_SEND': return ready;
    default: {
      const before = (Object.keys(NATIONAL_NEXT) as ProposalStatus[]).find((from) => NATIONAL_NEXT[from]?.includes(status) === true);
      if (before === undefined) throw new Error(status);
      return [...wayTo(before), ['proposalProgressed', { stage: status, on: TODAY, reference: null, reason: 'x' }]];
    }
  }
}

const DATA: Readonly<Record<ProposalStep, readonly Record<string, unknown>[]>> = {
  proposalChanged: [{ changes: [], documents: [], note: '' }],
  vervalRecorded: [{ verval: verval(['p1']) }],
  deliberationRecorded: [{ deliberation: deliberation(['p1']) }],
  responsibilityStated: [{ statement: { signedOn: TODAY, signer: 'a', signerPost: 'b', number: null, note: '' } }],
  proposalSubmitted: [{ note: '' }],
  proposalChecked: [{ outcome: 'APPROVED', reason: '' }, { outcome: 'RETURNED', reason: 'x' }],
  proposalDecided: [{ outcome: 'APPROVED', reason: '' }, { outcome: 'RETURNED', reason: 'x' }],
  proposalWithdrawn: [{ reason: 'x' }],
  proposalProgressed: PROPOSAL_STATUSES.map((stage) => ({ stage, on: TODAY, reference: null, reason: 'x' })),
};
const ENDS: Partial<Record<ProposalStep, Readonly<Record<string, ProposalStatus>>>> = {
  proposalSubmitted: { '': 'AWAITING_SUPERVISOR' },
  proposalChecked: { APPROVED: 'AWAITING_MANAGER', RETURNED: 'RETURNED' },
  proposalDecided: { APPROVED: 'READY_TO_SEND', RETURNED: 'RETURNED' },
  proposalWithdrawn: { '': 'WITHDRAWN' },
};

describe('every transition, through the fold', () => {
  it.each(PROPOSAL_STATUSES)('%s is reached, and left by each allowed step to where it leads', (status) => {
    const way = wayTo(status);
    expect(stateOf(...way).status).toBe(status);
    for (const step of Object.keys(PROPOSAL_FLOW) as ProposalStep[]) {
      if (!PROPOSAL_FLOW[step].from.includes(status)) continue;
      for (const data of DATA[step]) {
        const stage = data['stage'] as string | undefined;
        const end = stage === undefined ? (ENDS[step]?.[(data['outcome'] as string | undefined) ?? ''] ?? status) : ['DRAFT', 'AWAITING_SUPERVISOR', 'AWAITING_MANAGER', 'READY_TO_SEND', 'WITHDRAWN'].includes(stage) ? status : stage;
        expect([step, data['outcome'] ?? stage, stateOf(...way, [step, data]).status]).toEqual([step, data['outcome'] ?? stage, end]);
      }
    }
  });

  it('has data here for every event', () => {
    expect([...Object.keys(DATA), 'proposalStarted', 'proposalFromRound'].toSorted()).toEqual(Object.keys(PROPOSAL_EVENTS).toSorted());
  });
});
