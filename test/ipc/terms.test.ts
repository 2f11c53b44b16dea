import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receive } from '#main/data/receive.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';
import { approvedPlan, familyInService, letter, planLine } from './inService.ts';

const at = (day: string): number => Date.parse(`${day}T03:00:00Z`);

describe('terms and follow-up rules of the office', () => {
  let test: TestBackend;
  let now = at('2026-11-24'); // Tuesday
  let admin: TestLine;
  beforeAll(async () => {
    test = await demoBackend({ now: () => now });
    admin = await test.as('admin');
  });
  afterAll(() => test.close());

  const basis = async () => (await admin.call('terms.get', {})).versionId;
  const change = async (changes: Parameters<typeof admin.call<'terms.change'>>[1]['changes'], note = 'Standar pelayanan') => admin.call('terms.change', { changes, note, basis: await basis() });
  const register = async () => {
    const fo = await test.as('fo');
    const { caseId } = await fo.call('case.register', { ...registerInput(studyFamily()), urgency: 'REGULAR', kind: 'NON_PROGRAM_NEED' });
    return caseId;
  };
  const dueOn = async (caseId: string) => {
    const fo = await test.as('fo');
    const { state } = await fo.call('case.open', { caseId });
    return (await fo.call('case.byCode', { code: state.registration?.number ?? '' })).dueOn;
  };
  const letterDue = async () => {
    const { caseId } = await familyInService(test, (family) => ({ ...family, urgency: 'REGULAR' }));
    const line = planLine();
    const { bo, signerId } = await approvedPlan(test, caseId, [line]);
    const { state } = await bo.call('referral.issue', { caseId, basis: null, letters: [letter([line.id], signerId)] });
    return { caseId, referralId: state.referrals[0]?.referralId ?? '', due: state.referrals[0]?.answerDueOn, line, bo };
  };

  it('begin with the application’s own, and only what was changed is kept', async () => {
    expect(await admin.call('terms.get', {})).toMatchObject({ changes: {}, versionId: null, versions: [], terms: { answers: { REGULAR: { answer: 10 } }, cases: { kinds: { NON_PROGRAM_NEED: 5 } } } });
    const view = await change({ 'case.NON_PROGRAM_NEED': 3, 'case.INQUIRY': 1, 'answer.REGULAR.answer': 7 });
    expect(view.changes).toEqual({ 'case.NON_PROGRAM_NEED': 3, 'answer.REGULAR.answer': 7 });
    expect(view.versions).toMatchObject([{ note: 'Standar pelayanan', by: expect.any(String) as string, changed: ['answer.REGULAR.answer', 'case.NON_PROGRAM_NEED'], changes: view.changes }]);
    await change({}, 'Kembali ke bawaan');
    const back = await admin.call('terms.get', {});
    expect(back).toMatchObject({ changes: {}, versions: [{ note: 'Kembali ke bawaan', changed: ['answer.REGULAR.answer', 'case.NON_PROGRAM_NEED'] }, {}] });
    expect((await admin.call('access.list', { subjectId: 'OFFICE', cursor: null })).rows.map((row) => row.action)).toEqual(['WRITE', 'WRITE']);
  });

  it('count for what begins afterwards: a promise and a letter keep their days, also when all is computed anew', async () => {
    const before = await register();
    const sent = await letterDue();
    expect([await dueOn(before), sent.due]).toEqual(['2026-12-01', '2026-12-08']);
    await change({ 'case.NON_PROGRAM_NEED': 2, 'answer.REGULAR.answer': 4, 'answer.REGULAR.reminder': 1 });
    const after = await register();
    expect([await dueOn(before), await dueOn(after)]).toEqual(['2026-12-01', '2026-11-26']);
    expect((await letterDue()).due).toBe('2026-11-30');
    // A reminder is a new term: it has the length of the day on which it is given.
    now = at('2026-12-09');
    const bo = await test.as('bo');
    await bo.call('referral.send', { caseId: sent.caseId, basis: null, referralIds: [sent.referralId], means: 'EMAIL', sentOn: '2026-12-09', to: '' });
    const { state } = await bo.call('referral.remind', { caseId: sent.caseId, basis: null, referralId: sent.referralId, means: 'EMAIL', note: '' });
    expect(state.referrals[0]?.answerDueOn).toBe('2026-12-10');
    admin = await test.as('admin');
    expect(await admin.call('projection.rebuild', {})).toMatchObject({ differing: 0 });
    await change({});
    expect([await dueOn(before), await dueOn(after)]).toEqual(['2026-12-01', '2026-11-26']);
  });

  it('help that arrived before is followed up by the rules of its day', async () => {
    const rule = { active: true, means: 'VISIT' as const, after: 3, sectors: null };
    const tasksAfter = async (deliveredOn: string) => {
      const { caseId, referralId, line, bo } = await letterDue();
      await bo.call('referral.answer', { caseId, basis: null, answer: { referralId, outcome: 'ACCEPTED', answeredOn: deliveredOn, note: '' } });
      return (await bo.call('referral.deliver', { caseId, basis: null, delivery: { referralId, lineId: line.id, deliveredOn, what: 'Rumah', amount: null, proof: 'MINUTES' } })).followUps;
    };
    await change({ 'followUp.FIRST_CALL': rule, 'followUp.FIRST_VISIT': { ...rule, active: false } });
    expect((await tasksAfter('2026-12-08')).map((task) => [task.rule, task.means, task.dueOn])).toEqual([['FIRST_CALL', 'CALL', '2026-12-22'], ['FIRST_VISIT', 'VISIT', '2027-01-21'], ['SECOND_VISIT', 'VISIT', '2027-04-15']]);
    expect((await tasksAfter('2026-12-09')).map((task) => [task.rule, task.means, task.dueOn])).toEqual([['FIRST_CALL', 'VISIT', '2026-12-14'], ['SECOND_VISIT', 'VISIT', '2027-04-16']]);
    expect(await admin.call('projection.rebuild', {})).toMatchObject({ differing: 0 });
  });

  it('arrive from another desk like its own, and the lists follow', async () => {
    const { store } = test.backend.services.office.get();
    const other = store.clock.next();
    const rows = [{ table: 'catalogue_version', id: randomUUID(), basis: '', fields: { kind: 'TERMS', code: 'OFFICE', body: JSON.stringify({ 'followUp.FIRST_CALL': { active: true, means: 'CALL', after: 1, sectors: null } }), valid_from: '2026-11-24', note: 'x', author: 'u9', written_at: now } }];
    receive(store, { id: randomUUID(), deviceId: 'f'.repeat(10), deviceSeq: 1, hlc: other, scope: 'reference', author: 'u9', schema: 1, body: { command: 'terms.change', rows, events: [] } }, 1);
    expect((await admin.call('terms.get', {})).terms.followUp.FIRST_CALL.after).toBe(1);
    const due = store.sql.all(store.q.selectFrom('case_projection').select('follow_up_on').where('follow_up_on', 'is not', null)).map((row) => row.follow_up_on);
    expect(due).toContain('2026-12-10');
    expect(await admin.call('projection.rebuild', {})).toMatchObject({ differing: 0 });
  });

  it('two administrators at once: the second is told; nobody else may, and no nonsense', async () => {
    const known = await basis();
    await admin.call('terms.change', { changes: { 'case.INQUIRY': 2 }, note: 'satu', basis: known });
    await expect(admin.call('terms.change', { changes: { 'case.INQUIRY': 3 }, note: 'dua', basis: known })).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect((await test.as('manajer')).call('terms.change', { changes: {}, note: 'x', basis: null })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    for (const changes of [{ 'case.INQUIRY': 0 }, { 'answer.EMERGENCY.answer': 61 }, { 'case.NOTHING': 3 }]) {
      await expect(admin.call('terms.change', { changes, note: 'x', basis: await basis() })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
  });
});
