import { randomUUID } from 'node:crypto';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { registerCase } from '../cases/register.ts';
import { takeStep } from '../cases/steps.ts';
import { writeOffice } from '../office/office.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { createUser } from '../users/users.ts';
import { DEMO_FAMILIES, demoMember, type DemoFamily } from './families.ts';
import { demoOffice, DEMO_PASSWORD, DEMO_USERS } from './office.ts';

export { DEMO_PASSWORD, DEMO_USERS } from './office.ts';

/**
 * "Coba dengan data contoh": an office, a user for each role with one shown password, some families in the queues.
 * Everything goes through the same commands as real work.
 */
export async function fillDemoOffice(store: Store, language: 'id' | 'en'): Promise<void> {
  writeOffice(store, 'setup', demoOffice(language), true);
  const users = new Map<string, SessionUser>();
  for (const user of DEMO_USERS) {
    const { id } = await createUser(store, 'setup', { ...user, password: DEMO_PASSWORD, mustChange: false });
    users.set(user.role, { ...user, userId: id, mustChangePassword: false, locked: false });
  }
  const desk = users.get('FRONT_OFFICE');
  if (desk === undefined) return;
  DEMO_FAMILIES.forEach((family, index) => {
    const caseId = registerFamily(store, desk, family, index);
    const last = index % 2 === 0 ? null : caseId;
    if (last !== null) takeStep(store, desk, { caseId: last, basis: null, type: 'sentToReview', name: 'case.sendToReview', data: () => ({ note: '' }) });
  });
}

function registerFamily(store: Store, desk: SessionUser, family: DemoFamily, index: number): string {
  const today = todayInJakarta(new Date(store.now()));
  const members = family.members.map((member, place) => demoMember(member, randomUUID(), 9_000 + index * 10 + place, today));
  const [applicant] = members;
  if (applicant === undefined) throw new Error('a demo family without members');
  return registerCase(store, desk, {
    caseId: randomUUID(),
    household: {
      id: randomUUID(), familyCard: null, village: family.village, address: family.address, rt: '001', rw: '004', phone: null,
      latitude: null, longitude: null,
    },
    members,
    applicantId: applicant.id,
    channel: 'WALK_IN',
    kind: family.kind,
    urgency: family.urgency,
    narrative: family.narrative,
    needs: [{ id: randomUUID(), kind: family.kind, sector: family.sector, personId: applicant.id, note: '' }],
    documents: applicant.nik === null ? [] : ['KTP', 'KK'],
    missingDocuments: [],
    consent: { textVersion: '2026-11', means: applicant.nik === null ? 'SPOKEN' : 'SIGNATURE', share: true },
  }).caseId;
}
