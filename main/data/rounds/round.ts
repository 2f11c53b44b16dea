import type { ParsedInputOf } from '#src/contract/ipc.ts';
import { covers, findVillage } from '#src/domain/area/area.ts';
import type { KnownEventData } from '#src/domain/flow/events.ts';
import { proposalReason } from '#src/domain/proposal/kinds.ts';
import { acceptedEntries, ROUND_FLOW, type RoundState, type RoundStep } from '#src/domain/round/fold.ts';
import type { EventWrite, RowWrite } from '#src/sync/changeset.ts';
import { SlrtError } from '#src/text/error.ts';
import { commit, eventOf } from '../commit.ts';
import { isKnownWork, readRound } from '../flows/read.ts';
import { takeTurn } from '../flows/turn.ts';
import type { RegistryAccess } from '../registryAccess.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

/**
 * Opens a village's round for a period. A round is a stream of its own: it concerns many families and no case; the
 * proposals that come out of it lie in the same stream. The register's list is not copied into events, only which
 * data it was read from: every PC has the same extract, and the list would repeat a village's people in every round.
 *
 * @throws SlrtError VILLAGE_UNKNOWN, AREA_NOT_ALLOWED, ROUND_RUNNING
 */
export function beginRound(store: Store, user: SessionUser, registry: RegistryAccess, input: ParsedInputOf<'round.begin'>): void {
  if (findVillage(input.village) === undefined) throw new SlrtError('VILLAGE_UNKNOWN');
  if (!covers(user.area, input.village)) throw new SlrtError('AREA_NOT_ALLOWED');
  if (isKnownWork(store, 'ROUND', input.roundId)) {
    if (readRound(store, input.roundId).opening.village !== input.village) throw new SlrtError('NOT_FOUND');
    return;
  }
  const { source } = registry.status();
  const families = source === null ? null : registry.familiesIn(input.village);
  commit(store, user.userId, () => {
    if (isRunning(store, input.village, input.period)) throw new SlrtError('ROUND_RUNNING');
    return {
      name: 'round.begin', scope: input.village, subject: { type: 'round', id: input.roundId },
      events: [eventOf(input.roundId, 'roundOpened', {
        village: input.village, period: input.period, registry: source, families, note: input.note,
      }, null)],
    };
  });
}

/** A cancelled round may be opened again; one that is done is not done twice in a period. */
function isRunning({ q, sql }: Store, village: string, period: string): boolean {
  const found = sql.first(
    q.selectFrom('work_projection').select('id').where('work', '=', 'ROUND').where('village', '=', village).where('title', '=', period).where('status', '!=', 'CANCELLED'),
  );
  return found !== undefined;
}

export interface RoundTurn<T extends RoundStep> {
  readonly roundId: string;
  readonly basis: string | null;
  readonly step: T;
  readonly name: string;
  readonly data: (state: RoundState) => KnownEventData<T>;
  readonly rows?: readonly (RowWrite | null)[];
  /** Written with it, in this order. */
  readonly afterwards?: (state: RoundState) => readonly EventWrite[];
}

/** One step of a round. @throws SlrtError as takeTurn */
export function stepRound<T extends RoundStep>(store: Store, user: SessionUser, { roundId, basis, step, name, ...turn }: RoundTurn<T>): void {
  takeTurn(store, user, {
    subject: { type: 'round', id: roundId }, name, flow: ROUND_FLOW, step, basis,
    read: () => readRound(store, roundId),
    village: (state) => state.opening.village,
    write: (state) => ({
      rows: turn.rows ?? [],
      events: [eventOf(roundId, step, turn.data(state), basis), ...(turn.afterwards?.(state) ?? [])],
    }),
  });
}

/** The accepted entries as proposals, all in the command of the supervisor's check: either all are there, or none. */
export function proposalsOfRound(state: RoundState): EventWrite[] {
  const { opening, roundId } = state;
  return acceptedEntries(state).map(({ id, ...entry }) =>
    eventOf(roundId, 'proposalFromRound', {
      ...entry, proposalId: id, village: opening.village, registryVersion: opening.registry?.version ?? null, replaces: null,
      vervalDue: proposalReason(entry.reason)?.verval ?? true,
    }, null),
  );
}
