import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_USERS } from '#main/data/demo/office.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';
import { registerInput } from './family.ts';
import { approvedPlan, familyInService, letter, planLine, type Family } from './inService.ts';

const START = Date.parse('2026-11-24T03:00:00Z');
const DAY = 86_400_000;

/** The founding study's family (domain.md §1.11), from the plan to the closing, and what happens when it comes again. */
describe('the family of the founding study', () => {
  let test: TestBackend;
  let clock = START;
  let family: Family;
  const lines = new Map<string, TestLine>();
  const as = (username: string): TestLine => lines.get(username) as TestLine;
  /** A new day: everybody logs in again. */
  const on = async (at: number): Promise<void> => {
    clock = at;
    for (const { username } of DEMO_USERS) lines.set(username, await test.as(username));
  };
  beforeAll(async () => {
    test = await demoBackend({ now: () => clock });
    await on(START);
    family = await familyInService(test);
  });
  afterAll(() => test.close());

  it('has a plan with every service, partners that answer in their own ways, and closes with its rating', async () => {
    const { caseId, son, elder, head } = family;
    const plan = {
      pip: planLine({ programme: 'PIP', partner: 'DISDIK', personId: son.id }), health: planLine({ programme: 'PBI_JK', partner: 'DINSOS', personId: elder.id }),
      kube: planLine({ programme: 'KUBE', partner: 'DISKOPDAG', personId: head.id }), house: planLine(), light: planLine({ programme: 'BPBL', partner: 'PLN' }),
    };
    const { signerId } = await approvedPlan(test, caseId, Object.values(plan));
    const bo = as('bo');
    const letters = Object.values(plan).map((line) => letter([line.id], signerId, line.partner));
    const [pip, health, kube, house, light] = letters.map((one) => one.referralId);
    await bo.call('referral.issue', { caseId, basis: null, letters });
    await bo.call('referral.send', { caseId, basis: null, referralIds: letters.map((one) => one.referralId), means: 'PARTNER_LIST', sentOn: '2026-11-24', to: '' });
    const answer = (referralId = '', outcome: 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'REFERRED_ONWARD', onwardTo?: string) =>
      as('fo').call('referral.answer', { caseId, basis: null, answer: { referralId, outcome, answeredOn: '2026-11-25', note: 'menurut kuota', ...(onwardTo === undefined ? {} : { onwardTo }) } });
    await answer(pip, 'ACCEPTED');
    await answer(health, 'ACCEPTED');
    await answer(kube, 'PARTLY_ACCEPTED');
    const { state: forwarded } = await answer(light, 'REFERRED_ONWARD', 'INDONESIA_POWER');
    const next = forwarded.referrals.find((one) => one.follows === light);
    expect(next).toMatchObject({ partner: 'INDONESIA_POWER', status: 'ISSUED', lineIds: [plan.light.id] });
    await answer(next?.referralId, 'ACCEPTED');

    // One is silent: reminded after its three working days, escalated after two more, and then it answers.
    await on(START + 6 * DAY);
    await as('bo').call('referral.remind', { caseId, basis: null, referralId: house ?? '', means: 'EMAIL', note: '' });
    await on(START + 9 * DAY);
    expect((await as('manajer').call('referral.queue', { view: 'TO_ESCALATE', village: null, text: null, cursor: null, limit: 10 })).rows.map((row) => row.referralId)).toEqual([house]);
    await as('manajer').call('referral.escalate', { caseId, basis: null, referralId: house ?? '', to: 'Kepala Disperkimtan', note: 'dijanjikan' });
    await answer(house, 'ACCEPTED');

    for (const [referralId = '', line] of [[pip, plan.pip], [health, plan.health], [kube, plan.kube], [house, plan.house], [next?.referralId, plan.light]] as const) {
      await as('bo').call('referral.deliver', { caseId, basis: null, delivery: { referralId, lineId: line.id, deliveredOn: '2026-12-03', what: 'Sudah diterima', amount: null, proof: 'PHOTO' } });
    }
    const told = await as('bo').call('case.tellCitizen', { caseId, basis: null, means: 'VISIT', reached: true, message: 'Semua bantuan sudah diterima.', toldOn: '2026-12-03' });
    expect(told.state).toMatchObject({ status: 'INFORMED', toTell: [] });
    const { state } = await as('bo').call('case.close', { caseId, basis: null, result: 'HELPED', note: 'Semua terpenuhi', rating: 5, words: 'Hatur nuhun.' });
    expect(state).toMatchObject({ status: 'CLOSED', closing: { rating: 5, words: 'Hatur nuhun.' } });
  });

  it('comes again and asks for the house: stopped with the reason, and again after six years', async () => {
    const again = async (at: number): Promise<{ caseId: string }> => {
      await on(at);
      const caseId = randomUUID();
      const needs = [{ id: randomUUID(), kind: 'PROGRAM_NEED', sector: 'HOUSING', personId: null, note: 'Atap bocor' }];
      await as('fo').call('case.register', { ...registerInput(family), caseId, needs });
      await as('fo').call('case.sendToReview', { caseId, basis: null, note: '' });
      await as('analis').call('case.sendToService', { caseId, basis: null, note: '' });
      return { caseId };
    };
    const soon = await again(START + 30 * DAY);
    expect(await as('bo').call('plan.checkLine', { caseId: soon.caseId, line: planLine() })).toMatchObject([{ programme: 'RUTILAHU_KAB', status: 'DELIVERED' }]);
    await expect(as('bo').call('plan.setLine', { caseId: soon.caseId, basis: null, line: planLine(), overlapReason: null })).rejects.toMatchObject({ code: 'DUPLICATE_SERVICE' });
    await as('bo').call('case.cancel', { caseId: soon.caseId, basis: null, reason: 'Sudah pernah menerima' });
    // The help came on 3 December 2026: a day before six years are over it is still stopped, after them it may come again.
    const nearly = await again(Date.parse('2032-12-02T03:00:00Z'));
    await expect(as('bo').call('plan.setLine', { caseId: nearly.caseId, basis: null, line: planLine(), overlapReason: null })).rejects.toMatchObject({ code: 'DUPLICATE_SERVICE' });
    await as('bo').call('case.cancel', { caseId: nearly.caseId, basis: null, reason: 'Belum enam tahun' });
    const later = await again(Date.parse('2032-12-06T03:00:00Z'));
    expect((await as('bo').call('plan.setLine', { caseId: later.caseId, basis: null, line: planLine(), overlapReason: null })).state.plan.lines).toHaveLength(1);
  });
});
