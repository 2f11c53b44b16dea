import type { Role } from '../access/roles.ts';
import type { Flow } from '../flow/flow.ts';
import type { ProposalEventType } from './events.ts';
import { NATIONAL_NEXT, NATIONAL_STATUSES, type ProposalStatus } from './stages.ts';

export type ProposalStep = Exclude<ProposalEventType, 'proposalStarted' | 'proposalFromRound'>;

/** Who may begin a proposal: the desk that looked into the register, and the village (domain handbook §1.2, §2.7). */
export const PROPOSERS: readonly Role[] = ['REVIEW_ANALYST', 'FACILITATOR', 'PUSKESOS_COORDINATOR', 'VILLAGE_OPERATOR'];

const OPEN: readonly ProposalStatus[] = ['DRAFT', 'RETURNED'];

/** Which step may follow in which status, who may take it, and where it leads. Data: dispatch, screens and tests read it. */
export const PROPOSAL_FLOW: Flow<ProposalStatus, ProposalStep> = {
  proposalChanged: { from: OPEN, roles: PROPOSERS, to: null, decides: false, replaces: 'CHANGES' },
  vervalRecorded: { from: OPEN, roles: ['FACILITATOR', 'SURVEYOR', 'REVIEW_ANALYST'], to: null, decides: false, replaces: 'VERVAL' },
  deliberationRecorded: { from: OPEN, roles: PROPOSERS, to: null, decides: false, replaces: 'ENDORSEMENT' },
  responsibilityStated: { from: OPEN, roles: PROPOSERS, to: null, decides: false, replaces: 'ENDORSEMENT' },
  proposalSubmitted: { from: OPEN, roles: PROPOSERS, to: 'AWAITING_SUPERVISOR', decides: true },
  proposalChecked: {
    from: ['AWAITING_SUPERVISOR'], roles: ['SUPERVISOR'], decides: true,
    to: { by: 'outcome', ends: { APPROVED: 'AWAITING_MANAGER', RETURNED: 'RETURNED' } },
  },
  proposalDecided: {
    from: ['AWAITING_MANAGER'], roles: ['MANAGER'], decides: true,
    to: { by: 'outcome', ends: { APPROVED: 'READY_TO_SEND', RETURNED: 'RETURNED' } },
  },
  proposalWithdrawn: {
    from: [...OPEN, 'AWAITING_SUPERVISOR', 'AWAITING_MANAGER', 'READY_TO_SEND'], roles: ['REVIEW_ANALYST', 'MANAGER'], to: 'WITHDRAWN', decides: true,
  },
  proposalProgressed: {
    from: Object.keys(NATIONAL_NEXT) as ProposalStatus[], roles: ['SIKS_SUPERVISOR', 'MANAGER'], decides: true,
    to: { by: 'stage', ends: { RETURNED: 'RETURNED', ...Object.fromEntries(NATIONAL_STATUSES.map((status) => [status, status])) } },
  },
};

/** Whose turn it is. Null: it is over, or lies with the ministry. */
export function proposalDesk(status: ProposalStatus, fromRound: boolean): Role | null {
  switch (status) {
    case 'DRAFT':
    case 'RETURNED':
      return fromRound ? 'FACILITATOR' : 'REVIEW_ANALYST';
    case 'AWAITING_SUPERVISOR':
      return 'SUPERVISOR';
    case 'AWAITING_MANAGER':
      return 'MANAGER';
    case 'READY_TO_SEND':
    case 'SUBMITTED':
    case 'VERIFIED':
    case 'FINALIZED':
    case 'RATIFIED':
    case 'UNMATCHED':
      return 'SIKS_SUPERVISOR';
    case 'SENT_TO_CENTER':
    case 'MATCHED':
    case 'WITHDRAWN':
    case 'ACCEPTED':
    case 'REJECTED':
    case 'OVERWRITTEN':
    case 'EXPIRED':
      return null;
  }
}
