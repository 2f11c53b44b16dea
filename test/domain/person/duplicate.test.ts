import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSubjects, duplicateCandidates, prepareSubject, type DuplicateSubject } from '#src/domain/person/duplicate.ts';
import { duplicatePairs } from '#src/domain/person/duplicatePairs.ts';
import { nikCandidates, slipBetween } from '#src/domain/person/nikCandidates.ts';

const BASE: DuplicateSubject = {
  id: 'a', name: 'Tatang Rohendi', birthDate: '1979-07-12', sex: 'L', nik: '3204991207790001', kk: '3204990208150001', address: 'Kp. Cibogo RT 001/005',
  village: '32.04.05.2001', phone: '+628123456789',
};
const NOTHING = { nik: null, kk: null, address: null, village: null, phone: null, sex: null };
const other = (fields: Partial<DuplicateSubject>): DuplicateSubject => ({ ...BASE, id: 'b', ...fields });
const judge = (fields: Partial<DuplicateSubject>, base: Partial<DuplicateSubject> = {}) =>
  duplicateCandidates({ ...BASE, ...base }, [other({ ...base, ...fields })])[0] ?? null;

describe('one person', () => {
  test.each<[string, Partial<DuplicateSubject>, Partial<DuplicateSubject>?]>([
    ['entered twice', {}],
    ['another spelling, no papers', { ...NOTHING, name: 'TATANG RUHENDI' }],
    ['a slip in the name', { ...NOTHING, name: 'Tatang Rohedni' }],
    ['day and month swapped', { birthDate: '1979-12-07', nik: null }],
    ['birthday unknown', { birthDate: '1979-01-01', nik: null }],
    ['one digit of the NIK wrong', { nik: '3204991207790008', kk: null, phone: null }],
    ['two digits of the NIK swapped', { nik: '3204992107790001', kk: null, phone: null, address: null }],
    ['two NIKs after moving', { nik: '3273991207790044', phone: null, address: null }],
    ['Muhammad left out', { ...NOTHING }, { name: 'Muhammad Tatang Rohendi' }],
    ['the same NIK under another name', { name: 'Ujang', birthDate: null, sex: null }],
    ['same name and village, no birth date, same telephone', { birthDate: null, nik: null, kk: null }],
    ['slip in the name inside one family', { name: 'Tatang Rohedi', nik: null }],
  ])('%s', (_, fields, base = {}) => {
    const found = duplicateCandidates({ ...BASE, ...base }, [other(fields)])[0];
    expect(found?.score).toBeGreaterThanOrEqual(0.5);
    expect(found?.reasons.length).toBeGreaterThan(0);
  });
});

