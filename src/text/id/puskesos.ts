export const puskesos = {
  title: 'Puskesos desa',
  lead: 'Kasus warga desa menurut lima tahap Puskesos.',
  stages: 'Lima tahap Puskesos',
  all: 'Semua',
  column: 'Tahap',
  moved: 'Bergerak terakhir',
  none: 'Tidak ada kasus di tahap ini.',
  noneHint: 'Kasus berpindah tahap sendiri menurut langkah yang dicatat.',
  stage: { REGISTRATION: 'Registrasi', SELECTION: 'Seleksi', PLACEMENT: 'Penempatan', SUPERVISION: 'Pengawasan', FOLLOW_UP: 'Tindak lanjut' },
  status: { DONE: 'Selesai', CURRENT: 'Sedang berjalan', WAITING: 'Belum', STOPPED: 'Berhenti di sini', SKIPPED: 'Tidak dijalani' },
  fact: {
    PAPERS: '{{count}} berkas ada', MISSING: '{{count}} berkas belum ada', HOUSE_PHOTOS: '{{count}} foto rumah', PLACED: '{{count}} dari {{of}} foto rumah berkoordinat', CHECKS: '{{count}} orang diperiksa di data terpadu',
    CATEGORIES: '{{count}} kategori PPKS', PRELIST: '{{count}} orang diusulkan ke daftar awal', NEEDS: '{{count}} kebutuhan', SERVICES: '{{count}} layanan direncanakan', LETTERS: '{{count}} surat rujukan',
    ANSWERS: '{{count}} dari {{of}} mitra menjawab', DELIVERED: '{{count}} dari {{of}} layanan diterima keluarga', TOLD: '{{count}} kali warga diberi kabar', CLOSED: 'Kasus ditutup dengan hasil',
  },
};
