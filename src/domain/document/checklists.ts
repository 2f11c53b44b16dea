import type { Need } from '../case/need.ts';
import type { CaseKindCode, Sector } from '../case/kinds.ts';
import type { DocumentCode } from './codes.ts';

/**
 * Which papers a need asks for. A missing paper makes a case incomplete, never refused (second handbook §1.7), and
 * somebody without any papers is registered all the same.
 */
export interface Checklist {
  /** Null: every kind of case, or every sector. */
  readonly kind: CaseKindCode | null;
  readonly sector: Sector | null;
  readonly required: readonly DocumentCode[];
  /** Helps, but nobody waits for it. */
  readonly wanted: readonly DocumentCode[];
}

const HOUSE_PHOTOS = ['FOTO_RUMAH_DEPAN', 'FOTO_RUMAH_DALAM', 'FOTO_RUMAH_SAMPING', 'FOTO_RUMAH_BELAKANG'] as const;

/** Papers by kind and sector (domain.md §1.8 and §4.2, second handbook §1.7). The first that fits counts, kind before sector. */
export const CHECKLISTS: readonly Checklist[] = [
  { kind: 'INQUIRY', sector: null, required: [], wanted: ['KTP'] },
  { kind: 'SUGGESTION', sector: null, required: [], wanted: [] },
  { kind: 'MEMBERSHIP_INCLUSION', sector: null, required: [], wanted: ['KTP', 'KRONOLOGI', 'FOTO_RUMAH_DEPAN'] },
  { kind: 'MEMBERSHIP_EXCLUSION', sector: null, required: ['KTP', 'KK'], wanted: ['SURAT_PENGANTAR_RT_RW', 'FOTO_RUMAH_DEPAN', 'FOTO_RUMAH_DALAM'] },
  { kind: 'MEMBERSHIP_DEACTIVATED', sector: 'HEALTH', required: ['KTP', 'KK', 'KIS_JKN', 'SUKET_BUTUH_LAYANAN_KESEHATAN'], wanted: ['SKTM', 'RESUME_MEDIS'] },
  { kind: 'MEMBERSHIP_DEACTIVATED', sector: null, required: ['KTP', 'KK'], wanted: ['KKS', 'KARTU_PKH'] },
  { kind: 'PROGRAM_DELIVERY', sector: null, required: ['KTP'], wanted: ['KKS', 'KARTU_PKH', 'KRONOLOGI'] },
  { kind: 'DATA_UPDATE', sector: null, required: ['KTP', 'KK'], wanted: ['AKTA_LAHIR', 'AKTA_KEMATIAN', 'SUKET_DOMISILI'] },
  { kind: 'LETTER_REQUEST', sector: 'EDUCATION', required: ['KTP', 'KK'], wanted: ['SURAT_SEKOLAH'] },
  { kind: 'LETTER_REQUEST', sector: null, required: ['KTP', 'KK'], wanted: ['SURAT_PENGANTAR_DESA'] },
  { kind: null, sector: 'HEALTH', required: ['KTP', 'KK', 'SKTM'], wanted: ['SURAT_RUJUKAN_FKTP', 'SURAT_RAWAT_INAP', 'RESUME_MEDIS', 'RINCIAN_BIAYA_RS', 'BUKU_KIA'] },
  { kind: null, sector: 'EDUCATION', required: ['KTP', 'KK', 'SKTM', 'AKTA_LAHIR'], wanted: ['SURAT_SEKOLAH', 'KIP', 'RAPOR_IJAZAH', 'SUKET_LULUS_SELEKSI_PT'] },
  { kind: null, sector: 'FOOD', required: ['KTP', 'KK'], wanted: ['KKS', 'SKTM'] },
  { kind: null, sector: 'HOUSING', required: ['KTP', 'KK', ...HOUSE_PHOTOS, 'SPPT_PBB', 'SURAT_PERNYATAAN'], wanted: ['BUKTI_TANAH', 'SKTM', 'SURAT_PENGANTAR_DESA'] },
  { kind: null, sector: 'ENERGY', required: ['KTP', 'KK'], wanted: ['SKTM', 'FOTO_RUMAH_DEPAN', 'BUKTI_LISTRIK'] },
  { kind: null, sector: 'PROTECTION', required: [], wanted: ['KTP', 'KK', 'KRONOLOGI', 'SURAT_KEPOLISIAN', 'FOTO_DIRI'] },
  { kind: null, sector: 'POPULATION_ADMIN', required: [], wanted: ['SURAT_PENGANTAR_RT_RW', 'SURAT_PENGANTAR_DESA', 'KK', 'AKTA_LAHIR'] },
  { kind: null, sector: 'SOCIAL_ECONOMIC', required: ['KTP', 'KK'], wanted: ['SKTM', 'PROPOSAL_KELOMPOK', 'FOTO_RUMAH_DEPAN', 'FOTO_RUMAH_DALAM'] },
  { kind: null, sector: 'EMPLOYMENT', required: ['KTP', 'KK'], wanted: ['RAPOR_IJAZAH'] },
  { kind: null, sector: null, required: ['KTP', 'KK'], wanted: ['SKTM'] },
];

export function checklistFor(need: Pick<Need, 'kind' | 'sector'>): Checklist {
  const found = CHECKLISTS.find((list) => (list.kind === null || list.kind === need.kind) && (list.sector === null || list.sector === need.sector));
  return found ?? { kind: null, sector: null, required: [], wanted: [] };
}

export interface PaperLine {
  readonly document: DocumentCode;
  readonly required: boolean;
  /** Needs that ask for it. */
  readonly needIds: readonly string[];
}

/** The papers of several needs together, each once: required when one need requires it, required ones first. */
export function papersFor(needs: readonly Need[]): PaperLine[] {
  const lines = new Map<DocumentCode, { required: boolean; needIds: string[] }>();
  for (const need of needs) {
    const { required, wanted } = checklistFor(need);
    for (const document of [...required, ...wanted]) {
      const line = lines.get(document) ?? { required: false, needIds: [] };
      lines.set(document, { required: line.required || required.includes(document), needIds: [...line.needIds, need.id] });
    }
  }
  const all = [...lines].map(([document, line]) => ({ document, ...line }));
  return [...all.filter((line) => line.required), ...all.filter((line) => !line.required)];
}
