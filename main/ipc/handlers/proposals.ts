import type { proposalOperations, ProposalView } from '#src/contract/proposals.ts';
import { faultyDecisions } from '#src/domain/proposal/deliberation.ts';
import { gapsOf } from '#src/domain/proposal/readiness.ts';
import { mayProgress, NEEDS_REASON, PROPOSAL_STATUSES } from '#src/domain/proposal/stages.ts';
import type { ProposalStep } from '#src/domain/proposal/transitions.ts';
import { isSaveable, vervalProblems } from '#src/domain/proposal/verval/validate.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { workCounters, workPage } from '../../data/flows/list.ts';
import { demandReason } from '../../data/flows/turn.ts';
import { refuseUnderWay } from '../../data/national/items.ts';
import { proposalMinutes } from '../../data/proposals/minutes.ts';
import { checkChanges, startProposal } from '../../data/proposals/start.ts';
import { stepProposal, type ProposalTurn } from '../../data/proposals/step.ts';
import { proposalView } from '../../data/proposals/view.ts';
import type { HandlersOf, UserContext } from '../context.ts';

export const proposalHandlers: HandlersOf<keyof typeof proposalOperations> = {
  'proposal.start': (input, { store, user, services }) => {
    startProposal(store, user, input);
    services.broadcast('work.changed', { streamId: input.caseId });
    services.broadcast('case.changed', { caseId: input.caseId });
    return proposalView(store, user, input.proposalId);
  },
  'proposal.open': ({ proposalId }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'proposal', subjectId: proposalId, note: null });
    return proposalView(store, user, proposalId);
  },
  'proposal.change': ({ changes, documents, note, ...at }, context) =>
    step(context, {
      ...at, step: 'proposalChanged', name: 'proposal.change',
      data: (state) => {
        checkChanges({ changes }, state.start.subjects);
        return { changes, documents, note };
      },
    }),
  'proposal.saveVerval': ({ verval, ...at }, context) =>
    step(context, {
      ...at, step: 'vervalRecorded', name: 'proposal.saveVerval',
      data: (state) => {
        const problems = vervalProblems(verval, state.start.subjects, today(context)).filter((problem) => problem.code !== 'MISSING');
        if (!isSaveable(problems)) throw new SlrtError('VERVAL_INVALID', { fields: problems.map((problem) => `${problem.code} ${problem.variable ?? '-'}`) });
        return { verval };
      },
    }),
  'proposal.recordDeliberation': ({ deliberation, ...at }, context) =>
    step(context, {
      ...at, step: 'deliberationRecorded', name: 'proposal.recordDeliberation',
      data: (state) => {
        const faulty = faultyDecisions(deliberation, state.start.subjects.map((subject) => subject.id));
        if (faulty.length > 0 || deliberation.heldOn > today(context)) throw new SlrtError('DELIBERATION_INCOMPLETE', { names: faulty.length });
        return { deliberation };
      },
    }),
  'proposal.recordStatement': ({ statement, ...at }, context) =>
    step(context, { ...at, step: 'responsibilityStated', name: 'proposal.recordStatement', data: () => ({ statement }) }),
  'proposal.submit': ({ note, ...at }, context) =>
    step(context, {
      ...at, step: 'proposalSubmitted', name: 'proposal.submit',
      data: (state) => {
        const missing = gapsOf(state, today(context));
        if (missing.length > 0) throw new SlrtError('PROPOSAL_INCOMPLETE', { missing });
        return { note };
      },
    }),
  'proposal.check': ({ outcome, reason, ...at }, context) => {
    demandReason(outcome, reason);
    return step(context, { ...at, step: 'proposalChecked', name: 'proposal.check', data: () => ({ outcome, reason }) });
  },
  'proposal.decide': ({ outcome, reason, ...at }, context) => {
    demandReason(outcome, reason);
    return step(context, { ...at, step: 'proposalDecided', name: 'proposal.decide', data: () => ({ outcome, reason }) });
  },
  'proposal.withdraw': ({ reason, ...at }, context) =>
    step(context, {
      ...at, step: 'proposalWithdrawn', name: 'proposal.withdraw',
      data: () => {
        refuseUnderWay(context.store, at.proposalId, ['HTTP', 'FILE']);
        return { reason };
      },
    }),
  'proposal.recordProgress': ({ stage, on, reference, reason, ...at }, context) =>
    step(context, {
      ...at, step: 'proposalProgressed', name: 'proposal.recordProgress',
      data: (state) => {
        const to = PROPOSAL_STATUSES.find((status) => status === stage);
        if (to === undefined || !mayProgress(state.status, to)) throw new SlrtError('STATE_NOT_ALLOWED', { status: state.status });
        if (NEEDS_REASON.has(to) && reason === '') throw new SlrtError('REASON_REQUIRED');
        refuseUnderWay(context.store, at.proposalId, ['HTTP']);
        return { stage, on, reference, reason };
      },
    }),
  'proposal.minutes': ({ proposalId }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'EXPORT', subjectType: 'proposal', subjectId: proposalId, note: 'minutes' });
    return proposalMinutes(store, proposalId);
  },
  'proposal.list': ({ caseId, kind, ...query }, { store, user }) => workPage(store, user, 'PROPOSAL', { ...query, streamId: caseId, kind }),
  'work.counters': (_, { store, user }) => workCounters(store, user),
};

const today = ({ store }: UserContext): string => todayInJakarta(new Date(store.now()));

function step<T extends ProposalStep>(context: UserContext, turn: ProposalTurn<T>): ProposalView {
  const { store, user, services } = context;
  stepProposal(store, user, turn);
  const view = proposalView(store, user, turn.proposalId);
  services.broadcast('work.changed', { streamId: view.state.streamId });
  if (!view.state.fromRound) services.broadcast('case.changed', { caseId: view.state.streamId });
  return view;
}
