import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBackend, type TestBackend } from './backend.ts';
import { registerInput } from './family.ts';
import { familyInService, type Family } from './inService.ts';

const DAY = 86_400_000;

describe('an assessment of an earlier case of the family', () => {
  let test: TestBackend;
  let clock = Date.parse('2026-03-02T03:00:00Z');
  beforeAll(async () => {
    test = await demoBackend({ now: () => clock });
  });
  afterAll(() => test.close());

  const assessment = (family: Family, toilet: string, fact = {}) => ({
    needs: [{ personId: null, area: 'INCOME' as const, urgent: true }, { personId: family.elder.id, area: 'HEALTH' as const, urgent: false }], risk: 'HIGH' as const, strengths: 'Ayah pandai bertukang', note: 'x',
    facts: [{ personId: null, fact: 'TOILET', value: toilet }, { personId: family.elder.id, fact: 'CHRONICALLY_ILL', value: true }], ...fact,
  });
  const again = async (family: Family): Promise<string> => {
    const caseId = randomUUID();
    const fo = await test.as('fo');
    await fo.call('case.register', { ...registerInput(family), caseId, needs: [] });
    await fo.call('case.sendToReview', { caseId, basis: null, note: '' });
    await (await test.as('analis')).call('case.sendToService', { caseId, basis: null, note: '' });
    return caseId;
  };

  it('is offered with its day and its case; nothing is copied before somebody saves', async () => {
    const family = await familyInService(test);
    let bo = await test.as('bo');
    expect(await bo.call('plan.earlierAssessment', { caseId: family.caseId })).toBeNull();
    const { state: first } = await bo.call('case.assess', { caseId: family.caseId, basis: null, assessment: assessment(family, 'NONE') });
    clock += 200 * DAY;
    bo = await test.as('bo');
    const caseId = await again(family);
    const earlier = await bo.call('plan.earlierAssessment', { caseId });
    expect(earlier).toMatchObject({ caseId: family.caseId, caseNumber: first.registration?.number, on: '2026-03-02', risk: 'HIGH', strengths: 'Ayah pandai bertukang', needs: assessment(family, 'NONE').needs });
    expect(earlier).not.toHaveProperty('note');
    expect((await bo.call('case.open', { caseId })).state.assessment).toBeNull();
    // What is known for the rules does not take it over either.
    expect((await bo.call('plan.facts', { caseId })).flatMap(({ known }) => known).filter(({ source }) => source === 'ASSESSMENT')).toEqual([]);
    // Saved with one answer mended: what stayed keeps its day, what changed is of today.
    const { state } = await bo.call('case.assess', { caseId, basis: null, startedFrom: family.caseId, assessment: assessment(family, 'OWN') });
    expect(state.assessment).toMatchObject({ startedFrom: { caseId: family.caseId, on: '2026-03-02' }, facts: [{ fact: 'TOILET', value: 'OWN', on: '2026-09-18' }, { fact: 'CHRONICALLY_ILL', value: true, on: '2026-03-02' }] });
    // The newest one is offered to the third case.
    expect(await bo.call('plan.earlierAssessment', { caseId: await again(family) })).toMatchObject({ caseId, on: '2026-09-18' });
  });

  it('begun afresh, the same answers are of today; another family’s is no start', async () => {
    const family = await familyInService(test, (one) => ({ ...one, members: one.members.map((member) => ({ ...member, nik: null })), household: { ...one.household, familyCard: null } }));
    const stranger = await familyInService(test, (one) => ({ ...one, members: one.members.map((member) => ({ ...member, nik: null })), household: { ...one.household, familyCard: null } }));
    const bo = await test.as('bo');
    await bo.call('case.assess', { caseId: family.caseId, basis: null, assessment: assessment(family, 'NONE') });
    await expect(bo.call('case.assess', { caseId: stranger.caseId, basis: null, startedFrom: family.caseId, assessment: assessment(stranger, 'NONE') })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    clock += 30 * DAY;
    const later = await test.as('bo');
    const caseId = await again(family);
    const { state } = await later.call('case.assess', { caseId, basis: null, assessment: assessment(family, 'NONE') });
    expect(state.assessment?.startedFrom).toBeUndefined();
    expect(state.assessment?.facts?.map(({ on }) => on)).toEqual(['2026-10-18', '2026-10-18']);
  });

  it('of a protected case is offered only to whoever reads that case', async () => {
    const family = await familyInService(test, (one) => ({ ...one, urgency: 'EMERGENCY', emergency: 'VIOLENCE', members: one.members.map((member) => ({ ...member, nik: null })), household: { ...one.household, familyCard: null } }));
    const bo = await test.as('bo');
    await bo.call('case.assess', { caseId: family.caseId, basis: null, assessment: assessment(family, 'NONE') });
    const caseId = await again({ ...family, urgency: 'REGULAR', emergency: null });
    expect(await bo.call('plan.earlierAssessment', { caseId })).toMatchObject({ caseId: family.caseId });
    await (await test.as('admin')).call('user.create', { username: 'analis2', name: 'Analis Dua Contoh', role: 'REVIEW_ANALYST', area: '32.04', position: null, nip: null, temporaryPassword: 'sementara-analis-2026' });
    const second = test.connect();
    await second.call('session.login', { username: 'analis2', password: 'sementara-analis-2026' });
    await second.call('session.changePassword', { current: 'sementara-analis-2026', next: 'kata-sandi-analis-dua-2026' });
    expect(await second.call('plan.earlierAssessment', { caseId })).toBeNull();
    await expect((await test.as('admin')).call('plan.earlierAssessment', { caseId })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });
});
