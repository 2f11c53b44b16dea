import type { HouseholdView, MemberInput } from '#src/contract/people.ts';
import type { Relation } from '#src/domain/person/relation.ts';
import type { RegisterInput, ReporterInput } from '#src/contract/cases.ts';
import type { Emergency } from '#src/domain/case/protection.ts';
import type { Urgency } from '#src/domain/case/events.ts';
import { cleanName } from '#src/domain/person/name.ts';
import { parsePhone } from '#src/domain/person/phone.ts';
import type { AgreementMeans } from '#src/domain/plan/events.ts';

export const STEPS = ['FAMILY', 'COMPLAINT', 'REVIEW'] as const;
export type Step = (typeof STEPS)[number];

export interface MemberDraft {
  readonly id: string;
  readonly name: string;
  /** Digits as typed so far. */
  readonly nik: string;
  readonly noNik: boolean;
  readonly birthPlace: string;
  readonly birthDate: string | null;
  readonly sex: 'L' | 'P' | null;
  readonly relation: Relation;
  readonly occupation: string;
  readonly condition: string;
}

export interface NeedDraft {
  readonly id: string;
  readonly sector: string | null;
  readonly personId: string | null;
  readonly note: string;
}

/** Whoever reports another family, as typed so far. */
export interface ReporterDraft {
  readonly name: string;
  readonly phone: string;
  readonly relation: ReporterInput['relation'];
  readonly hidden: boolean;
}

/** The registration form as it is kept while somebody types: everything may be half done. */
export interface RegisterDraft {
  /** Made when the form opens: registering twice makes one case. */
  readonly caseId: string;
  readonly step: Step;
  readonly householdId: string;
  readonly known: boolean;
  readonly familyCard: string;
  readonly village: string | null;
  readonly address: string;
  readonly rt: string;
  readonly rw: string;
  readonly phone: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly members: readonly MemberDraft[];
  readonly applicantId: string;
  readonly channel: 'WALK_IN' | 'FIELD';
  readonly kind: string | null;
  readonly urgency: Urgency;
  readonly narrative: string;
  readonly needs: readonly NeedDraft[];
  readonly documents: readonly string[];
  readonly missingDocuments: readonly string[];
  readonly consentGiven: boolean;
  readonly consentMeans: AgreementMeans;
  readonly share: boolean;
  /** Null: the family reports for itself. */
  readonly reporter: ReporterDraft | null;
  /** What makes it an emergency; counts only while the urgency says so. */
  readonly emergency: Emergency | null;
  /** The queue number that is being served; the case is tied to it. Null: without a number. */
  readonly ticket: { readonly id: string; readonly label: string } | null;
}

/** Kept with the consent: which wording the citizen heard. */
export const CONSENT_VERSION = '2026-1';

export const newId = (): string => crypto.randomUUID();

export function newMember(relation: Relation): MemberDraft {
  return { id: newId(), name: '', nik: '', noNik: false, birthPlace: '', birthDate: null, sex: null, relation, occupation: '', condition: '' };
}

export const newReporter = (): ReporterDraft => ({ name: '', phone: '', relation: 'NEIGHBOUR', hidden: false });

export const newNeed = (): NeedDraft => ({ id: newId(), sector: null, personId: null, note: '' });

export function newDraft(): RegisterDraft {
  const head = newMember('HEAD');
  return {
    caseId: newId(), step: 'FAMILY', householdId: newId(), known: false, familyCard: '', village: null, address: '', rt: '', rw: '', phone: '',
    latitude: null, longitude: null, members: [head], applicantId: head.id, channel: 'WALK_IN', kind: null, urgency: 'REGULAR', narrative: '',
    needs: [newNeed()], documents: [], missingDocuments: [], consentGiven: false, consentMeans: 'SIGNATURE', share: false, reporter: null, emergency: null, ticket: null,
  };
}

/** What was typed into the search field opens the form: nothing is asked twice. */
export function newDraftFrom(searched: string): RegisterDraft {
  const draft = newDraft();
  const digits = searched.replace(/[\s.-]/g, '');
  const head = draft.members[0];
  if (head === undefined) return draft;
  const filled = /^\d+$/.test(digits) ? { ...head, nik: digits } : { ...head, name: cleanName(searched) };
  return { ...draft, members: [filled] };
}

