import type { Role } from '../access/roles.ts';

/** Statuses of the domain handbook §2.7: the office's own, then those that SIKS-NG shows. Texts: `proposal.status.DRAFT`. */
export const OFFICE_STATUSES = ['DRAFT', 'RETURNED', 'AWAITING_SUPERVISOR', 'AWAITING_MANAGER', 'READY_TO_SEND', 'WITHDRAWN'] as const;
export const NATIONAL_STATUSES = [
  'SUBMITTED', 'VERIFIED', 'FINALIZED', 'RATIFIED', 'SENT_TO_CENTER', 'MATCHED', 'UNMATCHED', 'ACCEPTED', 'REJECTED', 'OVERWRITTEN', 'EXPIRED',
] as const;
export const PROPOSAL_STATUSES = [...OFFICE_STATUSES, ...NATIONAL_STATUSES] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export const ENDED_STATUSES: readonly ProposalStatus[] = ['WITHDRAWN', 'ACCEPTED', 'REJECTED', 'OVERWRITTEN', 'EXPIRED'];

/**
 * What may follow what once a proposal has left the office. The province's stage is gone since 2021 (Appendix C.1);
 * where it returns it is a line here. A return comes back to the office with its reason.
 */
export const NATIONAL_NEXT: Readonly<Partial<Record<ProposalStatus, readonly ProposalStatus[]>>> = {
  READY_TO_SEND: ['SUBMITTED', 'RETURNED', 'EXPIRED'],
  SUBMITTED: ['VERIFIED', 'RETURNED', 'REJECTED', 'OVERWRITTEN', 'EXPIRED'],
  VERIFIED: ['FINALIZED', 'RETURNED', 'REJECTED', 'EXPIRED'],
  FINALIZED: ['RATIFIED', 'RETURNED', 'REJECTED', 'EXPIRED'],
  RATIFIED: ['SENT_TO_CENTER', 'REJECTED'],
  SENT_TO_CENTER: ['MATCHED', 'UNMATCHED', 'ACCEPTED', 'REJECTED', 'OVERWRITTEN'],
  MATCHED: ['ACCEPTED', 'REJECTED', 'OVERWRITTEN'],
  UNMATCHED: ['RETURNED', 'REJECTED'],
};

export function mayProgress(from: ProposalStatus, to: ProposalStatus): boolean {
  return NATIONAL_NEXT[from]?.includes(to) === true;
}

/** Must a reason go with it? What comes back or is refused is told to the citizen. */
export const NEEDS_REASON: ReadonlySet<ProposalStatus> = new Set(['RETURNED', 'REJECTED', 'UNMATCHED', 'WITHDRAWN']);

export interface ProposalStage {
  readonly code: string;
  /** Where the step is done. */
  readonly place: 'VILLAGE' | 'SUBDISTRICT' | 'REGENCY' | 'NATIONAL';
  readonly owner: Role | null;
  /** A proposal with one of these statuses stands at this stage. */
  readonly statuses: readonly ProposalStatus[];
}

/**
 * The stages in their order, as shown above a proposal (domain handbook §2.7, "now").
 * The supervisor's step is the office's own check; in SIKS-NG the sub-district only knows of the schedule.
 */
export const PROPOSAL_STAGES: readonly ProposalStage[] = [
  { code: 'VILLAGE', place: 'VILLAGE', owner: 'FACILITATOR', statuses: ['DRAFT', 'RETURNED'] },
  { code: 'SUPERVISOR', place: 'SUBDISTRICT', owner: 'SUPERVISOR', statuses: ['AWAITING_SUPERVISOR'] },
  { code: 'MANAGER', place: 'REGENCY', owner: 'MANAGER', statuses: ['AWAITING_MANAGER'] },
  { code: 'SENDING', place: 'REGENCY', owner: 'SIKS_SUPERVISOR', statuses: ['READY_TO_SEND'] },
  { code: 'VERIFICATION', place: 'REGENCY', owner: 'SIKS_SUPERVISOR', statuses: ['SUBMITTED', 'VERIFIED', 'FINALIZED'] },
  { code: 'RATIFICATION', place: 'REGENCY', owner: 'SIKS_SUPERVISOR', statuses: ['RATIFIED'] },
  { code: 'MINISTRY', place: 'NATIONAL', owner: null, statuses: ['SENT_TO_CENTER', 'MATCHED', 'UNMATCHED'] },
  { code: 'RESULT', place: 'NATIONAL', owner: null, statuses: ['ACCEPTED', 'REJECTED', 'OVERWRITTEN', 'EXPIRED'] },
];
