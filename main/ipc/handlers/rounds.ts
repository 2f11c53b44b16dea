import type { roundOperations, RoundView } from '#src/contract/rounds.ts';
import { faultyDecisions } from '#src/domain/proposal/deliberation.ts';
import type { RoundEntry } from '#src/domain/round/events.ts';
import { undecidedEntries, type RoundState, type RoundStep } from '#src/domain/round/fold.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { workPage } from '../../data/flows/list.ts';
import { readRound } from '../../data/flows/read.ts';
import { demandReason } from '../../data/flows/turn.ts';
import { entryOf } from '../../data/rounds/entry.ts';
import { roundMinutes } from '../../data/proposals/minutes.ts';
import { beginRound, proposalsOfRound, stepRound, type RoundTurn } from '../../data/rounds/round.ts';
import { roundFamilies, roundView } from '../../data/rounds/view.ts';
import type { HandlersOf, UserContext } from '../context.ts';

export const roundHandlers: HandlersOf<keyof typeof roundOperations> = {
  'round.begin': (input, { store, user, services }) => {
    beginRound(store, user, services.registry, input);
    services.broadcast('work.changed', { streamId: input.roundId });
    return roundView(store, user, input.roundId);
  },
  'round.open': ({ roundId }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'round', subjectId: roundId, note: null });
    return roundView(store, user, roundId);
  },
  'round.families': ({ roundId, cursor, limit }, { store, user, services }) => {
    const page = roundFamilies(store, services.registry, roundId, cursor, limit);
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'round', subjectId: roundId, note: `families ${page.rows.length}` });
    return page;
  },
  'round.setEntry': async ({ entry: input, ...at }, context) => {
    const { store, services } = context;
    const { entry, rows } = await entryOf(store, services.registry, readRound(store, at.roundId).opening.village, input);
    return step(context, { ...at, step: 'roundEntrySet', name: 'round.setEntry', rows, data: (state) => onceEach(state, entry) });
  },
  'round.dropEntry': ({ entryId, reason, ...at }, context) =>
    step(context, {
      ...at, step: 'roundEntryDropped', name: 'round.dropEntry',
      data: (state) => {
        if (!state.entries.some((entry) => entry.id === entryId)) throw new SlrtError('NOT_FOUND');
        return { entryId, reason };
      },
    }),
  'round.deliberate': ({ deliberation, ...at }, context) =>
    step(context, {
      ...at, step: 'roundDeliberated', name: 'round.deliberate',
      data: (state) => {
        const faulty = faultyDecisions(deliberation, state.entries.map((entry) => entry.id));
        const future = deliberation.heldOn > todayInJakarta(new Date(context.store.now()));
        if (faulty.length > 0 || future) throw new SlrtError('DELIBERATION_INCOMPLETE', { names: faulty.length });
        return { deliberation };
      },
    }),
  'round.submit': ({ note, ...at }, context) =>
    step(context, {
      ...at, step: 'roundSubmitted', name: 'round.submit',
      data: (state) => {
        if (state.entries.length === 0) throw new SlrtError('ROUND_EMPTY');
        const undecided = undecidedEntries(state);
        if (undecided.length > 0) throw new SlrtError('DELIBERATION_INCOMPLETE', { names: undecided.length });
        return { note };
      },
    }),
  'round.check': ({ outcome, reason, ...at }, context) => {
    demandReason(outcome, reason);
    return step(context, {
      ...at, step: 'roundChecked', name: 'round.check', data: () => ({ outcome, reason }),
      afterwards: (state) => (outcome === 'APPROVED' ? proposalsOfRound(state) : []),
    });
  },
  'round.cancel': ({ reason, ...at }, context) => step(context, { ...at, step: 'roundCancelled', name: 'round.cancel', data: () => ({ reason }) }),
  'round.minutes': ({ roundId }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'EXPORT', subjectType: 'round', subjectId: roundId, note: 'minutes' });
    return roundMinutes(store, roundId);
  },
  'round.list': (query, { store, user }) => workPage(store, user, 'ROUND', query),
};

/** One person of the register stands in one entry of a round. @throws SlrtError STALE_VERSION: who makes a second one has not seen the first */
function onceEach({ entries }: RoundState, entry: RoundEntry): { entry: RoundEntry } {
  const people = new Set(entry.subjects.flatMap(({ registryId }) => registryId ?? []));
  const isTwice = entries.some((other) => other.id !== entry.id && other.subjects.some(({ registryId }) => registryId !== null && people.has(registryId)));
  if (isTwice) throw new SlrtError('STALE_VERSION');
  return { entry };
}

function step<T extends RoundStep>({ store, user, services }: UserContext, turn: RoundTurn<T>): RoundView {
  stepRound(store, user, turn);
  services.broadcast('work.changed', { streamId: turn.roundId });
  return roundView(store, user, turn.roundId);
}
