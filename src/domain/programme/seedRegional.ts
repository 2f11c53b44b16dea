import type { Programme } from './programme.ts';
import { STARTING } from './seedBase.ts';

const regional = { ...STARTING, level: 'KABUPATEN' } as const;
const partner = { ...regional, level: 'NON_PEMERINTAH' } as const;

/** Programmes of the village, the regency and the province (domain.md §4.2, §4.4). */
export const REGIONAL_PROGRAMMES: readonly Programme[] = [
  {
    ...regional, code: 'UHC_KAB', name: 'PBPU Pemda (UHC Kabupaten Bandung)', shortName: 'UHC', owner: 'Dinas Kesehatan dan Dinas Sosial', sector: 'HEALTH', unit: 'PERSON',
    benefit: 'Iuran JKN kelas III dibayar kabupaten', documents: ['KTP', 'KK', 'SKTM'], channel: 'Dinas Sosial kepada Dinas Kesehatan', overlapGroup: 'HEALTH_INSURANCE',
    target: 'Penduduk kabupaten yang miskin dan belum dijamin program lain',
  },
  {
    ...regional, code: 'RUTILAHU_KAB', name: 'Perbaikan Rumah Tidak Layak Huni', shortName: 'Rutilahu', letter: 'RECOMMENDATION', owner: 'Disperkimtan Kabupaten Bandung', sector: 'HOUSING', unit: 'HOUSE',
    benefit: 'Stimulan Rp15.000.000 per rumah', documents: ['KTP', 'KK', 'BUKTI_TANAH', 'FOTO_RUMAH_DEPAN', 'FOTO_RUMAH_DALAM', 'FOTO_RUMAH_SAMPING', 'FOTO_RUMAH_BELAKANG', 'SURAT_PERNYATAAN'],
    channel: 'Musrenbang, daftar desa, Disperkimtan', overlapGroup: 'HOUSE_REPAIR',
    target: 'Keluarga miskin dengan rumah dan lahan sendiri yang tidak layak huni; sekali, dan baru boleh lagi setelah lebih dari enam tahun',
    repeat: { kind: 'AFTER', months: 72 },
  },
  {
    ...regional, code: 'SANITASI', name: 'Bantuan Jamban dan Sanitasi', shortName: 'Sanitasi', owner: 'Disperkimtan Kabupaten Bandung', sector: 'HOUSING', unit: 'HOUSE',
    benefit: 'Jamban dan tangki septik', documents: ['KTP', 'KK', 'FOTO_RUMAH_DALAM'], channel: 'Desa kepada Disperkimtan', overlapGroup: 'SANITATION',
    target: 'Keluarga miskin yang tidak punya jamban sendiri',
    repeat: { kind: 'AFTER', months: 72 },
  },
  {
    ...regional, code: 'BESTI', name: 'Beasiswa Ti Bupati (BESTI)', shortName: 'BESTI', owner: 'Pemerintah Kabupaten Bandung', sector: 'EDUCATION', unit: 'PERSON',
    benefit: 'Rp5.000.000 per semester, paling banyak Rp40.000.000', documents: ['KK', 'KTP', 'RAPOR_IJAZAH', 'SKTM'], channel: 'Dinas Pendidikan', legalRef: 'Perbup 88/2022',
    overlapGroup: 'SCHOLARSHIP',
    target: 'Mahasiswa warga kabupaten yang berprestasi atau dari keluarga tidak mampu, tanpa beasiswa lain',
    repeat: { kind: 'AFTER', months: 6 },
  },
  {
    ...regional, code: 'PAKET_BELAJAR', name: 'Pendidikan Kesetaraan Paket A, B, dan C', shortName: 'Paket A/B/C', owner: 'Dinas Pendidikan', sector: 'EDUCATION', unit: 'PERSON',
    benefit: 'Belajar sampai ijazah setara', documents: ['KK', 'AKTA_LAHIR', 'RAPOR_IJAZAH'], channel: 'Dinas Pendidikan kepada PKBM',
    target: 'Warga yang putus sekolah dan ingin ijazah setara',
  },
  {
    ...regional, code: 'SPM_DISAB', name: 'Rehabilitasi Sosial Dasar Penyandang Disabilitas Terlantar', shortName: 'SPM disabilitas', owner: 'Dinas Sosial', sector: 'SOCIAL_ECONOMIC',
    unit: 'PERSON', benefit: 'Sandang, pangan, alat bantu, bimbingan, penelusuran keluarga', documents: ['KRONOLOGI'], channel: 'Asesmen Dinas Sosial', legalRef: 'PP 2/2018 pasal 10',
    target: 'Penyandang disabilitas yang terlantar di luar panti',
  },
  {
    ...regional, code: 'SPM_CHILD', name: 'Rehabilitasi Sosial Dasar Anak Terlantar', shortName: 'SPM anak', owner: 'Dinas Sosial', sector: 'SOCIAL_ECONOMIC', unit: 'PERSON',
    benefit: 'Sandang, pangan, bimbingan, penelusuran keluarga', documents: ['KRONOLOGI'], channel: 'Asesmen Dinas Sosial', legalRef: 'PP 2/2018 pasal 10',
    target: 'Anak yang terlantar di luar panti',
  },
  {
    ...regional, code: 'SPM_ELDER', name: 'Rehabilitasi Sosial Dasar Lanjut Usia Terlantar', shortName: 'SPM lansia', owner: 'Dinas Sosial', sector: 'SOCIAL_ECONOMIC', unit: 'PERSON',
    benefit: 'Sandang, pangan, perawatan, penelusuran keluarga', documents: ['KRONOLOGI'], channel: 'Asesmen Dinas Sosial', legalRef: 'PP 2/2018 pasal 10',
    target: 'Lansia yang terlantar di luar panti',
  },
  {
    ...regional, code: 'SPM_GEPENG', name: 'Rehabilitasi Sosial Dasar Gelandangan dan Pengemis', shortName: 'SPM gepeng', owner: 'Dinas Sosial', sector: 'SOCIAL_ECONOMIC', unit: 'PERSON',
    benefit: 'Kebutuhan dasar dan pemulangan', documents: ['KRONOLOGI'], channel: 'Asesmen Dinas Sosial', legalRef: 'PP 2/2018 pasal 10',
    target: 'Gelandangan dan pengemis',
  },
  {
    ...regional, code: 'SPM_BENCANA', name: 'Perlindungan Sosial Korban Bencana', shortName: 'SPM bencana', owner: 'Dinas Sosial dan BPBD', sector: 'SOCIAL_ECONOMIC', unit: 'FAMILY',
    benefit: 'Kebutuhan dasar masa tanggap darurat', documents: ['KTP', 'KK', 'SURAT_PENGANTAR_DESA'], channel: 'Dinas Sosial dan BPBD', legalRef: 'PP 2/2018',
    target: 'Keluarga korban bencana',
    repeat: { kind: 'AFTER', months: 1 },
  },
  {
    ...regional, code: 'PANTI_PROV', name: 'Pelayanan Sosial dalam Panti', shortName: 'Panti provinsi', owner: 'Dinas Sosial Provinsi Jawa Barat', level: 'PROVINSI', sector: 'SOCIAL_ECONOMIC',
    unit: 'PERSON', benefit: 'Perawatan di panti', documents: ['KRONOLOGI', 'RESUME_MEDIS'], channel: 'Surat Dinas Sosial dan laporan sosial',
    target: 'Lansia, anak, dan penyandang disabilitas terlantar yang membutuhkan panti',
  },
  {
    ...regional, code: 'ADMINDUK', name: 'Fasilitasi Dokumen Kependudukan', shortName: 'Adminduk', owner: 'Disdukcapil', sector: 'POPULATION_ADMIN', unit: 'PERSON',
    benefit: 'KTP-el, KK, akta kelahiran', documents: ['SURAT_PENGANTAR_DESA', 'SUKET_DOMISILI'], channel: 'Dinas Sosial kepada Disdukcapil',
    target: 'Warga yang belum punya KTP, KK, atau akta kelahiran',
  },
  {
    ...regional, code: 'ALAT_BANTU', name: 'Alat Bantu Penyandang Disabilitas', shortName: 'Alat bantu', owner: 'Dinas Sosial dan Sentra Kementerian Sosial', sector: 'HEALTH', unit: 'PERSON',
    benefit: 'Kursi roda, alat dengar, kaki atau tangan palsu', documents: ['KTP', 'KK', 'FOTO_DIRI', 'RESUME_MEDIS'], channel: 'Dinas Sosial', overlapGroup: 'ASSISTIVE_DEVICE',
    target: 'Penyandang disabilitas yang membutuhkan alat bantu',
    repeat: { kind: 'AFTER', months: 36 },
  },
  {
    ...regional, code: 'PPA', name: 'Perlindungan Perempuan dan Anak', shortName: 'PPA', owner: 'UPTD PPA (P2TP2A)', sector: 'PROTECTION', unit: 'PERSON',
    benefit: 'Pendampingan hukum, psikologis, rumah aman', documents: ['KRONOLOGI'], channel: 'Laporan kepada UPTD PPA',
    target: 'Perempuan dan anak korban kekerasan atau perdagangan orang',
  },
  {
    ...regional, code: 'PBB_RELIEF', name: 'Keringanan Pajak Bumi dan Bangunan', shortName: 'Keringanan PBB', owner: 'Bapenda', sector: 'SOCIAL_ECONOMIC', unit: 'HOUSE',
    benefit: 'Pengurangan PBB', documents: ['SPPT_PBB', 'SKTM'], channel: 'Surat Dinas Sosial kepada Bapenda',
    target: 'Keluarga miskin yang membayar PBB',
    repeat: { kind: 'AFTER', months: 12 },
  },
  {
    ...regional, code: 'SANTUNAN_KEMATIAN', name: 'Santunan Kematian', shortName: 'Santunan kematian', owner: 'Dinas Sosial dan desa', sector: 'SOCIAL_ECONOMIC', unit: 'FAMILY',
    benefit: 'Santunan bagi ahli waris', documents: ['AKTA_KEMATIAN', 'KK'], channel: 'Desa kepada Dinas Sosial',
    target: 'Ahli waris dari keluarga miskin',
  },
  {
    ...regional, code: 'BLT_DD', name: 'BLT Dana Desa', shortName: 'BLT Desa', owner: 'Pemerintah desa', level: 'DESA', sector: 'FOOD', unit: 'FAMILY',
    benefit: 'Rp300.000 per bulan', documents: ['KTP', 'KK', 'BA_MUSYAWARAH'], channel: 'Musyawarah desa', overlapGroup: 'FOOD_CASH', notWith: ['PKH'],
    target: 'Keluarga miskin ekstrem di desa yang tidak menerima PKH atau Sembako',
  },
];

