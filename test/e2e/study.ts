import type { Page } from '@playwright/test';
import { STUDY_FAMILY } from '#main/data/demo/studyFamily.ts';
import type { InputOf } from '#src/contract/ipc.ts';
import { call, loginAs } from './desk.ts';

const MEMBERS = STUDY_FAMILY.members.map((member, index) => ({
  id: `study-${index + 1}`, name: member.name, nik: member.nik, birthPlace: 'Bandung', birthDate: member.birthDate, sex: member.sex, relation: member.relation,
  occupation: member.occupation, condition: member.condition,
}));

type Needs = InputOf<'case.register'>['needs'];

const NEEDS: Needs = [
  { id: 'need-health', kind: 'PROGRAM_NEED', sector: 'HEALTH', personId: 'study-5', note: 'belum punya jaminan kesehatan' },
  { id: 'need-school', kind: 'PROGRAM_NEED', sector: 'EDUCATION', personId: 'study-3', note: 'terancam putus sekolah karena biaya' },
];

/** The founding study's family, registered at the front desk and sent to the review; the family may be known already. Returns the case's id. */
export async function registerStudyFamily(window: Page, caseId: string, needs: Needs = NEEDS, household = `${caseId}-home`): Promise<string> {
  await loginAs(window, 'fo');
  await call(window, 'case.register', {
    caseId,
    household: {
      id: household, familyCard: STUDY_FAMILY.familyCard, village: STUDY_FAMILY.village, address: STUDY_FAMILY.address, rt: STUDY_FAMILY.rt, rw: STUDY_FAMILY.rw,
      phone: '+6281299990001', latitude: null, longitude: null,
    },
    members: MEMBERS,
    applicantId: 'study-1', channel: 'WALK_IN', kind: 'PROGRAM_NEED', urgency: 'FAST_TRACK', narrative: STUDY_FAMILY.narrative,
    needs: [...needs],
    documents: ['KTP', 'KK'], missingDocuments: ['SKTM'], consent: { textVersion: '2026-1', means: 'SIGNATURE', share: true },
  });
  await call(window, 'case.sendToReview', { caseId, basis: null, note: '' });
  return caseId;
}

/** What the review desk does before the plan, by the same operations as its screens. */
export async function reviewStudyFamily(window: Page, caseId: string): Promise<void> {
  await loginAs(window, 'analis');
  for (const { id } of MEMBERS) {
    const check = { personId: id, answer: 'NOT_FOUND' as const, query: 'contoh', registryId: null, decile: null, version: null, quarter: null, dataDate: null, candidates: [] };
    await call(window, 'case.recordRegistryCheck', { caseId, basis: null, check });
  }
  await call(window, 'case.sendToService', { caseId, basis: null, note: 'Layak dibantu.' });
}
