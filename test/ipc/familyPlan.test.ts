import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBackend, type TestBackend } from './backend.ts';
import { approvedPlan, familyInService, letter, planLine } from './inService.ts';

const NOW = Date.parse('2026-11-24T03:00:00Z');

describe('the family plan', () => {
  let test: TestBackend;
  beforeAll(async () => {
    test = await demoBackend({ now: () => NOW });
  });
  afterAll(() => test.close());

  it('a due date is a working day that is still to come', async () => {
    const { caseId } = await familyInService(test);
    const bo = await test.as('bo');
    const set = (dueOn: string) => bo.call('plan.setLine', { caseId, basis: null, line: planLine({ dueOn }), overlapReason: null });
    await expect(set('2026-11-23')).rejects.toMatchObject({ code: 'DUE_DATE_PAST', details: { date: '23 November 2026' } });
    await expect(set('2026-12-05')).rejects.toMatchObject({ code: 'DUE_DATE_HOLIDAY', details: { name: 'Sabtu' } });
    await expect(set('2026-12-25')).rejects.toMatchObject({ code: 'DUE_DATE_HOLIDAY', details: { date: '25 Desember 2026' } });
    await expect(set('2020-01-01')).rejects.toMatchObject({ code: 'DUE_DATE_PAST' });
    expect((await set('2026-12-04')).state.plan.lines).toHaveLength(1);
  });

  it('nothing is planned for somebody who died, moved, or lives elsewhere, in no case of the family', async () => {
    const family = await familyInService(test);
    const { caseId, elder, son } = family;
    const bo = await test.as('bo');
    await bo.call('case.memberLeft', { caseId, basis: null, left: { personId: elder.id, reason: 'DIED', leftOn: '2026-11-20', note: '' } });
    const set = (personId: string) => bo.call('plan.setLine', { caseId, basis: null, line: planLine({ programme: 'PBI_JK', partner: 'DINSOS', personId }), overlapReason: null });
    await expect(set(elder.id)).rejects.toMatchObject({ code: 'MEMBER_GONE' });
    await expect(set(randomUUID())).rejects.toMatchObject({ code: 'MEMBER_GONE' });
    await set(son.id);
    // A member who leaves between plan and submission stops the submission.
    await bo.call('case.memberLeft', { caseId, basis: null, left: { personId: son.id, reason: 'MOVED', leftOn: '2026-11-21', note: '' } });
    await expect(bo.call('plan.submit', { caseId, basis: null, note: '' })).rejects.toMatchObject({ code: 'MEMBER_GONE' });
  });

  it('a double needs a reason and the manager, and is looked for again at approval and at referral', async () => {
    const first = await familyInService(test);
    const [bo, manager] = [await test.as('bo'), await test.as('manajer')];
    const { caseId } = first;
    await bo.call('plan.setLine', { caseId, basis: null, line: planLine(), overlapReason: null });
    const second = planLine({ programme: 'BSPS' });
    await expect(bo.call('plan.setLine', { caseId, basis: null, line: second, overlapReason: null })).rejects.toMatchObject({ code: 'DUPLICATE_SERVICE' });
    await bo.call('plan.setLine', { caseId, basis: null, line: second, overlapReason: 'Rumah roboh' });
    await bo.call('plan.submit', { caseId, basis: null, note: '' });
    await expect(manager.call('plan.approve', { caseId, basis: null, note: '' })).rejects.toMatchObject({ code: 'OVERRIDE_NEEDED' });
    await expect(bo.call('plan.override', { caseId, basis: null, lineId: second.id, allow: true, note: '' })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    await expect(manager.call('plan.override', { caseId, basis: null, lineId: second.id, allow: false, note: '' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    const refused = await manager.call('plan.override', { caseId, basis: null, lineId: second.id, allow: false, note: 'Cukup satu' });
    expect(refused.state.plan.overrides).toMatchObject([{ status: 'REFUSED', note: 'Cukup satu' }]);
    await manager.call('plan.return', { caseId, basis: null, reason: 'Ganti' });
    await expect(bo.call('plan.submit', { caseId, basis: null, note: '' })).rejects.toMatchObject({ code: 'OVERRIDE_REFUSED' });
    await bo.call('plan.setLine', { caseId, basis: null, line: second, overlapReason: 'Rumah roboh, ada foto' });
    await bo.call('plan.submit', { caseId, basis: null, note: '' });
    const open = await manager.call('case.open', { caseId });
    expect(open.openOverlaps).toEqual([second.id]); // the one that was written second
    await manager.call('plan.override', { caseId, basis: null, lineId: second.id, allow: true, note: 'Darurat' });
    const { state } = await manager.call('plan.approve', { caseId, basis: null, note: '' });
    expect(state.status).toBe('APPROVED');
  });

  it('another desk gave the same meanwhile: the letter is stopped', async () => {
    const family = await familyInService(test);
    const line = planLine();
    const { bo, signerId } = await approvedPlan(test, family.caseId, [line]);
    // The same household comes with a second case, planned at another counter before the first letter went out.
    const again = { ...family, caseId: randomUUID(), needs: [] };
    const fo = await test.as('fo');
    const { son: _s, elder: _e, head: _h, ...input } = again;
    await fo.call('case.register', input);
    await fo.call('case.sendToReview', { caseId: again.caseId, basis: null, note: '' });
    await (await test.as('analis')).call('case.sendToService', { caseId: again.caseId, basis: null, note: '' });
    await bo.call('plan.setLine', { caseId: again.caseId, basis: null, line: planLine(), overlapReason: 'tidak tahu' });
    await expect(bo.call('referral.issue', { caseId: family.caseId, basis: null, letters: [letter([line.id], signerId)] })).rejects.toMatchObject({ code: 'OVERRIDE_NEEDED' });
  });

  it('no letter goes out before the family agreed to this version, unless somebody is in danger', async () => {
    const { caseId } = await familyInService(test);
    const [bo, manager] = [await test.as('bo'), await test.as('manajer')];
    const line = planLine();
    await bo.call('plan.setLine', { caseId, basis: null, line, overlapReason: null });
    await bo.call('plan.submit', { caseId, basis: null, note: '' });
    await manager.call('plan.approve', { caseId, basis: null, note: '' });
    const signerId = (await bo.call('user.signers', {}))[0]?.id ?? '';
    const issue = () => bo.call('referral.issue', { caseId, basis: null, letters: [letter([line.id], signerId)] });
    await expect(issue()).rejects.toMatchObject({ code: 'PLAN_NOT_AGREED' });
    const agree = (version: number) => bo.call('plan.agree', { caseId, basis: null, agreement: { version, means: 'THUMB', agreedOn: '2026-11-24', by: 'Rahmat' } });
    await expect(agree(7)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect((await bo.call('plan.document', { caseId })).bytes.length).toBeGreaterThan(5_000);
    expect((await agree(1)).state.plan).toMatchObject({ status: 'ACTIVE', agreement: { means: 'THUMB' } });
    expect((await issue()).state.status).toBe('REFERRED');

    const urgent = await familyInService(test, (family) => ({ ...family, urgency: 'EMERGENCY', emergency: 'HOSPITAL' }));
    const now = planLine();
    await bo.call('plan.setLine', { caseId: urgent.caseId, basis: null, line: now, overlapReason: null });
    await bo.call('plan.submit', { caseId: urgent.caseId, basis: null, note: '' });
    await manager.call('plan.approve', { caseId: urgent.caseId, basis: null, note: '' });
    await bo.call('referral.issue', { caseId: urgent.caseId, basis: null, letters: [letter([now.id], signerId)] });
  });

  it('an approved plan that is opened again becomes a version of its own; the one before stays on record', async () => {
    const { caseId } = await familyInService(test);
    const { bo } = await approvedPlan(test, caseId, [planLine()]);
    const { state } = await bo.call('plan.revise', { caseId, basis: null, reason: 'Keluarga meminta pelatihan' });
    expect(state).toMatchObject({ status: 'IN_SERVICE', plan: { version: 2, status: 'DRAFT', agreement: null }, earlierPlans: [{ version: 1, status: 'REVISED' }] });
    expect(state.plan.lines).toHaveLength(1);
  });

  it('what the office does itself needs no letter: it is done by recording it', async () => {
    const { caseId } = await familyInService(test);
    const own = planLine({ programme: 'SLRT_INFORMASI', partner: 'SLRT' });
    const { bo } = await approvedPlan(test, caseId, [own]);
    await expect(bo.call('plan.giveOwn', { caseId, basis: null, help: { lineId: randomUUID(), givenOn: '2026-11-24', what: 'x', amount: null, proof: 'RECEIPT' } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { state } = await bo.call('plan.giveOwn', { caseId, basis: null, help: { lineId: own.id, givenOn: '2026-11-24', what: 'Dijelaskan cara mengurus KK', amount: null, proof: 'FAMILY_WORD' } });
    expect(state).toMatchObject({ status: 'RESULT_RECEIVED', referrals: [] });
  });

  it('two planners at one family: the second decision on an old page is refused, lines of both are kept', async () => {
    const { caseId } = await familyInService(test);
    const [one, two] = [await test.as('bo'), await test.as('bo')];
    const seen = (await two.call('case.open', { caseId })).state.lastEventId;
    await one.call('plan.setLine', { caseId, basis: seen, line: planLine(), overlapReason: null });
    // The same service a moment later is found out; another one joins.
    await expect(two.call('plan.setLine', { caseId, basis: seen, line: planLine(), overlapReason: null })).rejects.toMatchObject({ code: 'DUPLICATE_SERVICE' });
    await two.call('plan.setLine', { caseId, basis: seen, line: planLine({ programme: 'BPBL', partner: 'PLN' }), overlapReason: null });
    const { state } = await one.call('plan.submit', { caseId, basis: (await one.call('case.open', { caseId })).state.lastEventId, note: '' });
    expect(state.plan.lines).toHaveLength(2);
    await expect(two.call('plan.submit', { caseId, basis: seen, note: '' })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    await (await test.as('manajer')).call('plan.return', { caseId, basis: null, reason: 'lagi' });
    await expect(two.call('plan.submit', { caseId, basis: seen, note: '' })).rejects.toMatchObject({ code: 'STALE_VERSION' });
  });

  it('an assessment says by member where help is needed', async () => {
    const { caseId, elder } = await familyInService(test);
    const bo = await test.as('bo');
    const { state } = await bo.call('case.assess', {
      caseId, basis: null,
      assessment: { needs: [{ personId: elder.id, area: 'HEALTH', urgent: true }, { personId: null, area: 'HOUSING', urgent: false }], risk: 'HIGH', strengths: 'Suami terampil', note: '' },
    });
    expect(state.assessment).toMatchObject({ risk: 'HIGH', strengths: 'Suami terampil' });
  });
});
