import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBackend, type TestBackend } from './backend.ts';
import { approvedPlan, familyInService, letter, planLine } from './inService.ts';

const START = Date.parse('2026-11-24T03:00:00Z');
const DAY = 86_400_000;

describe('after the help has arrived', () => {
  let test: TestBackend;
  let clock = START;
  beforeAll(async () => {
    test = await demoBackend({ now: () => clock });
  });
  afterAll(() => test.close());

  async function delivered() {
    const family = await familyInService(test);
    const { caseId } = family;
    const line = planLine();
    const { bo, manager, signerId } = await approvedPlan(test, caseId, [line]);
    const issued = letter([line.id], signerId);
    await bo.call('referral.issue', { caseId, basis: null, letters: [issued] });
    const { referralId } = issued;
    await bo.call('referral.answer', { caseId, basis: null, answer: { referralId, outcome: 'ACCEPTED', answeredOn: '2026-11-24', note: '' } });
    await bo.call('referral.deliver', { caseId, basis: null, delivery: { referralId, lineId: line.id, deliveredOn: '2026-11-24', what: 'Rumah diperbaiki', amount: 15_000_000, proof: 'MINUTES' } });
    return { family, caseId, line, bo, manager };
  }

  it('visits and calls follow from rules; what was asked after is not asked again; a family not met stays', async () => {
    const { caseId, line, bo } = await delivered();
    const first = await bo.call('case.open', { caseId });
    expect(first.followUps.map((task) => [task.rule, task.dueOn])).toEqual([['FIRST_CALL', '2026-12-08'], ['FIRST_VISIT', '2027-01-07'], ['SECOND_VISIT', '2027-04-01']]);
    const done = (reached: boolean, basicNeedsMet = false) => ({
      rule: 'FIRST_CALL', means: 'CALL' as const, doneOn: '2026-12-08', reached, results: reached ? [{ lineId: line.id, result: 'USED' as const, note: '' }] : [],
      newNeeds: reached ? [{ id: `new-${caseId.slice(0, 8)}`, kind: 'PROGRAM_NEED', sector: 'EDUCATION', personId: null, note: 'Seragam' }] : [], basicNeedsMet, note: '',
    });
    expect((await bo.call('followUp.record', { caseId, basis: null, done: done(false) })).followUps.map((task) => task.rule)).toContain('FIRST_CALL');
    const after = await bo.call('followUp.record', { caseId, basis: null, done: done(true, true) });
    expect(after.followUps.map((task) => task.rule)).toEqual(['FIRST_VISIT', 'SECOND_VISIT']);
    expect(after.state.needs.some((need) => need.note === 'Seragam')).toBe(true);
    // Basic needs are met: a programme that lifts the family is suggested.
    expect(after.empowering).toBe('PENA');
  });

  it('stands in the queue from the day it is due', async () => {
    const { caseId } = await delivered();
    const listed = async () => (await (await test.as('bo')).call('case.queue', { queue: 'FOLLOW_UP', village: null, text: null, cursor: null, limit: 100 })).rows.some((row) => row.caseId === caseId);
    expect(await listed()).toBe(false);
    clock = START + 14 * DAY;
    expect(await listed()).toBe(true);
    clock = START;
  });

  it('every decision waits to be told until the citizen was reached, also a refusal', async () => {
    const { caseId, bo } = await delivered();
    const open = await bo.call('case.open', { caseId });
    expect(open.state.toTell.map((task) => task.type)).toEqual(['planApproved', 'referralAnswered', 'serviceDelivered']);
    const listed = async () => (await (await test.as('bo')).call('case.queue', { queue: 'TO_TELL', village: null, text: null, cursor: null, limit: 100 })).rows.some((row) => row.caseId === caseId);
    expect(await listed()).toBe(true);
    const tell = (reached: boolean) => bo.call('case.tellCitizen', { caseId, basis: null, means: 'PHONE', reached, message: 'Bantuan Bapak sudah tiba.', toldOn: '2026-11-24' });
    expect((await tell(false)).state.toTell.map((task) => task.tries)).toEqual([1, 1, 1]);
    expect((await tell(true)).state.toTell).toEqual([]);
    expect(await listed()).toBe(false);

    const refused = await familyInService(test);
    await bo.call('plan.setLine', { caseId: refused.caseId, basis: null, line: planLine(), overlapReason: null });
    await bo.call('plan.submit', { caseId: refused.caseId, basis: null, note: '' });
    await (await test.as('manajer')).call('case.reject', { caseId: refused.caseId, basis: null, reasonCode: 'NOT_ELIGIBLE', reason: 'Mampu' });
    const { rows } = await bo.call('case.queue', { queue: 'TO_TELL', village: null, text: null, cursor: null, limit: 100 });
    expect(rows.map((row) => row.caseId)).toContain(refused.caseId);
    const told = await bo.call('case.tellCitizen', { caseId: refused.caseId, basis: null, means: 'VISIT', reached: true, message: 'Maaf, belum dapat dibantu.', toldOn: '2026-11-24' });
    expect(told.state).toMatchObject({ status: 'REJECTED', toTell: [] });
  });

  it('closes with the family’s rating and its own words; reopened, the plan that was finished stays finished', async () => {
    const { caseId, bo, manager } = await delivered();
    await bo.call('case.tellCitizen', { caseId, basis: null, means: 'PHONE', reached: true, message: 'Selesai.', toldOn: '2026-11-24' });
    const { state } = await bo.call('case.close', { caseId, basis: null, result: 'HELPED', note: 'Rumah layak', rating: 5, words: 'Alhamdulillah rumah tidak bocor lagi.' });
    expect(state).toMatchObject({ status: 'CLOSED', closing: { rating: 5, words: 'Alhamdulillah rumah tidak bocor lagi.' }, plan: { status: 'COMPLETED' } });
    const again = await manager.call('case.reopen', { caseId, basis: null, reason: 'Atap bocor lagi' });
    expect(again.state).toMatchObject({ status: 'IN_REVIEW', plan: { status: 'COMPLETED' } });
    await (await test.as('analis')).call('case.sendToService', { caseId, basis: null, note: '' });
    const next = await bo.call('plan.setLine', { caseId, basis: null, line: planLine({ programme: 'BLK', partner: 'DISNAKER' }), overlapReason: null });
    expect(next.state).toMatchObject({ plan: { version: 2, status: 'DRAFT' }, earlierPlans: [{ version: 1, status: 'COMPLETED' }] });
  });

  it('a family that moves takes its case along: the old area no longer sees it, the new one does', async () => {
    const { caseId } = await familyInService(test);
    const [supervisor, manager] = [await test.as('supervisor'), await test.as('manajer')];
    await supervisor.call('case.open', { caseId });
    await expect(supervisor.call('case.transfer', { caseId, basis: null, to: '32.04.99.9999', reason: 'pindah' })).rejects.toMatchObject({ code: 'VILLAGE_UNKNOWN' });
    await supervisor.call('case.transfer', { caseId, basis: null, to: '32.04.12.2002', reason: 'Keluarga pindah ke Nagreg' });
    await expect(supervisor.call('case.open', { caseId })).rejects.toMatchObject({ code: 'AREA_NOT_ALLOWED' });
    const view = await manager.call('case.open', { caseId });
    expect(view.state.registration?.village).toBe('32.04.12.2002');
    expect(view.household.household.village).toBe('32.04.12.2002');
    expect(await (await test.as('admin')).call('projection.rebuild', {})).toMatchObject({ differing: 0 });
  });
});
