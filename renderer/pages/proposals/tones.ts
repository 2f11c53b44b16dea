import { PROPOSAL_STATUSES, type ProposalStatus } from '#src/domain/proposal/stages.ts';
import type { Tone } from '../../components/StatusBadge.tsx';

const TONES: Readonly<Record<ProposalStatus, Tone>> = {
  DRAFT: 'moving', RETURNED: 'needsYou', AWAITING_SUPERVISOR: 'waiting', AWAITING_MANAGER: 'waiting', READY_TO_SEND: 'moving', WITHDRAWN: 'stopped', SUBMITTED: 'waiting',
  VERIFIED: 'waiting', FINALIZED: 'waiting', RATIFIED: 'waiting', SENT_TO_CENTER: 'waiting', MATCHED: 'waiting', UNMATCHED: 'needsYou', ACCEPTED: 'done', REJECTED: 'stopped',
  OVERWRITTEN: 'stopped', EXPIRED: 'stopped',
};
export const toneOf = (status: string): Tone => TONES[PROPOSAL_STATUSES.find((known) => known === status) ?? 'DRAFT'];
