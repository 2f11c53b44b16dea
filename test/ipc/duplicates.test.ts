import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DuplicateQuery } from '#src/contract/duplicates.ts';
import type { MemberInput } from '#src/contract/people.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

describe('possible duplicates while a family is registered', () => {
  let test: TestBackend;
  let fo: TestLine;
  const family = studyFamily();
  beforeAll(async () => {
    test = await demoBackend();
    fo = await test.as('fo');
    await fo.call('case.register', registerInput(family));
  });
  afterAll(() => {
    test.close();
  });

  const typed = (member: Partial<MemberInput>, household: Partial<DuplicateQuery['household']> = {}): DuplicateQuery => ({
    household: { familyCard: null, village: '32.04.05.2004', address: 'Kp. Contoh Hilir', phone: null, ...household },
    members: [{ id: randomUUID(), name: 'X', nik: null, birthDate: null, sex: null, ...pick(member) }],
  });
  const pick = ({ name, nik, birthDate, sex, id }: Partial<MemberInput>) => ({
    ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }), ...(nik === undefined ? {} : { nik }),
    ...(birthDate === undefined ? {} : { birthDate }), ...(sex === undefined ? {} : { sex }),
  });

  it('are shown with the reason: same NIK, one slip in it, another spelling with the same birth date', async () => {
    const same = await fo.call('people.duplicates', typed({ name: 'R. Sunandar', nik: family.head.nik }));
    expect(same).toMatchObject([{ personId: family.head.id, decision: 'OPEN' }]);
    expect(same[0]?.reasons).toContain('NIK_SAME');
    const slip = await fo.call('people.duplicates', typed({ name: 'Rahmat Sunandar Contoh', nik: '3204991501850010', birthDate: '1985-01-15', sex: 'L' }));
    expect(slip[0]).toMatchObject({ personId: family.head.id });
    expect(slip[0]?.reasons).toContain('NIK_ONE_SLIP');
    const spelt = await fo.call('people.duplicates', typed({ name: 'Rachmat Soenandar Tjontoh', birthDate: '1985-01-15', sex: 'L' }));
    expect(spelt[0]).toMatchObject({ personId: family.head.id });
    expect(spelt[0]?.reasons).toEqual(expect.arrayContaining(['BIRTH_DATE_SAME', 'VILLAGE_SAME']));
  });

  it('are not: a twin, a sibling at the address, a son of the same name', async () => {
    const household = { familyCard: '3204991203100001' };
    const twin = typed({ name: 'Dimam Contoh', nik: '3204990706130004', birthDate: '2013-06-07', sex: 'L' }, household);
    const sibling = typed({ name: 'Dina Contoh', birthDate: '2015-02-01', sex: 'P' }, household);
    const namesake = typed({ name: 'Rahmat Sunandar Contoh', birthDate: '2010-01-15', sex: 'L' }, household);
    for (const query of [twin, sibling, namesake]) expect(await fo.call('people.duplicates', query)).toEqual([]);
  });

  it('stay within the clerk’s area', async () => {
    const elsewhere = await test.as('fasilitator');
    const query = typed({ name: 'R. Sunandar', nik: family.head.nik });
    expect(await elsewhere.call('people.duplicates', query)).toHaveLength(1); // 32.04.05.2004 is theirs
    const other = studyFamily();
    await fo.call('case.register', { ...registerInput(other), household: { ...other.household, village: '32.04.13.2001' } });
    const both = await fo.call('people.duplicates', query);
    expect(both.map((row) => row.village).toSorted()).toEqual(['32.04.05.2004', '32.04.13.2001']);
    expect(await elsewhere.call('people.duplicates', query)).toHaveLength(1);
    const [one, two] = both;
    await expect(elsewhere.call('people.decideDuplicate', { personId: one?.personId ?? '', otherId: two?.personId ?? '', decision: 'SAME' })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });

  it('become one person in the search with one history, and two again when it is undone', async () => {
    const query = typed({ id: family.head.id, name: family.head.name, nik: family.head.nik, birthDate: family.head.birthDate, sex: family.head.sex });
    const [row] = await fo.call('people.duplicates', query);
    const search = () => fo.call('people.search', { text: family.head.nik ?? '', village: null, limit: 10 });
    const cases = async () => (await fo.call('household.open', { householdId: family.household.id })).cases.length;
    expect(await search()).toHaveLength(2);
    const decide = (decision: 'SAME' | 'DIFFERENT' | 'OPEN') => fo.call('people.decideDuplicate', { personId: family.head.id, otherId: row?.personId ?? '', decision });
    await decide('SAME');
    expect(await search()).toHaveLength(1);
    expect(await cases()).toBe(2);
    expect(await fo.call('people.duplicates', query)).toMatchObject([{ decision: 'SAME' }]);
    await decide('OPEN');
    expect(await search()).toHaveLength(2);
    expect(await cases()).toBe(1);
    await decide('DIFFERENT');
    expect(await fo.call('people.duplicates', query)).toMatchObject([{ decision: 'DIFFERENT' }]);
  });
});