/** Services of partners outside the government (domain.md §4.5). */
export const PARTNER_PROGRAMMES: readonly Programme[] = [
  {
    ...partner, code: 'ZAKAT_AID', name: 'Bantuan Zakat untuk Mustahik', shortName: 'Bantuan zakat', letter: 'RECOMMENDATION', owner: 'BAZNAS dan lembaga amil zakat', sector: 'SOCIAL_ECONOMIC', unit: 'FAMILY',
    benefit: 'Bantuan kesehatan, pendidikan, usaha, atau rumah', documents: ['KTP', 'KK', 'SKTM'], channel: 'Surat rekomendasi kepada lembaga zakat', overlapGroup: 'ZAKAT',
    target: 'Keluarga fakir miskin (mustahik)',
    repeat: { kind: 'AFTER', months: 12 },
  },
  {
    ...partner, code: 'EMERGENCY_FOOD', name: 'Bantuan Pangan Darurat', shortName: 'Pangan darurat', owner: 'BAZNAS dan mitra', sector: 'FOOD', unit: 'FAMILY',
    benefit: 'Bahan pangan untuk hari-hari pertama', documents: ['KTP', 'KK'], channel: 'Surat rujukan', overlapGroup: 'EMERGENCY_FOOD',
    target: 'Keluarga yang kehabisan bahan pangan',
    repeat: { kind: 'AFTER', months: 3 },
  },
  {
    ...partner, code: 'HOSPITAL_RELIEF', name: 'Keringanan Biaya Rumah Sakit', shortName: 'Keringanan RS', letter: 'RECOMMENDATION', owner: 'CSR rumah sakit dan lembaga zakat', sector: 'HEALTH', unit: 'PERSON',
    benefit: 'Pengurangan biaya perawatan', documents: ['KTP', 'KK', 'SKTM', 'RINCIAN_BIAYA_RS', 'SURAT_RAWAT_INAP'], channel: 'Surat rekomendasi kepada rumah sakit',
    target: 'Pasien tidak mampu yang dirawat dan tidak dijamin',
    repeat: { kind: 'AFTER', months: 3 },
  },
  {
    ...partner, code: 'CATARACT_SURGERY', name: 'Operasi Katarak dan Kacamata', shortName: 'Operasi katarak', owner: 'Komite Mata Daerah', sector: 'HEALTH', unit: 'PERSON',
    benefit: 'Operasi katarak atau kacamata tanpa biaya', documents: ['KTP', 'KK', 'RESUME_MEDIS'], channel: 'Surat rujukan kepada Komite Mata Daerah',
    target: 'Orang tidak mampu yang sulit melihat',
    repeat: { kind: 'AFTER', months: 12 },
  },
  {
    ...partner, code: 'FREE_DELIVERY', name: 'Persalinan Gratis', shortName: 'Persalinan', owner: 'Rumah Bersalin Gratis', sector: 'HEALTH', unit: 'PERSON',
    benefit: 'Persalinan dan pemeriksaan kehamilan', documents: ['KTP', 'KK', 'BUKU_KIA'], channel: 'Surat rujukan kepada rumah bersalin',
    target: 'Ibu hamil dari keluarga tidak mampu',
    repeat: { kind: 'AFTER', months: 9 },
  },
  {
    ...partner, code: 'DRUG_REHAB', name: 'Rehabilitasi Korban Napza', shortName: 'Rehabilitasi napza', owner: 'Rumah Rehab NAPZA "Bumi Kaheman"', sector: 'HEALTH', unit: 'PERSON',
    benefit: 'Perawatan dan pemulihan', documents: ['KTP', 'KK', 'KRONOLOGI'], channel: 'Surat rujukan kepada IPWL',
    target: 'Korban penyalahgunaan napza',
  },
  {
    ...partner, code: 'LEGAL_AID', name: 'Pendampingan Perempuan dan Anak', shortName: 'Pendampingan', owner: 'Lembaga pendamping', sector: 'PROTECTION', unit: 'PERSON',
    benefit: 'Pendampingan kasus dan konseling', documents: ['KRONOLOGI'], channel: 'Surat rujukan kepada lembaga pendamping',
    target: 'Perempuan dan anak korban kekerasan',
  },
  {
    ...partner, code: 'CSR_AID', name: 'Bantuan Tanggung Jawab Sosial Perusahaan', shortName: 'CSR', owner: 'Perusahaan mitra', sector: 'SOCIAL_ECONOMIC', unit: 'FAMILY',
    benefit: 'Bantuan sesuai program perusahaan', documents: ['KTP', 'KK', 'SKTM'], channel: 'Surat rujukan kepada perusahaan', overlapGroup: 'CSR',
    target: 'Keluarga tidak mampu di wilayah perusahaan',
    repeat: { kind: 'AFTER', months: 12 },
  },
  {
    ...partner, code: 'BUSINESS_TRAINING', name: 'Pembinaan Usaha Mikro', shortName: 'Usaha mikro', owner: 'Dinas Koperasi dan Perdagangan', level: 'KABUPATEN', sector: 'SOCIAL_ECONOMIC',
    unit: 'PERSON', benefit: 'Pembinaan, NIB, dan tempat usaha', documents: ['KTP', 'KK'], channel: 'Dinas Koperasi dan Perdagangan',
    target: 'Warga berusia 18 tahun ke atas yang punya atau merintis usaha mikro',
  },
];
