export const access = {
  title: 'Catatan akses',
  lead: 'Siapa membuka, mencari, atau membawa keluar data warga. Catatan ini tidak dapat diubah.',
  table: 'Catatan akses, terbaru di atas',
  column: { at: 'Waktu', user: 'Petugas', action: 'Tindakan', subject: 'Data', note: 'Keterangan' },
  action: { LOGIN: 'Masuk', LOGIN_FAILED: 'Gagal masuk', READ: 'Membuka', SEARCH: 'Mencari', EXPORT: 'Mencetak atau menyimpan', WRITE: 'Mengubah', other: 'Lainnya' },
  subject: { user: 'Akun', case: 'Kasus', household: 'Keluarga', person: 'Warga', registry: 'Data terpadu', file: 'Berkas', office: 'Pengaturan kantor', other: 'Lainnya' },
  note: { found: '{{count}} ditemukan', receipt: 'Tanda terima', letter: 'Surat rujukan' },
  none: 'Belum ada catatan.',
  more: 'Tampilkan yang lebih lama',
  verify: 'Periksa keutuhan catatan',
  intact: 'Utuh: {{number}} catatan diperiksa, tidak ada yang diubah atau hilang.',
  broken: 'Tidak utuh: catatan nomor {{number}} berubah atau hilang. Jangan hapus apa pun, dan laporkan kepada manajer.',
};
