import { STAGES } from '#src/contract/siks-ng/proposals.ts';
import type { ProposalEventData, NationalAnswer } from '#src/domain/proposal/events.ts';
import type { ProposalState } from '#src/domain/proposal/fold.ts';
import { ENDED_STATUSES, NATIONAL_NEXT, type ProposalStatus } from '#src/domain/proposal/stages.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import type { NationalItemTable } from '#src/schema/national.ts';
import { SYSTEM } from '../cases/recheck.ts';
import { commit, eventOf } from '../commit.ts';
import { readProposal } from '../flows/read.ts';
import type { Store } from '../store.ts';
import { newestItems } from './items.ts';

const STAGE_ORDER: readonly string[] = STAGES;

type Progress = Omit<ProposalEventData<'proposalProgressed'>, 'proposalId' | 'answer'> & { readonly answer: NationalAnswer };

/**
 * Writes what the answers to a proposal's items mean for the proposal, if that is news: taken, through a stage,
 * accepted, or back with the office with the reason. Runs in the caller's transaction or one of its own.
 *
 * @returns the case or round that has changed, or null
 */
export function tellProposal(store: Store, proposalId: string): string | null {
  const state = readProposal(store, proposalId);
  if (!isWithThem(state.status)) return null;
  const progress = progressOf(newestItems(store, proposalId), todayInJakarta(new Date(store.now())));
  if (progress === null || isKnown(state, progress)) return null;
  commit(store, SYSTEM, () => ({
    name: 'national.result', scope: state.start.village, subject: { type: 'proposal', id: proposalId },
    events: [eventOf(state.streamId, 'proposalProgressed', { proposalId, ...progress }, state.lastEventId)],
  }));
  return state.streamId;
}

/** Once it is back with the office, or over, an answer that comes late changes nothing. */
function isWithThem(status: ProposalStatus): boolean {
  return NATIONAL_NEXT[status] !== undefined && !ENDED_STATUSES.includes(status);
}

/** Null while a part has not been answered. A part that came back brings the whole back: it is one paper to the village. */
function progressOf(items: readonly NationalItemTable[], on: string): Progress | null {
  const back = items.find((item) => item.state === 'REFUSED' || item.state === 'REJECTED');
  if (back !== undefined) {
    return { stage: 'RETURNED', on, reference: back.national_id, reason: back.reason, answer: answerOf(back, JSON.parse(back.to_fix) as string[]) };
  }
  if (items.length === 0 || !items.every((item) => item.state === 'TAKEN' || item.state === 'DONE')) return null;
  const [slowest] = items.toSorted((a, b) => rankOf(a) - rankOf(b));
  if (slowest === undefined) return null;
  const stage = slowest.state === 'DONE' ? 'ACCEPTED' : rankOf(slowest) >= 2 ? 'SENT_TO_CENTER' : 'SUBMITTED';
  const found = items.find((item) => item.registry_id !== null) ?? slowest;
  return { stage, on, reference: slowest.national_id, reason: '', answer: { ...answerOf(found, []), stage: slowest.stage } };
}

function rankOf({ state, stage }: NationalItemTable): number {
  return state === 'DONE' ? STAGE_ORDER.length : STAGE_ORDER.indexOf(stage ?? '');
}

function answerOf(item: NationalItemTable, toFix: readonly string[]): NationalAnswer {
  return { stage: item.stage, code: item.code, toFix: toFix.slice(0, 20).map((text) => text.slice(0, 200)), registryId: item.registry_id, decile: item.decile };
}

function isKnown({ progress, status }: ProposalState, { stage, answer }: Progress): boolean {
  const last = progress.at(-1);
  return status === stage && last?.stage === stage && last.answer?.stage === answer.stage;
}