describe('two people', () => {
  test.each<[string, Partial<DuplicateSubject>, Partial<DuplicateSubject>?]>([
    ['twins with their NIKs', { name: 'Rini', nik: '3204995207790002' }, { name: 'Rina', sex: 'P', nik: '3204995207790001' }],
    ['twins without papers', { name: 'Husen', nik: null }, { name: 'Hasan', nik: null }],
    ['twins with two words, no NIK', { name: 'Siti Aminih', nik: null }, { name: 'Siti Aminah', nik: null, sex: 'P' }],
    ['twins whose NIKs follow each other', { name: 'Dadan Hidayat', nik: '3204991207790002' }, { name: 'Dadang Hidayat' }],
    ['brother and sister twins', { name: 'Tati Rohendi', sex: 'P', nik: '3204995207790001' }],
    ['siblings at one address', { name: 'Dadang Rohendi', birthDate: '1983-02-20', nik: '3204992002830001' }],
    ['siblings of similar names', { name: 'Tatan Rohendi', birthDate: '1983-02-20', nik: '3204992002830001' }],
    ['father and son of one name', { birthDate: '2004-03-11', nik: '3204991103040001' }],
    ['father and son of one name without papers', { birthDate: '2004-03-11', nik: null }, { nik: null }],
    ['a namesake in another village', { ...NOTHING, village: '32.04.40.2001', birthDate: '1988-11-02' }],
    ['a namesake of one word and one birthday, other NIK and village', { name: 'Asep', nik: '3204991207790077', kk: '3204990202020202', village: '32.04.40.2001', phone: null, address: null }, { name: 'Asep' }],
    ['husband and wife', { name: 'Euis Komariah', sex: 'P', birthDate: '1981-05-05', nik: '3204994505810001' }],
  ])('%s', (_, fields, base = {}) => {
    expect(judge(fields, base)).toBeNull();
  });

  test('is symmetric', () => {
    const name = fc.constantFrom('TATANG ROHENDI', 'TATANG RUHENDI', 'SITI AISYAH', 'AISAH', 'M. RIZKI', 'RIZKY', '');
    const date = fc.constantFrom('1979-07-12', '1979-12-07', '1990-01-01', null);
    const nik = fc.constantFrom('3204991207790001', '3204991207790002', '3204995207790001', null);
    const subject = fc.record({ id: fc.uuid(), name, birthDate: date, sex: fc.constantFrom('L' as const, 'P' as const, null), nik, kk: nik, address: fc.constantFrom('Kp. A RT 1', 'Kp. A RT 2', null), village: fc.constantFrom('32.04.05.2001', null), phone: fc.constant(null) });
    fc.assert(fc.property(subject, subject, (one, two) => {
      const forth = compareSubjects(prepareSubject(one), prepareSubject(two));
      const back = compareSubjects(prepareSubject(two), prepareSubject(one));
      expect(back?.score).toBe(forth?.score);
      expect(back?.reasons).toEqual(forth?.reasons);
    }), { numRuns: 500 });
  });
});

test('the pairs of a list are those of comparing all with all', () => {
  const names = ['TATANG ROHENDI', 'TATANG RUHENDI', 'SITI AISYAH', 'SITI AISAH', 'ASEP SUTISNA', 'ASEP SUTSNA', 'EUIS'];
  const people = Array.from({ length: 150 }, (_, at): DuplicateSubject => ({
    ...BASE, ...NOTHING, id: `p${at}`, name: names[at % names.length] as string, birthDate: `19${60 + (at % 11)}-0${1 + (at % 3)}-1${at % 4}`, village: `32.04.05.200${at % 2}`,
  }));
  const all = people.flatMap((one, at) => people.slice(at + 1).flatMap((two) => (compareSubjects(prepareSubject(one), prepareSubject(two)) === null ? [] : [`${one.id} ${two.id}`])));
  const found = duplicatePairs(people).map(({ id1, id2 }) => `${id1} ${id2}`);
  expect(all.length).toBeGreaterThan(20);
  const missed = all.filter((pair) => !found.includes(pair));
  expect(missed.length / all.length).toBeLessThan(0.02);
  expect(found.filter((pair) => !all.includes(pair))).toEqual([]);
});

describe('nikCandidates', () => {
  const NIK = '3204991501900001';
  test('every slip is among them', () => {
    expect(nikCandidates('3204991501900007')).toContain(NIK);
    expect(nikCandidates('3204991510900001')).toContain(NIK);
    expect(nikCandidates('320499150190001')).toContain(NIK);
    expect(nikCandidates('32049915019000011')).toContain(NIK);
    expect(nikCandidates(NIK)).not.toContain(NIK);
    expect(nikCandidates('123')).toEqual([]);
    expect(nikCandidates('32O4991501900001')).toEqual([]);
  });

  test('all are 16 digits and one slip away', () => {
    fc.assert(fc.property(fc.stringMatching(/^[1-9]\d{15}$/), (nik) => {
      for (const candidate of nikCandidates(nik)) {
        expect(candidate).toMatch(/^\d{16}$/);
        expect(slipBetween(nik, candidate)).not.toBeNull();
      }
    }), { numRuns: 50 });
  });
});
