import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partnersFor } from '#src/domain/programme/catalogue.ts';
import { SEED_CATALOGUE } from '#src/domain/programme/seed.ts';
import { demoBackend, type TestBackend } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

describe('one family from the door to the closing', () => {
  let test: TestBackend;
  beforeAll(async () => {
    test = await demoBackend();
  });
  afterAll(() => {
    test.close();
  });

  it('registers, checks, plans, refers, tells and closes, and the timeline shows it all', async () => {
    const family = studyFamily();
    const { caseId } = family;
    const fo = await test.as('fo');
    const registered = await fo.call('case.register', registerInput(family));
    expect(registered).toMatchObject({ caseId, created: true });
    expect(registered.number).toMatch(/^SLRT-\d{6}-A\d{5}$/);
    expect(await fo.call('case.register', registerInput(family))).toEqual({ ...registered, created: false });
    expect((await fo.call('case.receipt', { caseId, paper: 'A4' })).bytes.length).toBeGreaterThan(5_000);
    let view = await fo.call('case.sendToReview', { caseId, basis: null, note: '' });

    const analyst = await test.as('analis');
    for (const person of [family.head, family.elder]) {
      const answer = await analyst.call('registry.search', {
        nik: person.nik, familyCard: null, name: null, village: null, birthYear: null, sex: null, caseId, limit: 10,
      });
      expect(answer).toMatchObject({ state: 'FOUND', hits: [{ decile: 1, reasons: ['NIK_SAME'] }] });
      const [hit] = answer.hits;
      view = await analyst.call('case.recordRegistryCheck', {
        caseId, basis: view.state.lastEventId,
        check: {
          personId: person.id, answer: answer.state, query: 'nik', registryId: hit?.registryId ?? null, decile: hit?.decile ?? null,
          version: answer.source?.version ?? null, quarter: answer.source?.quarter ?? null, dataDate: answer.source?.date ?? null, candidates: [],
        },
      });
    }
    const misspelt = await analyst.call('registry.search', {
      nik: null, familyCard: null, name: 'rachmat soenandar', village: '32.04.05.2004', birthYear: 1985, sex: 'L', caseId, limit: 10,
    });
    expect(misspelt.hits[0]?.name).toBe('RAHMAT SUNANDAR');
    view = await analyst.call('case.mapNeeds', { caseId, basis: view.state.lastEventId, mapping: { needs: [...view.state.needs], categories: [{ personId: family.elder.id, category: 'P24_DESTITUTE' }], note: '' } });
    view = await analyst.call('case.proposePrelist', { caseId, basis: view.state.lastEventId, personIds: [family.head.id], note: 'Belum terdaftar' });
    view = await analyst.call('case.sendToService', { caseId, basis: view.state.lastEventId, note: '' });
    expect(view.state.status).toBe('IN_SERVICE');

    const planner = await test.as('bo');
    const lines = [
      ['PIP', family.son.id], ['PBI_JK', family.elder.id], ['KUBE', family.head.id], ['RUTILAHU_KAB', null], ['BPBL', null],
    ] as const;
    for (const [programme, personId] of lines) {
      expect(SEED_CATALOGUE.programmes.some((candidate) => candidate.code === programme)).toBe(true);
      const partner = partnersFor(SEED_CATALOGUE, programme)[0]?.code ?? 'DINSOS';
      view = await planner.call('plan.setLine', {
        caseId, basis: view.state.lastEventId, overlapReason: null,
        line: { id: randomUUID(), needId: null, personId, programme, partner, goal: '', dueOn: null },
      });
    }
    const again = { id: randomUUID(), needId: null, personId: null, programme: 'RUTILAHU_KAB', partner: 'X', goal: '', dueOn: null };
    expect(await planner.call('plan.checkLine', { caseId, line: again })).toMatchObject([{ rule: 'SAME_PROGRAMME' }]);
    await expect(planner.call('plan.setLine', { caseId, basis: null, overlapReason: null, line: again })).rejects.toMatchObject({ code: 'DUPLICATE_SERVICE' });
    view = await planner.call('plan.submit', { caseId, basis: view.state.lastEventId, note: '' });

    const manager = await test.as('manajer');
    view = await manager.call('plan.approve', { caseId, basis: view.state.lastEventId, note: 'Setuju' });
    expect(view.state.status).toBe('APPROVED');
    view = await planner.call('plan.agree', { caseId, basis: view.state.lastEventId, agreement: { version: view.state.plan.version, means: 'SIGNATURE', agreedOn: '2026-11-24', by: 'Rahmat' } });

    const signerId = (await planner.call('user.signers', {})).find((user) => user.username === 'kadis')?.id ?? '';
    for (const line of view.state.plan.lines) {
      const referralId = randomUUID();
      view = await planner.call('referral.issue', {
        caseId, basis: view.state.lastEventId,
        letters: [{
          referralId, partner: line.partner, lineIds: [line.id], subject: 'Rujukan layanan', problem: 'Keluarga tidak mampu membutuhkan bantuan.', documents: ['KTP', 'KK'], copies: ['Arsip'], signerId,
        }],
      });
      const letter = await planner.call('referral.letter', { caseId, referralIds: [referralId] });
      expect(letter.bytes.length).toBeGreaterThan(10_000);
      expect(letter.fileName).not.toContain('Rahmat');
    }
    expect(new Set(view.state.referrals.map((referral) => referral.number)).size).toBe(5);
    for (const referral of view.state.referrals) {
      view = await planner.call('referral.answer', {
        caseId, basis: view.state.lastEventId,
        answer: { referralId: referral.referralId, outcome: 'ACCEPTED', answeredOn: '2026-11-25', note: '' },
      });
    }
    const [first] = view.state.referrals;
    view = await planner.call('referral.deliver', {
      caseId, basis: view.state.lastEventId,
      delivery: { referralId: first?.referralId ?? '', lineId: first?.lineIds[0] ?? '', deliveredOn: '2026-11-30', what: 'Kartu', amount: null },
    });
    view = await planner.call('case.tellCitizen', { caseId, basis: view.state.lastEventId, means: 'PHONE', reached: true, message: 'Bantuan Bapak disetujui.', toldOn: '2026-11-30' });
    view = await planner.call('case.close', { caseId, basis: view.state.lastEventId, result: 'HELPED', note: 'Semua bantuan diterima', rating: 5 });
    expect(view.state.status).toBe('CLOSED');
    expect(view.state.conflicts).toEqual([]);
    expect(view.state.timeline.map((entry) => entry.type)).toEqual(expect.arrayContaining(['registered', 'registryChecked', 'planApproved', 'referralIssued', 'closed']));

    const administrator = await test.as('admin');
    expect(await administrator.call('projection.rebuild', {})).toMatchObject({ differing: 0 });
    expect(await administrator.call('access.verify', {})).toMatchObject({ intact: true });
  });

  it('finds the case by the code on the receipt and by its number, the family by NIK and by name', async () => {
    const fo = await test.as('fo');
    const page = await fo.call('case.queue', { queue: 'ENDED', village: null, text: 'Rahmat', cursor: null, limit: 10 });
    const [row] = page.rows;
    expect(row?.applicantName).toBe('Rahmat Sunandar Contoh');
    expect(await fo.call('case.byCode', { code: row?.number.toLowerCase() ?? '' })).toEqual(row);
    for (const text of ['3204 9915 0185 0001', 'sunandar rahmat', '3204991203100001']) {
      const found = await fo.call('people.search', { text, village: null, limit: 10 });
      expect(found.map((match) => match.name)).toContain('Rahmat Sunandar Contoh');
    }
  });
});
