import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProposalView } from '#src/contract/proposals.ts';
import type { RegistryHouseholdView } from '#src/contract/registry.ts';
import { vervalSchema } from '#src/domain/proposal/verval/form.ts';
import { INSTRUMENTS } from '#src/domain/proposal/verval/instruments.ts';
import { isSaveable, vervalProblems } from '#src/domain/proposal/verval/validate.ts';
import { translator } from '#src/text/index.ts';
import { participantsOf, timeOf } from '#renderer/pages/proposals/deliberation/draft.ts';
import { draftIdOf, readDraft, workOfDraft } from '#renderer/pages/work/formDrafts.ts';
import { readProposalsSearch } from '#renderer/pages/proposals/search.ts';
import { findingsOf } from '#renderer/pages/proposals/verval/check.ts';
import { coordinatesOf, draftOf, FAMILY, toVerval, type VervalDraft } from '#renderer/pages/proposals/verval/draft.ts';
import { prefilled } from '#renderer/pages/proposals/verval/prefill.ts';
import { HOUSEHOLD_GROUPS, PERSON_GROUP_LIST, sectionOf } from '#renderer/pages/proposals/verval/sections.ts';
import { nextStep } from '#renderer/pages/proposals/words.ts';
import { HOUSE, PERSON, verval } from '../domain/proposal/samples.ts';

const t = translator('id');
const TODAY = '2026-11-24';

/** Only what these functions read of a view. */
function viewOf(saved: ReturnType<typeof verval> | null = null, gaps: ProposalView['gaps'] = []): ProposalView {
  const subject = { id: 'p1', personId: 'p1', registryId: 'R1', name: 'Ani Contoh', birthDate: '1985-01-15', sex: 'P', registryAnswer: 'FOUND' } as const;
  const start = { proposalId: 'o1', kind: 'REMOVE', reason: 'ABLE', village: '32.04.05.2004', householdId: 'h1', subjects: [subject], changes: [], programme: 'NONBANSOS', registryVersion: 1, documents: [], replaces: null, note: '' } as const;
  const state = {
    proposalId: 'o1', streamId: 'c1', fromRound: false, start, status: 'DRAFT', endorsement: null, returnReason: null, progress: [], conflicts: [], openedAt: null, movedAt: null, lastEventId: 'e1', timeline: [],
    verval: saved === null ? null : { form: saved, at: '', by: 'u' },
  } as const;
  return { state: { ...state, start: { ...start, subjects: [...start.subjects], changes: [], documents: [] } }, actions: [], people: {}, gaps, criteria: null, vervalProblems: [] };
}

describe('the verification form on the screen', () => {
  test('has every question of the instruments exactly once', () => {
    const shown = [...HOUSEHOLD_GROUPS, ...PERSON_GROUP_LIST].flatMap((group) => group.variables).map((variable) => `${variable.of} ${variable.code}`);
    const asked = INSTRUMENTS.flatMap((instrument) => instrument.variables).map((variable) => `${variable.of} ${variable.code}`);
    expect(shown.toSorted()).toEqual(asked.toSorted());
    expect(new Set(shown).size).toBe(shown.length);
    expect([sectionOf(null, '309a'), sectionOf(null, '502b'), sectionOf('p1', '410'), sectionOf(null, null)]).toEqual(['UTILITIES', 'ASSETS', 'PERSON:p1', 'VISIT']);
  });

  test('opens as it was saved, and says the same again', () => {
    const saved = verval(['p1']);
    expect(toVerval(draftOf(viewOf(saved), 'x', TODAY), viewOf(saved), TODAY)).toEqual(saved);
    expect(findingsOf(draftOf(viewOf(saved), 'x', TODAY), viewOf(saved), TODAY, t)).toEqual([]);
  });

  test('leaves out what is no longer asked, however far the chain goes', () => {
    const draft: VervalDraft = { ...draftOf(viewOf(), 'Petugas', TODAY), answers: { [FAMILY]: { ...HOUSE, '309a': 6, '307a': 4, power_meter: '' }, p1: { ...PERSON, '416': 2 } } };
    const form = toVerval(draft, viewOf(), TODAY);
    expect(form.sheets[0]?.answers).not.toHaveProperty('309b');
    expect(form.sheets[0]?.answers).not.toHaveProperty('307b1');
    expect(form.sheets.find((sheet) => sheet.subject === 'p1')?.answers).not.toHaveProperty('417');
    expect(form.sheets.some((sheet) => sheet.instrument === 'DTSEN')).toBe(false);
  });

  test('whatever is typed can be kept and is either saveable or told with a place on the screen', () => {
    const names = INSTRUMENTS.flatMap((instrument) => instrument.variables).map((variable) => variable.code);
    const answers = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.integer({ min: 0, max: 999_999 }), fc.string({ maxLength: 20 })), { maxKeys: 40 });
    fc.assert(fc.property(answers, answers, (house, person) => {
      const view = viewOf();
      const draft: VervalDraft = { ...draftOf(view, 'Petugas', TODAY), answers: { [FAMILY]: house, p1: person } };
      const form = toVerval(draft, view, TODAY);
      expect(vervalSchema.safeParse(form).success).toBe(true);
      const findings = findingsOf(draft, view, TODAY, t);
      expect(findings.some((finding) => !finding.missing)).toBe(!isSaveable(vervalProblems(form, view.state.start.subjects, TODAY)));
      for (const finding of findings) expect([finding.text, finding.fieldId, finding.section].every((part) => part !== '')).toBe(true);
      expect(readDraft(JSON.stringify(draft), draftOf(view, '', TODAY))).toEqual(JSON.parse(JSON.stringify(draft)));
    }), { numRuns: 200, seed: 20261124 });
  });

  test('is filled in from the register only with the codes of its own survey, and says from where', () => {
    const national = (instrument: string | null): RegistryHouseholdView => ({
      source: { version: 1, quarter: '2026Q4', date: '2026-10-01' }, kk: null, village: '32.04.05.2004', address: null, decile: 2, instrument, housing: { 302: 18, '303': '8', '304': 99, unknown: 1 },
      members: [{ registryId: 'R1', nik: null, kk: null, name: 'ANI', birthDate: null, sex: 'P', relation: 'HEAD', village: '', address: null, decile: 2, programmes: ['PKH', 'LAIN'], score: 1, reasons: [] }],
    });
    const filled = prefilled(draftOf(viewOf(), 'x', TODAY), viewOf(), null, national('REGSOSEK-2022K'));
    expect(filled.answers[FAMILY]).toEqual({ '302': 18, '303': 8, '501b': 1 });
    expect(filled.sources['family:303']).toBe('DTSEN');
    // Of a removal it isn't taken for granted that the person lives there.
    expect(filled.answers['p1']).toEqual({ '405': 2 });
    expect(filled.sources['p1:405']).toBe('OWN');
    expect(prefilled(draftOf(viewOf(), 'x', TODAY), viewOf(), null, national('BDT-2015')).answers[FAMILY]).toEqual({ '501b': 1 });
    expect(prefilled(draftOf(viewOf(verval(['p1'])), 'x', TODAY), viewOf(), null, national('REGSOSEK-2022K')).answers[FAMILY]?.['302']).toBe(24);
  });

  test.each([
    ['', null], ['-6.99, 107.72', { latitude: -6.99, longitude: 107.72 }], ['-6,99; 107,72', { latitude: -6.99, longitude: 107.72 }], ['-6.99 107.72', { latitude: -6.99, longitude: 107.72 }],
    ['di belakang masjid', undefined], ['-6.99', undefined], ['95, 107', undefined], ['1, 2, 3', undefined], ['-6.99, 200', undefined],
  ])('coordinates %j are %j', (text, place) => {
    expect(coordinatesOf(text)).toEqual(place);
  });
});

