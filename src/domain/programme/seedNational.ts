import type { Programme } from './programme.ts';
import { STARTING } from './seedBase.ts';

const national = { ...STARTING, level: 'PUSAT' } as const;

/** National programmes (domain.md §4.2). Amounts as of 2025–26; the administrator checks them every year. */
export const NATIONAL_PROGRAMMES: readonly Programme[] = [
  {
    ...national, code: 'PKH', name: 'Program Keluarga Harapan', shortName: 'PKH', owner: 'Kementerian Sosial', sector: 'SOCIAL_ECONOMIC', unit: 'FAMILY',
    benefit: 'Rp900.000 sampai Rp3.000.000 per tahun untuk tiap komponen keluarga', documents: ['KTP', 'KK', 'SURAT_SEKOLAH', 'BUKU_KIA'],
    channel: 'Usulan desa melalui SIKS-NG; pendamping PKH', legalRef: 'Permensos 1/2018',
    target: 'Keluarga desil 1 sampai 4 yang punya ibu hamil, anak 0 sampai 6 tahun, anak sekolah, penyandang disabilitas berat, atau lansia',
  },
  {
    ...national, code: 'SEMBAKO', name: 'Program Sembako (BPNT)', shortName: 'Sembako', owner: 'Kementerian Sosial', sector: 'FOOD', unit: 'FAMILY',
    benefit: 'Rp200.000 per bulan untuk bahan pangan', documents: ['KTP', 'KK', 'KKS'], channel: 'Usulan desa melalui SIKS-NG',
    overlapGroup: 'FOOD_CASH',
    target: 'Keluarga desil 1 sampai 4',
  },
  {
    ...national, code: 'PBI_JK', name: 'Penerima Bantuan Iuran Jaminan Kesehatan', shortName: 'PBI-JK', letter: 'RECOMMENDATION', owner: 'Kementerian Sosial dan BPJS Kesehatan',
    sector: 'HEALTH', unit: 'PERSON', benefit: 'Iuran JKN kelas III dibayar pemerintah', documents: ['KTP', 'KK', 'AKTA_LAHIR'],
    channel: 'Usulan SIKS-NG, penetapan Kementerian Sosial, BPJS Kesehatan', legalRef: 'Permensos 21/2019', overlapGroup: 'HEALTH_INSURANCE',
    target: 'Warga desil 1 sampai 5 yang tidak dijamin pemberi kerja dan tidak membayar iuran sendiri',
  },
  {
    ...national, code: 'PBI_REACTIVATION', name: 'Pengaktifan Kembali PBI-JK', shortName: 'Reaktivasi PBI', letter: 'RECOMMENDATION', owner: 'Kementerian Sosial dan BPJS Kesehatan',
    sector: 'HEALTH', unit: 'PERSON', benefit: 'Kepesertaan JKN aktif kembali', documents: ['KTP', 'KK', 'KIS_JKN', 'SUKET_BUTUH_LAYANAN_KESEHATAN', 'SURAT_RUJUKAN_FKTP'],
    channel: 'Desa atau Dinas Sosial, lalu BPJS Kesehatan atau SIKS-NG', legalRef: 'Permensos 3/2026 pasal 20', overlapGroup: 'HEALTH_INSURANCE',
    target: 'Peserta PBI yang dinonaktifkan dan sedang membutuhkan layanan kesehatan',
    repeat: { kind: 'AFTER', months: 3 },
  },
  {
    ...national, code: 'PIP', name: 'Program Indonesia Pintar', shortName: 'PIP', letter: 'RECOMMENDATION', owner: 'Kementerian Pendidikan Dasar dan Menengah', sector: 'EDUCATION', unit: 'PERSON',
    benefit: 'SD Rp450.000, SMP Rp750.000, SMA/SMK Rp1.800.000 per tahun', documents: ['KK', 'KTP', 'KIA', 'AKTA_LAHIR', 'SKTM', 'SURAT_SEKOLAH'],
    channel: 'Operator sekolah melalui Dapodik; SLRT memberi bukti data terpadu', overlapGroup: 'SCHOOL_CASH',
    target: 'Siswa berusia 6 sampai 21 tahun dari keluarga miskin atau rentan miskin, yatim piatu, atau terdampak bencana',
    repeat: { kind: 'AFTER', months: 12 },
  },
  {
    ...national, code: 'KIP', name: 'Rekomendasi Kartu Indonesia Pintar', shortName: 'KIP', letter: 'RECOMMENDATION', owner: 'Kementerian Pendidikan Dasar dan Menengah', sector: 'EDUCATION',
    unit: 'PERSON', benefit: 'Kartu peserta PIP', documents: ['SKTM', 'KTP', 'KIA', 'AKTA_LAHIR', 'KK'], channel: 'Surat Dinas Sosial kepada sekolah',
    overlapGroup: 'SCHOOL_CASH',
    target: 'Siswa berusia 6 sampai 21 tahun dari keluarga miskin yang belum punya kartu',
  },
  {
    ...national, code: 'KIPK', name: 'KIP Kuliah', shortName: 'KIP Kuliah', letter: 'RECOMMENDATION', owner: 'Kementerian Pendidikan Tinggi, Sains, dan Teknologi', sector: 'EDUCATION', unit: 'PERSON',
    benefit: 'Biaya kuliah dan biaya hidup Rp800.000 sampai Rp1.400.000 per bulan', documents: ['KK', 'KTP', 'SUKET_DTSEN', 'FOTO_RUMAH_DEPAN', 'SUKET_LULUS_SELEKSI_PT'],
    channel: 'Pendaftaran daring oleh calon mahasiswa', overlapGroup: 'SCHOLARSHIP',
    target: 'Lulusan SMA sederajat yang diterima di perguruan tinggi, pemegang KIP atau keluarga penerima bantuan',
  },
  {
    ...national, code: 'PIS', name: 'Program Indonesia Sehat', shortName: 'PIS', owner: 'Kementerian Kesehatan', sector: 'HEALTH', unit: 'FAMILY',
    benefit: 'Kunjungan dan layanan kesehatan keluarga oleh puskesmas', documents: ['KTP', 'KK'], channel: 'Puskesmas',
    target: 'Semua keluarga, terutama yang punya anggota sakit, hamil, atau balita',
  },
  {
    ...national, code: 'ATENSI', name: 'Asistensi Rehabilitasi Sosial (ATENSI)', shortName: 'ATENSI', owner: 'Kementerian Sosial melalui Sentra', sector: 'SOCIAL_ECONOMIC',
    unit: 'PERSON', benefit: 'Kebutuhan hidup layak, perawatan, terapi, alat bantu, kewirausahaan', documents: ['KTP', 'KK', 'FOTO_DIRI', 'KRONOLOGI'],
    channel: 'Dinas Sosial kepada Sentra Kementerian Sosial', legalRef: 'Permensos 7/2021',
    target: 'Anak, lansia, penyandang disabilitas, korban napza, tuna sosial, korban perdagangan orang, dan korban bencana yang terlantar',
    repeat: { kind: 'AFTER', months: 12 },
  },
  {
    ...national, code: 'PERMAKANAN', name: 'Permakanan Lansia dan Penyandang Disabilitas', shortName: 'Permakanan', owner: 'Kementerian Sosial', sector: 'FOOD', unit: 'PERSON',
    benefit: 'Makanan siap santap setiap hari', documents: ['KTP', 'KK'], channel: 'Dinas Sosial dan kelompok masyarakat', overlapGroup: 'MEALS',
    target: 'Lansia yang hidup sendiri atau penyandang disabilitas yang tidak mampu menyiapkan makan',
  },
  {
    ...national, code: 'PENA', name: 'Pahlawan Ekonomi Nusantara', shortName: 'PENA', owner: 'Kementerian Sosial', sector: 'SOCIAL_ECONOMIC', unit: 'FAMILY',
    benefit: 'Modal usaha sampai Rp6.000.000', documents: ['KTP', 'KK'], channel: 'Dinas Sosial dan pendamping', overlapGroup: 'BUSINESS',
    target: 'Penerima PKH atau Sembako berusia 20 sampai 45 tahun yang merintis usaha dan siap lepas dari bantuan',
    repeat: { kind: 'AFTER', months: 60 },
  },
  {
    ...national, code: 'KUBE', name: 'Kelompok Usaha Bersama', shortName: 'KUBE', owner: 'Kementerian Sosial', sector: 'SOCIAL_ECONOMIC', unit: 'GROUP',
    benefit: 'Modal Rp15.000.000 sampai Rp20.000.000 per kelompok (5 sampai 10 orang)', documents: ['PROPOSAL_KELOMPOK', 'KTP', 'KK'],
    channel: 'TKSK, Dinas Sosial, Kementerian Sosial', legalRef: 'Permensos 2/2019', overlapGroup: 'BUSINESS',
    target: 'Kelompok 5 sampai 10 orang miskin berusia 18 tahun ke atas yang mau berusaha bersama',
    repeat: { kind: 'ONCE' },
  },
  {
    ...national, code: 'RST', name: 'Rumah Sejahtera Terpadu', shortName: 'RST', letter: 'RECOMMENDATION', owner: 'Kementerian Sosial', sector: 'HOUSING', unit: 'HOUSE',
    benefit: 'Perbaikan rumah Rp20.000.000', documents: ['BUKTI_TANAH', 'FOTO_RUMAH_DEPAN', 'FOTO_RUMAH_DALAM', 'SURAT_PERNYATAAN'],
    channel: 'Dinas Sosial kepada Kementerian Sosial', overlapGroup: 'HOUSE_REPAIR',
    target: 'Keluarga penerima bantuan sosial yang punya lahan sendiri dan rumahnya tidak layak huni',
    repeat: { kind: 'AFTER', months: 72 },
  },
  {
    ...national, code: 'BSPS', name: 'Bantuan Stimulan Perumahan Swadaya', shortName: 'BSPS', letter: 'RECOMMENDATION', owner: 'Kementerian Perumahan dan Kawasan Permukiman', sector: 'HOUSING', unit: 'HOUSE',
    benefit: 'Stimulan perbaikan rumah Rp20.000.000', documents: ['BUKTI_TANAH', 'FOTO_RUMAH_DEPAN', 'FOTO_RUMAH_DALAM', 'SURAT_PERNYATAAN'],
    channel: 'Desa kepada Disperkimtan', overlapGroup: 'HOUSE_REPAIR',
    target: 'Keluarga berpenghasilan rendah yang punya lahan sendiri, hanya satu rumah, dan rumahnya tidak layak huni',
    repeat: { kind: 'AFTER', months: 72 },
  },
  {
    ...national, code: 'LISTRIK_SUBSIDI', name: 'Subsidi Listrik 450/900 VA', shortName: 'Subsidi listrik', owner: 'Kementerian ESDM dan PLN', sector: 'ENERGY', unit: 'FAMILY',
    benefit: 'Tarif listrik bersubsidi', documents: ['KTP', 'KK', 'KKS', 'BUKTI_LISTRIK'], channel: 'Desa, kecamatan, subsidi.djk.esdm.go.id',
    target: 'Pelanggan PLN 450 atau 900 VA yang tercatat miskin',
  },
  {
    ...national, code: 'BPBL', name: 'Bantuan Pasang Baru Listrik', shortName: 'BPBL', owner: 'Kementerian ESDM dan PLN', sector: 'ENERGY', unit: 'HOUSE',
    benefit: 'Sambungan listrik baru tanpa biaya', documents: ['KTP', 'KK', 'SURAT_PENGANTAR_DESA'], channel: 'Desa kepada PLN', overlapGroup: 'ELECTRICITY',
    target: 'Rumah sendiri yang belum menjadi pelanggan PLN',
    repeat: { kind: 'ONCE' },
  },
  {
    ...national, code: 'LPG3KG', name: 'Elpiji 3 Kilogram Bersubsidi', shortName: 'Elpiji 3 kg', owner: 'Kementerian ESDM', sector: 'ENERGY', unit: 'FAMILY',
    benefit: 'Harga bersubsidi', documents: ['KTP'], channel: 'Pangkalan resmi',
    target: 'Rumah tangga, usaha mikro, petani, dan nelayan sasaran',
  },
  {
    ...national, code: 'BLK', name: 'Pelatihan Balai Latihan Kerja', shortName: 'BLK', owner: 'Kementerian Ketenagakerjaan dan Dinas Ketenagakerjaan', sector: 'EMPLOYMENT',
    unit: 'PERSON', benefit: 'Pelatihan keterampilan kerja', documents: ['KTP', 'RAPOR_IJAZAH'], channel: 'Dinas Ketenagakerjaan',
    target: 'Pencari kerja berusia 17 tahun ke atas',
  },
];
