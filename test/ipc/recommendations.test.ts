import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventOf, commit } from '#main/data/commit.ts';
import { readPdf } from '../documents/pdfText.ts';
import { demoBackend, type TestBackend } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';
import { approvedPlan, familyInService, letter, planLine } from './inService.ts';

const NEEDY = 'benar-benar berasal dari keluarga tidak mampu';

describe('a letter of recommendation', () => {
  let test: TestBackend;
  beforeAll(async () => {
    test = await demoBackend();
  });
  afterAll(() => test.close());

  const check = async (caseId: string, personId: string, decile: number) => (await test.as('analis')).call('case.recordRegistryCheck', {
    caseId, basis: null, check: { personId, answer: 'FOUND', query: 'nik', registryId: 'R-1', decile, version: 1, quarter: '2026-Q3', dataDate: '2026-09-30', candidates: [] },
  });
  const recheck = (caseId: string, personId: string): void => {
    const { store } = test.backend.services.office.get();
    const data = { personId, answer: 'FOUND', query: 'nik', registryId: 'R-1', decile: 1, version: 2, quarter: '2026-Q4', dataDate: '2026-12-31', candidates: [] } as const;
    commit(store, 'u1', () => ({ name: 'test', scope: '32.04.05.2004', subject: { type: 'case', id: caseId }, events: [eventOf(caseId, 'registryChecked', { ...data, candidates: [] }, null)] }));
  };
  const planned = async (decile: number | null) => {
    const family = await familyInService(test);
    const { caseId } = family;
    if (decile !== null) await check(caseId, family.head.id, decile);
    const line = planLine();
    return { family, caseId, line, ...await approvedPlan(test, caseId, [line]) };
  };
  const issued = async (decile: number | null, kind?: 'REFERRAL' | 'RECOMMENDATION') => {
    const { bo, signerId, line, ...rest } = await planned(decile);
    const asked = letter([line.id], signerId);
    const { state } = await bo.call('referral.issue', { caseId: rest.caseId, basis: null, letters: [kind === undefined ? asked : { ...asked, kind }] });
    const print = async () => {
      const file = await bo.call('referral.letter', { caseId: rest.caseId, referralIds: [asked.referralId] });
      return { ...file, text: (await readPdf(file.bytes)).pages.join(' ') };
    };
    return { ...rest, bo, print, referralId: asked.referralId, referral: state.referrals[0] };
  };

  it('keeps its kind on its event, in the list, by its code and on paper; without a word it is a referral', async () => {
    const { bo, print, referral, referralId } = await issued(2, 'RECOMMENDATION');
    expect(referral).toMatchObject({ kind: 'RECOMMENDATION', hardship: { source: 'REGISTRY' }, registry: { answer: 'FOUND', decile: 2 } });
    const { fileName, text } = await print();
    expect(fileName).toMatch(/^surat-rekomendasi-/);
    expect(text).toContain(NEEDY);
    const { rows } = await bo.call('referral.queue', { view: 'TO_SEND', village: null, text: referral?.number ?? '', cursor: null, limit: 10 });
    expect(rows).toMatchObject([{ referralId, kind: 'RECOMMENDATION' }]);
    expect(await bo.call('referral.byCode', { code: referral?.code ?? '' })).toMatchObject({ kind: 'RECOMMENDATION' });
    const plain = await issued(2);
    expect(plain.referral).toMatchObject({ kind: 'REFERRAL', hardship: null });
    expect((await plain.print()).fileName).toMatch(/^surat-rujukan-/);
    expect((await plain.print()).text).not.toContain(NEEDY);
  });

  it('does not call a family poor without a decile that says so, and says the same whenever it is printed', async () => {
    const { caseId, family, print } = await issued(6, 'RECOMMENDATION');
    const { text } = await print();
    expect(text).toContain('desil 6');
    expect(text).not.toContain(NEEDY);
    // A newer answer of the registry is not what the letter went out with.
    recheck(caseId, family.head.id);
    expect((await print()).text).toBe(text);
  });

  it('an officer who found too little income supports it', async () => {
    const { caseId, bo, line, signerId } = await planned(null);
    await bo.call('case.assess', { caseId, basis: null, assessment: { needs: [{ personId: null, area: 'INCOME', urgent: true }], risk: 'HIGH', strengths: '', note: '' } });
    const asked = { ...letter([line.id], signerId), kind: 'RECOMMENDATION' as const };
    await bo.call('referral.issue', { caseId, basis: null, letters: [asked] });
    const { bytes } = await bo.call('referral.letter', { caseId, referralIds: [asked.referralId] });
    expect((await readPdf(bytes)).pages[0]).toMatch(/Berdasarkan asesmen petugas kami pada .*, kami menerangkan/);
  });

  it('sent on to another partner it stays a recommendation', async () => {
    const { bo, caseId, referralId } = await issued(2, 'RECOMMENDATION');
    const { state } = await bo.call('referral.answer', { caseId, basis: null, answer: { referralId, outcome: 'REFERRED_ONWARD', answeredOn: '2026-11-24', note: 'kuota habis', onwardTo: 'BAZNAS' } });
    expect(state.referrals[1]).toMatchObject({ follows: referralId, kind: 'RECOMMENDATION', partner: 'BAZNAS' });
  });

  it('keeps the words it was issued with, which are not those of the referral', async () => {
    const admin = await test.as('admin');
    await admin.call('texts.change', { chosen: { group: 'RECOMMENDATION', texts: { recommendClosing: 'Hatur nuhun atas rekomendasi ini.' } }, note: 'Naskah baru', basis: null });
    const { print } = await issued(2, 'RECOMMENDATION');
    await admin.call('texts.change', { chosen: { group: 'RECOMMENDATION', texts: {} }, note: 'Kembali', basis: (await admin.call('texts.get', { group: 'RECOMMENDATION' })).versionId });
    expect((await print()).text).toContain('Hatur nuhun atas rekomendasi ini.');
    expect((await (await issued(2, 'RECOMMENDATION')).print()).text).toContain('Demikian kami sampaikan.');
  });

  it('is what a reactivation asks with', async () => {
    const family = studyFamily();
    const { household, members, consent } = registerInput(family);
    const [fo, manager] = [await test.as('fo'), await test.as('manajer')];
    await fo.call('reactivation.request', { caseId: family.caseId, household, members, consent, documents: ['KTP', 'KK'], ask: { personId: family.elder.id, cardNumber: null, cause: 'UNKNOWN', facility: 'RSUD Majalaya', inHospital: true, note: '' } });
    const signerId = (await manager.call('user.signers', {}))[0]?.id ?? '';
    await manager.call('reactivation.approve', { caseIds: [family.caseId], signerId });
    const { state } = await fo.call('case.open', { caseId: family.caseId });
    expect(state.referrals).toMatchObject([{ kind: 'RECOMMENDATION', subject: 'Rekomendasi pengaktifan kembali kepesertaan PBI-JK', hardship: null }]);
  });

  it('a letter of an older application, whose event names no kind, is a referral as it was', async () => {
    const { bo, caseId, line, signerId } = await planned(2);
    const { store } = test.backend.services.office.get();
    const { texts: _, ...old } = { ...letter([line.id], signerId), number: 'LAMA-1', code: 'LAMA-0001', issuedOn: '2026-11-01', answerDueOn: null, texts: null };
    commit(store, 'u1', () => ({ name: 'test', scope: '32.04.05.2004', subject: { type: 'case', id: caseId }, events: [eventOf(caseId, 'referralIssued', old, null)] }));
    const file = await bo.call('referral.letter', { caseId, referralIds: [old.referralId] });
    expect(file.fileName).toMatch(/^surat-rujukan-/);
    expect((await readPdf(file.bytes)).pages[0]).toContain('desil 2');
    const { rows } = await bo.call('referral.queue', { view: 'TO_SEND', village: null, text: 'LAMA-1', cursor: null, limit: 10 });
    expect(rows).toMatchObject([{ kind: 'REFERRAL' }]);
  });
});
