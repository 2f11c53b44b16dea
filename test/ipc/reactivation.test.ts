import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoNik } from '#main/data/demo/families.ts';
import { demoBackend, type TestBackend } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';
import { familyInService, planLine } from './inService.ts';

describe('a card that is no longer active', () => {
  let test: TestBackend;
  let signerId = '';
  beforeAll(async () => {
    test = await demoBackend();
    signerId = (await (await test.as('manajer')).call('user.signers', {}))[0]?.id ?? '';
  });
  afterAll(() => test.close());

  const request = (inHospital: boolean, cause = 'UNKNOWN', documents: string[] = ['KTP', 'KK']) => {
    const family = studyFamily();
    const { household, members, consent } = registerInput(family);
    return { family, input: { caseId: family.caseId, household, members, consent, documents, ask: { personId: family.elder.id, cardNumber: '0001234567890', cause, facility: 'RSUD Majalaya', inHospital, note: '' } } };
  };

  it('a patient in hospital now: from the counter to the letter in two steps, on the same day', async () => {
    const [fo, manager] = [await test.as('fo'), await test.as('manajer')];
    const { input } = request(true);
    const made = await fo.call('reactivation.request', input);
    expect(await fo.call('reactivation.request', input)).toEqual(made); // pressed twice
    const view = await fo.call('case.open', { caseId: input.caseId });
    expect(view.state).toMatchObject({ status: 'AWAITING_APPROVAL', registration: { urgency: 'EMERGENCY', emergency: 'HOSPITAL' }, plan: { agreement: { means: 'SIGNATURE' } } });
    expect(view.state.registration?.dueOn).toBe(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10));
    expect((await manager.call('reactivation.waiting', {}))[0]).toMatchObject({ caseId: input.caseId, inHospital: true });
    await expect(fo.call('reactivation.approve', { caseIds: [input.caseId], signerId })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    const { letters, refused } = await manager.call('reactivation.approve', { caseIds: [input.caseId, randomUUID()], signerId });
    expect(refused).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(letters).toMatchObject([{ caseId: input.caseId }]);
    expect((await manager.call('reactivation.letters', { referralIds: letters.map((letter) => letter.referralId) })).bytes.length).toBeGreaterThan(10_000);
    expect((await fo.call('case.open', { caseId: input.caseId })).state).toMatchObject({ status: 'REFERRED', plan: { status: 'ACTIVE' } });
    // Approved twice is refused the second time, and nothing is issued twice.
    expect(await manager.call('reactivation.approve', { caseIds: [input.caseId], signerId })).toMatchObject({ letters: [], refused: [{ code: 'STATE_NOT_ALLOWED' }] });
    // The same person again while it runs: stopped.
    await expect(fo.call('reactivation.request', { ...input, caseId: randomUUID() })).rejects.toMatchObject({ code: 'DUPLICATE_SERVICE' });
  });

  it('out of hospital the facility’s statement must be there; other causes have other ways', async () => {
    const fo = await test.as('fo');
    await expect(fo.call('reactivation.request', request(false).input)).rejects.toMatchObject({ code: 'REACTIVATION_PAPERS' });
    await expect(fo.call('reactivation.request', request(true, 'SALARIED').input)).rejects.toMatchObject({ code: 'REACTIVATION_OTHER_WAY' });
    await fo.call('reactivation.request', request(false, 'NOT_FOUND', ['KTP', 'SUKET_BUTUH_LAYANAN_KESEHATAN']).input);
  });

  it('of a family whose other case is under way: a case of its own, and the plan that is being made stays a draft', async () => {
    const family = await familyInService(test);
    const [bo, fo] = [await test.as('bo'), await test.as('fo')];
    await bo.call('plan.setLine', { caseId: family.caseId, basis: null, line: planLine(), overlapReason: null });
    const { household, members, consent } = registerInput(family);
    const ask = { personId: family.elder.id, cardNumber: null, cause: 'UNKNOWN', facility: 'RSUD', inHospital: true, note: '' };
    const input = { caseId: randomUUID(), household, members, consent, documents: ['KTP', 'KK'], ask };
    const { caseId } = await fo.call('reactivation.request', input);
    expect((await bo.call('case.open', { caseId })).state).toMatchObject({ status: 'AWAITING_APPROVAL', plan: { lines: [{ programme: 'PBI_REACTIVATION', personId: family.elder.id }] } });
    expect((await bo.call('case.open', { caseId: family.caseId })).state).toMatchObject({ status: 'IN_SERVICE', plan: { status: 'DRAFT', agreement: null, lines: [{ programme: 'RUTILAHU_KAB' }] } });
    // A line of the other case's plan is the same help: it isn't asked for beside it.
    const son = { ...ask, personId: family.son.id };
    await bo.call('plan.setLine', { caseId: family.caseId, basis: null, line: planLine({ programme: 'PBI_REACTIVATION', partner: 'BPJS_KESEHATAN', personId: family.son.id }), overlapReason: null });
    await expect(fo.call('reactivation.request', { ...input, caseId: randomUUID(), ask: son })).rejects.toMatchObject({ code: 'DUPLICATE_SERVICE' });
  });

  it('500 after a mass event: a list comes in, the manager approves it, 500 letters have 500 numbers', async () => {
    const [bo, manager] = [await test.as('bo'), await test.as('manajer')];
    const rows = Array.from({ length: 500 }, (_, index) => ({
      caseId: randomUUID(), name: `Warga Contoh ${'ABCDEFGHIJ'[index % 10] ?? ''}`, nik: demoNik(`19${50 + (index % 40)}-0${1 + (index % 9)}-1${index % 9}`, 'L', 1_000 + index), familyCard: null, village: '32.04.05.2001', address: 'Kp. Contoh',
      cardNumber: null,
    }));
    const input = { rows, cause: 'UNKNOWN', facility: 'Puskesmas', consent: { textVersion: '2026-11', means: 'SPOKEN' as const, share: true } };
    const started = Date.now();
    expect(await bo.call('reactivation.requestMany', input)).toEqual({ made: 500, refused: [] });
    // What the NIK says is on the letter without being typed.
    const { household } = await bo.call('case.open', { caseId: rows[0]?.caseId ?? '' });
    expect(household.members).toMatchObject([{ birthDate: '1950-01-10', sex: 'L' }]);
    // The same list again makes nothing twice; a person who is asked for already is told by the line.
    expect((await bo.call('reactivation.requestMany', input)).made).toBe(500);
    const again = await bo.call('reactivation.requestMany', { ...input, rows: rows.slice(0, 2).map((row) => ({ ...row, caseId: randomUUID() })) });
    expect(again).toEqual({ made: 0, refused: [{ row: 1, code: 'DUPLICATE_SERVICE' }, { row: 2, code: 'DUPLICATE_SERVICE' }] });
    const { letters, refused } = await manager.call('reactivation.approve', { caseIds: rows.map((row) => row.caseId), signerId });
    expect(refused).toEqual([]);
    expect(new Set(letters.map((letter) => letter.number)).size).toBe(500);
    expect(Date.now() - started).toBeLessThan(60_000);
    const bundle = await manager.call('reactivation.letters', { referralIds: letters.slice(0, 20).map((letter) => letter.referralId) });
    expect(bundle.bytes.length).toBeGreaterThan(100_000);

    // Nobody has to print at once: the letters wait in a list of their own until they are sent, all of them together.
    const unsent = async () => (await bo.call('reactivation.unsent', {})).map((row) => row.referralId);
    const referralIds = letters.map((letter) => letter.referralId);
    expect((await unsent()).filter((id) => !referralIds.includes(id))).toHaveLength(1); // the patient's, of the first test
    expect(await (await test.as('puskesos')).call('reactivation.unsent', {}).catch((error: { code: string }) => error.code)).toBe('ROLE_NOT_ALLOWED');
    const [first] = letters;
    await manager.call('referral.withdraw', { caseId: first?.caseId ?? '', basis: null, referralId: first?.referralId ?? '', reason: 'Meninggal' });
    const send = { means: 'PARTNER_LIST', sentOn: '2026-11-28', to: 'loket BPJS' } as const;
    const mine = [...referralIds.slice(0, 499), randomUUID()];
    const done = await bo.call('reactivation.send', { referralIds: mine, ...send });
    expect(done).toEqual({ sent: 498, refused: [{ referralId: first?.referralId, code: 'REFERRAL_WITHDRAWN' }, { referralId: mine[499], code: 'NOT_FOUND' }] });
    expect(await unsent()).toContain(referralIds[499]);
    expect(await unsent()).toHaveLength(2);
    expect((await bo.call('case.open', { caseId: letters[1]?.caseId ?? '' })).state.referrals).toMatchObject([{ status: 'SENT', sent: [{ means: 'PARTNER_LIST', to: 'loket BPJS' }] }]);
    expect((await bo.call('reactivation.send', { referralIds: [...referralIds].slice(0, 3), ...send })).refused).toMatchObject([{ code: 'REFERRAL_WITHDRAWN' }]);
  }, 120_000);
});
