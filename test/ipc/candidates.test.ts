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
