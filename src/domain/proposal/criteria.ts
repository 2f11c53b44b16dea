import { z } from 'zod';

/**
 * Poverty criteria of Kepmensos 262/HUK/2022 (domain handbook §2.6). A family without any shelter is destitute at
 * once (the gate); otherwise eight questions. How many "yes" decide is not known, so they are counted and shown and
 * the deliberation decides. Texts: `proposal.criterion.NO_SHELTER`.
 */
export const GATE = 'NO_SHELTER';
export const QUESTIONS = [
  'HEAD_WITHOUT_WORK', 'WORRIED_ABOUT_FOOD', 'FOOD_OVER_HALF', 'NO_CLOTHES_BOUGHT', 'FLOOR_POOR', 'WALL_POOR', 'NO_TOILET', 'POWER_450_OR_NONE',
] as const;
export const CRITERIA = [GATE, ...QUESTIONS] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Null: not asked yet. */
export const criteriaSchema = z.record(z.enum(CRITERIA), z.boolean().nullable());
export type CriteriaAnswers = z.infer<typeof criteriaSchema>;

export interface CriteriaCount {
  readonly gate: boolean;
  readonly yes: number;
  readonly no: number;
  readonly open: number;
}

export function countCriteria(answers: CriteriaAnswers): CriteriaCount {
  const of = (wanted: boolean): number => QUESTIONS.filter((question) => answers[question] === wanted).length;
  const [yes, no] = [of(true), of(false)];
  return { gate: answers[GATE] === true, yes, no, open: QUESTIONS.length - yes - no };
}

/** Answered when the gate is, and with it the eight questions unless the gate already says yes. */
export function criteriaComplete(answers: CriteriaAnswers): boolean {
  const gate = answers[GATE];
  return gate === true || (gate === false && countCriteria(answers).open === 0);
}
