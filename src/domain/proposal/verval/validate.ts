import { ageAt } from '../../person/birth.ts';
import { dateParts, type IsoDate } from '../../time/date.ts';
import { criteriaComplete } from '../criteria.ts';
import { isAsked } from './asked.ts';
import { instrumentOf, REGSOSEK } from './instruments.ts';
import type { Sheet, Verval } from './form.ts';
import { ASSET_VARIABLES, PROGRAMME_VARIABLES } from './regsosekHousehold.ts';
import { fits } from './variables.ts';

/** Texts: `verval.problem.CODE_UNKNOWN`. MISSING keeps a form from being complete, everything else from being saved. */
export type VervalProblemCode =
  | 'INSTRUMENT_UNKNOWN' | 'VARIABLE_UNKNOWN' | 'CODE_UNKNOWN' | 'SUBJECT_UNKNOWN' | 'SHEET_TWICE' | 'NOT_ASKED' | 'CONTRADICTS' | 'OUTSIDE_WINDOW'
  | 'VISIT_IN_FUTURE' | 'MISSING';

export interface VervalProblem {
  readonly subject: string | null;
  /** Null: the whole sheet or the visit. */
  readonly variable: string | null;
  readonly code: VervalProblemCode;
  /** The answer that this one does not go with. */
  readonly with?: string;
}

export interface VervalSubject {
  readonly id: string;
  readonly birthDate: IsoDate | null;
}

type Answers = Sheet['answers'];

/** Programmes are asked for the twelve months before the visit. */
const WINDOW_MONTHS = 12;
/** Refrigerator, air conditioner, water heater, flat television, computer. */
const ELECTRIC_ASSETS: readonly string[] = ['502b', '502c', '502d', '502f', '502h'];

/**
 * Everything that is wrong with a form: unknown codes, answers to questions that are not asked, contradictions
 * (domain handbook §2.5, cross-field validation), and what is still missing.
 */
export function vervalProblems(form: Verval, subjects: readonly VervalSubject[], today: IsoDate): VervalProblem[] {
  const problems: VervalProblem[] = form.visitedOn > today ? [{ subject: null, variable: null, code: 'VISIT_IN_FUTURE' }] : [];
  const seen = new Set<string>();
  for (const sheet of form.sheets) {
    const key = `${sheet.instrument} ${sheet.version} ${sheet.subject ?? ''}`;
    if (seen.has(key)) problems.push({ subject: sheet.subject, variable: null, code: 'SHEET_TWICE' });
    seen.add(key);
    problems.push(...sheetProblems(sheet, form, subjects));
  }
  return [...problems, ...missingSheets(form, subjects)];
}

export const isSaveable = (problems: readonly VervalProblem[]): boolean => problems.every((problem) => problem.code === 'MISSING');

/** Complete: nothing wrong, nothing missing, and the poverty criteria answered. */
export function vervalComplete(form: Verval, subjects: readonly VervalSubject[], today: IsoDate): boolean {
  return criteriaComplete(form.criteria) && vervalProblems(form, subjects, today).length === 0;
}

function sheetProblems(sheet: Sheet, form: Verval, subjects: readonly VervalSubject[]): VervalProblem[] {
  const { subject } = sheet;
  const instrument = instrumentOf(sheet.instrument, sheet.version);
  if (instrument === undefined) return [{ subject, variable: null, code: 'INSTRUMENT_UNKNOWN' }];
  const person = subject === null ? null : subjects.find((candidate) => candidate.id === subject);
  if (person === undefined) return [{ subject, variable: null, code: 'SUBJECT_UNKNOWN' }];
  const of = subject === null ? 'HOUSEHOLD' : 'PERSON';
  const variables = instrument.variables.filter((variable) => variable.of === of);
  const wrong = Object.entries(sheet.answers).flatMap(([name, value]): VervalProblem[] => {
    const variable = variables.find((candidate) => candidate.code === name);
    if (variable === undefined) return [{ subject, variable: name, code: 'VARIABLE_UNKNOWN' }];
    return fits(variable, value) ? [] : [{ subject, variable: name, code: 'CODE_UNKNOWN' }];
  });
  if (instrument !== REGSOSEK) return wrong;
  const age = person?.birthDate == null ? null : ageAt(person.birthDate, form.visitedOn).years;
  const asked = (name: string): boolean => isAsked(of, name, sheet.answers, age);
  const unasked = Object.keys(sheet.answers).filter((name) => !asked(name)).map((variable): VervalProblem => ({ subject, variable, code: 'NOT_ASKED' }));
  const missing = variables
    .filter((variable) => variable.required && asked(variable.code) && sheet.answers[variable.code] === undefined)
    .map((variable): VervalProblem => ({ subject, variable: variable.code, code: 'MISSING' }));
  const crossed = of === 'HOUSEHOLD' ? householdContradictions(sheet.answers, form.visitedOn) : [];
  return [...wrong, ...unasked, ...crossed, ...missing];
}

function householdContradictions(answers: Answers, visitedOn: IsoDate): VervalProblem[] {
  const problems: VervalProblem[] = [];
  const against = (variable: string, other: string): void => void problems.push({ subject: null, variable, code: 'CONTRADICTS', with: other });
  const fuel = answers['308'];
  if (answers['502a'] === 1 && fuel !== undefined && fuel !== 2 && fuel !== 3) against('502a', '308');
  for (const asset of ASSET_VARIABLES) {
    if (ELECTRIC_ASSETS.includes(asset) && answers[asset] === 1 && answers['307a'] === 4) against(asset, '307a');
  }
  for (const programme of PROGRAMME_VARIABLES) {
    const [month, year] = [answers[`${programme}_month`], answers[`${programme}_year`]];
    if (typeof month !== 'number' || typeof year !== 'number') continue;
    const ago = monthsBefore(visitedOn, year, month);
    if (ago < 0 || ago >= WINDOW_MONTHS) problems.push({ subject: null, variable: `${programme}_month`, code: 'OUTSIDE_WINDOW' });
  }
  return problems;
}

function monthsBefore(date: IsoDate, year: number, month: number): number {
  const parts = dateParts(date);
  return parts === null ? -1 : (parts.year - year) * 12 + parts.month - month;
}

/** The house and every person have their sheet of the base instrument. */
function missingSheets(form: Verval, subjects: readonly VervalSubject[]): VervalProblem[] {
  const filled = new Set(form.sheets.filter((sheet) => sheet.instrument === REGSOSEK.name).map((sheet) => sheet.subject));
  return [null, ...subjects.map((subject) => subject.id)]
    .filter((subject) => !filled.has(subject))
    .map((subject) => ({ subject, variable: null, code: 'MISSING' }));
}
