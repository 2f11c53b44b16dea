import type { DocumentCode } from '../document/codes.ts';

/**
 * Kinds of proposal to the national register and their reasons (domain handbook §2.8), as data.
 * Labels are texts: `proposal.kind.NEW`, `proposal.reason.DIED`.
 */
export const PROPOSAL_KINDS = ['NEW', 'CORRECT', 'REMOVE'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export interface ProposalReason {
  readonly code: string;
  readonly kind: ProposalKind;
  /** The house is visited and the verification form filled before it is submitted. */
  readonly verval: boolean;
  /** Papers of which at least one shows it. */
  readonly evidence: readonly DocumentCode[];
  /** Concerns the whole family: all its members are named. */
  readonly wholeFamily: boolean;
}

export const PROPOSAL_REASONS = [
  { code: 'FAMILY_NOT_LISTED', kind: 'NEW', verval: true, evidence: ['KK', 'KTP'], wholeFamily: true },
  { code: 'MEMBER_NOT_LISTED', kind: 'NEW', verval: true, evidence: ['KK'], wholeFamily: false },
  { code: 'IDENTITY', kind: 'CORRECT', verval: false, evidence: ['KK', 'KTP'], wholeFamily: false },
  { code: 'ADDRESS', kind: 'CORRECT', verval: false, evidence: ['KK'], wholeFamily: false },
  { code: 'HOUSEHOLD_VARIABLES', kind: 'CORRECT', verval: true, evidence: [], wholeFamily: true },
  { code: 'DIED', kind: 'REMOVE', verval: false, evidence: ['AKTA_KEMATIAN', 'SURAT_PENGANTAR_DESA'], wholeFamily: false },
  { code: 'MOVED', kind: 'REMOVE', verval: false, evidence: ['SUKET_DOMISILI', 'SURAT_PENGANTAR_DESA'], wholeFamily: false },
  { code: 'ABLE', kind: 'REMOVE', verval: true, evidence: [], wholeFamily: true },
  { code: 'DOUBLE', kind: 'REMOVE', verval: false, evidence: [], wholeFamily: false },
  { code: 'NOT_FOUND', kind: 'REMOVE', verval: false, evidence: ['SURAT_PENGANTAR_DESA', 'SURAT_PENGANTAR_RT_RW'], wholeFamily: false },
  { code: 'REFUSED', kind: 'REMOVE', verval: false, evidence: ['SURAT_PERNYATAAN'], wholeFamily: false },
  { code: 'CIVIL_SERVANT', kind: 'REMOVE', verval: false, evidence: [], wholeFamily: false },
] as const satisfies readonly ProposalReason[];

export type ProposalReasonCode = (typeof PROPOSAL_REASONS)[number]['code'];

export function proposalReason(code: string): ProposalReason | undefined {
  return PROPOSAL_REASONS.find((reason) => reason.code === code);
}

/** Fields of a person or family that a correction may change; the national form's words (domain handbook §2.8). */
export const CORRECTABLE_FIELDS = ['nik', 'familyCard', 'name', 'birthPlace', 'birthDate', 'sex', 'address', 'motherName'] as const;

/** What a new entry is proposed for: one programme for each family and period (domain handbook §2.8). */
export const PROPOSED_PROGRAMMES = ['BPNT', 'PKH', 'PBI', 'BST', 'NONBANSOS'] as const;