/** A new complaint of a family on record: what is known is filled in. */
export function draftOfFamily(view: HouseholdView, applicantId: string | null): RegisterDraft {
  const draft = newDraft();
  const { household, members } = view;
  return {
    ...draft, known: true, householdId: household.id, familyCard: household.familyCard ?? '', village: household.village, address: household.address,
    rt: household.rt ?? '', rw: household.rw ?? '', phone: household.phone ?? '', latitude: household.latitude, longitude: household.longitude,
    members: members.map(draftOfMember), applicantId: applicantId ?? members[0]?.id ?? draft.applicantId,
  };
}

/** The family turned out to be on record: its data replace what was typed of it; the complaint stays. */
export function withFamily(draft: RegisterDraft, view: HouseholdView, applicantId: string): RegisterDraft {
  const { known, householdId, familyCard, village, address, rt, rw, phone, latitude, longitude, members, applicantId: applicant } = draftOfFamily(view, applicantId);
  return {
    ...draft, known, householdId, familyCard, village, address, rt, rw, phone, latitude, longitude, members, applicantId: applicant,
    needs: draft.needs.map((need) => ({ ...need, personId: null })),
  };
}

function draftOfMember(member: MemberInput): MemberDraft {
  return {
    id: member.id, name: member.name, nik: member.nik ?? '', noNik: member.nik === null, birthPlace: member.birthPlace ?? '', birthDate: member.birthDate,
    sex: member.sex, relation: member.relation, occupation: member.occupation ?? '', condition: member.condition ?? '',
  };
}

/** A draft read back from the file; a broken one opens empty instead of breaking the page. */
export function parseDraft(body: string): RegisterDraft | null {
  try {
    const value = JSON.parse(body) as RegisterDraft;
    return typeof value.caseId === 'string' && Array.isArray(value.members) ? { ...newDraft(), ...value } : null;
  } catch {
    return null;
  }
}

export const draftTitle = (draft: RegisterDraft): string => draft.members.map((member) => cleanName(member.name)).find((name) => name !== '')?.slice(0, 100) ?? '';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What goes to the data process once nothing is wrong any more. */
export function toInput(draft: RegisterDraft): RegisterInput {
  const needs = draft.needs.filter((need) => need.sector !== null);
  return {
    caseId: draft.caseId,
    household: {
      id: draft.householdId, familyCard: orNull(draft.familyCard), village: draft.village ?? '', address: draft.address.trim(), rt: orNull(draft.rt), rw: orNull(draft.rw),
      phone: phoneOf(draft.phone), latitude: draft.latitude, longitude: draft.longitude,
    },
    members: draft.members.map(toMember),
    applicantId: draft.applicantId,
    channel: draft.channel,
    kind: draft.kind ?? '',
    urgency: draft.urgency,
    narrative: draft.narrative.trim(),
    needs: needs.map((need) => ({ id: need.id, kind: needKind(draft.kind), sector: need.sector ?? '', personId: need.personId, note: need.note.trim() })),
    documents: [...draft.documents],
    missingDocuments: [...draft.missingDocuments],
    consent: draft.reporter !== null && !draft.consentGiven ? null : consentOf(draft),
    reporter: draft.reporter === null ? null : toReporter(draft.reporter),
    emergency: draft.urgency === 'EMERGENCY' ? draft.emergency : null,
  };
}

/** What the citizen said to which wording. */
export function consentOf(draft: RegisterDraft): NonNullable<RegisterInput['consent']> {
  return { textVersion: CONSENT_VERSION, means: draft.consentMeans, share: draft.share };
}

export function toReporter(reporter: ReporterDraft): ReporterInput {
  return { name: cleanName(reporter.name), phone: reporter.phone.trim() === '' ? null : phoneOf(reporter.phone), relation: reporter.relation, hidden: reporter.hidden };
}

function toMember(member: MemberDraft): MemberInput {
  return {
    id: member.id, name: cleanName(member.name), nik: member.noNik ? null : orNull(member.nik), birthPlace: orNull(member.birthPlace), birthDate: member.birthDate, sex: member.sex,
    relation: member.relation, occupation: orNull(member.occupation), condition: orNull(member.condition),
  };
}

const phoneOf = (text: string): string | null => {
  const parsed = parsePhone(text);
  return parsed.ok ? parsed.phone : orNull(text);
};

/** Whether help outside the programmes is asked for; the analyst decides finally. */
const needKind = (kind: string | null): string => (kind === 'NON_PROGRAM_NEED' ? 'NON_PROGRAM_NEED' : 'PROGRAM_NEED');
