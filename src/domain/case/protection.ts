import type { Role } from '../access/roles.ts';
import { PPKS_CATEGORIES } from '../person/ppks.ts';
import type { Reporter } from './events.ts';
import { caseKind } from './kinds.ts';
import type { CaseState, CaseStatus } from './state.ts';

/**
 * What makes a case an emergency (domain handbook §1.2 "urgency", §1.4). A protected one is seen by the manager, by the
 * desk that works on it and by whoever took part in it; everybody else gets its number and state. Texts: `case.emergency.VIOLENCE`.
 */
export const EMERGENCIES = [
  { code: 'CHILD_VIOLENCE', protected: true },
  { code: 'VIOLENCE', protected: true },
  { code: 'HOSPITAL', protected: false },
  { code: 'HOMELESS', protected: false },
  { code: 'DISASTER', protected: false },
  { code: 'OTHER', protected: false },
] as const;
export type Emergency = (typeof EMERGENCIES)[number]['code'];
export const EMERGENCY_CODES = EMERGENCIES.map(({ code }) => code);

/** A need in this sector is asked for by people who are in danger from somebody near them. */
const PROTECTED_SECTORS: readonly string[] = ['PROTECTION'];

/** Who reads a protected case by role, and while it stands where. Other roles read it only when they took part. */
export const PROTECTED_READERS: Readonly<Partial<Record<Role, 'ALWAYS' | readonly CaseStatus[]>>> = {
  MANAGER: 'ALWAYS',
  REVIEW_ANALYST: ['IN_REVIEW'],
  BACK_OFFICE: ['IN_SERVICE', 'APPROVED', 'REFERRED', 'RESULT_RECEIVED', 'INFORMED'],
  HEAD_OF_DIVISION: ['AWAITING_APPROVAL', 'APPROVED'],
  HEAD_OF_OFFICE: ['AWAITING_APPROVAL', 'APPROVED'],
};

/** Whoever reports somebody else is hidden from everybody below the manager, where the kind of case or the reporter asks for it. */
export const REPORTER_READERS: readonly Role[] = ['MANAGER'];

type Protecting = Pick<CaseState, 'registration' | 'needs' | 'categories'>;

export function isProtected({ registration, needs, categories }: Protecting): boolean {
  const sensitive = (code: string): boolean => PPKS_CATEGORIES.some((category) => category.code === code && category.sensitive);
  return tellsOfDanger({ emergency: registration?.emergency, needs }) || categories.some(({ category }) => sensitive(category));
}

/** What is known before anybody has looked: a registration's or a field report's own words. */
export function tellsOfDanger({ emergency, needs }: { readonly emergency?: string | null | undefined; readonly needs: readonly { readonly sector: string }[] }): boolean {
  return isProtectedEmergency(emergency) || needs.some((need) => PROTECTED_SECTORS.includes(need.sector));
}

const isProtectedEmergency = (code: string | null | undefined): boolean => EMERGENCIES.some((known) => known.code === code && known.protected);

/** An emergency that the manager has not seen; over or not is the caller's question. */
export function emergencyWaits({ registration, emergencySeen }: Pick<CaseState, 'registration' | 'emergencySeen'>): boolean {
  return registration?.urgency === 'EMERGENCY' && !emergencySeen;
}

/** @param tookPart whether this user wrote one of the case's events */
export function mayReadProtected(role: Role, status: string, tookPart: boolean): boolean {
  const allowed = PROTECTED_READERS[role];
  return tookPart || allowed === 'ALWAYS' || (allowed ?? []).some((known) => known === status);
}

/** Whether a reporter must be hidden, whatever the form says. */
export function mustHideReporter(parts: { readonly kind: string; readonly emergency?: string | null | undefined; readonly needs: readonly { readonly sector: string }[] }): boolean {
  return caseKind(parts.kind)?.reporterHidden === true || tellsOfDanger(parts);
}

/** The state as this role may see it: hidden reporters without name and telephone, in every place that holds them. */
export function withHiddenReporters(state: CaseState, role: Role): CaseState {
  if (REPORTER_READERS.includes(role)) return state;
  const { registration } = state;
  return {
    ...state,
    registration: registration === null ? null : hideIn(registration),
    reports: state.reports.map(hideIn),
    timeline: state.timeline.map((entry) => ({ ...entry, data: hideIn(entry.data) })),
  };
}

function hideIn<T extends object>(data: T): T {
  const { reporter } = data as { reporter?: Partial<Reporter> | null };
  return reporter?.hidden === true ? { ...data, reporter: { ...reporter, name: '', phone: null } } : data;
}
