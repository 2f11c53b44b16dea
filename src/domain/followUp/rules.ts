import { addWorkingDays, type Holidays } from '../calendar/workingDays.ts';
import type { CaseState } from '../case/state.ts';
import { OWN_OFFICE, type PlanLine } from '../plan/events.ts';
import type { IsoDate } from '../time/date.ts';

export interface FollowUpRule {
  readonly code: string;
  readonly means: 'CALL' | 'VISIT';
  /** Working days after the help arrived. */
  readonly after: number;
  /** Null: every service; otherwise these programmes' sectors. */
  readonly sectors: readonly string[] | null;
}

/**
 * When the office asks after a family that was helped (Puskesos stages 4 and 5, domain.md §1.10): a call within two
 * weeks, a visit within six; what shall carry a family on its own is looked at once more. Texts: `followUp.rule.FIRST_CALL`.
 */
export const FOLLOW_UP_RULES: readonly FollowUpRule[] = [
  { code: 'FIRST_CALL', means: 'CALL', after: 10, sectors: null },
  { code: 'FIRST_VISIT', means: 'VISIT', after: 30, sectors: null },
  { code: 'SECOND_VISIT', means: 'VISIT', after: 90, sectors: ['SOCIAL_ECONOMIC', 'EMPLOYMENT', 'HOUSING', 'AGRICULTURE', 'FISHERY', 'PROTECTION'] },
];

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
 */
export function followUpTasks(state: CaseState, sectorOf: (programme: string) => string | null, holidays: Holidays): FollowUpTask[] {
  const came = arrivals(state);
  return FOLLOW_UP_RULES.flatMap((rule): FollowUpTask[] => {
    const asked = new Set(state.followUps.filter((done) => done.rule === rule.code && done.reached).flatMap((done) => done.results.map((result) => result.lineId)));
    const lines = state.plan.lines.filter((line) => came.has(line.id) && !asked.has(line.id) && applies(rule, line, sectorOf));
    const first = lines.map((line) => came.get(line.id) ?? '').sort()[0];
    return first === undefined ? [] : [{ rule: rule.code, means: rule.means, dueOn: addWorkingDays(first, rule.after, holidays), lineIds: lines.map((line) => line.id) }];
  }).sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** Information alone needs no visit. */
function applies(rule: FollowUpRule, line: PlanLine, sectorOf: (programme: string) => string | null): boolean {
  if (line.partner === OWN_OFFICE && rule.means === 'VISIT') return false;
  return rule.sectors === null || rule.sectors.includes(sectorOf(line.programme) ?? '');
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
