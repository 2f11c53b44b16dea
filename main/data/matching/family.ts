import type { RegistryHouseholdView } from '#src/contract/registry.ts';
import { foldFieldReport } from '#src/domain/fieldReport/fold.ts';
import { foldProposals } from '#src/domain/proposal/fold.ts';
import type { CaseEvent } from '#src/domain/case/events.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { readAssessed } from '#src/domain/matching/assessed.ts';
import type { MatchFamily, MatchSheet } from '#src/domain/matching/family.ts';
import type { ReceivedHelp } from '#src/domain/programme/overlap.ts';
import type { Programme } from '#src/domain/programme/programme.ts';
import { programmesOfRegister } from '#src/domain/programme/received.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { readHousehold } from '../people/household.ts';
import type { Store } from '../store.ts';

/** Looks up a family in the national register; null where there is none or the register has no data. */
export type RegisterLookup = (registryId: string) => RegistryHouseholdView | null;

/** A case as it was read: once for all who ask. */
export interface KnownCase {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  /** From every source, of all members and the household. */
  readonly helps: readonly ReceivedHelp[];
  readonly programmes: readonly Programme[];
  readonly lookup: RegisterLookup;
}

/** All that the office knows of the family of a case, for the matcher. @throws SlrtError NOT_FOUND */
export function familyOf(store: Store, { state, events, helps, programmes, lookup }: KnownCase): MatchFamily {
  const { registration } = state;
  if (registration === null) throw new SlrtError('NOT_FOUND');
  const { household, members } = readHousehold(store, registration.householdId);
  const day = todayInJakarta(new Date(store.now()));
  const registered = registerFamilies(state, lookup);
  const hits = new Map(registered.flatMap((family) => family.members).map((member) => [member.registryId, member.programmes]));
  const listed = members.flatMap(({ id }) =>
    programmesOfRegister(hits.get(state.checks[id]?.registryId ?? '') ?? [], programmes).map((programme) => ({ personId: id, programme })));
  const mapped = state.timeline.some((entry) => entry.type === 'needsMapped' && entry.data['received'] !== undefined);
  return {
    day,
    village: household.village,
    kind: registration.kind,
    persons: members.map(({ id, nik, birthDate, sex, relation, occupation, condition }) => ({ id, nik, birthDate, sex, relation, occupation, condition })),
    checks: state.checks,
    received: [...cameBy(day, helps), ...(mapped ? [] : listed)],
    receivedAsked: mapped || registered.length > 0,
    categories: state.categories,
    categoriesAsked: state.timeline.some((entry) => entry.type === 'needsMapped'),
    needs: state.needs,
    sheets: [...sheetsOf(state.caseId, events), ...registered.flatMap(registerSheet)],
    assessed: readAssessed(state.assessment?.facts ?? []),
    narrative: registration.narrative,
    documents: [...new Set([...state.documents, ...state.attachments.filter((one) => one.removed === null).map((one) => one.document)])],
  };
}

/** What has come and still counts, from every source that the check for doubles asks. */
function cameBy(day: string, helps: readonly ReceivedHelp[]): MatchFamily['received'] {
  return helps
    .filter((help) => (help.status === 'RECEIVED' || help.status === 'DELIVERED') && (help.until === null || help.until >= day))
    .map(({ personId, programme }) => ({ personId, programme }));
}

function registerFamilies(state: CaseState, lookup: RegisterLookup): RegistryHouseholdView[] {
  const ids = new Set(Object.values(state.checks).flatMap((check) => check.registryId ?? []));
  return [...ids].flatMap((id) => lookup(id) ?? []);
}

/** What the register says of the house; another survey's codes would mean other things. */
function registerSheet(family: RegistryHouseholdView): MatchSheet[] {
  if (!(family.instrument ?? '').startsWith('REGSOSEK')) return [];
  const answers = Object.fromEntries(Object.entries(family.housing).filter((entry): entry is [string, number | string] => typeof entry[1] === 'number' || typeof entry[1] === 'string'));
  return Object.keys(answers).length === 0 ? [] : [{ source: 'REGISTER', on: family.source?.date ?? '', personId: null, answers }];
}

/** Surveys of the case's proposals, newest first, and the house as the home visit saw it. */
function sheetsOf(caseId: string, events: readonly CaseEvent[]): MatchSheet[] {
  const proposals = foldProposals(caseId, events);
  const surveys = proposals.flatMap((proposal): MatchSheet[] => (proposal.verval?.form.sheets ?? []).map((sheet) => {
    const subject = proposal.start.subjects.find((one) => one.id === sheet.subject);
    return { source: 'SURVEY', on: proposal.verval?.form.visitedOn ?? '', personId: sheet.subject === null ? null : subject?.personId ?? sheet.subject, answers: sheet.answers };
  }));
  const report = foldFieldReport(caseId, events);
  const visit: MatchSheet[] = report?.report.house == null ? [] : [{ source: 'VISIT', on: report.report.visitedOn, personId: null, answers: report.report.house.answers }];
  return [...surveys.reverse(), ...visit];
}
