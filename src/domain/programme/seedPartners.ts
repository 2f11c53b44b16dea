import type { Partner } from './programme.ts';

type Row = readonly [code: string, name: string, kind: Partner['kind'], sector: Partner['sector'], services: readonly string[], addressee: string, at?: string];

/** Partners that the founding study names (domain.md §4.5, names normalised). */
const FROM_STUDY: readonly Row[] = [
  ['DINSOS', 'Dinas Sosial Kabupaten Bandung', 'SKPD', 'SOCIAL_ECONOMIC', ['PKH', 'SEMBAKO', 'PBI_JK', 'PBI_REACTIVATION', 'KUBE', 'PENA', 'RST', 'ATENSI', 'PERMAKANAN', 'SPM_DISAB', 'SPM_CHILD', 'SPM_ELDER', 'SPM_GEPENG', 'SPM_BENCANA', 'PANTI_PROV', 'ALAT_BANTU', 'SANTUNAN_KEMATIAN'], 'Kepala Dinas Sosial Kabupaten Bandung', 'Soreang'],
  ['DISDIK', 'Dinas Pendidikan Kabupaten Bandung', 'SKPD', 'EDUCATION', ['PIP', 'KIP', 'KIPK', 'BESTI', 'PAKET_BELAJAR'], 'Kepala Dinas Pendidikan Kabupaten Bandung', 'Soreang'],
  ['DINKES', 'Dinas Kesehatan Kabupaten Bandung', 'SKPD', 'HEALTH', ['UHC_KAB', 'PIS'], 'Kepala Dinas Kesehatan Kabupaten Bandung', 'Soreang'],
  ['DISNAKER', 'Dinas Ketenagakerjaan Kabupaten Bandung', 'SKPD', 'EMPLOYMENT', ['BLK'], 'Kepala Dinas Ketenagakerjaan Kabupaten Bandung', 'Soreang'],
  ['DISKOPDAG', 'Dinas Koperasi dan Perdagangan Kabupaten Bandung', 'SKPD', 'SOCIAL_ECONOMIC', ['BUSINESS_TRAINING', 'KUBE'], 'Kepala Dinas Koperasi dan Perdagangan Kabupaten Bandung', 'Soreang'],
  ['P2TP2A', 'P2TP2A (UPTD PPA) Kabupaten Bandung', 'SKPD', 'PROTECTION', ['PPA'], 'Kepala UPTD PPA Kabupaten Bandung', 'Soreang'],
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
  ['PEMERINTAH_DESA', 'Pemerintah Desa', 'VILLAGE', 'SOCIAL_ECONOMIC', ['BLT_DD', 'LPG3KG'], 'Kepala Desa'],
];

const asPartner = (fromStudy: boolean) => ([code, name, kind, sector, services, addressee, addressedAt = 'Tempat']: Row): Partner =>
  ({ code, name, kind, sector, services: [...services], addressee, addressedAt, fromStudy });

export const PARTNERS: readonly Partner[] = [...FROM_STUDY.map(asPartner(true)), ...ADDED.map(asPartner(false))];
