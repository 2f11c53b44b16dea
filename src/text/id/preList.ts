/** SIKS-NG's list of families to be checked in the field. */
export const preList = {
  title: 'Prelist SIKS-NG',
  lead: 'Keluarga di wilayah Anda yang menurut SIKS-NG perlu diverval di lapangan, atau yang sudah diusulkan ke sana. Daftar ini datang sendiri pada setiap pertukaran data.',
  views: 'Keadaan di prelist', label: 'Prelist SIKS-NG', none: 'Tidak ada keluarga di daftar ini', noneHint: 'Daftar terisi setelah pertukaran data dengan SIKS-NG.',
  state: { OPEN: 'Perlu diverval', CLAIMED: 'Sedang diverval', CONFIRMED: 'Terkonfirmasi', NOT_CONFIRMED: 'Tidak terkonfirmasi' },
  means: {
    OPEN: 'Keluarga ini belum berperingkat. SIKS-NG meminta kunjungan dan verval, lalu usulan perbaikan atau penghapusan.',
    CLAIMED: 'Usulan tentang keluarga ini sudah sampai di SIKS-NG dan belum diputuskan. Jangan mengusulkannya lagi.',
    PROPOSED: 'Keluarga ini sudah diusulkan sebagai data baru dan belum diputuskan. Usulan kedua akan ditolak.',
    CONFIRMED: 'Verval keluarga ini sudah diterima SIKS-NG.', NOT_CONFIRMED: 'Verval keluarga ini tidak diterima SIKS-NG. Bila keadaannya memang demikian, usulkan lagi.',
  },
  head: 'Kepala keluarga', village: 'Desa', stateColumn: 'Keadaan', here: 'Di kantor ini', period: 'Periode', at: 'Berubah',
  hasProposal: 'Ada usulan', hasCase: 'Ada kasus', openProposal: 'Buka usulan', openCase: 'Buka kasus', propose: 'Mulai usulan', mark: 'Catat di pemutakhiran desa', begin: 'Buka pemutakhiran desa',
  unknown: 'Keluarga ini belum punya kasus terbuka di kantor.',
  note: { OPEN: 'Di prelist SIKS-NG {{period}}: perlu diverval.', CLAIMED: 'Di prelist SIKS-NG {{period}}: sudah diusulkan, sedang diverval.', CONFIRMED: 'Di prelist SIKS-NG {{period}}: terkonfirmasi.', NOT_CONFIRMED: 'Di prelist SIKS-NG {{period}}: tidak terkonfirmasi.' },
  only: 'Hanya yang di prelist', badge: 'Prelist',
};
