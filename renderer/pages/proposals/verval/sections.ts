import { DTSEN, REGSOSEK } from '#src/domain/proposal/verval/instruments.ts';
import type { Variable } from '#src/domain/proposal/verval/variables.ts';

/** Headings under which the questions stand, in the order of a visit; texts: `vervalForm.group.HOUSE`. */
const HOUSE_GROUPS = {
  HOUSE: ['115', '205', '301a', '301b', '302', '303', '304', '305'],
  UTILITIES: ['306a', '306b', '307a', '307b1', '307b2', '307b3', 'power_customer', 'power_meter', '308', '309a', '309b', '310'],
  AID: ['501a', '501b', '501c', '501d', '501e', '501f', '501g'].flatMap((code) => [code, `${code}_month`, `${code}_year`]),
  ASSETS: [
    '502a', '502b', '502c', '502d', '502e', '502f', '502g', '502h', '502i', '502j', '502k', '502l', '502m', '502n', '503a', '503b', 'paddy_field', 'garden',
    '504a', '504b', '504c', '504d', '504e', '505', '506',
  ],
} as const satisfies Record<string, readonly string[]>;

const PERSON_GROUPS = {
  BASIC: ['404', '405', 'mother_name', '408', '409', '410', '411'],
  SCHOOL: ['412', '413', '414', '415'],
  WORK: ['416', '416_hours', '417', '418', 'monthly_income', 'skill', '419'],
  BUSINESS: ['420a', '420b', '421', '422', '423', '424', '425', '426'],
  HEALTH: ['427', '428a', '428b', '428c', '428d', '428e', '428f', '428g', '428h', '428i', '428j', '429', '430'],
  INSURANCE: ['431a', '431b', '431c', '431d', '431e', '431f'],
} as const satisfies Record<string, readonly string[]>;

export type GroupCode = keyof typeof HOUSE_GROUPS | keyof typeof PERSON_GROUPS;

export interface Group {
  readonly code: GroupCode;
  readonly variables: readonly Variable[];
}

const ALL = [...REGSOSEK.variables, ...DTSEN.variables];

function groupsOf(of: Variable['of'], groups: Readonly<Record<string, readonly string[]>>): Group[] {
  return Object.entries(groups).map(([code, names]) => ({
    code: code as GroupCode, variables: names.flatMap((name) => ALL.find((variable) => variable.of === of && variable.code === name) ?? []),
  }));
}

export const HOUSEHOLD_GROUPS: readonly Group[] = groupsOf('HOUSEHOLD', HOUSE_GROUPS);
export const PERSON_GROUP_LIST: readonly Group[] = groupsOf('PERSON', PERSON_GROUPS);

/** A page of the form. Of a person, all groups stand on one page. */
export type Section = 'VISIT' | 'HOUSE' | 'UTILITIES' | 'AID' | 'ASSETS' | `PERSON:${string}` | 'CRITERIA' | 'PAPERS' | 'REVIEW';

export function sectionsFor(subjectIds: readonly string[]): Section[] {
  return ['VISIT', 'HOUSE', 'UTILITIES', 'AID', 'ASSETS', ...subjectIds.map((id): Section => `PERSON:${id}`), 'CRITERIA', 'PAPERS', 'REVIEW'];
}

export function groupsIn(section: Section): readonly Group[] {
  if (section.startsWith('PERSON:')) return PERSON_GROUP_LIST;
  return HOUSEHOLD_GROUPS.filter((group) => group.code === section);
}

/** Whom the questions of a section concern: a person, or the family (null). */
export const subjectOf = (section: Section): string | null => (section.startsWith('PERSON:') ? section.slice('PERSON:'.length) : null);

/** Where a question stands. */
export function sectionOf(subject: string | null, variable: string | null): Section {
  if (subject !== null) return `PERSON:${subject}`;
  const group = HOUSEHOLD_GROUPS.find((one) => one.variables.some((known) => known.code === variable));
  return group === undefined ? 'VISIT' : (group.code as Section);
}
