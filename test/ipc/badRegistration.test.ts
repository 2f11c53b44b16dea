import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisterInput } from '#src/contract/cases.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';

describe('what a hurried clerk can type', () => {
  let test: TestBackend;
  let fo: TestLine;
  beforeAll(async () => {
    test = await demoBackend();
    fo = await test.as('fo');
  });
  afterAll(() => {
    test.close();
  });

  /** A family of one, with one thing changed. */
  const family = (member: object = {}, household: object = {}): RegisterInput => {
    const personId = randomUUID();
    return {
      caseId: randomUUID(), applicantId: personId, channel: 'WALK_IN', kind: 'INQUIRY', urgency: 'REGULAR', narrative: 'Bertanya.',
      household: { id: randomUUID(), familyCard: null, village: '32.04.05.2001', address: 'Kp. Contoh', rt: null, rw: null, phone: null, latitude: null, longitude: null, ...household },
      members: [{ id: personId, name: 'Warga Contoh', nik: null, birthPlace: null, birthDate: null, sex: null, relation: 'HEAD', occupation: null, condition: null, ...member }],
      needs: [], documents: [], missingDocuments: [], consent: { textVersion: '2026-11', means: 'SPOKEN', share: false },
    };
  };

  it.each([
    ['a NIK of 15 digits', family({ nik: '320499150190000' }), 'INVALID_INPUT'],
    ['a NIK with letters', family({ nik: '32049915019A0001' }), 'INVALID_INPUT'],
    ['a NIK of one digit sixteen times', family({ nik: '1111111111111111' }), 'NIK_INVALID'],
    ['a NIK without a serial', family({ nik: '3204991501900000' }), 'NIK_INVALID'],
    ['a name of spaces', family({ name: '    ' }), 'INVALID_INPUT'],
    ['a name of 200 letters', family({ name: 'A'.repeat(200) }), 'INVALID_INPUT'],
    ['a name of pictures', family({ name: '😀😀' }), 'NAME_INVALID'],
    ['a birth date that no calendar has', family({ birthDate: '2026-02-30' }), 'INVALID_INPUT'],
    ['a birth date to come', family({ birthDate: '2999-01-01' }), 'BIRTH_DATE_INVALID'],
    ['a village that does not exist', family({}, { village: '32.04.05.2999' }), 'VILLAGE_UNKNOWN'],
    ['a family card that is the NIK', family({ nik: '3204991501900001' }, { familyCard: '3204991501900001' }), 'FAMILY_CARD_INVALID'],
  ])('%s is refused and nothing is written', async (_, input, code) => {
    await expect(fo.call('case.register', input)).rejects.toMatchObject({ code });
    await expect(fo.call('case.open', { caseId: input.caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['a name of one letter', family({ name: 'A' })],
    ['a NIK whose date no calendar has: a warning in the form, real ones exist', family({ nik: '3204990000900001' })],
    ['somebody without NIK, birth date and papers', family()],
  ])('%s is taken', async (_, input) => {
    expect(await fo.call('case.register', input)).toMatchObject({ created: true });
  });

  it('two people with one NIK are both kept and both found', async () => {
    const nik = '3204991501900007';
    for (const name of ['Ujang Contoh', 'Dadang Contoh']) await fo.call('case.register', family({ name, nik }));
    const found = await fo.call('people.search', { text: nik, village: null, limit: 10 });
    expect(found.map((match) => match.name).sort()).toEqual(['Dadang Contoh', 'Ujang Contoh']);
  });
});
