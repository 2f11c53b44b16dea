import type { DocumentCode } from '../document/codes.ts';

/** What is asked for, and of whom: the health insurer's office takes the letter to the ministry's list (domain.md §4.3). */
export const REACTIVATION = { programme: 'PBI_REACTIVATION', partner: 'BPJS_KESEHATAN', kind: 'MEMBERSHIP_DEACTIVATED' } as const;

export interface ReactivationCause {
  readonly code: string;
  /** Whether a card that was stopped for this can be asked back on this way. */
  readonly way: 'ASK' | 'OTHER';
  /** Programmes to try instead, or besides. */
  readonly alternatives: readonly string[];
}

/** Why cards are stopped, and what helps then (domain.md §4.3, 5 and 6). Texts: `reactivation.cause.UNKNOWN`. */
export const REACTIVATION_CAUSES: readonly ReactivationCause[] = [
  { code: 'UNKNOWN', way: 'ASK', alternatives: [] },
  { code: 'DECILE_ROSE', way: 'ASK', alternatives: ['UHC_KAB'] },
  { code: 'NOT_FOUND', way: 'ASK', alternatives: ['UHC_KAB'] },
  { code: 'NIK_MISMATCH', way: 'ASK', alternatives: ['ADMINDUK'] },
  { code: 'ABLE', way: 'OTHER', alternatives: ['UHC_KAB', 'HOSPITAL_RELIEF', 'ZAKAT_AID'] },
  { code: 'SALARIED', way: 'OTHER', alternatives: ['HOSPITAL_RELIEF'] },
  { code: 'SELF_PAID', way: 'OTHER', alternatives: ['UHC_KAB', 'HOSPITAL_RELIEF'] },
  { code: 'DIED', way: 'OTHER', alternatives: ['SANTUNAN_KEMATIAN'] },
];

export const canBeAsked = (cause: string): boolean => REACTIVATION_CAUSES.some((known) => known.code === cause && known.way === 'ASK');

/** Papers the insurer wants. A patient who lies in hospital now brings what the hospital gives; the rest follows. */
export const REACTIVATION_PAPERS: readonly DocumentCode[] = ['KTP', 'KK', 'KIS_JKN', 'SUKET_BUTUH_LAYANAN_KESEHATAN', 'SURAT_RUJUKAN_FKTP', 'SURAT_RAWAT_INAP', 'RESUME_MEDIS', 'SUKET_DTSEN'];

/** What must be there before the letter: the facility's statement, or that the patient was admitted. */
export function reactivationPapersMissing(papers: readonly string[], inHospital: boolean): DocumentCode[] {
  if (inHospital) return [];
  return papers.includes('SUKET_BUTUH_LAYANAN_KESEHATAN') || papers.includes('SURAT_RAWAT_INAP') ? [] : ['SUKET_BUTUH_LAYANAN_KESEHATAN'];
}
