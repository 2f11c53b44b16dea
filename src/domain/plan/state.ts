import type { z } from 'zod';
import type { PLAN_EVENTS, PlanLine } from './events.ts';

type Data<T extends keyof typeof PLAN_EVENTS> = z.infer<(typeof PLAN_EVENTS)[T]>;

/** Texts: `caseRecord.planStatus.DRAFT`. */
export const PLAN_STATUSES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'ACTIVE', 'REVISED', 'COMPLETED', 'CANCELLED'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

const FINISHED: ReadonlySet<PlanStatus> = new Set(['REVISED', 'COMPLETED', 'CANCELLED']);
export const isFinishedPlan = (status: PlanStatus): boolean => FINISHED.has(status);

/** A line that doubles other help goes on only with the manager's word. */
export interface Override {
  readonly lineId: string;
  readonly status: 'ASKED' | 'ALLOWED' | 'REFUSED';
  /** The planner's reason. */
  readonly reason: string;
  /** What the line doubled when the manager decided; another double later asks for another word. */
  readonly overlaps: readonly string[];
  /** The manager's words. */
  readonly note: string;
}

export interface PlanVersion {
  readonly version: number;
  readonly status: PlanStatus;
  readonly lines: readonly PlanLine[];
  readonly returnReason: string | null;
  readonly overrides: readonly Override[];
  readonly agreement: Omit<Data<'familyAgreed'>, 'version'> | null;
}

/** The newest version, and those before it: all of them finished, so at most one plan is ever current. */
export interface PlanHistory {
  readonly plan: PlanVersion;
  readonly earlier: readonly PlanVersion[];
}

export const NO_PLAN: PlanVersion = { version: 1, status: 'DRAFT', lines: [], returnReason: null, overrides: [], agreement: null };

/** What was approved or is over stays as it was: a change makes a new version from it. */
function draftOf({ plan, earlier }: PlanHistory): PlanHistory {
  if (plan.status === 'DRAFT' || plan.status === 'SUBMITTED') return { plan: { ...plan, status: 'DRAFT' }, earlier };
  const kept: PlanVersion = isFinishedPlan(plan.status) ? plan : { ...plan, status: 'REVISED' };
  return { plan: { ...plan, version: plan.version + 1, status: 'DRAFT', returnReason: null, agreement: null }, earlier: [...earlier, kept] };
}

export function withLine(history: PlanHistory, { line, overlapReason }: Data<'planLineAdded'>): PlanHistory {
  const { plan, earlier } = draftOf(history);
  const known = plan.lines.some((one) => one.id === line.id);
  const lines = known ? plan.lines.map((one) => (one.id === line.id ? line : one)) : [...plan.lines, line];
  const others = plan.overrides.filter((override) => override.lineId !== line.id);
  const asked: Override[] = overlapReason === null || overlapReason === '' ? [] : [{ lineId: line.id, status: 'ASKED', reason: overlapReason, overlaps: [], note: '' }];
  return { plan: { ...plan, lines: inOrder(lines), overrides: [...others, ...asked], agreement: null }, earlier };
}

export function withoutLine(history: PlanHistory, lineId: string): PlanHistory {
  const { plan, earlier } = draftOf(history);
  return { plan: { ...plan, lines: plan.lines.filter((line) => line.id !== lineId), overrides: plan.overrides.filter((override) => override.lineId !== lineId) }, earlier };
}

export function decideOverride({ plan, earlier }: PlanHistory, lineId: string, decision: Pick<Override, 'status' | 'overlaps' | 'note'>): PlanHistory {
  // A double that came up after the line was written has no planner's reason.
  const asked = plan.overrides.find((override) => override.lineId === lineId) ?? { lineId, reason: '' };
  return { plan: { ...plan, overrides: [...plan.overrides.filter((override) => override.lineId !== lineId), { ...asked, ...decision }] }, earlier };
}

export function submitPlan(history: PlanHistory): PlanHistory {
  const { plan, earlier } = draftOf(history);
  return { plan: { ...plan, status: 'SUBMITTED', returnReason: null }, earlier };
}

export function approvePlan(history: PlanHistory): PlanHistory {
  const { plan, earlier } = isFinishedPlan(history.plan.status) ? draftOf(history) : history;
  return { plan: { ...plan, status: plan.agreement === null ? 'APPROVED' : 'ACTIVE', returnReason: null }, earlier };
}

export function returnPlan(history: PlanHistory, reason: string): PlanHistory {
  const { plan, earlier } = draftOf(history);
  return { plan: { ...plan, returnReason: reason }, earlier };
}

/** Only the version that the family saw becomes active. */
export function agreePlan({ plan, earlier }: PlanHistory, { version, ...agreement }: Data<'familyAgreed'>): PlanHistory {
  if (plan.version !== version || isFinishedPlan(plan.status)) return { plan, earlier };
  return { plan: { ...plan, agreement, status: plan.status === 'APPROVED' ? 'ACTIVE' : plan.status }, earlier };
}

export const revisePlan = (history: PlanHistory): PlanHistory => draftOf(history);

export function finishPlan({ plan, earlier }: PlanHistory, status: 'COMPLETED' | 'CANCELLED'): PlanHistory {
  return { plan: isFinishedPlan(plan.status) ? plan : { ...plan, status }, earlier };
}

/** Lines with a number first; the others as they were written. */
function inOrder(lines: readonly PlanLine[]): PlanLine[] {
  return lines.map((line, index) => ({ line, index })).sort((a, b) => (a.line.order ?? 100) - (b.line.order ?? 100) || a.index - b.index).map(({ line }) => line);
}
