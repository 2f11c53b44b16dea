import { z } from 'zod';
import { URGENCIES, CASE_KINDS, type CaseKindCode } from '../case/kinds.ts';
import { CASE_TERMS, type CaseTerms } from '../case/term.ts';
import { FOLLOW_UP_CODES, FOLLOW_UP_RULES, followUpRuleSchema, type FollowUpCode, type FollowUpRules } from '../followUp/rules.ts';
import { byWriting, fromJson, type CatalogueVersion } from '../programme/catalogue.ts';
import { ANSWER_STEPS, ANSWER_TERMS, type AnswerStep, type AnswerTerms } from '../referral/terms.ts';
import type { Urgency } from '../case/events.ts';

/** The office's terms of a day, all of them in working days. */
export interface OfficeTerms {
  readonly answers: AnswerTerms;
  readonly cases: CaseTerms;
  readonly followUp: FollowUpRules;
}

export const DEFAULT_TERMS: OfficeTerms = { answers: ANSWER_TERMS, cases: CASE_TERMS, followUp: FOLLOW_UP_RULES };

/** The one entry of the kind TERMS among the office's versions. */
export const TERMS_CODE = 'OFFICE';

/** Longer than this nobody waits for an answer, and no day is promised. */
export const LONGEST_TERM = 60;

type AnswerKey = `answer.${Urgency}.${AnswerStep}`;
type CaseKey = `case.${CaseKindCode | 'emergency' | 'fastTrack'}`;
export type DaysKey = AnswerKey | CaseKey;
type RuleKey = `followUp.${FollowUpCode}`;

export const answerKey = (urgency: Urgency, step: AnswerStep): AnswerKey => `answer.${urgency}.${step}`;
export const caseKey = (kind: CaseKindCode | 'emergency' | 'fastTrack'): CaseKey => `case.${kind}`;
export const ruleKey = (code: FollowUpCode): RuleKey => `followUp.${code}`;

const answerKeys = URGENCIES.flatMap((urgency) => ANSWER_STEPS.map((step) => answerKey(urgency, step)));
const caseKeys = [caseKey('emergency'), caseKey('fastTrack'), ...CASE_KINDS.map(({ code }) => caseKey(code))];

/** The fewest days that make sense: a partner needs one to answer, an emergency may be promised today. */
export const fewestDays = (key: DaysKey): number => (key === 'case.emergency' || key === 'case.fastTrack' ? 0 : 1);

const daysSchema = (key: DaysKey) => z.int().min(fewestDays(key)).max(LONGEST_TERM);

/**
 * What the office sets itself, by key; what it leaves to the application is not in it and follows the application.
 *
 * @example { 'answer.REGULAR.answer': 7, 'followUp.FIRST_CALL': { active: true, means: 'CALL', after: 5, sectors: null } }
 */
export const termChangesSchema = z.strictObject({
  ...(Object.fromEntries([...answerKeys, ...caseKeys].map((key) => [key, daysSchema(key).optional()])) as Record<DaysKey, z.ZodOptional<z.ZodInt>>),
  ...(Object.fromEntries(FOLLOW_UP_CODES.map((code) => [ruleKey(code), followUpRuleSchema.optional()])) as Record<RuleKey, z.ZodOptional<typeof followUpRuleSchema>>),
});
export type TermChanges = z.infer<typeof termChangesSchema>;

/** The application's terms under the office's; a key or value that this app can't read is passed over. */
export function termsWith(changes: unknown): OfficeTerms {
  const given = new Map(typeof changes === 'object' && changes !== null ? Object.entries(changes) : []);
  const days = (key: DaysKey, own: number): number => daysSchema(key).safeParse(given.get(key)).data ?? own;
  return {
    answers: mapped(URGENCIES, (urgency) => mapped(ANSWER_STEPS, (step) => days(answerKey(urgency, step), ANSWER_TERMS[urgency][step]))),
    cases: {
      emergency: days('case.emergency', CASE_TERMS.emergency), fastTrack: days('case.fastTrack', CASE_TERMS.fastTrack),
      kinds: mapped(CASE_KINDS.map((kind) => kind.code), (code) => days(caseKey(code), CASE_TERMS.kinds[code])),
    },
    followUp: mapped(FOLLOW_UP_CODES, (code) => followUpRuleSchema.safeParse(given.get(ruleKey(code))).data ?? FOLLOW_UP_RULES[code]),
  };
}

/** Only what differs from the application's own. */
export function changesOf({ answers, cases, followUp }: OfficeTerms): TermChanges {
  const all: [string, unknown, unknown][] = [
    ...URGENCIES.flatMap((urgency) => ANSWER_STEPS.map((step): [string, unknown, unknown] => [answerKey(urgency, step), answers[urgency][step], ANSWER_TERMS[urgency][step]])),
    [caseKey('emergency'), cases.emergency, CASE_TERMS.emergency], [caseKey('fastTrack'), cases.fastTrack, CASE_TERMS.fastTrack],
    ...CASE_KINDS.map(({ code }): [string, unknown, unknown] => [caseKey(code), cases.kinds[code], CASE_TERMS.kinds[code]]),
    ...FOLLOW_UP_CODES.map((code): [string, unknown, unknown] => [ruleKey(code), followUp[code], FOLLOW_UP_RULES[code]]),
  ];
  return Object.fromEntries(all.filter(([, value, own]) => !sameJson(value, own)).map(([key, value]) => [key, value]));
}

/** The terms of a day: of the office's versions that have begun, the one written last counts. */
export function termsOn(day: string, versions: readonly CatalogueVersion[]): OfficeTerms {
  const last = versions.filter((version) => version.kind === 'TERMS' && version.validFrom <= day).sort(byWriting).at(-1);
  return last === undefined ? DEFAULT_TERMS : termsWith(fromJson(last.body));
}

const mapped = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> => Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** Keys in any order, as JSON of another hand may bring them. */
function sameJson(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part));
  return plain(a) === plain(b);
}
