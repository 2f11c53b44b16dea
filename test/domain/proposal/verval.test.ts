import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '#src/text/en/index.ts';
import { id } from '#src/text/id/index.ts';
import { countCriteria, CRITERIA, criteriaComplete, QUESTIONS } from '#src/domain/proposal/criteria.ts';
import { vervalSchema, type Sheet } from '#src/domain/proposal/verval/form.ts';
import { INSTRUMENTS, instrumentOf, listOf, variableKey } from '#src/domain/proposal/verval/instruments.ts';
import { isSaveable, vervalComplete, vervalProblems } from '#src/domain/proposal/verval/validate.ts';
import { fits } from '#src/domain/proposal/verval/variables.ts';
import { HOUSE, PERSON, sheet, verval } from './samples.ts';

const TODAY = '2026-11-24';
const people = [{ id: 'p1', birthDate: '1985-01-15' }];
const house = (change: Sheet['answers']) => vervalProblems(verval(['p1'], { sheets: [sheet(null, { ...HOUSE, ...change }), sheet('p1', PERSON)] }), people, TODAY);
const person = (change: Sheet['answers'], birthDate: string | null = '1985-01-15') =>
  vervalProblems(verval(['p1'], { sheets: [sheet(null, HOUSE), sheet('p1', { ...PERSON, ...change })] }), [{ id: 'p1', birthDate }], TODAY);
const said = (problems: ReturnType<typeof house>) => problems.map((problem) => `${problem.variable ?? '-'} ${problem.code}`);

describe('the instruments', () => {
  const variables = INSTRUMENTS.flatMap((instrument) => instrument.variables);

  it('have every variable once, and a label for it and for each code in both languages', () => {
    const keys = variables.map(variableKey);
    expect(new Set(keys).size).toBe(keys.length);
    for (const texts of [id.verval, en.verval]) {
      expect(Object.keys(texts.variable).toSorted()).toEqual(keys.toSorted());
      for (const variable of variables) {
        const list = listOf(variable);
        for (const code of list?.codes ?? []) expect(texts.list[list?.list ?? '']?.[String(code)]).toBeTruthy();
      }
    }
  });

  it('have no label without a code', () => {
    const used = new Map<string, Set<number>>();
    for (const variable of variables) {
      const list = listOf(variable);
      if (list !== null) used.set(list.list, new Set([...(used.get(list.list) ?? []), ...list.codes]));
    }
    for (const texts of [id.verval.list, en.verval.list]) {
      expect(Object.keys(texts).toSorted()).toEqual([...used.keys()].toSorted());
      for (const [name, labels] of Object.entries(texts)) expect(Object.keys(labels).map(Number).toSorted((a, b) => a - b)).toEqual([...(used.get(name) ?? [])].toSorted((a, b) => a - b));
    }
  });

  it('are known by name and version together only', () => {
    expect(instrumentOf('REGSOSEK', '2022.K')?.variables.length).toBeGreaterThan(100);
    expect(instrumentOf('REGSOSEK', '2015')).toBeUndefined();
    expect(instrumentOf('BDT', '2022.K')).toBeUndefined();
  });

  it('take exactly their codes', () => {
    const floor = instrumentOf('REGSOSEK', '2022.K')?.variables.find((variable) => variable.code === '303');
    if (floor === undefined) throw new Error('303');
    expect([0, 1, 9, 10, 1.5, Number.NaN].map((code) => fits(floor, code))).toEqual([false, true, true, false, false, false]);
    expect(fits(floor, '8')).toBe(false);
    const cards = instrumentOf('REGSOSEK', '2022.K')?.variables.find((variable) => variable.code === '431a');
    if (cards === undefined) throw new Error('431a');
    expect([0, 1, 3, 15, 16, 99, -1].map((code) => fits(cards, code))).toEqual([true, true, true, true, false, true, false]);
  });
});

