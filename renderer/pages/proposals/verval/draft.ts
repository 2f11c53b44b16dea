import type { ProposalView } from '#src/contract/proposals.ts';
import { ageAt } from '#src/domain/person/birth.ts';
import { CRITERIA, type CriteriaAnswers } from '#src/domain/proposal/criteria.ts';
import { isAsked } from '#src/domain/proposal/verval/asked.ts';
import type { Sheet, Verval } from '#src/domain/proposal/verval/form.ts';
import { INSTRUMENTS } from '#src/domain/proposal/verval/instruments.ts';
import type { Section } from './sections.ts';

export type Answers = Sheet['answers'];
export type Value = Answers[string] | undefined;

/** Key of the family's answers; a person's are kept under the person's id. */
export const FAMILY = 'family';

/** From where a prefilled answer comes; gone once somebody changes it. */
export type Source = 'DTSEN' | 'OWN';

/** The verification form as it is kept while somebody types: everything may be half done. */
export interface VervalDraft {
  /** The event on the screen when the form was opened. */
  readonly basis: string | null;
  readonly section: Section;
  readonly visitedOn: string | null;
  readonly visitor: string;
  /** `-6.99, 107.72` as typed or pasted. */
  readonly coordinates: string;
  /** By family or person, then by variable. */
  readonly answers: Readonly<Record<string, Answers>>;
  /** `family:303` → where the answer comes from. */
  readonly sources: Readonly<Record<string, Source>>;
  readonly criteria: CriteriaAnswers;
  readonly documents: readonly string[];
  readonly note: string;
}

export const sourceKey = (sheet: string, variable: string): string => `${sheet}:${variable}`;

export const emptyCriteria = (): CriteriaAnswers => Object.fromEntries(CRITERIA.map((criterion) => [criterion, null])) as CriteriaAnswers;

/** A form of a proposal: as it was saved last, or fresh for today's visitor. */
export function draftOf({ state }: ProposalView, visitor: string, today: string): VervalDraft {
  const saved = state.verval?.form ?? null;
  const start = { basis: state.lastEventId, section: 'VISIT', sources: {} } as const;
  if (saved === null) return { ...start, visitedOn: today, visitor, coordinates: '', answers: {}, criteria: emptyCriteria(), documents: [], note: '' };
  const answers: Record<string, Answers> = {};
  for (const sheet of saved.sheets) answers[sheet.subject ?? FAMILY] = { ...answers[sheet.subject ?? FAMILY], ...sheet.answers };
  const { visitedOn, latitude, longitude, criteria, documents, note } = saved;
  return {
    ...start, visitedOn, visitor: saved.visitor, coordinates: latitude === null || longitude === null ? '' : `${latitude}, ${longitude}`, answers, criteria: { ...emptyCriteria(), ...criteria }, documents, note,
  };
}

/** `-6.99, 107.72`, `-6,99 107,72`; null: empty; undefined: not understood. */
export function coordinatesOf(text: string): { readonly latitude: number; readonly longitude: number } | null | undefined {
  if (text.trim() === '') return null;
  const plain = text.includes('.') ? text : text.replace(/(\d),(\d)/g, '$1.$2');
  const [latitude, longitude, ...more] = plain.split(/[\s,;]+/).filter((part) => part !== '').map(Number);
  if (latitude === undefined || longitude === undefined || more.length > 0 || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return undefined;
  return { latitude, longitude };
}

export function ageOf(birthDate: string | null, visitedOn: string | null, today: string): number | null {
  const on = visitedOn ?? today;
  return birthDate === null || birthDate > on ? null : ageAt(birthDate, on).years;
}

/** What goes to the data process: answers to questions that are not put any more are left out. */
export function toVerval(draft: VervalDraft, { state }: ProposalView, today: string): Verval {
  const place = coordinatesOf(draft.coordinates) ?? null;
  const people = [{ id: null, birthDate: null }, ...state.start.subjects.map(({ id, birthDate }) => ({ id, birthDate }))];
  return {
    visitedOn: draft.visitedOn ?? today, visitor: draft.visitor.trim(), latitude: place?.latitude ?? null, longitude: place?.longitude ?? null,
    sheets: people.flatMap(({ id, birthDate }) => sheetsOf(id, draft.answers[id ?? FAMILY] ?? {}, ageOf(birthDate, draft.visitedOn, today))),
    criteria: draft.criteria, documents: [...draft.documents], note: draft.note.trim(),
  };
}

function sheetsOf(subject: string | null, answers: Answers, age: number | null): Sheet[] {
  const asked = onlyAsked(subject, answers, age);
  return INSTRUMENTS.flatMap((instrument, index) => {
    const own = Object.fromEntries(Object.entries(asked).filter(([name]) => instrument.variables.some((variable) => variable.code === name)));
    // The base instrument's sheet is there even when empty: that it was looked at is said by its being there.
    return Object.keys(own).length === 0 && index > 0 ? [] : [{ instrument: instrument.name, version: instrument.version, subject, answers: own }];
  });
}

/** An answer can close the question of another: goes on until nothing changes. */
function onlyAsked(subject: string | null, answers: Answers, age: number | null): Answers {
  const of = subject === null ? 'HOUSEHOLD' : 'PERSON';
  const kept = Object.fromEntries(Object.entries(answers).filter(([name, value]) => value !== '' && isAsked(of, name, answers, age)));
  return Object.keys(kept).length === Object.keys(answers).length ? kept : onlyAsked(subject, kept, age);
}
