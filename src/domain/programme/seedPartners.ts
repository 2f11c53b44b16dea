import type { Partner } from './programme.ts';

type Row = readonly [code: string, name: string, kind: Partner['kind'], sector: Partner['sector'], services: readonly string[], addressee: string, at?: string];

/** Partners that the founding study names (domain.md §4.5, names normalised). */
const FROM_STUDY: readonly Row[] = [
  ['DINSOS', 'Dinas Sosial Kabupaten Bandung', 'SKPD', 'SOCIAL_ECONOMIC', ['PKH', 'SEMBAKO', 'PBI_JK', 'PBI_REACTIVATION', 'KUBE', 'PENA', 'RST', 'ATENSI', 'PERMAKANAN', 'SPM_DISAB', 'SPM_CHILD', 'SPM_ELDER', 'SPM_GEPENG', 'SPM_BENCANA', 'PANTI_PROV', 'ALAT_BANTU', 'SANTUNAN_KEMATIAN', 'ATENSI_YAPI', 'SEKOLAH_RAKYAT', 'BLT_DBHCHT', 'PEMULANGAN'], 'Kepala Dinas Sosial Kabupaten Bandung', 'Soreang'],
  ['DISDIK', 'Dinas Pendidikan Kabupaten Bandung', 'SKPD', 'EDUCATION', ['PIP', 'KIP', 'KIPK', 'BESTI', 'PAKET_BELAJAR', 'SPMB_AFIRMASI'], 'Kepala Dinas Pendidikan Kabupaten Bandung', 'Soreang'],
  ['DINKES', 'Dinas Kesehatan Kabupaten Bandung', 'SKPD', 'HEALTH', ['UHC_KAB', 'PIS', 'JAMPERSAL'], 'Kepala Dinas Kesehatan Kabupaten Bandung', 'Soreang'],
  ['DISNAKER', 'Dinas Ketenagakerjaan Kabupaten Bandung', 'SKPD', 'EMPLOYMENT', ['BLK', 'PRAKERJA', 'PMI_PULANG', 'BPJSTK_KAB'], 'Kepala Dinas Ketenagakerjaan Kabupaten Bandung', 'Soreang'],
  ['DISKOPDAG', 'Dinas Koperasi dan Perdagangan Kabupaten Bandung', 'SKPD', 'SOCIAL_ECONOMIC', ['BUSINESS_TRAINING', 'KUBE'], 'Kepala Dinas Koperasi dan Perdagangan Kabupaten Bandung', 'Soreang'],
  ['P2TP2A', 'P2TP2A (UPTD PPA) Kabupaten Bandung', 'SKPD', 'PROTECTION', ['PPA', 'LPSK'], 'Kepala UPTD PPA Kabupaten Bandung', 'Soreang'],
  ['DISPERKIMTAN', 'Dinas Perumahan, Kawasan Permukiman, dan Pertanahan (Disperkimtan)', 'SKPD', 'HOUSING', ['RUTILAHU_KAB', 'BSPS', 'SANITASI'], 'Kepala Dinas Perumahan, Kawasan Permukiman, dan Pertanahan Kabupaten Bandung', 'Soreang'],
  ['INDONESIA_POWER', 'PT Indonesia Power', 'COMPANY', 'ENERGY', ['CSR_AID'], 'Pimpinan PT Indonesia Power'],
  ['PLN', 'PT PLN (Persero)', 'COMPANY', 'ENERGY', ['BPBL', 'LISTRIK_SUBSIDI'], 'Manajer PT PLN (Persero) UP3 Majalaya'],
  ['RS_SANTOSA', 'RS Santosa (CSR)', 'HOSPITAL', 'HEALTH', ['HOSPITAL_RELIEF'], 'Direktur Rumah Sakit Santosa', 'Bandung'],
  ['RSUD_SOREANG', 'RSUD Soreang (RSUD Oto Iskandar Di Nata)', 'HOSPITAL', 'HEALTH', ['HOSPITAL_RELIEF'], 'Direktur RSUD Oto Iskandar Di Nata', 'Soreang'],
  ['PT_MAGMA', 'PT Magma (CSR)', 'COMPANY', 'SOCIAL_ECONOMIC', ['CSR_AID'], 'Pimpinan PT Magma'],
  ['RB_GRATIS', 'Rumah Bersalin Gratis', 'CLINIC', 'HEALTH', ['FREE_DELIVERY'], 'Pimpinan Rumah Bersalin Gratis'],
  ['BUMI_KAHEMAN', 'Rumah Rehab NAPZA "Bumi Kaheman"', 'NGO', 'HEALTH', ['DRUG_REHAB'], 'Pimpinan Rumah Rehab NAPZA Bumi Kaheman', 'Soreang'],
  ['DT_PEDULI', 'Yayasan Daarut Tauhiid (DT Peduli)', 'ZAKAT', 'SOCIAL_ECONOMIC', ['ZAKAT_AID', 'EMERGENCY_FOOD', 'CSR_AID'], 'Pimpinan DT Peduli', 'Bandung'],
  ['SAPA', 'Yayasan Sapa', 'NGO', 'PROTECTION', ['LEGAL_AID'], 'Ketua Yayasan Sapa'],
  ['DOMPET_DHUAFA', 'Dompet Dhuafa', 'ZAKAT', 'SOCIAL_ECONOMIC', ['ZAKAT_AID', 'HOSPITAL_RELIEF'], 'Pimpinan Dompet Dhuafa Jawa Barat', 'Bandung'],
  ['BAHTERA', 'Yayasan Bahtera', 'NGO', 'PROTECTION', ['LEGAL_AID'], 'Ketua Yayasan Bahtera', 'Bandung'],
  ['SRIKANDI_PATUHA', 'Srikandi Patuha', 'NGO', 'SOCIAL_ECONOMIC', ['LEGAL_AID'], 'Ketua Srikandi Patuha'],
  ['KOMITE_MATA', 'Komite Mata Daerah', 'NGO', 'HEALTH', ['CATARACT_SURGERY'], 'Ketua Komite Mata Daerah'],
  ['BAZNAS', 'BAZNAS Kabupaten Bandung', 'ZAKAT', 'SOCIAL_ECONOMIC', ['ZAKAT_AID', 'EMERGENCY_FOOD', 'HOSPITAL_RELIEF'], 'Ketua BAZNAS Kabupaten Bandung', 'Soreang'],
];