describe('a deliberation', () => {
  test('reads an attendance list in any usual shape', () => {
    const two = [{ name: 'Contoh BPD', post: 'Ketua BPD' }, { name: 'Contoh RW', post: '' }];
    for (const text of ['Contoh BPD, Ketua BPD\nContoh RW', '1. Contoh BPD\tKetua BPD\r\n\n2) Contoh RW', ' Contoh BPD ; Ketua BPD \n\tContoh RW\n']) expect(participantsOf(text)).toEqual(two);
    expect(participantsOf(' \n\n')).toEqual([]);
  });

  test.each([['', null], ['9.30', '09:30'], ['0930', '09:30'], ['09:30', '09:30'], ['9', '09:00'], ['25.00', undefined], ['9.75', undefined], ['pagi', undefined]])('time %j is %j', (text, time) => {
    expect(timeOf(text)).toBe(time);
  });
});

describe('drafts and links', () => {
  test('belong to one form, proposal and user, and fit the id', () => {
    const proposalId = 'c0a8012e-1f2b-4f6a-9a51-2d6f0a9b7c11';
    const ids = (['verval', 'musyawarah'] as const).flatMap((form) => ['0b1c2d3e-aaaa-4bbb-8ccc-000000000001', '1b1c2d3e-aaaa-4bbb-8ccc-000000000001'].map((user) => draftIdOf(form, proposalId, user)));
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-zA-Z-]{1,64}$/);
      expect(workOfDraft(id)).toBe(proposalId);
    }
    expect(readDraft('no json', {})).toBeNull();
    expect(readDraft('[1]', {})).toBeNull();
  });

  test('an address that says nonsense shows the usual view', () => {
    expect(readProposalsSearch({ view: 'X', kind: 'Y', village: "32.04.05.2004' or 1=1" })).toEqual({});
    expect(readProposalsSearch({ view: 'RETURNED', kind: 'REMOVE', village: '32.04.05.2004' })).toEqual({ view: 'RETURNED', kind: 'REMOVE', village: '32.04.05.2004' });
  });
});

test('the next step follows the gaps in the order of the work', () => {
  expect(nextStep(viewOf(null, ['VERVAL', 'ENDORSEMENT', 'EVIDENCE']))).toBe('vervalRecorded');
  expect(nextStep(viewOf(null, ['ENDORSEMENT', 'EVIDENCE']))).toBe('proposalChanged');
  expect(nextStep(viewOf(null, ['NOBODY_ACCEPTED']))).toBe('deliberationRecorded');
  expect(nextStep(viewOf(null, ['REGISTRY_CHECK']))).toBeNull();
  expect(nextStep(viewOf())).toBe('proposalSubmitted');
});
