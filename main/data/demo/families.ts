import type { MemberInput } from '#src/contract/people.ts';
import type { Relation } from '#src/domain/person/relation.ts';
import { addDays } from '#src/domain/time/date.ts';

export interface DemoMember {
  readonly name: string;
  /** Years of age when the demo is made. */
  readonly age: number;
  readonly sex: 'L' | 'P';
  readonly relation: Relation;
  readonly occupation: string | null;
  readonly condition: string | null;
  readonly withNik: boolean;
}

export interface DemoFamily {
  readonly village: string;
  readonly address: string;
  readonly kind: string;
  readonly sector: string;
  readonly urgency: 'EMERGENCY' | 'FAST_TRACK' | 'REGULAR';
  readonly narrative: string;
  readonly members: readonly DemoMember[];
}

const person = (name: string, age: number, sex: 'L' | 'P', relation: Relation, occupation: string | null = null, condition: string | null = null, withNik = true): DemoMember => ({
  name, age, sex, relation, occupation, condition, withNik,
});

/** Invented families for the first look at each queue. */
export const DEMO_FAMILIES: readonly DemoFamily[] = [
  {
    village: '32.04.05.2001', address: 'Kp. Contoh Girang', kind: 'PROGRAM_NEED', sector: 'HEALTH', urgency: 'REGULAR',
    narrative: 'Kartu KIS tidak aktif sejak bulan lalu, perlu kontrol rutin ke puskesmas.',
    members: [person('Ajat Contoh Sudrajat', 52, 'L', 'HEAD', 'Buruh tani'), person('Nani Contoh Suryani', 48, 'P', 'SPOUSE', null, 'Hipertensi')],
  },
  {
    village: '32.04.12.2002', address: 'Kp. Contoh Bojong', kind: 'NON_PROGRAM_NEED', sector: 'FOOD', urgency: 'FAST_TRACK',
    narrative: 'Lansia tinggal sendiri, tidak punya makanan untuk minggu ini.',
    members: [person('Enok Contoh', 78, 'P', 'HEAD', null, 'Sulit berjalan', false)],
  },
  {
    village: '32.04.29.2001', address: 'Jl. Contoh Raya', kind: 'MEMBERSHIP_EXCLUSION', sector: 'SOCIAL_ECONOMIC', urgency: 'REGULAR',
    narrative: 'Belum pernah menerima PKH, anak dua masih sekolah dasar.',
    members: [
      person('Tatang Contoh Permana', 39, 'L', 'HEAD', 'Ojek'), person('Imas Contoh Rohaeti', 36, 'P', 'SPOUSE'),
      person('Rizki Contoh Permana', 11, 'L', 'CHILD'), person('Sifa Contoh Permana', 8, 'P', 'CHILD'),
    ],
  },
  {
    village: '32.04.37.2001', address: 'Kp. Contoh Sadu', kind: 'NON_PROGRAM_NEED', sector: 'PROTECTION', urgency: 'EMERGENCY',
    narrative: 'Orang terlantar ditemukan warga di terminal, tidak membawa dokumen.',
    members: [person('Tanpa Nama Contoh', 60, 'L', 'HEAD', null, 'Lemas, tidak dapat menyebut alamat', false)],
  },
  {
    village: '32.04.33.2001', address: 'Kp. Contoh Biru', kind: 'DATA_UPDATE', sector: 'POPULATION_ADMIN', urgency: 'REGULAR',
    narrative: 'Nama di KK berbeda dengan KTP, mohon pengantar ke Disdukcapil.',
    members: [person('Cecep Contoh Hidayat', 44, 'L', 'HEAD', 'Pedagang')],
  },
];

/** A member as the form would give it; ages stay true whenever the demo is made. */
export function demoMember(member: DemoMember, id: string, serial: number, today: string): MemberInput {
  const birthDate = addDays(today, -Math.round((member.age + 0.4) * 365.25));
  return {
    id, name: member.name, nik: member.withNik ? demoNik(birthDate, member.sex, serial) : null, birthPlace: 'Bandung',
    birthDate, sex: member.sex, relation: member.relation, occupation: member.occupation, condition: member.condition,
  };
}

/** With the sub-district digits 99, which are never issued: nobody real can have it (domain handbook §5.1). */
export function demoNik(birthDate: string, sex: 'L' | 'P', serial: number): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const shownDay = String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0');
  return `320499${shownDay}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`;
}
