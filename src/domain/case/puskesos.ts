import { lineStatus } from './services.ts';
import type { CaseState, CaseStatus } from './state.ts';

/** The five stages in which a village's Puskesos sees a case (domain handbook §1.10). */
export const PUSKESOS_STAGES = ['REGISTRATION', 'SELECTION', 'PLACEMENT', 'SUPERVISION', 'FOLLOW_UP'] as const;
export type PuskesosStage = (typeof PUSKESOS_STAGES)[number];

/** STOPPED: it ended here without help. SKIPPED: it ended before, or was answered at the counter. */
export type StageStatus = 'DONE' | 'CURRENT' | 'WAITING' | 'STOPPED' | 'SKIPPED';

export interface StageView {
  readonly stage: PuskesosStage;
  readonly status: StageStatus;
  /** When the case came to it, as the event's time; null: not yet. */
  readonly since: string | null;
  readonly facts: readonly StageFact[];
}

/** What was done in a stage, as numbers: `done` of `of`, or only how many. */
export interface StageFact {
  readonly fact: 'PAPERS' | 'MISSING' | 'HOUSE_PHOTOS' | 'PLACED' | 'CHECKS' | 'CATEGORIES' | 'PRELIST' | 'NEEDS' | 'SERVICES' | 'LETTERS' | 'ANSWERS' | 'DELIVERED' | 'TOLD' | 'CLOSED';
  readonly done: number;
  readonly of: number | null;
}

const STAGE_OF: Readonly<Record<CaseStatus, PuskesosStage | null>> = {
  REGISTERED: 'REGISTRATION', INCOMPLETE: 'REGISTRATION', IN_REVIEW: 'SELECTION', IN_SERVICE: 'PLACEMENT', AWAITING_APPROVAL: 'PLACEMENT', APPROVED: 'PLACEMENT',
  REFERRED: 'SUPERVISION', RESULT_RECEIVED: 'SUPERVISION', INFORMED: 'FOLLOW_UP', CLOSED: null, REJECTED: null, CANCELLED: null,
};

/** The stage of an open case by its status alone, for lists; null: it is over. */
export const stageOfStatus = (status: CaseStatus): PuskesosStage | null => STAGE_OF[status];

/** The event that brings a case to a stage. */
const ENTRY: Readonly<Record<string, PuskesosStage>> = {
  registered: 'REGISTRATION', returnedToFrontOffice: 'REGISTRATION', sentToReview: 'SELECTION', completed: 'SELECTION', reopened: 'SELECTION', sentToService: 'PLACEMENT', planReturned: 'PLACEMENT', referralIssued: 'SUPERVISION',
};

/** The five stages as the case's events tell them. Part of a plan may still be placed while the rest is supervised already. */
export function stagesOf(state: CaseState): StageView[] {
  const entered = entries(state);
  const reached = lastReached(state, entered);
  return PUSKESOS_STAGES.map((stage, index) => ({
    stage, status: statusOf(state, stage, index, reached), since: entered.get(stage) ?? null, facts: factsOf(state, stage),
  }));
}

/** When each stage was first entered, since the case was last opened. */
function entries(state: CaseState): Map<PuskesosStage, string> {
  const reopened = state.timeline.findLastIndex((entry) => entry.type === 'reopened');
  const entered = new Map<PuskesosStage, string>();
  state.timeline.forEach((entry, index) => {
    const stage = entry.type === 'citizenTold' && entry.data['reached'] === true && entered.has('SUPERVISION') ? 'FOLLOW_UP' : ENTRY[entry.type];
    if (stage === undefined || (stage !== 'REGISTRATION' && index < reopened) || entered.has(stage)) return;
    entered.set(stage, entry.hlc);
  });
  return entered;
}

function lastReached(state: CaseState, entered: ReadonlyMap<PuskesosStage, string>): number {
  const now = STAGE_OF[state.status];
  if (now !== null) return PUSKESOS_STAGES.indexOf(now);
  return PUSKESOS_STAGES.findLastIndex((stage) => entered.has(stage));
}

function statusOf(state: CaseState, stage: PuskesosStage, index: number, reached: number): StageStatus {
  const over = STAGE_OF[state.status] === null;
  if (index > reached) return over ? 'SKIPPED' : 'WAITING';
  if (index < reached) return stage === 'PLACEMENT' && !over && unplaced(state) ? 'CURRENT' : 'DONE';
  if (!over) return 'CURRENT';
  return state.status === 'CLOSED' ? 'DONE' : 'STOPPED';
}

/** Lines of an approved plan for which no letter has gone out, or whose partner declined. */
function unplaced(state: CaseState): boolean {
  const placed = new Set(state.referrals.filter((referral) => referral.outcome !== 'DECLINED').flatMap((referral) => referral.lineIds));
  return state.plan.lines.some((line) => !placed.has(line.id));
}

function factsOf(state: CaseState, stage: PuskesosStage): StageFact[] {
  const papers = state.attachments.filter((attachment) => attachment.removed === null);
  const photos = papers.filter((attachment) => attachment.document.startsWith('FOTO_RUMAH'));
  const some = (fact: StageFact['fact'], done: number, of: number | null = null): StageFact[] => (done === 0 && (of === null || of === 0) ? [] : [{ fact, done, of }]);
  switch (stage) {
    case 'REGISTRATION': return [
      ...some('PAPERS', state.documents.length), ...some('MISSING', state.missingDocuments.length), ...some('HOUSE_PHOTOS', photos.length),
      ...some('PLACED', photos.filter((photo) => photo.coordinates?.plausible === true).length, photos.length),
    ];
    case 'SELECTION': return [...some('CHECKS', Object.keys(state.checks).length), ...some('CATEGORIES', state.categories.length), ...some('PRELIST', state.proposedIds.length)];
    case 'PLACEMENT': return [...some('NEEDS', state.needs.length), ...some('SERVICES', state.plan.lines.length), ...some('LETTERS', state.referrals.length)];
    case 'SUPERVISION': return [
      ...some('ANSWERS', state.referrals.filter((referral) => referral.outcome !== null && referral.outcome !== 'RECEIVED').length, state.referrals.length),
      ...some('DELIVERED', state.plan.lines.filter((line) => lineStatus(state, line.id) === 'DELIVERED').length, state.plan.lines.length),
    ];
    case 'FOLLOW_UP': return [...some('TOLD', state.told.filter((one) => one.reached).length), ...some('CLOSED', state.status === 'CLOSED' ? 1 : 0)];
  }
}
