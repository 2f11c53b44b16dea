import { describe, expect, it } from 'vitest';
import { ASSESSABLE, HOUSE_QUESTIONS, isSayable, readAssessed } from '#src/domain/matching/assessed.ts';
import { FACTS, type FactCode } from '#src/domain/matching/facts.ts';
import type { MatchFamily } from '#src/domain/matching/family.ts';
import { factsOf } from '#src/domain/matching/gather.ts';

const on = '2026-11-24';
const person = { id: 'a', nik: null, birthDate: '1985-01-15', sex: 'L', relation: 'HEAD', occupation: 'Buruh bangunan', condition: null } as const;
const family = (more: Partial<MatchFamily>): MatchFamily => ({
  day: on, village: '32.04.05.2004', kind: 'PROGRAM_NEED', persons: [person], checks: {}, received: [], receivedAsked: false, categories: [], categoriesAsked: false,
  needs: [], sheets: [], assessed: [], narrative: '', documents: [], ...more,
});

describe('what an officer says in an assessment', () => {
  it('is of a kind that the rules know, of the right subject, within its bounds', () => {
    expect(isSayable({ personId: null, fact: 'ROOMS', value: 1 })).toBe(true);
    expect(isSayable({ personId: null, fact: 'ROOMS', value: 31 })).toBe(false);
    expect(isSayable({ personId: 'a', fact: 'ROOMS', value: 1 })).toBe(false);
    expect(isSayable({ personId: null, fact: 'INSURANCE', value: 'NONE' })).toBe(false);
    expect(isSayable({ personId: 'a', fact: 'INSURANCE', value: 'NONE' })).toBe(true);
    expect(isSayable({ personId: 'a', fact: 'AGE', value: 40 })).toBe(false);
    expect(HOUSE_QUESTIONS.every((fact) => FACTS[fact].of === 'HOUSEHOLD')).toBe(true);
    expect(ASSESSABLE.filter((fact) => (['DECILE', 'RECEIVES', 'HAS_NIK'] as FactCode[]).includes(fact))).toEqual([]);
  });

  it('what a newer app said and this one does not know is left out, the rest stays', () => {
    const said = [{ personId: null, fact: 'SOLAR_PANELS', value: 2, on }, { personId: null, fact: 'LIGHT', value: 'CANDLES', on }, { personId: null, fact: 'LIGHT', value: 'NONE', on }];
    expect(readAssessed(said)).toEqual([{ personId: null, fact: 'LIGHT', value: 'NONE', on }]);
  });

  it('comes after survey and visit, before register and story; every other word stays beside it', () => {
    const house = factsOf(family({
      assessed: [{ personId: null, fact: 'LIGHT', value: 'NO_METER', on }, { personId: null, fact: 'TOILET', value: 'NONE', on }],
      sheets: [{ source: 'REGISTER', on: '2026-10-01', personId: null, answers: { '307a': 1, '309a': 6 } }, { source: 'VISIT', on: '2026-11-20', personId: null, answers: { '307a': 4 } }],
      narrative: 'Rumah tanpa listrik',
    })).household;
    expect(house.get('LIGHT')).toMatchObject({ value: 'NONE', source: 'VISIT', asOf: '2026-11-20', others: expect.arrayContaining([{ value: 'NO_METER', source: 'ASSESSMENT' }, { value: 'METER', source: 'REGISTER' }]) });
    expect(house.get('TOILET')).toMatchObject({ value: 'NONE', source: 'ASSESSMENT', asOf: on, others: [] });
  });

  it('makes a member’s work the family’s', () => {
    const { household } = factsOf(family({ persons: [{ ...person, occupation: null }], assessed: [{ personId: 'a', fact: 'OCCUPATION', value: 'ASN', on }] }));
    expect(household.get('FAMILY_OCCUPATIONS')).toMatchObject({ value: ['ASN'], complete: true });
  });
});
