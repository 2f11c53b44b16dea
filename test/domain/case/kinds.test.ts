import { expect, test } from 'vitest';
import { CASE_KINDS, caseKind, priorityClass, SECTORS } from '#src/domain/case/kinds.ts';
import { DOCUMENT_CODES, isDocumentCode } from '#src/domain/document/codes.ts';
import { ageFits, PPKS_CATEGORIES } from '#src/domain/person/ppks.ts';
import { id } from '#src/text/id/index.ts';

test('ten kinds of case, eleven sectors, each with a label', () => {
  expect(CASE_KINDS.map(({ code }) => code)).toEqual(Object.keys(id.case.kind));
  expect([...SECTORS]).toEqual(Object.keys(id.case.sector));
  expect(CASE_KINDS.every((kind) => kind.targetWorkingDays >= 1 && kind.targetWorkingDays <= 60)).toBe(true);
  expect(caseKind('MEMBERSHIP_INCLUSION')?.reporterHidden).toBe(true);
  expect(caseKind('TOTO')).toBeUndefined();
  expect(priorityClass('EMERGENCY')).toBe('FAST_TRACK');
  expect(priorityClass('REGULAR')).toBe('REGULAR');
});

test('38 papers, each once', () => {
  expect(new Set(DOCUMENT_CODES).size).toBe(38);
  expect(isDocumentCode('SKTM')).toBe(true);
  expect(isDocumentCode('toString')).toBe(false);
});

test('26 categories in the order of the regulation; seven are need-to-know', () => {
  expect(PPKS_CATEGORIES.map(({ number }) => number)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
  expect(PPKS_CATEGORIES.every(({ code, number }) => code.startsWith(`P${String(number).padStart(2, '0')}_`))).toBe(true);
  expect(PPKS_CATEGORIES.filter(({ sensitive }) => sensitive).map(({ number }) => number)).toEqual([3, 6, 10, 16, 17, 18, 19]);
  expect(id.ppks.P24_DESTITUTE).toBe('Fakir miskin');
});

test('ages only where a category has them', () => {
  const [toddler, child] = PPKS_CATEGORIES;
  expect([0, 4, 5].map((years) => ageFits(toddler, years))).toEqual([true, true, false]);
  expect([4, 5, 17, 18].map((years) => ageFits(child, years))).toEqual([false, true, true, false]);
  expect(ageFits(toddler, null)).toBe(true);
  expect(ageFits(PPKS_CATEGORIES[23], 90)).toBe(true);
});
