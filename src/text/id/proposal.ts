import type { ProposalKind, ProposalReasonCode } from '../../domain/proposal/kinds.ts';
import type { Criterion } from '../../domain/proposal/criteria.ts';
import type { Gap } from '../../domain/proposal/readiness.ts';
import type { ProposalStatus } from '../../domain/proposal/stages.ts';

const kind: Record<ProposalKind, string> = { NEW: 'Usulan baru', CORRECT: 'Perbaikan', REMOVE: 'Penghapusan' };

const reason: Record<ProposalReasonCode, string> = {
  FAMILY_NOT_LISTED: 'Keluarga belum terdaftar',
  MEMBER_NOT_LISTED: 'Anggota keluarga belum terdaftar',
  IDENTITY: 'Identitas salah (NIK, KK, nama, kelahiran)',
  ADDRESS: 'Alamat berubah',
  HOUSEHOLD_VARIABLES: 'Keadaan rumah tangga berubah',
  DIED: 'Meninggal dunia',
  MOVED: 'Pindah',
  ABLE: 'Sudah mampu atau tidak layak',
  DOUBLE: 'Data ganda',
  NOT_FOUND: 'Tidak ditemukan',
  REFUSED: 'Menolak bantuan',
  CIVIL_SERVANT: 'ASN, TNI, atau Polri',
};

const status: Record<ProposalStatus, string> = {
  DRAFT: 'Draf',
  RETURNED: 'Dikembalikan',
  AWAITING_SUPERVISOR: 'Menunggu supervisor',
  AWAITING_MANAGER: 'Menunggu manajer',
  READY_TO_SEND: 'Siap dikirim ke SIKS-NG',
  WITHDRAWN: 'Dibatalkan',
  SUBMITTED: 'Terkirim ke SIKS-NG',
  VERIFIED: 'Diverifikasi Dinsos',
  FINALIZED: 'Finalisasi',
  RATIFIED: 'Disahkan Bupati',
  SENT_TO_CENTER: 'Diteruskan ke Kemensos',
  MATCHED: 'Padan',
  UNMATCHED: 'Tidak padan',
  ACCEPTED: 'Diterima',
  REJECTED: 'Ditolak',
  OVERWRITTEN: 'Tertimpa usulan lain',
  EXPIRED: 'Lewat periode',
};

const gap: Record<Gap, string> = {
  REGISTRY_CHECK: 'Periksa dulu di data terpadu',
  VERVAL: 'Lengkapi formulir verval',
  ENDORSEMENT: 'Catat musyawarah desa atau SPTJM',
  NOBODY_ACCEPTED: 'Musyawarah tidak menyetujui seorang pun',
  EVIDENCE: 'Tambahkan berkas buktinya',
  CHANGES: 'Isi data yang diperbaiki',
};

const criterion: Record<Criterion, string> = {
  NO_SHELTER: 'Tidak memiliki tempat berteduh atau tempat tinggal sehari-hari',
  HEAD_WITHOUT_WORK: 'Kepala keluarga tidak bekerja',
  WORRIED_ABOUT_FOOD: 'Pernah khawatir tidak makan atau pernah tidak makan dalam setahun terakhir',
  FOOD_OVER_HALF: 'Pengeluaran untuk makan lebih besar dari setengah total pengeluaran',
  NO_CLOTHES_BOUGHT: 'Tidak ada pengeluaran untuk pakaian selama setahun terakhir',
  FLOOR_POOR: 'Sebagian besar lantai dari tanah atau plesteran',
  WALL_POOR: 'Dinding dari bambu, kawat, papan kayu, terpal, kardus, tembok tanpa plester, rumbia, atau seng',
  NO_TOILET: 'Tidak memiliki jamban sendiri atau memakai jamban komunitas',
  POWER_450_OR_NONE: 'Listrik 450 VA atau bukan listrik',
};

export const proposal = {
  kind,
  reason,
  status,
  gap,
  criterion,
  criteriaCount: '{{yes}} dari 8 jawaban "ya"; keputusan ada pada musyawarah',
  stage: {
    VILLAGE: 'Desa', SUPERVISOR: 'Supervisor kecamatan', MANAGER: 'Manajer', SENDING: 'Pengiriman', VERIFICATION: 'Verifikasi Dinsos',
    RATIFICATION: 'Pengesahan Bupati', MINISTRY: 'Kemensos', RESULT: 'Hasil',
  },
};
