import type { ParsedInputOf } from '#src/contract/ipc.ts';
import { isEnded, type CaseState } from '#src/domain/case/state.ts';
import type { ProposalSubject } from '#src/domain/proposal/events.ts';
import { proposalReason } from '#src/domain/proposal/kinds.ts';
import { ENDED_STATUSES } from '#src/domain/proposal/stages.ts';
import { SlrtError } from '#src/text/error.ts';
import { caseState } from '../cases/projection.ts';
import { commit, eventOf } from '../commit.ts';
import { isKnownWork, readProposal } from '../flows/read.ts';
import { refuseProposedElsewhere } from '../national/preLists.ts';
import { readHousehold } from '../people/household.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

type StartInput = ParsedInputOf<'proposal.start'>;

/**
 * Starts a proposal beside a case; the case's own way is not touched, so a need that cannot wait goes on.
 * Idempotent by the form's own proposal id.
 *
 * @throws SlrtError NOT_FOUND, STATE_NOT_ALLOWED, INVALID_INPUT, ALREADY_IN_REGISTRY, PROPOSAL_RUNNING, ALREADY_ON_PRE_LIST
 */
export function startProposal(store: Store, user: SessionUser, input: StartInput): void {
  if (isKnownWork(store, 'PROPOSAL', input.proposalId)) {
    // The area was checked for the case, so the proposal must be one of its own.
    if (readProposal(store, input.proposalId).streamId !== input.caseId) throw new SlrtError('NOT_FOUND');
    return;
  }
  if (proposalReason(input.reason)?.kind !== input.kind) throw new SlrtError('INVALID_INPUT', { fields: ['reason'] });
  commit(store, user.userId, () => {
    const state = caseState(store, input.caseId);
    const { registration } = state;
    if (registration === null) throw new SlrtError('NOT_FOUND');
    if (isEnded(state.status)) throw new SlrtError('STATE_NOT_ALLOWED', { status: state.status });
    const subjects = subjectsOf(store, state, registration.householdId, input);
    checkChanges(input, subjects);
    return {
      name: 'proposal.start',
      scope: registration.village,
      subject: { type: 'proposal', id: input.proposalId },
      events: [eventOf(input.caseId, 'proposalStarted', {
        proposalId: input.proposalId, kind: input.kind, reason: input.reason, village: registration.village, householdId: registration.householdId,
        subjects, changes: input.changes, programme: input.programme, registryVersion: newestVersion(state), documents: input.documents,
        replaces: input.replaces, note: input.note,
      }, state.lastEventId)],
    };
  });
}

function subjectsOf(store: Store, state: CaseState, householdId: string, { personIds, kind }: StartInput): ProposalSubject[] {
  const { members } = readHousehold(store, householdId);
  return [...new Set(personIds)].map((personId) => {
    const member = members.find((candidate) => candidate.id === personId);
    if (member === undefined) throw new SlrtError('INVALID_INPUT', { fields: ['personIds'] });
    const check = state.checks[personId];
    const answer = check?.answer ?? 'NOT_CHECKED';
    if (kind === 'NEW' && (answer === 'FOUND' || answer === 'FOUND_UNRANKED')) throw new SlrtError('ALREADY_IN_REGISTRY');
    refuseSecond(store, { personId, registryId: check?.registryId ?? null });
    if (kind === 'NEW') refuseProposedElsewhere(store, member.nik);
    return {
      id: personId, personId, registryId: check?.registryId ?? null, name: member.name, birthDate: member.birthDate, sex: member.sex, registryAnswer: answer,
    };
  });
}

/** One running proposal for a person: a second would overwrite the first at the ministry. @throws SlrtError PROPOSAL_RUNNING */
export function refuseSecond(store: Store, { personId, registryId }: { personId: string | null; registryId: string | null }): void {
  const { q, sql } = store;
  const running = sql.first(
    q
      .selectFrom('proposal_subject')
      .innerJoin('work_projection', (join) => join.onRef('work_projection.id', '=', 'proposal_subject.proposal_id').on('work_projection.work', '=', 'PROPOSAL'))
      .select('proposal_id')
      .where((row) => row.or([row('person_id', '=', personId ?? ''), row('registry_id', '=', registryId ?? '')]))
      .where('work_projection.status', 'not in', [...ENDED_STATUSES]),
  );
  if (running !== undefined) throw new SlrtError('PROPOSAL_RUNNING');
}

/** A change names one of the proposal's people. @throws SlrtError INVALID_INPUT */
export function checkChanges(input: { readonly changes: StartInput['changes'] }, subjects: readonly { readonly id: string }[]): void {
  const stranger = input.changes.some((change) => !subjects.some((subject) => subject.id === change.subject));
  if (stranger) throw new SlrtError('INVALID_INPUT', { fields: ['changes'] });
}

function newestVersion(state: CaseState): number | null {
  const versions = Object.values(state.checks).flatMap((check) => check.version ?? []);
  return versions.length === 0 ? null : Math.max(...versions);
}
