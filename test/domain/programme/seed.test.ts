import { expect, test } from 'vitest';
import { partnerSchema, programmeSchema, runsOn, type Programme } from '#src/domain/programme/programme.ts';
import { partnersFor } from '#src/domain/programme/catalogue.ts';
import { SEED_CATALOGUE, SEED_PARTNERS, SEED_PROGRAMMES } from '#src/domain/programme/seed.ts';

const programme = (code: string): Programme => {
  const found = SEED_PROGRAMMES.find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};

test('every row fits its schema and every code stands once', () => {
  for (const row of SEED_PROGRAMMES) expect(programmeSchema.parse(row)).toEqual(row);
  for (const row of SEED_PARTNERS) expect(partnerSchema.parse(row)).toEqual(row);
  expect(new Set(SEED_PROGRAMMES.map(({ code }) => code)).size).toBe(SEED_PROGRAMMES.length);
  expect(new Set(SEED_PARTNERS.map(({ code }) => code)).size).toBe(SEED_PARTNERS.length);
});

test('partners give known programmes, and every programme has somebody who gives it', () => {
  const known = new Set(SEED_PROGRAMMES.map(({ code }) => code));
  expect(SEED_PARTNERS.flatMap(({ services }) => services).filter((code) => !known.has(code))).toEqual([]);
  expect(SEED_PROGRAMMES.flatMap(({ notWith }) => notWith).filter((code) => !known.has(code))).toEqual([]);
  expect(SEED_PROGRAMMES.filter(({ code }) => partnersFor(SEED_CATALOGUE, code).length === 0).map(({ code }) => code)).toEqual([]);
});

test('what the founding study names is there', () => {
  for (const code of ['PIP', 'PKH', 'PIS', 'BLK', 'KIP', 'PBI_JK', 'KUBE', 'RUTILAHU_KAB']) expect(programme(code).code).toBe(code);
  expect(SEED_PARTNERS.filter(({ fromStudy }) => fromStudy)).toHaveLength(21);
  expect(partnersFor(SEED_CATALOGUE, 'RUTILAHU_KAB').map(({ code }) => code)).toEqual(['DISPERKIMTAN']);
});

test('the office vouches where the programme asks its word, and refers everywhere else', () => {
  expect(SEED_PROGRAMMES.filter(({ letter }) => letter === 'RECOMMENDATION').map(({ code }) => code).toSorted()).toEqual(
    ['BSPS', 'HOSPITAL_RELIEF', 'JABAR_RUTILAHU', 'KIP', 'KIPK', 'PBI_JK', 'PBI_REACTIVATION', 'PIP', 'RST', 'RUTILAHU_KAB', 'ZAKAT_AID'],
  );
  const { letter: _, ...older } = programme('PKH');
  expect(programmeSchema.parse(older).letter).toBe('REFERRAL');
});

test('a programme runs from its first to its last day', () => {
  const ended = { ...programme('PKH'), validTo: '2026-06-30' };
  expect(['2024-12-31', '2025-01-01', '2026-06-30', '2026-07-01'].map((day) => runsOn(ended, day))).toEqual([false, true, true, false]);
});
