/** One list of papers for all checklists (domain.md §4.6). Texts: `documentCode.KTP`. */
export const DOCUMENT_CODES = [
  'KTP', 'KK', 'KIA', 'AKTA_LAHIR', 'AKTA_KEMATIAN', 'SUKET_DOMISILI', 'SKTM', 'SUKET_DTSEN', 'KKS', 'KIS_JKN', 'KIP', 'KARTU_PKH',
  'FOTO_RUMAH_DEPAN', 'FOTO_RUMAH_DALAM', 'FOTO_RUMAH_SAMPING', 'FOTO_RUMAH_BELAKANG', 'FOTO_DIRI', 'BUKTI_LISTRIK', 'SPPT_PBB',
  'BUKTI_TANAH', 'SURAT_PERNYATAAN', 'SURAT_PENGANTAR_RT_RW', 'SURAT_PENGANTAR_DESA', 'BA_MUSYAWARAH', 'SPTJM', 'SURAT_RUJUKAN_FKTP',
  'SUKET_BUTUH_LAYANAN_KESEHATAN', 'RESUME_MEDIS', 'SURAT_RAWAT_INAP', 'RINCIAN_BIAYA_RS', 'SURAT_SEKOLAH', 'RAPOR_IJAZAH',
  'SUKET_LULUS_SELEKSI_PT', 'BUKU_KIA', 'SURAT_KEPOLISIAN', 'KRONOLOGI', 'PROPOSAL_KELOMPOK', 'SURAT_KUASA',
] as const;

export type DocumentCode = (typeof DOCUMENT_CODES)[number];

export function isDocumentCode(code: string): code is DocumentCode {
  return (DOCUMENT_CODES as readonly string[]).includes(code);
}
