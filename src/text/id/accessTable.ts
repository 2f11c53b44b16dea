export const accessTable = {
  title: 'Hak akses',
  lead: 'Siapa boleh melakukan apa, di wilayah mana, dan saat kasus berada di tahap apa. Tabel ini dibaca dari aturan yang dijalankan program, jadi selalu sama dengan yang berlaku.',
  table: 'Aturan hak akses',
  role: 'Peran',
  every: 'Semua peran',
  column: { subject: 'Bagian', operation: 'Kode tindakan', roles: 'Boleh dilakukan oleh', area: 'Wilayah', states: 'Saat kasus' },
  everybody: 'Semua pengguna',
  beforeLogin: 'Siapa pun, juga sebelum masuk',
  anyState: 'Tidak bergantung tahap',
  area: {
    none: 'Tidak bergantung wilayah', own: 'Daftar wilayah sendiri', case: 'Kasus di wilayah sendiri', household: 'Keluarga di wilayah sendiri',
    proposal: 'Usulan di wilayah sendiri', fieldReport: 'Laporan di wilayah sendiri', round: 'Pemutakhiran di wilayah sendiri',
  },
  subject: {
    access: 'Hak dan catatan akses', app: 'Program', attachment: 'Berkas', calendar: 'Kalender', case: 'Kasus', catalogue: 'Program dan mitra', draft: 'Draf', fieldReport: 'Laporan lapangan',
    holidays: 'Hari libur', household: 'Keluarga', key: 'Kunci data', national: 'SIKS-NG', office: 'Kantor', people: 'Warga', plan: 'Rencana bantuan', preList: 'Prelist SIKS-NG', problem: 'Laporan masalah', programme: 'Program bantuan', proposal: 'Usulan data',
    referral: 'Rujukan', registry: 'Data terpadu', round: 'Pemutakhiran desa', rule: 'Aturan program', session: 'Masuk dan keluar', terms: 'Tenggat dan tindak lanjut', texts: 'Naskah surat dan pesan', setup: 'Persiapan awal', shell: 'Jendela', ticket: 'Antrean',
    user: 'Pengguna', work: 'Daftar kerja', other: 'Lainnya',
  },
};
