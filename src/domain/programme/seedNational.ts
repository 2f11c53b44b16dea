import type { Programme } from './programme.ts';

const national = { level: 'PUSAT', validFrom: '2025-01-01', validTo: null, overlapGroup: null, notWith: [] } as const satisfies Partial<Programme>;

/** National programmes (domain.md §4.2). Amounts as of 2025–26; the administrator checks them every year. */
export const NATIONAL_PROGRAMMES: readonly Programme[] = [
  {
    ...national, code: 'PKH', name: 'Program Keluarga Harapan', shortName: 'PKH', owner: 'Kementerian Sosial', sector: 'SOCIAL_ECONOMIC', unit: 'FAMILY',
    benefit: 'Rp900.000 sampai Rp3.000.000 per tahun untuk tiap komponen keluarga', documents: ['KTP', 'KK', 'SURAT_SEKOLAH', 'BUKU_KIA'],
    channel: 'Usulan desa melalui SIKS-NG; pendamping PKH', legalRef: 'Permensos 1/2018',
  },
  {
    ...national, code: 'SEMBAKO', name: 'Program Sembako (BPNT)', shortName: 'Sembako', owner: 'Kementerian Sosial', sector: 'FOOD', unit: 'FAMILY',
    benefit: 'Rp200.000 per bulan untuk bahan pangan', documents: ['KTP', 'KK', 'KKS'], channel: 'Usulan desa melalui SIKS-NG', legalRef: null,
    overlapGroup: 'FOOD_CASH',
  },
  {
    ...national, code: 'PBI_JK', name: 'Penerima Bantuan Iuran Jaminan Kesehatan', shortName: 'PBI-JK', owner: 'Kementerian Sosial dan BPJS Kesehatan',
    sector: 'HEALTH', unit: 'PERSON', benefit: 'Iuran JKN kelas III dibayar pemerintah', documents: ['KTP', 'KK', 'AKTA_LAHIR'],
    channel: 'Usulan SIKS-NG, penetapan Kementerian Sosial, BPJS Kesehatan', legalRef: 'Permensos 21/2019', overlapGroup: 'HEALTH_INSURANCE',
  },
  {
    ...national, code: 'PBI_REACTIVATION', name: 'Pengaktifan Kembali PBI-JK', shortName: 'Reaktivasi PBI', owner: 'Kementerian Sosial dan BPJS Kesehatan',
    sector: 'HEALTH', unit: 'PERSON', benefit: 'Kepesertaan JKN aktif kembali', documents: ['KTP', 'KK', 'KIS_JKN', 'SUKET_BUTUH_LAYANAN_KESEHATAN', 'SURAT_RUJUKAN_FKTP'],
    channel: 'Desa atau Dinas Sosial, lalu BPJS Kesehatan atau SIKS-NG', legalRef: 'Permensos 3/2026 pasal 20', overlapGroup: 'HEALTH_INSURANCE',
  },
  {
    ...national, code: 'PIP', name: 'Program Indonesia Pintar', shortName: 'PIP', owner: 'Kementerian Pendidikan Dasar dan Menengah', sector: 'EDUCATION', unit: 'PERSON',
    benefit: 'SD Rp450.000, SMP Rp750.000, SMA/SMK Rp1.800.000 per tahun', documents: ['KK', 'KTP', 'KIA', 'AKTA_LAHIR', 'SKTM', 'SURAT_SEKOLAH'],
    channel: 'Operator sekolah melalui Dapodik; SLRT memberi bukti data terpadu', legalRef: null, overlapGroup: 'SCHOOL_CASH',
  },
  {
    ...national, code: 'KIP', name: 'Rekomendasi Kartu Indonesia Pintar', shortName: 'KIP', owner: 'Kementerian Pendidikan Dasar dan Menengah', sector: 'EDUCATION',
    unit: 'PERSON', benefit: 'Kartu peserta PIP', documents: ['SKTM', 'KTP', 'KIA', 'AKTA_LAHIR', 'KK'], channel: 'Surat Dinas Sosial kepada sekolah', legalRef: null,
    overlapGroup: 'SCHOOL_CASH',
  },
  {
    ...national, code: 'KIPK', name: 'KIP Kuliah', shortName: 'KIP Kuliah', owner: 'Kementerian Pendidikan Tinggi, Sains, dan Teknologi', sector: 'EDUCATION', unit: 'PERSON',
    benefit: 'Biaya kuliah dan biaya hidup Rp800.000 sampai Rp1.400.000 per bulan', documents: ['KK', 'KTP', 'SUKET_DTSEN', 'FOTO_RUMAH_DEPAN', 'SUKET_LULUS_SELEKSI_PT'],
    channel: 'Pendaftaran daring oleh calon mahasiswa', legalRef: null, overlapGroup: 'SCHOLARSHIP',
  },
  {
    ...national, code: 'PIS', name: 'Program Indonesia Sehat', shortName: 'PIS', owner: 'Kementerian Kesehatan', sector: 'HEALTH', unit: 'FAMILY',
    benefit: 'Kunjungan dan layanan kesehatan keluarga oleh puskesmas', documents: ['KTP', 'KK'], channel: 'Puskesmas', legalRef: null,
  },
  {
    ...national, code: 'ATENSI', name: 'Asistensi Rehabilitasi Sosial (ATENSI)', shortName: 'ATENSI', owner: 'Kementerian Sosial melalui Sentra', sector: 'SOCIAL_ECONOMIC',
    unit: 'PERSON', benefit: 'Kebutuhan hidup layak, perawatan, terapi, alat bantu, kewirausahaan', documents: ['KTP', 'KK', 'FOTO_DIRI', 'KRONOLOGI'],
    channel: 'Dinas Sosial kepada Sentra Kementerian Sosial', legalRef: 'Permensos 7/2021',
  },
  {
    ...national, code: 'PERMAKANAN', name: 'Permakanan Lansia dan Penyandang Disabilitas', shortName: 'Permakanan', owner: 'Kementerian Sosial', sector: 'FOOD', unit: 'PERSON',
    benefit: 'Makanan siap santap setiap hari', documents: ['KTP', 'KK'], channel: 'Dinas Sosial dan kelompok masyarakat', legalRef: null, overlapGroup: 'MEALS',
  },
  {
    ...national, code: 'PENA', name: 'Pahlawan Ekonomi Nusantara', shortName: 'PENA', owner: 'Kementerian Sosial', sector: 'SOCIAL_ECONOMIC', unit: 'FAMILY',
    benefit: 'Modal usaha sampai Rp6.000.000', documents: ['KTP', 'KK'], channel: 'Dinas Sosial dan pendamping', legalRef: null, overlapGroup: 'BUSINESS',
  },
  {
    ...national, code: 'KUBE', name: 'Kelompok Usaha Bersama', shortName: 'KUBE', owner: 'Kementerian Sosial', sector: 'SOCIAL_ECONOMIC', unit: 'GROUP',
    benefit: 'Modal Rp15.000.000 sampai Rp20.000.000 per kelompok (5 sampai 10 orang)', documents: ['PROPOSAL_KELOMPOK', 'KTP', 'KK'],
    channel: 'TKSK, Dinas Sosial, Kementerian Sosial', legalRef: 'Permensos 2/2019', overlapGroup: 'BUSINESS',
  },
  {
    ...national, code: 'RST', name: 'Rumah Sejahtera Terpadu', shortName: 'RST', owner: 'Kementerian Sosial', sector: 'HOUSING', unit: 'HOUSE',
    benefit: 'Perbaikan rumah Rp20.000.000', documents: ['BUKTI_TANAH', 'FOTO_RUMAH_DEPAN', 'FOTO_RUMAH_DALAM', 'SURAT_PERNYATAAN'],
    channel: 'Dinas Sosial kepada Kementerian Sosial', legalRef: null, overlapGroup: 'HOUSE_REPAIR',
  },
  {
    ...national, code: 'BSPS', name: 'Bantuan Stimulan Perumahan Swadaya', shortName: 'BSPS', owner: 'Kementerian Perumahan dan Kawasan Permukiman', sector: 'HOUSING', unit: 'HOUSE',
    benefit: 'Stimulan perbaikan rumah Rp20.000.000', documents: ['BUKTI_TANAH', 'FOTO_RUMAH_DEPAN', 'FOTO_RUMAH_DALAM', 'SURAT_PERNYATAAN'],
    channel: 'Desa kepada Disperkimtan', legalRef: null, overlapGroup: 'HOUSE_REPAIR',
  },
  {
    ...national, code: 'LISTRIK_SUBSIDI', name: 'Subsidi Listrik 450/900 VA', shortName: 'Subsidi listrik', owner: 'Kementerian ESDM dan PLN', sector: 'ENERGY', unit: 'FAMILY',
    benefit: 'Tarif listrik bersubsidi', documents: ['KTP', 'KK', 'KKS', 'BUKTI_LISTRIK'], channel: 'Desa, kecamatan, subsidi.djk.esdm.go.id', legalRef: null,
  },
  {
    ...national, code: 'BPBL', name: 'Bantuan Pasang Baru Listrik', shortName: 'BPBL', owner: 'Kementerian ESDM dan PLN', sector: 'ENERGY', unit: 'HOUSE',
    benefit: 'Sambungan listrik baru tanpa biaya', documents: ['KTP', 'KK', 'SURAT_PENGANTAR_DESA'], channel: 'Desa kepada PLN', legalRef: null, overlapGroup: 'ELECTRICITY',
  },
  {
    ...national, code: 'LPG3KG', name: 'Elpiji 3 Kilogram Bersubsidi', shortName: 'Elpiji 3 kg', owner: 'Kementerian ESDM', sector: 'ENERGY', unit: 'FAMILY',
    benefit: 'Harga bersubsidi', documents: ['KTP'], channel: 'Pangkalan resmi', legalRef: null,
  },
  {
    ...national, code: 'BLK', name: 'Pelatihan Balai Latihan Kerja', shortName: 'BLK', owner: 'Kementerian Ketenagakerjaan dan Dinas Ketenagakerjaan', sector: 'EMPLOYMENT',
    unit: 'PERSON', benefit: 'Pelatihan keterampilan kerja', documents: ['KTP', 'RAPOR_IJAZAH'], channel: 'Dinas Ketenagakerjaan', legalRef: null,
  },
];
