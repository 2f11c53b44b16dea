import { describe, expect, test } from 'vitest';
import { agreementEndedOn, partnerSchema, programmeSchema, type Partner, type Programme } from '#src/domain/programme/programme.ts';
import { SEED_PARTNERS, SEED_PROGRAMMES } from '#src/domain/programme/seed.ts';
import { translator } from '#src/text/index.ts';
import { partnerForm, partnerOfForm, partnerProblems, programmeForm, programmeOfForm, programmeProblems, type PartnerForm, type ProgrammeForm } from '#renderer/pages/programmes/entryForm.ts';
import { agreementText } from '#renderer/pages/programmes/agreementText.ts';
import { fieldName } from '#renderer/pages/programmes/fieldName.ts';

const t = translator('id');
const TODAY = '2026-11-24';
const long = 'x'.repeat(301);

const programme = SEED_PROGRAMMES.find((one) => one.code === 'PIP') as Programme;
const partner = SEED_PARTNERS.find((one) => one.code === 'BAZNAS') as Partner;

describe('the form of a programme or partner knows the limits of what is saved', () => {
  const programmeOf = (part: Partial<ProgrammeForm>): ProgrammeForm => ({ ...programmeForm(programme, TODAY), note: 'Perubahan', ...part });
  const partnerOf = (part: Partial<PartnerForm>): PartnerForm => ({ ...partnerForm(partner, TODAY), note: 'Perubahan', ...part });

  test.each<[keyof ProgrammeForm, Partial<ProgrammeForm>, string]>([
    ['months', { repeat: 'AFTER', months: '601' }, '1 sampai 600'],
    ['months', { repeat: 'AFTER', months: '999' }, '1 sampai 600'],
    ['months', { repeat: 'AFTER', months: '0' }, '1 sampai 600'],
    ['year', { places: '10', year: '2019' }, '2020 sampai 2100'],
    ['year', { places: '10', year: '2000' }, '2020 sampai 2100'],
    ['places', { places: '99999999', year: '2026' }, '10.000.000'],
    ['shortName', { shortName: 'x'.repeat(41) }, 'Nama pendek'],
    ['benefit', { benefit: long }, 'Manfaat'],
    ['legalRef', { legalRef: long }, 'Dasar hukum'],
    ['notWith', { notWith: Array.from({ length: 11 }, (_, index) => `P_${index}`) }, 'Tidak boleh bersama'],
  ])('%s that is refused is told at the field: %o', (field, part, words) => {
    const form = programmeOf(part);
    expect(programmeOfForm(form, false).success).toBe(false);
    expect(programmeProblems(form, t)[field]).toContain(words);
  });

  test('places and their year are given together', () => {
    expect(programmeProblems(programmeOf({ places: '', year: '2026' }), t).places).toContain('angka bulat');
    expect(programmeProblems(programmeOf({ places: '5', year: '' }), t).year).toContain('2020 sampai 2100');
  });

  test.each<[keyof PartnerForm, Partial<PartnerForm>, string]>([
    ['phone', { phone: '1'.repeat(41) }, 'Telepon'],
    ['mouNumber', { mouNumber: long, mouFrom: '2026-01-01' }, 'Nomor nota'],
    ['mouTo', { mouNumber: '1', mouFrom: '2026-01-01', mouTo: '2025-01-01' }, 'sebelum tanggal awal'],
    ['mouFrom', { mouNumber: '1', mouFrom: null }, 'tanggal'],
  ])('%s of a partner, too: %o', (field, part, words) => {
    expect(partnerProblems(partnerOf(part), t)[field]).toContain(words);
  });

  test('what the form lets pass is taken in, at both ends of every limit', () => {
    for (const months of ['1', '600']) for (const year of ['2020', '2100']) {
      const form = programmeOf({ repeat: 'AFTER', months, places: '10000000', year });
      expect(programmeProblems(form, t)).toEqual({});
      expect(programmeOfForm(form, false).data).toMatchObject({ repeat: { months: Number(months) }, capacity: { year: Number(year), places: 10_000_000 } });
    }
    expect(partnerProblems(partnerOf({}), t)).toEqual({});
    expect(partnerOfForm(partnerOf({}), partner, false).success).toBe(true);
  });
});

test('a changed field is called by its own name, never by another', () => {
  expect(fieldName('fromStudy', t)).toBe('Dari kajian awal');
  expect(fieldName('periods', t)).toBe('Aturan');
  const fields = [...new Set([...Object.keys(programmeSchema.shape), ...Object.keys(partnerSchema.shape)])];
  for (const field of fields) expect(fieldName(field, t)).not.toMatch(/Aturan|catalogue\./);
  expect(new Set(fields.map((field) => fieldName(field, t))).size).toBe(fields.length);
  // A field of a newer application: said as it stands rather than called a rule.
  expect(fieldName('colour', t)).toBe('colour');
});

test('an agreement that has run out is told with its day; on its last day it still counts', () => {
  const ends = (to: string | null) => ({ mou: { number: '1', from: '2024-01-01', to } });
  expect(agreementText({ mou: null }, TODAY, t, 'id')).toBe('Tidak ada');
  expect(agreementText(ends(null), TODAY, t, 'id')).toMatch(/^Sejak 1 Jan/);
  expect(agreementText(ends(TODAY), TODAY, t, 'id')).toBe('Sampai 24 Nov 2026');
  expect(agreementText(ends('2026-11-23'), TODAY, t, 'id')).toBe('Berakhir 23 Nov 2026');
  expect([agreementEndedOn(ends(TODAY), TODAY), agreementEndedOn(ends('2026-11-23'), TODAY)]).toEqual([null, '2026-11-23']);
});
