import { randomUUID } from 'node:crypto';
import type { RegisterInput } from '#src/contract/cases.ts';
import type { MemberInput } from '#src/contract/people.ts';

const member = (parts: Partial<MemberInput> & Pick<MemberInput, 'name' | 'relation'>): MemberInput => ({
  id: randomUUID(), nik: null, birthPlace: 'Bandung', birthDate: null, sex: null, occupation: null, condition: null, ...parts,
});

/** The founding study's family (domain handbook §1.11), with invented names and numbers. */
export function studyFamily(): RegisterInput & { readonly consent: NonNullable<RegisterInput['consent']>; readonly son: MemberInput; readonly elder: MemberInput; readonly head: MemberInput } {
  const head = member({ name: 'Rahmat Sunandar Contoh', relation: 'HEAD', nik: '3204991501850001', birthDate: '1985-01-15', sex: 'L', occupation: 'Buruh bangunan' });
  const wife = member({ name: 'Wati Contoh', relation: 'SPOUSE', nik: '3204995203880002', birthDate: '1988-03-12', sex: 'P', occupation: 'Ibu rumah tangga' });
  const son = member({ name: 'Dimas Contoh', relation: 'CHILD', nik: '3204990706130003', birthDate: '2013-06-07', sex: 'L', occupation: 'Pelajar SMP' });
  const baby = member({ name: 'Salma Contoh', relation: 'CHILD', birthDate: '2023-09-01', sex: 'P' });
  const elder = member({ name: 'Odah Contoh', relation: 'PARENT', nik: '3204994505520004', birthDate: '1952-05-05', sex: 'P', condition: 'Radang paru-paru akut (pneumonia)' });
  const need = (sector: string, personId: string | null, note: string) => ({ id: randomUUID(), kind: 'PROGRAM_NEED', sector, personId, note });
  const input: RegisterInput & { consent: NonNullable<RegisterInput['consent']> } = {
    caseId: randomUUID(),
    household: {
      id: randomUUID(), familyCard: '3204991203100001', village: '32.04.05.2004', address: 'Kp. Contoh Hilir', rt: '002', rw: '005',
      phone: null, latitude: null, longitude: null,
    },
    members: [head, wife, son, baby, elder],
    applicantId: head.id,
    channel: 'WALK_IN',
    kind: 'PROGRAM_NEED',
    urgency: 'FAST_TRACK',
    narrative: 'Rumah satu ruang tanpa jamban dan listrik; orang tua sakit radang paru-paru; anak terancam putus sekolah.',
    needs: [
      need('EDUCATION', son.id, 'Biaya sekolah'), need('HEALTH', elder.id, 'Jaminan kesehatan untuk berobat'),
      need('SOCIAL_ECONOMIC', head.id, 'Usaha bersama'), need('HOUSING', null, 'Rumah tidak layak huni'), need('ENERGY', null, 'Sambungan listrik'),
    ],
    documents: ['KTP', 'KK'],
    missingDocuments: ['SKTM'],
    consent: { textVersion: '2026-11', means: 'SIGNATURE', share: true },
  };
  return Object.assign(input, { son, elder, head });
}

/** The form's own fields only: what travels. */
export function registerInput(family: ReturnType<typeof studyFamily>): RegisterInput & { readonly consent: NonNullable<RegisterInput['consent']> } {
  const { son: _son, elder: _elder, head: _head, ...input } = family;
  return input;
}
