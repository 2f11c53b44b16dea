import { describe, expect, test } from 'vitest';
import { renderCitizenNote } from '#main/documents/citizenNote.ts';
import { renderFamilyPlan } from '#main/documents/familyPlan.ts';
import type { FamilyPlan } from '#src/domain/document/familyPlan.ts';
import { readPdf } from './pdfText.ts';
import { LETTER } from './samples.ts';

const LINE: FamilyPlan['lines'][number] = { forWhom: 'Dimas Contoh', programme: 'Program Indonesia Pintar', partner: 'Dinas Pendidikan Kabupaten Bandung', goal: 'Tetap bersekolah', dueOn: '2026-12-14', officer: 'Yanti Contoh' };
const PLAN: FamilyPlan = {
  letterhead: LETTER.letterhead, caseNumber: 'SLRT-202611-A-00001', version: 2, place: 'Soreang', printedOn: '2026-11-24', applicant: 'Rohmat Contoh', address: 'Kp. Contoh Tengah', lines: [LINE],
  strengths: '', officer: 'Yanti Contoh', askAt: null,
};

describe('the family’s plan', () => {
  test('on one page has no page number; the day stands above the officer’s name', async () => {
    const { pages } = await readPdf(await renderFamilyPlan(PLAN));
    expect(pages).toHaveLength(1);
    expect(pages[0]).not.toContain('Halaman');
    expect(pages[0]).toMatch(/Keluarga \(tanda tangan atau cap jempol\), Rohmat Contoh Soreang, \.+ Petugas SLRT, Yanti Contoh/);
  });

  test('on several, each names the case, the version and its place', async () => {
    const { pages } = await readPdf(await renderFamilyPlan({ ...PLAN, lines: Array.from({ length: 40 }, () => LINE) }));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => expect(page).toContain(`versi 2 Halaman ${index + 1} dari ${pages.length}`));
  });
});

test('news for a citizen: one small page with the words that are recorded and the code to ask with', async () => {
  const { pages, size } = await readPdf(await renderCitizenNote({
    letterhead: LETTER.letterhead, place: 'Soreang', printedOn: '2026-11-24', applicant: 'Rohmat Contoh', message: 'kabar '.repeat(26).trim(), number: 'SLRT-202611-A-00001', code: 'EZ5B-XBMA',
    askAt: '(022) 000000', officer: 'Yanti Contoh', texts: {},
  }));
  expect(pages).toHaveLength(1);
  expect(size.map(Math.round)).toEqual([420, 595]);
  for (const part of ['Untuk Rohmat Contoh', 'kabar kabar', 'Nomor: SLRT-202611-A-00001', 'Kode status: EZ5B-XBMA', 'GRATIS']) expect(pages[0]).toContain(part);
});
