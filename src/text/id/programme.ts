import type { OWNER_LEVELS, PARTNER_KINDS, PROGRAMME_UNITS } from '../../domain/programme/programme.ts';

const level: Record<(typeof OWNER_LEVELS)[number], string> = {
  PUSAT: 'Pemerintah pusat', PROVINSI: 'Provinsi', KABUPATEN: 'Kabupaten', DESA: 'Desa', NON_PEMERINTAH: 'Bukan pemerintah',
};
const unit: Record<(typeof PROGRAMME_UNITS)[number], string> = { PERSON: 'Per orang', FAMILY: 'Per keluarga', HOUSE: 'Per rumah', GROUP: 'Per kelompok' };
const partnerKind: Record<(typeof PARTNER_KINDS)[number], string> = {
  SKPD: 'Perangkat daerah', COMPANY: 'Perusahaan', HOSPITAL: 'Rumah sakit', CLINIC: 'Klinik', NGO: 'Lembaga sosial', ZAKAT: 'Lembaga zakat',
  MINISTRY: 'Lembaga pusat', VILLAGE: 'Desa',
};

export const programme = {
  title: 'Program dan mitra',
  lead: 'Bantuan dan layanan yang dapat dituju, beserta lembaga yang memberikannya.',
  programmes: 'Program',
  partners: 'Mitra',
  rules: 'Aturan',
  search: 'Cari program atau mitra',
  programmeTable: 'Daftar program',
  partnerTable: 'Daftar mitra',
  none: 'Tidak ada yang cocok.',
  noneHint: 'Coba kata lain, misalnya nama bantuan atau bidangnya.',
  column: { name: 'Nama', sector: 'Bidang', owner: 'Pemilik', benefit: 'Manfaat', unit: 'Untuk', kind: 'Jenis', services: 'Layanan' },
  detail: { benefit: 'Manfaat', channel: 'Cara mengajukan', documents: 'Dokumen', legalRef: 'Dasar hukum', givenBy: 'Diberikan oleh', addressee: 'Surat ditujukan kepada', services: 'Layanan yang diberikan', valid: 'Berlaku sejak', none: 'Tidak ada' },
  level,
  unit,
  partnerKind,
};