/** Neighbours in the field that referrals need as well. */
const ADDED: readonly Row[] = [
  ['DISDUKCAPIL', 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bandung', 'SKPD', 'POPULATION_ADMIN', ['ADMINDUK'], 'Kepala Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bandung', 'Soreang'],
  ['BPJS_KESEHATAN', 'BPJS Kesehatan Cabang Soreang', 'MINISTRY', 'HEALTH', ['PBI_JK', 'PBI_REACTIVATION'], 'Kepala BPJS Kesehatan Cabang Soreang', 'Soreang'],
  ['BPBD', 'BPBD Kabupaten Bandung', 'SKPD', 'SOCIAL_ECONOMIC', ['SPM_BENCANA'], 'Kepala Pelaksana BPBD Kabupaten Bandung', 'Soreang'],
  ['BAPENDA', 'Bapenda Kabupaten Bandung', 'SKPD', 'SOCIAL_ECONOMIC', ['PBB_RELIEF'], 'Kepala Badan Pendapatan Daerah Kabupaten Bandung', 'Soreang'],
  ['RSUD_MAJALAYA', 'RSUD Majalaya', 'HOSPITAL', 'HEALTH', ['HOSPITAL_RELIEF'], 'Direktur RSUD Majalaya', 'Majalaya'],
  ['RSUD_CICALENGKA', 'RSUD Cicalengka', 'HOSPITAL', 'HEALTH', ['HOSPITAL_RELIEF'], 'Direktur RSUD Cicalengka', 'Cicalengka'],
  ['SENTRA_KEMENSOS', 'Sentra Kementerian Sosial di Jawa Barat', 'MINISTRY', 'SOCIAL_ECONOMIC', ['ATENSI', 'ALAT_BANTU'], 'Kepala Sentra Kementerian Sosial', 'Bandung'],
  ['PEMERINTAH_DESA', 'Pemerintah Desa', 'VILLAGE', 'SOCIAL_ECONOMIC', ['BLT_DD', 'LPG3KG', 'BANPANG'], 'Kepala Desa'],
  ['SLRT', 'SLRT Sabilulungan Kabupaten Bandung', 'SKPD', 'SOCIAL_ECONOMIC', ['SLRT_INFORMASI', 'SLRT_DARURAT', 'ADMINDUK'], 'Manajer SLRT Sabilulungan', 'Soreang'],
  ['DISTAN', 'Dinas Pertanian Kabupaten Bandung', 'SKPD', 'AGRICULTURE', ['PUPUK', 'KARTU_TANI', 'BPJSTK_KAB'], 'Kepala Dinas Pertanian Kabupaten Bandung', 'Soreang'],
  ['DPMD', 'Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Bandung', 'SKPD', 'SOCIAL_ECONOMIC', ['BLT_DD'], 'Kepala Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Bandung', 'Soreang'],
  ['SATPOL_PP', 'Satuan Polisi Pamong Praja Kabupaten Bandung', 'SKPD', 'PROTECTION', ['SPM_GEPENG', 'PEMULANGAN'], 'Kepala Satuan Polisi Pamong Praja Kabupaten Bandung', 'Soreang'],
  ['KEMENAG', 'Kantor Kementerian Agama Kabupaten Bandung', 'MINISTRY', 'EDUCATION', ['PIP', 'KIP'], 'Kepala Kantor Kementerian Agama Kabupaten Bandung', 'Soreang'],
  ['BPJS_TK', 'BPJS Ketenagakerjaan Cabang Soreang', 'MINISTRY', 'EMPLOYMENT', ['JKP', 'BPJSTK_KAB'], 'Kepala BPJS Ketenagakerjaan Cabang Soreang', 'Soreang'],
  ['RSUD_BEDAS', 'RSUD Bedas Kertasari', 'HOSPITAL', 'HEALTH', ['HOSPITAL_RELIEF'], 'Direktur RSUD Bedas Kertasari', 'Kertasari'],
  ['LBH', 'Lembaga Bantuan Hukum', 'NGO', 'PROTECTION', ['LEGAL_AID'], 'Ketua Lembaga Bantuan Hukum', 'Bandung'],
  ['PMI', 'Palang Merah Indonesia Kabupaten Bandung', 'NGO', 'HEALTH', ['EMERGENCY_FOOD', 'SPM_BENCANA'], 'Ketua PMI Kabupaten Bandung', 'Soreang'],
  ['BAZNAS_JABAR', 'BAZNAS Provinsi Jawa Barat', 'ZAKAT', 'SOCIAL_ECONOMIC', ['ZAKAT_AID', 'HOSPITAL_RELIEF'], 'Ketua BAZNAS Provinsi Jawa Barat', 'Bandung'],
  ['TKSK', 'Tenaga Kesejahteraan Sosial Kecamatan', 'SKPD', 'SOCIAL_ECONOMIC', ['KUBE', 'PERMAKANAN'], 'Tenaga Kesejahteraan Sosial Kecamatan'],
  ['PENDAMPING_PKH', 'Pendamping PKH Kecamatan', 'MINISTRY', 'SOCIAL_ECONOMIC', ['PKH', 'PENA', 'SEKOLAH_RAKYAT'], 'Pendamping PKH Kecamatan'],
  ['DINSOS_JABAR', 'Dinas Sosial Provinsi Jawa Barat', 'SKPD', 'SOCIAL_ECONOMIC', ['PANTI_PROV', 'JABAR_LANSIA'], 'Kepala Dinas Sosial Provinsi Jawa Barat', 'Bandung'],
  ['DISPERKIM_JABAR', 'Dinas Perumahan dan Permukiman Provinsi Jawa Barat', 'SKPD', 'HOUSING', ['JABAR_RUTILAHU'], 'Kepala Dinas Perumahan dan Permukiman Provinsi Jawa Barat', 'Bandung'],
  ['DP3AKB_JABAR', 'DP3AKB Provinsi Jawa Barat', 'SKPD', 'PROTECTION', ['JABAR_PPA', 'LPSK'], 'Kepala DP3AKB Provinsi Jawa Barat', 'Bandung'],
  ['BANK_BJB', 'Bank bjb Cabang Soreang', 'COMPANY', 'SOCIAL_ECONOMIC', ['BJB_MESRA', 'KUR'], 'Pemimpin Bank bjb Cabang Soreang', 'Soreang'],
  ['BPR_KERTA_RAHARJA', 'BPR Kerta Raharja', 'COMPANY', 'SOCIAL_ECONOMIC', ['DANA_BERGULIR'], 'Direktur BPR Kerta Raharja', 'Soreang'],
  ['PNM', 'PT Permodalan Nasional Madani', 'COMPANY', 'SOCIAL_ECONOMIC', ['UMI'], 'Pimpinan PT Permodalan Nasional Madani', 'Bandung'],
];

const asPartner = (fromStudy: boolean) => ([code, name, kind, sector, services, addressee, addressedAt = 'Tempat']: Row): Partner =>
  ({
    code, name, kind, sector, services: [...services], addressee, addressedAt, fromStudy, address: null, contact: null, phone: null, email: null,
    areas: ['32.04'], capacity: null, validFrom: '2025-01-01', validTo: null, mou: null, retired: false,
  });

export const PARTNERS: readonly Partner[] = [...FROM_STUDY.map(asPartner(true)), ...ADDED.map(asPartner(false))];
