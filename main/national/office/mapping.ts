import type { Proposal, REMOVAL_REASONS } from '#src/contract/siks-ng/proposals.ts';
import { proposal as proposalSchema } from '#src/contract/siks-ng/proposals.ts';
import type { ProposalState } from '#src/domain/proposal/fold.ts';
import { acceptedSubjects } from '#src/domain/proposal/readiness.ts';
import type { KnownList } from '#src/domain/proposal/nationalCodes.ts';
import type { Relation } from '#src/domain/person/relation.ts';
import { wib } from '#src/domain/time/date.ts';
import type { NationalItemTable } from '#src/schema/national.ts';
import { parseHlc } from '#src/sync/hlc.ts';
import type { Store } from '../../data/store.ts';
import { acceptedPeople, homeOf, minutesOf, motherNameOf, threeDigits, type AcceptedPerson } from './people.ts';

/** What a proposal lacks for the contract. Texts: `national.gap.ADDRESS`. */
export type MappingGap = 'BIRTH_DATE' | 'SEX' | 'ADDRESS' | 'REGISTRY_ID' | 'REGISTRY_VERSION' | 'MINUTES' | 'NO_FIELDS' | 'CODE_OVER' | 'SHAPE';

export type Mapped = { readonly proposal: Proposal } | { readonly gaps: readonly MappingGap[] };

/** Whether the national system's own list holds this code today. */
export type CodeCheck = (list: KnownList, code: string) => boolean;

type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** A village that keeps no numbers still holds meetings. */
const WITHOUT_NUMBER = 'TANPA NOMOR';
/** As the register writes them. */
const IN_CAPITALS: ReadonlySet<string> = new Set(['name', 'birthPlace', 'address', 'motherName']);
/** RT and RW of a house that has none (habit of village offices). */
const NO_NUMBER = '000';

/** SHDK, domain handbook Appendix B. */
const SHDK: Readonly<Record<Exclude<Relation, 'SPOUSE'>, number>> = {
  HEAD: 1, CHILD: 4, CHILD_IN_LAW: 5, GRANDCHILD: 6, PARENT: 7, PARENT_IN_LAW: 8, OTHER: 9,
};

/** An item in the contract's words: the fields that the contract needs, and no others. Gaps instead where something lacks. */
export function mapItem(store: Store, item: Pick<NationalItemTable, 'id' | 'subject_id' | 'village' | 'replaces'>, state: ProposalState, takes: CodeCheck): Mapped {
  const gaps = new Set<MappingGap>();
  const common = {
    proposalId: item.id, village: item.village, replaces: item.replaces, madeAt: wib(parseHlc(state.movedAt ?? state.openedAt ?? '').time), minutes: minutesFor(state, gaps),
  };
  const body = state.start.kind === 'NEW' ? newFamily(store, state, gaps) : ofPerson(state, item.subject_id, gaps);
  if (codesOf(state).some(([list, code]) => !takes(list, code))) gaps.add('CODE_OVER');
  if (gaps.size > 0) return { gaps: [...gaps] };
  const parsed = proposalSchema.safeParse({ ...common, ...body });
  return parsed.success ? { proposal: parsed.data } : { gaps: ['SHAPE'] };
}

function codesOf({ start: { kind, programme, reason, village } }: ProposalState): [KnownList, string][] {
  return [['villages', village], ...(kind === 'NEW' ? [['programmes', programme] as [KnownList, string]] : []), ...(kind === 'REMOVE' ? [['removal-reasons', reason] as [KnownList, string]] : [])];
}

function minutesFor(state: ProposalState, gaps: Set<MappingGap>): object {
  const minutes = minutesOf(state);
  if (minutes === null) {
    gaps.add('MINUTES');
    return {};
  }
  return { number: textOr(minutes.number, WITHOUT_NUMBER).slice(0, 120), heldOn: minutes.heldOn, sha256: null };
}

function newFamily(store: Store, state: ProposalState, gaps: Set<MappingGap>): object {
  const home = homeOf(store, state);
  if (home === undefined || home.address.trim() === '') gaps.add('ADDRESS');
  const members = acceptedPeople(store, state).map((person) => memberOf(person, state, gaps));
  return {
    kind: 'NEW', programme: state.start.programme, members,
    family: { kk: home?.family_card ?? null, address: (home?.address ?? '').trim().toUpperCase().slice(0, 120), rt: threeDigits(home?.rt, NO_NUMBER), rw: threeDigits(home?.rw, NO_NUMBER) },
  };
}

function memberOf({ subject, row, name, birthDate, sex }: AcceptedPerson, state: ProposalState, gaps: Set<MappingGap>): object {
  if (birthDate === null) gaps.add('BIRTH_DATE');
  if (sex === null) gaps.add('SEX');
  return {
    registryId: null, nik: row?.nik ?? null, name: name.toUpperCase(), birthPlace: row?.birth_place?.toUpperCase() ?? null, birthDate, sex,
    relation: relationOf((row?.relation ?? 'OTHER') as Relation, sex), motherName: motherNameOf(state, subject.id)?.toUpperCase() ?? null,
  };
}

function relationOf(relation: Relation, sex: string | null): number {
  if (relation === 'SPOUSE') return sex === 'L' ? 2 : 3;
  return SHDK[relation] ?? SHDK.OTHER;
}

function ofPerson(state: ProposalState, subjectId: string, gaps: Set<MappingGap>): object {
  const { start } = state;
  const { registryVersion: baseVersion, kind, reason } = start;
  const registryId = start.subjects.find((subject) => subject.id === subjectId)?.registryId ?? null;
  if (registryId === null) gaps.add('REGISTRY_ID');
  if (baseVersion === null) gaps.add('REGISTRY_VERSION');
  if (kind === 'REMOVE') return { kind, registryId, baseVersion, reason: reason as RemovalReason };
  const fields = Object.fromEntries(start.changes.filter((change) => change.subject === subjectId).map(({ field, to }) => [field === 'familyCard' ? 'kk' : field, IN_CAPITALS.has(field) ? to.trim().toUpperCase() : to]));
  const household = start.reason === 'HOUSEHOLD_VARIABLES' && acceptedSubjects(state)[0]?.id === subjectId ? houseOf(state) : [];
  if (Object.keys(fields).length + household.length === 0) gaps.add('NO_FIELDS');
  return { kind, registryId, baseVersion, fields, ...(household.length === 0 ? {} : { household }) };
}

/** What was seen of the house; nothing of the people in it, whose illnesses and earnings no correction of a house needs. */
function houseOf({ verval }: ProposalState): object[] {
  const sheets = (verval?.form.sheets ?? []).filter(({ subject, answers }) => subject === null && Object.keys(answers).length > 0);
  return sheets.map(({ instrument, version, answers }) => ({ instrument, version, visitedOn: verval?.form.visitedOn, answers: Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== '')) }));
}

function textOr(text: string | null, otherwise: string): string {
  return text === null || text.trim() === '' ? otherwise : text.trim();
}
