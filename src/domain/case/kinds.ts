/**
 * Kinds of case (domain.md §1.4). Their labels are texts: `case.kind.PROGRAM_NEED`.
 * The target times are starting values [§1.6]; an office may set its own service standard (office/terms.ts).
 */
export interface CaseKind {
  readonly code: string;
  readonly group: 'INFORMATION' | 'MEMBERSHIP' | 'DELIVERY' | 'NEED' | 'DATA' | 'LETTER';
  /** Working days until the citizen has an answer. */
  readonly targetWorkingDays: number;
  /** Whoever reports another family or an officer is hidden from everybody below the manager. */
  readonly reporterHidden: boolean;
  /** The front office may settle it at once with information or a paper. */
  readonly settledAtCounter: boolean;
}

const plain = { reporterHidden: false, settledAtCounter: false } as const;

export const CASE_KINDS = [
  { ...plain, code: 'INQUIRY', group: 'INFORMATION', targetWorkingDays: 1, settledAtCounter: true },
  { ...plain, code: 'SUGGESTION', group: 'INFORMATION', targetWorkingDays: 5, settledAtCounter: true },
  { ...plain, code: 'MEMBERSHIP_EXCLUSION', group: 'MEMBERSHIP', targetWorkingDays: 14 },
  { ...plain, code: 'MEMBERSHIP_INCLUSION', group: 'MEMBERSHIP', targetWorkingDays: 14, reporterHidden: true },
  { ...plain, code: 'MEMBERSHIP_DEACTIVATED', group: 'MEMBERSHIP', targetWorkingDays: 5 },
  { ...plain, code: 'PROGRAM_DELIVERY', group: 'DELIVERY', targetWorkingDays: 14, reporterHidden: true },
  { ...plain, code: 'PROGRAM_NEED', group: 'NEED', targetWorkingDays: 14 },
  { ...plain, code: 'NON_PROGRAM_NEED', group: 'NEED', targetWorkingDays: 5 },
  { ...plain, code: 'DATA_UPDATE', group: 'DATA', targetWorkingDays: 14, settledAtCounter: true },
  { ...plain, code: 'LETTER_REQUEST', group: 'LETTER', targetWorkingDays: 1, settledAtCounter: true },
] as const satisfies readonly CaseKind[];

export type CaseKindCode = (typeof CASE_KINDS)[number]['code'];

export function caseKind(code: string): CaseKind | undefined {
  return CASE_KINDS.find((kind) => kind.code === code);
}

/** The nine sectors that officers must know, and two that the partner list needs (domain.md §1.4). Texts: `case.sector.HEALTH`. */
export const SECTORS = [
  'HEALTH', 'EDUCATION', 'SOCIAL_ECONOMIC', 'FOOD', 'ENERGY', 'AGRICULTURE', 'FISHERY', 'HOUSING', 'POPULATION_ADMIN',
  'EMPLOYMENT', 'PROTECTION',
] as const;
export type Sector = (typeof SECTORS)[number];

/** Red card or green card at the queue (domain.md §1.9). */
export const PRIORITY_CLASSES = ['FAST_TRACK', 'REGULAR'] as const;
export type PriorityClass = (typeof PRIORITY_CLASSES)[number];

/** Emergencies are served today, the other two in the order of their queue. Texts: `case.urgency.EMERGENCY`. */
export const URGENCIES = ['EMERGENCY', 'FAST_TRACK', 'REGULAR'] as const;

/** Place in every queue: 0 goes first. What only a newer app knows waits with the regular ones. */
export function urgencyRank(urgency: string): number {
  const rank = URGENCIES.findIndex((known) => known === urgency);
  return rank < 0 ? URGENCIES.length - 1 : rank;
}

export function priorityClass(urgency: (typeof URGENCIES)[number]): PriorityClass {
  return urgency === 'REGULAR' ? 'REGULAR' : 'FAST_TRACK';
}
