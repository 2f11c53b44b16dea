import { describe, expect, test } from 'vitest';
import { formatFamilyCard, maskFamilyCard, parseFamilyCard } from '#src/domain/person/familyCard.ts';

const TODAY = '2026-11-24';

describe('parseFamilyCard', () => {
  test('region, date of issue, serial', () => {
    expect(parseFamilyCard("'3204 9901 0220 0003", TODAY)).toEqual({ ok: true, familyCard: '3204990102200003', issuedOn: '2020-02-01', warnings: [] });
  });

  test.each([
    ['320499010220003', 'LENGTH'],
    ['32049901022OOOO3', 'NOT_DIGITS'],
    ['4444444444444444', 'ALL_EQUAL'],
    ['3204990102200000', 'SERIAL_ZERO'],
  ])('%s is refused: %s', (typed, problem) => {
    expect(parseFamilyCard(typed, TODAY)).toEqual({ ok: false, problem });
  });

  test("a member's NIK in the place of the card number is an error", () => {
    expect(parseFamilyCard('320499-150190-0001', TODAY, ['3204991501900001'])).toEqual({ ok: false, problem: 'EQUALS_NIK' });
  });

  test('odd dates and regions only warn', () => {
    expect(parseFamilyCard('3204995501900002', TODAY)).toMatchObject({ ok: true, issuedOn: null, warnings: ['LOOKS_LIKE_NIK'] });
    expect(parseFamilyCard('9904993113200002', TODAY)).toMatchObject({ ok: true, issuedOn: null, warnings: ['REGION_UNKNOWN', 'DATE_IMPOSSIBLE'] });
  });

  test('shown in groups or masked', () => {
    expect(formatFamilyCard('3204990102200003')).toBe('320499 010220 0003');
    expect(maskFamilyCard('3204990102200003')).toBe('320499********03');
  });
});
