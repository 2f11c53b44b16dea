import type { RegistryHit, RegistryHouseholdView, RegistrySearchResult, RegistryStatusView } from '#src/contract/registry.ts';
import type { ParsedInputOf } from '#src/contract/ipc.ts';
import { normalizeDigits } from '#src/domain/person/digits.ts';
import type { RegistryHousehold, RegistryPerson } from '#src/domain/registry/person.ts';
import { FAMILY_RELATION } from '#src/domain/registry/relation.ts';
import { SlrtError } from '#src/text/error.ts';
import { makeDemoRegistry } from '../data/demo/registry.ts';
import type { Office } from '../data/office/service.ts';
import type { RegistryAccess } from '../data/registryAccess.ts';
import { askAgain, removedUntil } from './again.ts';
import { registryJobs } from './jobs.ts';
import { registryDir } from './paths.ts';
import { openRegistry, type Registry } from './registry.ts';

type Query = ParsedInputOf<'registry.search'>;

/** The registry of an office's data folder, opened when it is first asked for: its key comes from the open office. */
export function registryFor(office: Office): RegistryAccess {
  let opened: Registry | null = null;
  const jobs = registryJobs();
  const registry = (): Registry => (opened ??= openRegistry({ dir: registryDir(office.dir), keyHex: office.get().registryKey }));
  return {
    status: () => statusOf(registry(), jobs.current !== null),
    search: (query) => search(registry(), query),
    household: (registryId) => householdOf(registry(), registryId),
    again: (registryId, nik) => askAgain(registry(), registryId, nik),
    mark: () => markOf(registry()),
    familiesIn: (village) => registry().familiesIn(village),
    villageFamilies(village, after, limit) {
      const { families, next } = registry().villageFamilies(village, after, limit);
      return { families: families.map((family) => viewOf(registry(), family)), next };
    },
    data: () => ({
      history: [...(registry().status()?.history ?? [])].reverse(), job: jobs.current, lastReport: jobs.lastReport, lastFailure: jobs.lastFailure,
    }),
    importSnapshot: (file, allowBadLines, onProgress) =>
      jobs.takeIn('snapshot', (options) => registry().importSnapshot(file, options), allowBadLines, onProgress),
    applyDelta: (file, allowBadLines, onProgress) =>
      jobs.takeIn('delta', (options) => registry().applyDelta(file, options), allowBadLines, onProgress),
    async checkIntegrity() {
      const problems = await jobs.check(() => registry().checkIntegrity());
      return { intact: problems.length === 0, problems: problems.length };
    },
    cancel: () => jobs.cancel(),
    async makeDemo() {
      await jobs.takeIn('snapshot', () => makeDemoRegistry(registry(), office.dir), false, () => undefined);
    },
    close() {
      jobs.cancel();
      void opened?.close();
      opened = null;
    },
  };
}

function markOf(registry: Registry): string | null {
  const status = registry.status();
  return status === null ? null : `${status.source.version} ${status.history.at(-1)?.at ?? ''}`;
}

function statusOf(registry: Registry, importing: boolean): RegistryStatusView {
  const status = registry.status();
  if (status === null) return { state: 'MISSING', source: null, people: 0, households: 0, importing };
  const { source, people, households, nameSearch } = status;
  return { state: nameSearch === 'LOADING' ? 'LOADING' : 'READY', source, people, households, importing };
}

/** Exact numbers first; a name only when no number is given. "Not found" is said only by complete data. */
async function search(registry: Registry, query: Query): Promise<RegistrySearchResult> {
  const source = registry.source();
  if (source === null) return { state: 'NOT_CONNECTED', source: null, hits: [], removedUntil: null };
  const hits = await hitsOf(registry, query);
  const gone = query.nik !== null && !hits.some(({ reasons }) => reasons.includes('NIK_SAME')) ? removedUntil(registry, null, normalizeDigits(query.nik)) : null;
  return { state: stateOf(hits), source, hits, removedUntil: gone };
}

async function hitsOf(registry: Registry, query: Query): Promise<RegistryHit[]> {
  if (query.nik !== null) return hitsOfNik(registry, normalizeDigits(query.nik));
  if (query.familyCard !== null) {
    const family = registry.byFamilyCard(normalizeDigits(query.familyCard));
    return (family?.members ?? []).map((person) => hit(person, 1, ['FAMILY_CARD_SAME']));
  }
  if (query.name === null || query.name === '') throw new SlrtError('INVALID_INPUT', { fields: ['name'] });
  const { matches } = await registry.search({
    name: query.name, area: query.village ?? undefined, birthYear: query.birthYear ?? undefined, sex: query.sex ?? undefined, limit: query.limit,
  });
  return matches.map((match) => hit(match.person, match.score, match.reasons));
}

/** Nobody with this very number: those one slip of the hand away are offered, never taken for found. */
function hitsOfNik(registry: Registry, digits: string): RegistryHit[] {
  const exact = registry.byNik(digits).map((person) => hit(person, 1, ['NIK_SAME']));
  return exact.length > 0 ? exact : registry.byNikNearly(digits).map((person) => hit(person, 0.9, ['NIK_NEAR']));
}

function stateOf(hits: readonly RegistryHit[]): RegistrySearchResult['state'] {
  const [first, ...others] = hits;
  if (first === undefined) return 'NOT_FOUND';
  if (others.length > 0 || first.reasons.includes('NIK_NEAR')) return 'SEVERAL';
  return first.decile === 0 ? 'FOUND_UNRANKED' : 'FOUND';
}

function householdOf(registry: Registry, registryId: string): RegistryHouseholdView {
  const household = registry.household(registryId);
  if (household === null) throw new SlrtError('NOT_FOUND');
  return viewOf(registry, household);
}

function viewOf(registry: Registry, household: RegistryHousehold): RegistryHouseholdView {
  const { kk, village, address, decile, housing, members } = household;
  return { source: registry.source(), kk, village, address, decile, instrument: registry.status()?.instrument ?? null, housing, members: members.map((person) => hit(person, 1, [])) };
}

function hit(person: RegistryPerson, score: number, reasons: readonly string[]): RegistryHit {
  const { registryId, nik, kk, name, birthDate, sex, relation, village, address, decile, programmes } = person;
  return { registryId, nik, kk, name, birthDate, sex, relation: FAMILY_RELATION[relation], village, address, decile, programmes, score, reasons };
}
