import type { Receipt } from '#src/domain/document/receipt.ts';
import type { Letterhead } from '#src/domain/document/parts.ts';
import type { ReferralLetter } from '#src/domain/document/referralLetter.ts';

/** Invented people only; sub-district digits 99 are never issued. */
const LETTERHEAD: Letterhead = {
  government: 'Pemerintah Kabupaten Bandung',
  agency: 'Dinas Sosial',
  unit: 'SLRT Sabilulungan',
  address: 'Jalan Contoh Nomor 1, Soreang, Kabupaten Bandung 40911',
  contact: 'Telepon (022) 000000, surel slrt@contoh.go.id',
  logo: null,
};

export const LETTER: ReferralLetter = {
  kind: 'REFERRAL',
  letterhead: LETTERHEAD,
  place: 'Soreang',
  issuedOn: '2026-11-24',
  number: '400.9/0001/SLRT/XI/2026',
  letterClass: 'SEGERA',
  enclosures: 1,
  subject: 'Rujukan Layanan Perbaikan Rumah',
  addressee: { name: 'Kepala Dinas Perumahan, Kawasan Permukiman, dan Pertanahan Kabupaten Bandung', at: 'Soreang' },
  caseNumber: 'SLRT-202611-A-00001',
  caseDate: '2026-11-23',
  persons: [{
    name: 'Rohmat Contoh', nik: '3204991501900001', birthPlace: 'Bandung', birthDate: '1990-01-15', sex: 'L', relation: 'Kepala keluarga', occupation: 'Buruh bangunan',
  }],
  family: { familyCard: '3204990102200003', address: 'Kp. Contoh Tengah', rtRw: '001/005', village: 'Desa Cinunuk', subdistrict: 'Cileunyi' },
  numbers: 'FULL',
  registry: { answer: 'FOUND', decile: 2, quarter: '2026-Q3', checkedOn: '2026-11-24' },
  hardship: null,
  problem: 'Keluarga terdiri atas lima orang dan menempati rumah satu kamar tanpa jamban dan tanpa sambungan listrik. Dinding bilik lapuk dan atap bocor, sehingga lansia di rumah itu sering sakit.',
  requests: [{ what: 'Perbaikan Rumah Tidak Layak Huni', forWhom: null }, { what: 'Bantuan Jamban dan Sanitasi', forWhom: null }],
  documents: ['KTP', 'KK', 'SKTM', 'FOTO_RUMAH_DEPAN', 'FOTO_RUMAH_DALAM', 'BUKTI_TANAH'],
  validUntil: '2026-12-24',
  answerDueOn: '2026-12-08',
  signer: { onBehalf: null, post: 'Kepala Dinas Sosial Kabupaten Bandung', name: 'Drs. H. Contoh Pejabat, M.Si.', rank: 'Pembina Utama Muda, IV/c', nip: '198001152005011001' },
  copies: ['Bupati Bandung (sebagai laporan)', 'Camat Cileunyi', 'Arsip'],
  code: 'RJ-7K2M-9QXD',
  qr: 'SLRT:RJ-7K2M-9QXD',
  texts: {},
};

export const RECEIPT: Receipt = {
  letterhead: LETTERHEAD,
  number: 'SLRT-202611-A-00001',
  code: '00001-7K2M',
  qr: 'SLRT:00001-7K2M',
  registeredAt: Date.UTC(2026, 10, 24, 1, 30),
  place: 'Soreang',
  officer: 'Petugas Contoh',
  desk: 'Loket 2',
  reporter: null,
  applicant: { name: 'Rohmat Contoh', nik: '3204991501900001', address: 'Kp. Contoh Tengah, RT/RW 001/005', village: 'Desa Cinunuk, Kec. Cileunyi' },
  kind: 'PROGRAM_NEED',
  needs: ['Perumahan: rumah tidak layak huni', 'Kesehatan: jaminan kesehatan lansia'],
  documents: ['KTP', 'KK', 'FOTO_RUMAH_DEPAN'],
  missingDocuments: ['SKTM', 'BUKTI_TANAH'],
  dueOn: '2026-12-14',
  askAt: '(022) 000000 atau Puskesos desa',
  texts: {},
};
