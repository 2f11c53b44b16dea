import type { Relation } from '#src/domain/person/relation.ts';

export interface StudyMember {
  readonly name: string;
  readonly nik: string | null;
  readonly birthDate: string;
  readonly sex: 'L' | 'P';
  readonly relation: Relation;
  /** Relation by the registry's own list (SHDK, domain handbook Appendix B). */
  readonly registryRelation: number;
  readonly occupation: string | null;
  readonly condition: string | null;
}

/**
 * The founding study's family (domain handbook §1.11) with invented names and numbers: a construction worker, his wife,
 * two children, an elder with acute pneumonia, one room without toilet or electricity.
 */
export const STUDY_FAMILY = {
  village: '32.04.05.2004',
  address: 'Kp. Contoh Hilir',
  rt: '002',
  rw: '005',
  familyCard: '3204991203100001',
  decile: 1,
  narrative:
    'Bapak bekerja sebagai buruh bangunan dengan penghasilan tidak tetap. Rumah satu ruang tanpa jamban dan tanpa listrik. Ibu mertua sakit radang paru-paru dan belum punya jaminan kesehatan. Anak laki-laki terancam putus sekolah karena biaya.',
  members: [
    { name: 'Rahmat Sunandar', nik: '3204991501850001', birthDate: '1985-01-15', sex: 'L', relation: 'HEAD', registryRelation: 1, occupation: 'Buruh bangunan', condition: null },
    { name: 'Wati Rohayati', nik: '3204995203880002', birthDate: '1988-03-12', sex: 'P', relation: 'SPOUSE', registryRelation: 3, occupation: 'Ibu rumah tangga', condition: null },
    { name: 'Dimas Sunandar', nik: '3204990706130003', birthDate: '2013-06-07', sex: 'L', relation: 'CHILD', registryRelation: 4, occupation: 'Pelajar SMP', condition: null },
    { name: 'Salma Sunandar', nik: null, birthDate: '2023-09-01', sex: 'P', relation: 'CHILD', registryRelation: 4, occupation: null, condition: null },
    { name: 'Odah Rohayati', nik: '3204994505520004', birthDate: '1952-05-05', sex: 'P', relation: 'PARENT_IN_LAW', registryRelation: 8, occupation: null, condition: 'Radang paru-paru akut (pneumonia)' },
  ],
} as const satisfies {
  readonly members: readonly StudyMember[];
  readonly [key: string]: unknown;
};
