import type { FieldReportStatus } from '../../domain/fieldReport/fold.ts';
import type { Work } from '../../domain/flow/events.ts';
import type { RoundStatus } from '../../domain/round/fold.ts';

const name: Record<Work, string> = { PROPOSAL: 'Usulan data', FIELD_REPORT: 'Laporan lapangan', ROUND: 'Pemutakhiran desa' };

const fieldReport: Record<FieldReportStatus, string> = {
  AWAITING_SUPERVISOR: 'Menunggu supervisor', RETURNED: 'Dikembalikan', AWAITING_MANAGER: 'Diteruskan ke manajer', APPROVED: 'Menjadi kasus', WITHDRAWN: 'Dibatalkan',
};

const round: Record<RoundStatus, string> = {
  OPEN: 'Sedang disusun', AWAITING_SUPERVISOR: 'Menunggu supervisor', RETURNED: 'Dikembalikan', DONE: 'Menjadi usulan', CANCELLED: 'Dibatalkan',
};

/** Proposals, field reports and rounds: what goes from desk to desk beside the cases. */
export const work = {
  meanwhile: {
    text: 'Isian Anda masih ada di layar dan belum disimpan. Baca yang terjadi, lalu lanjutkan bila isian Anda masih benar.',
    seen: 'Sudah saya baca, lanjutkan dengan isian saya',
  },
  name,
  fieldReport,
  round,
  poverty: { POOR: 'Miskin', VERY_POOR: 'Sangat miskin' },
  /** What a step is called on its button. */
  action: {
    proposalChanged: 'Ubah usulan', vervalRecorded: 'Isi verval', deliberationRecorded: 'Catat musyawarah', responsibilityStated: 'Catat SPTJM',
    proposalSubmitted: 'Kirim ke supervisor', proposalChecked: 'Periksa usulan', proposalDecided: 'Putuskan usulan', proposalWithdrawn: 'Batalkan usulan',
    proposalProgressed: 'Catat perkembangan di SIKS-NG', fieldReportReturned: 'Kembalikan laporan', fieldReportCorrected: 'Perbaiki laporan',
    fieldReportForwarded: 'Teruskan ke manajer', fieldReportApproved: 'Setujui laporan', fieldReportWithdrawn: 'Batalkan laporan', roundEntrySet: 'Tambah atau ubah isi',
    roundEntryDropped: 'Hapus dari daftar', roundDeliberated: 'Catat musyawarah', roundSubmitted: 'Kirim ke supervisor', roundChecked: 'Periksa pemutakhiran',
    roundCancelled: 'Batalkan pemutakhiran',
  },
};
