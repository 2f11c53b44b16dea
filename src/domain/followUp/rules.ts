import { z } from 'zod';
import { addWorkingDays, type Holidays } from '../calendar/workingDays.ts';
import { SECTORS } from '../case/kinds.ts';
import type { CaseState } from '../case/state.ts';
import { OWN_OFFICE, type PlanLine } from '../plan/events.ts';
import type { IsoDate } from '../time/date.ts';

export const followUpRuleSchema = z.strictObject({
  /** Switched off: nobody is asked by this rule. */
  active: z.boolean(),
  means: z.enum(['CALL', 'VISIT']),
  /** Working days after the help arrived. */
  after: z.int().min(1).max(365),
  /** Null: every service; otherwise these programmes' sectors. */
  sectors: z.array(z.enum(SECTORS)).min(1).max(SECTORS.length).readonly().nullable(),
}).readonly();

export const FOLLOW_UP_CODES = ['FIRST_CALL', 'FIRST_VISIT', 'SECOND_VISIT'] as const;
export type FollowUpCode = (typeof FOLLOW_UP_CODES)[number];
export type FollowUpRule = z.infer<typeof followUpRuleSchema>;
export type FollowUpRules = Readonly<Record<FollowUpCode, FollowUpRule>>;

/**
 * When the office asks after a family that was helped (Puskesos stages 4 and 5, domain.md §1.10): a call within two
 * weeks, a visit within six; what shall carry a family on its own is looked at once more. Texts: `followUp.rule.FIRST_CALL`.
 * The office may set its own (office/terms.ts).
 */
export const FOLLOW_UP_RULES: FollowUpRules = {
  FIRST_CALL: { active: true, means: 'CALL', after: 10, sectors: null },
  FIRST_VISIT: { active: true, means: 'VISIT', after: 30, sectors: null },
  SECOND_VISIT: { active: true, means: 'VISIT', after: 90, sectors: ['SOCIAL_ECONOMIC', 'AGRICULTURE', 'FISHERY', 'HOUSING', 'EMPLOYMENT', 'PROTECTION'] },
};

export interface FollowUpTask {
  readonly rule: string;
  readonly means: 'CALL' | 'VISIT';
  readonly dueOn: IsoDate;
  /** The services it asks after. */
  readonly lineIds: readonly string[];
}

/** When each line's help arrived first. */
export function arrivals(state: CaseState): ReadonlyMap<string, IsoDate> {
  const days = new Map<string, IsoDate>();
  const note = (lineId: string, day: IsoDate): void => {
    const known = days.get(lineId);
    if (known === undefined || day < known) days.set(lineId, day);
  };
  for (const referral of state.referrals) for (const { lineId, deliveredOn } of referral.delivered) note(lineId, deliveredOn);
  for (const { lineId, givenOn } of state.ownHelp) note(lineId, givenOn);
  return days;
}

/**
 * The visits and calls that the rules ask for now, the earliest first: one for each rule, about all services that
 * arrived and that no earlier one of this rule has asked after. Nobody reached: it is still to be done.
 *
 * @param sectorOf the sector of a programme, from the catalogue of the day
 * @param rulesOn the rules of a day: help is asked after by the rules of the day on which it arrived, whatever the office changes later
 */
export function followUpTasks(state: CaseState, sectorOf: (programme: string) => string | null, holidays: Holidays, rulesOn: (day: IsoDate) => FollowUpRules): FollowUpTask[] {
  const came = arrivals(state);
  return FOLLOW_UP_CODES.flatMap((code): FollowUpTask[] => {
    const asked = new Set(state.followUps.filter((done) => done.rule === code && done.reached).flatMap((done) => done.results.map((result) => result.lineId)));
    const due = state.plan.lines.flatMap((line): Due[] => {
      const day = came.get(line.id);
      if (day === undefined || asked.has(line.id)) return [];
      const rule = rulesOn(day)[code];
      return rule.active && applies(rule, line, sectorOf) ? [{ lineId: line.id, means: rule.means, dueOn: addWorkingDays(day, rule.after, holidays) }] : [];
    }).sort(byDueDay);
    return due[0] === undefined ? [] : [{ rule: code, means: due[0].means, dueOn: due[0].dueOn, lineIds: due.map((one) => one.lineId) }];
  }).sort(byDueDay);
}

interface Due {
  readonly lineId: string;
  readonly means: FollowUpRule['means'];
  readonly dueOn: IsoDate;
}

const byDueDay = (a: { readonly dueOn: IsoDate }, b: { readonly dueOn: IsoDate }): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0);

/** Information alone needs no visit. */
function applies(rule: FollowUpRule, line: PlanLine, sectorOf: (programme: string) => string | null): boolean {
  if (line.partner === OWN_OFFICE && rule.means === 'VISIT') return false;
  const sector = sectorOf(line.programme);
  return rule.sectors === null || rule.sectors.some((named) => named === sector);
}

/** Programmes that lift a family once its basic needs are met ("able to live properly"): the first that it does not have. */
export const EMPOWERING: readonly string[] = ['PENA', 'KUBE', 'BLK', 'BUSINESS_TRAINING', 'KUR'];

/** Null while basic needs are open, or when the family has an empowering service already. */
export function empoweringSuggestion(state: CaseState, known: (programme: string) => boolean): string | null {
  const last = state.followUps.findLast((done) => done.reached);
  if (last?.basicNeedsMet !== true) return null;
  const has = new Set([...state.plan.lines.map((line) => line.programme), ...state.received.map((one) => one.programme)]);
  if (EMPOWERING.some((programme) => has.has(programme))) return null;
  return EMPOWERING.find(known) ?? null;
}