describe('a form', () => {
  it('that is filled is complete', () => {
    expect(vervalProblems(verval(['p1']), people, TODAY)).toEqual([]);
    expect(vervalComplete(verval(['p1']), people, TODAY)).toBe(true);
    expect(vervalSchema.safeParse(verval(['p1'])).success).toBe(true);
  });

  it('names what is missing, and can be saved all the same', () => {
    const { '303': _, ...without } = HOUSE;
    const problems = vervalProblems(verval([], { sheets: [sheet(null, without)] }), people, TODAY);
    expect(said(problems)).toEqual(['303 MISSING', '- MISSING']);
    expect(isSaveable(problems)).toBe(true);
    expect(vervalComplete(verval(['p1'], { criteria: { ...verval([]).criteria, FLOOR_POOR: null } }), people, TODAY)).toBe(false);
  });

  it.each([
    [{ '303': 11 }, '303 CODE_UNKNOWN'],
    [{ '999': 1 }, '999 VARIABLE_UNKNOWN'],
    [{ '405': 1 }, '405 VARIABLE_UNKNOWN'],
    [{ '502a': 1 }, '502a CONTRADICTS'],
    [{ '309a': 6 }, '309b NOT_ASKED'],
    [{ '306a': 3 }, '306b NOT_ASKED'],
    [{ '501a': 2 }, '501a_month NOT_ASKED'],
    [{ '501a_year': 2024 }, '501a_month OUTSIDE_WINDOW'],
    [{ '501a_month': 12, '501a_year': 2026 }, '501a_month OUTSIDE_WINDOW'],
    [{ '501a_month': 11, '501a_year': 2025 }, '501a_month OUTSIDE_WINDOW'],
  ] as const)('of a house with %o: %s', (change, problem) => {
    const problems = house(change);
    expect(said(problems)).toContain(problem);
    expect(isSaveable(problems)).toBe(false);
  });

  it.each([[{ '502a': 1, '308': 2 }], [{ '502a': 1, '308': 3 }], [{ '501a_month': 12, '501a_year': 2025 }], [{ '502b': 1 }]] as const)('of a house with %o: nothing wrong', (change) => {
    expect(house(change)).toEqual([]);
  });

  it('electric goods need electricity', () => {
    const { '307b1': _, ...rest } = HOUSE;
    const dark = { ...rest, '307a': 4 };
    const problems = vervalProblems(verval(['p1'], { sheets: [sheet(null, { ...dark, '502b': 1, '502i': 1 }), sheet('p1', PERSON)] }), people, TODAY);
    expect(problems).toEqual([{ subject: null, variable: '502b', code: 'CONTRADICTS', with: '307a' }]);
  });

  it.each([
    [{ '410': 2 }, '1985-01-15', '410 NOT_ASKED'],
    [{ '405': 2, '408': 1, '410': 1 }, '1995-01-15', '410 NOT_ASKED'],
    [{ '405': 2, '410': 1 }, '1971-11-19', '410 NOT_ASKED'],
    [{ '429': 1 }, '1985-01-15', '429 NOT_ASKED'],
    [{ '429': 1, '428c': 3 }, '1985-01-15', '429 NOT_ASKED'],
    [{ '427': 2 }, '2020-01-15', '427 NOT_ASKED'],
    [{ '416': 2 }, '1985-01-15', '417 NOT_ASKED'],
    [{ '412': 1 }, '1985-01-15', '413 NOT_ASKED'],
    [{ '303': 1 }, '1985-01-15', '303 VARIABLE_UNKNOWN'],
  ] as const)('of a person with %o born %s: %s', (change, birthDate, problem) => {
    expect(said(person(change, birthDate))).toContain(problem);
  });

  it.each([
    [{ '405': 2, '410': 1 }, '1995-01-15'], [{ '405': 2, '408': 3, '410': 2 }, null], [{ '429': 1 }, '1966-11-20'], [{ '429': 2, '428c': 2 }, '1985-01-15'],
    [{ '429': 1, '428a': 1 }, null], [{ '427': 2, '412': 1, '413': 0 }, '2023-01-15'],
  ] as const)('of a person with %o born %s: asked', (change, birthDate) => {
    expect(said(person(change, birthDate)).filter((problem) => problem.includes('NOT_ASKED') && !problem.startsWith('413'))).toEqual([]);
  });

  it('knows its people, its sheets and its day', () => {
    expect(said(vervalProblems(verval(['p1', 'p9']), people, TODAY))).toContain('- SUBJECT_UNKNOWN');
    expect(said(vervalProblems(verval(['p1', 'p1']), people, TODAY))).toContain('- SHEET_TWICE');
    expect(said(vervalProblems(verval(['p1'], { visitedOn: '2026-11-25' }), people, TODAY))).toEqual(['- VISIT_IN_FUTURE']);
    const foreign = { ...sheet(null, HOUSE), version: '2015' };
    expect(said(vervalProblems(verval(['p1'], { sheets: [foreign, sheet('p1', PERSON)] }), people, TODAY))).toContain('- INSTRUMENT_UNKNOWN');
  });

  it('never throws, whatever was typed', () => {
    const answers = fc.dictionary(fc.oneof(fc.constantFrom('303', '306b', '410', '429', '501a_month', 'constructor', 'toString'), fc.string({ maxLength: 8 })), fc.oneof(fc.double(), fc.string({ maxLength: 10 })), { maxKeys: 12 });
    const made = fc.record({ instrument: fc.constantFrom('REGSOSEK', 'DTSEN', 'X'), version: fc.constantFrom('2022.K', '2025'), subject: fc.constantFrom(null, 'p1', 'p2'), answers });
    fc.assert(fc.property(fc.array(made, { maxLength: 5 }), (sheets) => {
      const problems = vervalProblems(verval([], { sheets }), people, TODAY);
      return problems.every((problem) => typeof problem.code === 'string');
    }), { numRuns: 300 });
  });
});

describe('poverty criteria', () => {
  const all = (value: boolean | null) => Object.fromEntries(CRITERIA.map((criterion) => [criterion, value])) as Record<(typeof CRITERIA)[number], boolean | null>;

  it('are counted, not decided', () => {
    expect(QUESTIONS).toHaveLength(8);
    expect(countCriteria({ ...all(null), NO_SHELTER: false, FLOOR_POOR: true, WALL_POOR: true, NO_TOILET: false })).toEqual({ gate: false, yes: 2, no: 1, open: 5 });
  });

  it('are complete when the gate is open, or all eight are answered', () => {
    expect(criteriaComplete({ ...all(null), NO_SHELTER: true })).toBe(true);
    expect(criteriaComplete(all(false))).toBe(true);
    expect(criteriaComplete({ ...all(false), NO_TOILET: null })).toBe(false);
    expect(criteriaComplete({ ...all(true), NO_SHELTER: null })).toBe(false);
  });
});
