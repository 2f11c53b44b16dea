import type { CaseState } from '../case/state.ts';
import { addDays, type IsoDate } from '../time/date.ts';
import { dayOfHlc } from '../time/hlcDay.ts';
import type { Hardship, RegistryWord } from './events.ts';

/**
 * Deciles of families that a signed letter may call poor. 1 and 2 are poor, 3 and 4 nearly so and the limit of PKH, KUBE and
 * the letters to schools; 5 is "pas-pasan" (second handbook §2.5, §3.2): there somebody must have looked.
 */
const POOR_DECILES = { from: 1, to: 4 };
/** A decile older than a quarter says nothing any more (second handbook §2.6). */
const FRESH_DAYS = 92;
/** What an officer who has looked must have found: a family short of money or food. A bad roof or an illness alone can be a rich man's. */
const POOR_AREAS: ReadonlySet<string> = new Set(['INCOME', 'FOOD']);

/** Whom a letter is about: the persons its lines are for, then the applicant. */
export type Asked = readonly { readonly personId: string | null }[];

/** What the registry said of the first person the letter is about. */
export function registryWordOf(state: CaseState, asked: Asked): RegistryWord {
  const applicantId = state.registration?.applicantId ?? '';
  const ids = [...asked.map((line) => line.personId ?? applicantId), applicantId];
  const check = ids.map((id) => state.checks[id]).find((candidate) => candidate !== undefined);
  if (check === undefined) return { answer: 'NOT_CHECKED', decile: null, quarter: null, checkedOn: null };
  return { answer: check.answer, decile: check.decile, quarter: check.quarter, checkedOn: dayOfHlc(check.at) };
}

/**
 * What supports the sentence that the family is truly poor; null: nothing on record does, and the letter does not say it. An
 * officer's own look counts beside the registry, also where the two differ: the letter names which of them it goes by.
 */
export function hardshipOf(state: CaseState, asked: Asked, day: IsoDate): Hardship | null {
  const { answer, decile, checkedOn } = registryWordOf(state, asked);
  const poor = answer === 'FOUND' && decile !== null && decile >= POOR_DECILES.from && decile <= POOR_DECILES.to;
  if (poor && checkedOn !== null && addDays(checkedOn, FRESH_DAYS) >= day) return { source: 'REGISTRY', on: checkedOn };
  const { assessment } = state;
  return assessment?.needs.some((need) => POOR_AREAS.has(need.area)) === true ? { source: 'ASSESSMENT', on: dayOfHlc(assessment.at) } : null;
}
