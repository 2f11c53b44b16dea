export const queue = {
  title: 'Daftar kasus',
  intro: 'Tekan panah untuk melihat ringkasan, Enter untuk membuka.',
  views: 'Daftar antrean',
  name: {
    OVERDUE: 'Lewat batas waktu', REGISTERED: 'Baru terdaftar', INCOMPLETE: 'Berkas belum lengkap', IN_REVIEW: 'Review & Analisa', IN_SERVICE: 'Program & Layanan',
    AWAITING_APPROVAL: 'Menunggu persetujuan', APPROVED: 'Siap dirujuk', REFERRED: 'Dirujuk', RESULT_RECEIVED: 'Hasil diterima',
    INFORMED: 'Warga diberi tahu', REGISTRY_CHANGED: 'Data terpadu berubah', OPEN: 'Semua yang berjalan', ENDED: 'Selesai',
  },
  column: {
    number: 'Nomor', applicant: 'Pelapor', village: 'Desa', kind: 'Jenis keluhan', urgency: 'Urgensi', opened: 'Masuk', due: 'Batas waktu', status: 'Status', missing: 'Yang belum ada',
  },
  filter: { text: 'Cari nama atau nomor', village: 'Desa', remove: 'Hapus saringan {{what}}', clear: 'Hapus semua saringan' },
  waitsFor: { CITIZEN: 'Menunggu warga', MINISTRY: 'Menunggu pusat' },
  urgencyShort: { EMERGENCY: 'Darurat', FAST_TRACK: 'Didahulukan', REGULAR: 'Biasa' },
  papersCame: 'Berkas sudah datang',
  needsDecision: 'Perlu keputusan',
  empty: 'Tidak ada yang menunggu di sini.',
  emptyText: 'Kasus baru muncul sendiri di daftar ini.',
  emptyFilter: 'Tidak ada yang cocok dengan saringan.',
  preview: 'Ringkasan',
  open: 'Buka kasus',
  register: 'Daftarkan keluarga',
};
