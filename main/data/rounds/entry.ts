import type { RoundEntryInput } from '#src/contract/rounds.ts';
import type { ProposalSubject } from '#src/domain/proposal/events.ts';
import { proposalReason } from '#src/domain/proposal/kinds.ts';
import type { RoundEntry } from '#src/domain/round/events.ts';
import type { RowWrite } from '#src/sync/changeset.ts';
import { SlrtError } from '#src/text/error.ts';
import { refuseProposedElsewhere } from '../national/preLists.ts';
import { checkHousehold, householdWrites } from '../people/household.ts';
import { checkChanges, refuseSecond } from '../proposals/start.ts';
import type { RegistryAccess } from '../registryAccess.ts';
import type { Store } from '../store.ts';

/**
 * An entry ready to be written, with the rows of the family that it brings.
 * @throws SlrtError INVALID_INPUT, AREA_NOT_ALLOWED, ALREADY_IN_REGISTRY, PROPOSAL_RUNNING, ALREADY_ON_PRE_LIST, REGISTRY_MISSING, NOT_FOUND, and those of checkHousehold
 */
export async function entryOf(store: Store, registry: RegistryAccess, village: string, input: RoundEntryInput): Promise<{ entry: RoundEntry; rows: (RowWrite | null)[] }> {
  if (proposalReason(input.reason)?.kind !== input.kind) throw new SlrtError('INVALID_INPUT', { fields: ['entry.reason'] });
  const { id, kind, reason, changes, programme, documents, note } = input;
  const subjects = kind === 'NEW' ? await newSubjects(store, registry, village, input) : registrySubjects(registry, village, input);
  if (subjects.length === 0) throw new SlrtError('INVALID_INPUT', { fields: [kind === 'NEW' ? 'entry.family' : 'entry.registryIds'] });
  checkChanges({ changes }, subjects);
  for (const subject of subjects) refuseSecond(store, subject);
  const household = kind === 'NEW' ? input.family?.household : undefined;
  return {
    entry: { id, kind, reason, householdId: household?.id ?? null, subjects, changes, programme, documents, note },
    rows: household === undefined ? [] : householdWrites(store, household, input.family?.members ?? []),
  };
}

/** An addition is looked up by NIK at once; who has none stays "not checked" until the analyst has looked by name. */
async function newSubjects(store: Store, registry: RegistryAccess, village: string, { family }: RoundEntryInput): Promise<ProposalSubject[]> {
  if (family === null) return [];
  if (family.household.village !== village) throw new SlrtError('AREA_NOT_ALLOWED');
  checkHousehold(store, family.household, family.members);
  return Promise.all(family.members.map(async (member) => {
    const registryAnswer = member.nik === null ? 'NOT_CHECKED' : await answerFor(registry, member.nik);
    if (registryAnswer === 'FOUND' || registryAnswer === 'FOUND_UNRANKED') throw new SlrtError('ALREADY_IN_REGISTRY');
    refuseProposedElsewhere(store, member.nik);
    return { id: member.id, personId: member.id, registryId: null, name: member.name, birthDate: member.birthDate, sex: member.sex, registryAnswer };
  }));
}

async function answerFor(registry: RegistryAccess, nik: string): Promise<ProposalSubject['registryAnswer']> {
  return (await registry.search({ nik, familyCard: null, name: null, village: null, birthYear: null, sex: null, caseId: null, limit: 2 })).state;
}

/** Corrections and removals name people of the register who live in this village. */
function registrySubjects(registry: RegistryAccess, village: string, { registryIds }: RoundEntryInput): ProposalSubject[] {
  return [...new Set(registryIds)].map((registryId) => {
    const person = registry.household(registryId).members.find((member) => member.registryId === registryId);
    if (person === undefined || person.village !== village) throw new SlrtError('NOT_FOUND');
    return {
      id: registryId, personId: null, registryId, name: person.name, birthDate: person.birthDate, sex: person.sex,
      registryAnswer: person.decile === 0 ? 'FOUND_UNRANKED' : 'FOUND',
    };
  });
}
