import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Candidate } from '#src/contract/plan.ts';
import { demoBackend, type TestBackend } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

const bySubject = (verdicts: readonly Candidate[], programme: string) => verdicts.filter((one) => one.programme === programme);

describe('candidates of the founding study’s family', () => {
  let test: TestBackend;
  beforeAll(async () => {
    test = await demoBackend();
  });
  afterAll(() => {
    test.close();
  });

  /** No need is named: the matcher finds them in what is known of the family. */
  const registered = async (decile: number | null) => {
    const family = studyFamily();
    // Without numbers the application does not find them in the sample register by itself, meanwhile.
    const own = registerInput(family);
    const input = { ...own, needs: [], members: own.members.map((member) => (decile === null ? { ...member, nik: null } : member)) };
    const fo = await test.as('fo');
    await fo.call('case.register', input);
    const { caseId } = family;
    await fo.call('case.sendToReview', { caseId, basis: null, note: '' });
    const analyst = await test.as('analis');
    for (const { id } of family.members) {
      const check = { personId: id, answer: decile === null ? 'NOT_FOUND' as const : 'FOUND' as const, query: 'contoh', registryId: null, decile, version: null, quarter: null, dataDate: null, candidates: [] };
      await analyst.call('case.recordRegistryCheck', { caseId, basis: null, check });
    }
    await analyst.call('case.sendToService', { caseId, basis: null, note: '' });
    const planner = await test.as('bo');
    return { family, planner, caseId };
  };

  it('decile 1, without hints: PIP and KIP for the son, PBI-JK for the elder, KUBE for the couple; house and electricity wait only for the house’s owner', async () => {
    const { family, planner, caseId } = await registered(1);
    const { verdicts } = await planner.call('plan.candidates', { caseId });
    const wife = family.members[1];
    const of = (programme: string, personId: string | null) => bySubject(verdicts, programme).find((one) => one.personId === personId);
    for (const programme of ['PIP', 'KIP']) expect(of(programme, family.son.id)).toMatchObject({ verdict: 'LAYAK', aimed: true });
    expect(of('PBI_JK', family.elder.id)).toMatchObject({ aimed: true, missingFacts: ['INSURANCE'] });
    for (const person of [family.head, wife]) expect(of('KUBE', person?.id ?? '')).toMatchObject({ verdict: 'LAYAK', aimed: true });
    expect(of('KUBE', family.elder.id)).toMatchObject({ verdict: 'TIDAK', deciding: [{ fact: 'AGE', value: [18, 60] }] });
    expect(of('RUTILAHU_KAB', null)).toMatchObject({ verdict: 'BELUM_DIKETAHUI', aimed: true, missingFacts: ['HOME', 'OWNS_LAND'] });
    expect(of('BPBL', null)).toMatchObject({ verdict: 'BELUM_DIKETAHUI', aimed: true, missingFacts: ['HOME'] });
    expect(of('PKH', null)?.verdict).toBe('LAYAK');
    expect(of('RUTILAHU_KAB', null)?.missingDocuments).toContain('BUKTI_TANAH');
    // Candidates first, then what waits for data, then the others.
    const ranks = verdicts.map(({ verdict }) => ['LAYAK', 'BELUM_DIKETAHUI', 'TIDAK'].indexOf(verdict));
    expect(ranks).toEqual(ranks.toSorted());
  });

  it('what the planner assessed makes house and electricity candidates, with its source and what others say', async () => {
    const { family, planner, caseId } = await registered(1);
    const assess = (facts: readonly { personId: string | null; fact: string; value: string | number | boolean }[]) =>
      planner.call('case.assess', { caseId, basis: null, assessment: { needs: [], risk: 'HIGH', strengths: '', note: '', facts: [...facts] } });
    const before = await planner.call('plan.facts', { caseId });
    expect(before.find(({ personId }) => personId === null)?.awaited).toEqual(expect.arrayContaining(['HOME', 'OWNS_LAND']));
    expect(before.find(({ personId }) => personId === family.elder.id)?.awaited).toEqual(['INSURANCE']);
    expect(before.find(({ personId }) => personId === null)?.known).toContainEqual({ fact: 'TOILET', value: 'NONE', source: 'STORY', asOf: null, complete: true, others: [] });
    const house = [{ personId: null, fact: 'HOME', value: 'OWN' }, { personId: null, fact: 'OWNS_LAND', value: true }, { personId: null, fact: 'ROOMS', value: 1 }, { personId: null, fact: 'TOILET', value: 'PUBLIC' }, { personId: null, fact: 'LIGHT', value: 'NONE' }, { personId: null, fact: 'FLOOR', value: 'EARTH' }];
    const { state } = await assess([...house, { personId: family.elder.id, fact: 'INSURANCE', value: 'NONE' }]);
    expect(state.assessment?.facts).toContainEqual({ personId: null, fact: 'HOME', value: 'OWN', on: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10) });
    const { verdicts } = await planner.call('plan.candidates', { caseId });
    const of = (programme: string, personId: string | null) => bySubject(verdicts, programme).find((one) => one.personId === personId);
    expect(of('RUTILAHU_KAB', null)).toMatchObject({ verdict: 'LAYAK', aimed: true, missingFacts: [] });
    expect(of('RUTILAHU_KAB', null)?.deciding).toContainEqual(expect.objectContaining({ fact: 'HOME', truth: true, found: expect.objectContaining({ value: 'OWN', source: 'ASSESSMENT' }) }));
    expect(of('BPBL', null)).toMatchObject({ verdict: 'LAYAK' });
    expect(of('PBI_JK', family.elder.id)).toMatchObject({ verdict: 'LAYAK' });
    // The story said that there is no toilet at all: the planner sees both.
    expect(of('SANITASI', null)).toMatchObject({ verdict: 'LAYAK', conflicts: [{ fact: 'TOILET', values: [{ value: 'PUBLIC', source: 'ASSESSMENT' }, { value: 'NONE', source: 'STORY' }] }] });
    // A house that is rented is no candidate; the assessment that says so replaces the one before.
    await assess([{ personId: null, fact: 'HOME', value: 'RENTED' }]);
    const rented = (await planner.call('plan.candidates', { caseId })).verdicts;
    expect(bySubject(rented, 'RUTILAHU_KAB')).toMatchObject([{ verdict: 'TIDAK', deciding: [{ fact: 'HOME', found: { value: 'RENTED', source: 'ASSESSMENT' } }] }]);
    for (const wrong of [{ personId: null, fact: 'HOME', value: 'CASTLE' }, { personId: null, fact: 'ROOMS', value: 0 }, { personId: family.elder.id, fact: 'HOME', value: 'OWN' }, { personId: null, fact: 'DECILE', value: 1 }, { personId: null, fact: 'NOTHING', value: true }]) {
      await expect(assess([wrong])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
    await expect(assess([{ personId: 'nobody', fact: 'ILL', value: true }])).rejects.toMatchObject({ code: 'MEMBER_GONE' });
  });

  it('not in the register: nothing becomes a no for that, the decile is what is asked for', async () => {
    const { family, planner, caseId } = await registered(null);
    const { verdicts } = await planner.call('plan.candidates', { caseId });
    const wanted = [['PIP', family.son.id], ['PBI_JK', family.elder.id], ['KUBE', family.head.id], ['RUTILAHU_KAB', null], ['BPBL', null]] as const;
    for (const [programme, personId] of wanted) {
      const verdict = verdicts.find((one) => one.programme === programme && one.personId === personId);
      expect(verdict).toMatchObject({ verdict: 'BELUM_DIKETAHUI', aimed: true });
      expect(verdict?.missingFacts).toContain('DECILE');
    }
  });

  it('what is planned is marked, and a double is told before the line is written', async () => {
    const { family, planner, caseId } = await registered(1);
    const line = { id: 'line-pip', needId: null, personId: family.son.id, programme: 'PIP', partner: 'DISDIK', goal: 'Sekolah', dueOn: null };
    await planner.call('plan.setLine', { caseId, basis: null, overlapReason: null, line });
    const { verdicts } = await planner.call('plan.candidates', { caseId });
    expect(verdicts.find((one) => one.programme === 'PIP' && one.personId === family.son.id)?.planned).toBe(true);
    expect(verdicts.find((one) => one.programme === 'KIP' && one.personId === family.son.id)?.overlaps).toMatchObject([{ rule: 'SAME_BENEFIT', source: 'OFFICE', programme: 'PIP', status: 'PLANNED' }]);
  });

  it('a programme and a partner whose places of the year are used up are told when a line is written', async () => {
    const { planner, caseId } = await registered(1);
    const admin = await test.as('admin');
    const { programmes, partners } = await admin.call('catalogue.get', {});
    const [programme, partner] = [programmes.find((one) => one.code === 'SANITASI'), partners.find((one) => one.code === 'DISPERKIMTAN')];
    if (programme === undefined || partner === undefined) throw new Error('catalogue');
    const capacity = { year: Number(new Date().toISOString().slice(0, 4)), places: 1 };
    const version = { isNew: false, validFrom: '2025-01-01', note: 'Kuota', basis: null };
    await admin.call('catalogue.writeProgramme', { entry: { ...programme, capacity: { ...capacity, places: 5 } }, ...version });
    await admin.call('catalogue.writePartner', { entry: { ...partner, capacity }, ...version });
    const used = (lineId: string | null = null) => planner.call('plan.capacity', { programme: 'SANITASI', partner: 'DISPERKIMTAN', lineId });
    expect((await used()).map((use) => use.used)).toEqual([0, 0]);
    await planner.call('plan.setLine', { caseId, basis: null, overlapReason: null, line: { id: 'line-wc', needId: null, personId: null, programme: 'SANITASI', partner: 'DISPERKIMTAN', goal: 'Jamban', dueOn: null } });
    expect(await used()).toEqual([{ of: 'PROGRAMME', code: 'SANITASI', ...capacity, places: 5, used: 1 }, { of: 'PARTNER', code: 'DISPERKIMTAN', ...capacity, used: 1 }]);
    // The line that took the last place is not in its own way.
    expect((await used('line-wc')).map((use) => use.used)).toEqual([0, 0]);
  });
});
