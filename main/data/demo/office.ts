import type { OfficeInput } from '#src/contract/app.ts';
import type { Role } from '#src/domain/access/roles.ts';
import { DEFAULT_CASE_PATTERN, DEFAULT_LETTER_PATTERN } from '#src/domain/office/numberPattern.ts';

export const DEMO_PASSWORD = 'sabilulungan-2026';

/** An office that does not exist: all people are invented. */
export const demoOffice = (language: 'id' | 'en'): OfficeInput => ({
  name: 'SLRT Sabilulungan (Contoh)',
  government: 'Pemerintah Kabupaten Bandung',
  agency: 'Dinas Sosial',
  address: 'Jalan Contoh Raya No. 17, Soreang 40900',
  phone: '(022) 5550 100',
  email: 'slrt@contoh.invalid',
  city: 'Soreang',
  caseNumberPattern: DEFAULT_CASE_PATTERN,
  letterNumberPattern: DEFAULT_LETTER_PATTERN,
  classification: '400.9',
  unitCode: 'SLRT',
  language,
});

export interface DemoUser {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly area: string;
  readonly position: string | null;
  readonly nip: string | null;
}

/** One user for each role of the domain handbook §1.2. */
export const DEMO_USERS: readonly DemoUser[] = [
  { username: 'admin', name: 'Ratna Admin Contoh', role: 'ADMINISTRATOR', area: '32.04', position: null, nip: null },
  { username: 'manajer', name: 'Hendra Manajer Contoh', role: 'MANAGER', area: '32.04', position: 'Manajer SLRT Sabilulungan', nip: '197901012005019901' },
  { username: 'fo', name: 'Lilis Loket Contoh', role: 'FRONT_OFFICE', area: '32.04', position: null, nip: null },
  { username: 'analis', name: 'Deden Analis Contoh', role: 'REVIEW_ANALYST', area: '32.04', position: null, nip: null },
  { username: 'bo', name: 'Yanti Layanan Contoh', role: 'BACK_OFFICE', area: '32.04', position: null, nip: null },
  { username: 'kabid', name: 'Iwan Kabid Contoh', role: 'HEAD_OF_DIVISION', area: '32.04', position: 'Kepala Bidang Perlindungan dan Jaminan Sosial', nip: '197501012000019902' },
  { username: 'kadis', name: 'Dra. Nining Kadis Contoh, M.Si.', role: 'HEAD_OF_OFFICE', area: '32.04', position: 'Kepala Dinas Sosial Kabupaten Bandung', nip: '196901011995019903' },
  { username: 'supervisor', name: 'Ujang Supervisor Contoh', role: 'SUPERVISOR', area: '32.04.05', position: null, nip: null },
  { username: 'fasilitator', name: 'Neneng Fasilitator Contoh', role: 'FACILITATOR', area: '32.04.05.2004', position: null, nip: null },
  { username: 'puskesos', name: 'Asep Puskesos Contoh', role: 'PUSKESOS_COORDINATOR', area: '32.04.05.2004', position: null, nip: null },
  { username: 'surveyor', name: 'Rini Surveyor Contoh', role: 'SURVEYOR', area: '32.04', position: null, nip: null },
  { username: 'operator', name: 'Dodi Operator Contoh', role: 'VILLAGE_OPERATOR', area: '32.04.05.2004', position: null, nip: null },
  { username: 'siks', name: 'Euis Verifikator Contoh', role: 'SIKS_SUPERVISOR', area: '32.04', position: null, nip: null },
];
