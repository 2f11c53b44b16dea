import type { Letterhead } from '#src/domain/document/parts.ts';
import type { Receipt } from '#src/domain/document/receipt.ts';
import type { ReferralLetter } from '#src/domain/document/referralLetter.ts';

/** Papers about invented people, to see words on before they are used; sub-district digits 99 are never issued. */
export function sampleLetter(letterhead: Letterhead, place: string): ReferralLetter {
  return {
    kind: 'REFERRAL', letterhead, place, issuedOn: '2026-11-24', number: '400.9/0001/CONTOH/XI/2026', letterClass: 'PENTING', enclosures: 1, subject: 'Rujukan layanan perbaikan rumah',
    addressee: { name: 'Kepala Dinas Contoh Kabupaten Bandung', at: 'Tempat' }, caseNumber: 'SLRT-202611-A-00001', caseDate: '2026-11-23',
    persons: [{ name: 'Rohmat Contoh', nik: '3204991501900001', birthPlace: 'Bandung', birthDate: '1990-01-15', sex: 'L', relation: 'Kepala keluarga', occupation: 'Buruh bangunan' }],
    family: { familyCard: '3204990102200003', address: 'Kp. Contoh Tengah', rtRw: '001/005', village: 'Desa Cinunuk', subdistrict: 'Cileunyi' }, numbers: 'FULL',
    registry: { answer: 'FOUND', decile: 2, quarter: '2026-Q3', checkedOn: '2026-11-24' }, hardship: null,
    problem: 'Keluarga menempati rumah satu kamar tanpa jamban dan tanpa sambungan listrik.', requests: [{ what: 'Perbaikan Rumah Tidak Layak Huni', forWhom: null }], documents: ['KTP', 'KK', 'SKTM'],
    validUntil: '2026-12-24', answerDueOn: '2026-12-08', signer: { onBehalf: null, post: 'Kepala Dinas Contoh', name: 'Drs. H. Contoh Pejabat, M.Si.', rank: null, nip: '198001152005011001' },
    copies: [], code: 'CTH-0000', qr: 'CTH-0000', texts: {},
  };
}

/** The same family, recommended. */
export function sampleRecommendation(letterhead: Letterhead, place: string): ReferralLetter {
  return { ...sampleLetter(letterhead, place), kind: 'RECOMMENDATION', subject: 'Rekomendasi perbaikan rumah', hardship: { source: 'REGISTRY', on: '2026-11-24' } };
}

export function sampleReceipt(letterhead: Letterhead, place: string): Receipt {
  return {
    letterhead, place, number: 'SLRT-202611-A-00001', code: 'CTH-0000', qr: 'CTH-0000', registeredAt: Date.UTC(2026, 10, 24, 1, 30), officer: 'Petugas Contoh', desk: 'Loket 2', reporter: null,
    applicant: { name: 'Rohmat Contoh', nik: '3204991501900001', address: 'Kp. Contoh Tengah, RT/RW 001/005', village: 'Desa Cinunuk, Kec. Cileunyi' }, kind: 'PROGRAM_NEED',
    needs: ['Perumahan: rumah tidak layak huni'], documents: ['KTP', 'KK'], missingDocuments: ['SKTM'], dueOn: '2026-12-14', askAt: '(022) 000000', texts: {},
  };
}
