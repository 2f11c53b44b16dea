import { CASE_KINDS, SECTORS, URGENCIES, type Sector } from '#src/domain/case/kinds.ts';
import { FOLLOW_UP_CODES, type FollowUpCode, type FollowUpRule } from '#src/domain/followUp/rules.ts';
import { answerKey, caseKey, changesOf, DEFAULT_TERMS, fewestDays, LONGEST_TERM, ruleKey, termsWith, type DaysKey, type OfficeTerms, type TermChanges } from '#src/domain/office/terms.ts';
import { ANSWER_STEPS } from '#src/domain/referral/terms.ts';
import type { Translate } from '#src/text/index.ts';
import type { Problems } from '../../components/useForm.ts';

/** A rule as it stands in the form: its days as typed, no field of work for all of them. */
export interface RuleValues {
  readonly active: boolean;
  readonly means: FollowUpRule['means'];
  readonly after: string;
  readonly sectors: readonly Sector[];
}

export type TermValues = Readonly<Record<DaysKey, string>> & Readonly<Record<`followUp.${FollowUpCode}`, RuleValues>> & { readonly note: string };

const CASE_KEYS: readonly DaysKey[] = [caseKey('emergency'), caseKey('fastTrack'), ...CASE_KINDS.map(({ code }) => caseKey(code))];
const ANSWER_KEYS: readonly DaysKey[] = URGENCIES.flatMap((urgency) => ANSWER_STEPS.map((step) => answerKey(urgency, step)));
const DAY_KEYS: readonly DaysKey[] = [...CASE_KEYS, ...ANSWER_KEYS];

/** Most working days between the arrival of help and a visit. */
const LATEST_VISIT = 365;

export function termValues(terms: OfficeTerms): TermValues {
  const days = Object.fromEntries(DAY_KEYS.map((key) => [key, String(daysOf(terms, key))])) as Record<DaysKey, string>;
  const rules = Object.fromEntries(FOLLOW_UP_CODES.map((code) => [ruleKey(code), ruleValues(terms.followUp[code])])) as Record<`followUp.${FollowUpCode}`, RuleValues>;
  return { ...days, ...rules, note: '' };
}

export const ruleValues = ({ sectors, after, ...rule }: FollowUpRule): RuleValues => ({ ...rule, after: String(after), sectors: sectors ?? [] });

/** What the form says, without what equals the application's own. Call it only for a form without problems. */
export function changesIn(values: TermValues): TermChanges {
  const days = Object.fromEntries(DAY_KEYS.map((key) => [key, Number(values[key])]));
  const rules = Object.fromEntries(FOLLOW_UP_CODES.map((code) => [ruleKey(code), ruleOf(values[ruleKey(code)])]));
  return changesOf(termsWith({ ...days, ...rules }));
}

/** In the order of the list, however they were chosen. */
function ruleOf({ sectors, after, ...rule }: RuleValues): FollowUpRule {
  return { ...rule, after: Number(after), sectors: sectors.length === 0 ? null : SECTORS.filter((sector) => sectors.includes(sector)) };
}

export function checkTerms(values: TermValues, changed: number, t: Translate): Problems<TermValues> {
  const problems: Problems<TermValues> = {};
  for (const key of DAY_KEYS) if (!isWhole(values[key], fewestDays(key), LONGEST_TERM)) problems[key] = t('terms.problem.days', { name: termName(key, t), from: fewestDays(key), to: LONGEST_TERM });
  for (const code of FOLLOW_UP_CODES) {
    if (!isWhole(values[ruleKey(code)].after, 1, LATEST_VISIT)) problems[ruleKey(code)] = t('terms.problem.days', { name: termName(ruleKey(code), t), from: 1, to: LATEST_VISIT });
  }
  if (changed > 0 && values.note.trim() === '') problems.note = t('terms.problem.note');
  return problems;
}

const isWhole = (text: string, from: number, to: number): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) >= from && Number(text) <= to;

/** How many fields differ from what is saved. */
export const countChanged = (values: TermValues, saved: TermValues): number =>
  [...DAY_KEYS, ...FOLLOW_UP_CODES.map(ruleKey)].filter((key) => JSON.stringify(values[key]) !== JSON.stringify(saved[key])).length;

export function daysOf({ answers, cases }: OfficeTerms, key: DaysKey): number {
  const [group, first = '', step = ''] = key.split('.');
  if (group === 'answer') return answers[first as 'REGULAR'][step as 'answer'];
  return first === 'emergency' || first === 'fastTrack' ? cases[first] : cases.kinds[first as 'INQUIRY'];
}

/** A term in the words of its field; the key of another app's version stands as it is. */
export function termName(key: string, t: Translate): string {
  const [group, first = '', step] = key.split('.');
  if (group === 'followUp' && FOLLOW_UP_CODES.some((code) => code === first)) return t(`followUp.rule.${first as FollowUpCode}`);
  if (group === 'answer' && URGENCIES.some((urgency) => urgency === first)) return t('terms.answers.of', { urgency: t(`terms.urgency.${first as 'REGULAR'}`), step: t(`terms.answers.step.${step as 'answer'}`).toLowerCase() });
  if (group !== 'case') return key;
  return first === 'emergency' || first === 'fastTrack' ? t(`terms.cases.${first}`) : t(`case.kind.${first as 'INQUIRY'}`);
}

/** What a version set a term to; null: it went back to the application's own. */
export function termValue(key: string, changes: TermChanges, t: Translate): string | null {
  const value = changes[key as keyof TermChanges];
  if (value === undefined) return null;
  return typeof value === 'number' ? t('terms.ownDays', { count: value }) : ruleText(value, t);
}

export function ruleText({ active, means, after, sectors }: FollowUpRule, t: Translate): string {
  if (!active) return t('terms.followUp.off');
  return t('terms.followUp.said', { means: t(`followUp.means.${means}`), days: after, sectors: sectors === null ? t('terms.followUp.every').toLowerCase() : sectors.map((sector) => t(`case.sector.${sector}`)).join(', ') });
}

export const ownDays = (key: DaysKey): number => daysOf(DEFAULT_TERMS, key);
export const ownRule = (code: FollowUpCode): RuleValues => ruleValues(DEFAULT_TERMS.followUp[code]);
