import { randomUUID } from 'node:crypto';
import type { PlanLine } from '#src/domain/plan/events.ts';
import type { TestBackend, TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

export type Family = ReturnType<typeof studyFamily>;

/** The study's family at the planner's desk. */
export async function familyInService(test: TestBackend, change: (family: Family) => Family = (family) => family): Promise<Family> {
  const family = change(studyFamily());
  const { caseId } = family;
  const fo = await test.as('fo');
  await fo.call('case.register', registerInput(family));
  await fo.call('case.sendToReview', { caseId, basis: null, note: '' });
  await (await test.as('analis')).call('case.sendToService', { caseId, basis: null, note: '' });
  return family;
}

export const planLine = (parts: Partial<PlanLine> = {}): PlanLine => ({ id: randomUUID(), needId: null, personId: null, programme: 'RUTILAHU_KAB', partner: 'DISPERKIMTAN', goal: 'rumah layak', dueOn: null, ...parts });

/** Plan, submission, the manager's and the family's yes. */
export async function approvedPlan(test: TestBackend, caseId: string, lines: readonly PlanLine[]): Promise<{ readonly bo: TestLine; readonly manager: TestLine; readonly signerId: string }> {
  const [bo, manager] = [await test.as('bo'), await test.as('manajer')];
  for (const line of lines) await bo.call('plan.setLine', { caseId, basis: null, line, overlapReason: null });
  const { state } = await bo.call('plan.submit', { caseId, basis: null, note: '' });
  await manager.call('plan.approve', { caseId, basis: null, note: '' });
  await bo.call('plan.agree', { caseId, basis: null, agreement: { version: state.plan.version, means: 'SIGNATURE', agreedOn: '2026-11-24', by: 'Rahmat' } });
  return { bo, manager, signerId: (await bo.call('user.signers', {}))[0]?.id ?? '' };
}

export const letter = (lineIds: readonly string[], signerId: string, partner = 'DISPERKIMTAN') => ({
  referralId: randomUUID(), partner, lineIds: [...lineIds], subject: 'Rujukan', problem: 'Keluarga tidak mampu.', documents: ['KTP'], copies: [], signerId,
});
