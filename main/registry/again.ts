import type { RegistryAgain } from '../data/registryAccess.ts';
import type { Registry } from './registry.ts';

/** What the data says now of somebody who was checked before: by the registry's own id, else by NIK. Null: neither can tell. */
export function askAgain(registry: Registry, registryId: string | null, nik: string | null): RegistryAgain | null {
  const source = registry.source();
  if (source === null) return null;
  const same = registryId === null ? null : registry.byRegistryId(registryId);
  const people = same !== null ? [same] : nik === null ? [] : registry.byNik(nik);
  const [person] = people;
  if (people.length > 1) return { answer: 'SEVERAL', registryId: null, decile: null, removedUntil: null, source };
  if (person !== undefined) {
    const answer = person.decile === 0 ? 'FOUND_UNRANKED' : 'FOUND';
    return { answer, registryId: person.registryId, decile: person.decile, removedUntil: null, source };
  }
  if (registryId === null && nik === null) return null;
  return { answer: 'NOT_FOUND', registryId, decile: null, removedUntil: removedUntil(registry, registryId, nik), source };
}

/** Date of the data that no longer held the person; null when it never did, as far as we know. */
export function removedUntil(registry: Registry, registryId: string | null, nik: string | null): string | null {
  const removed = [
    ...(registryId === null ? [] : registry.removedByRegistryId(registryId)),
    ...(nik === null ? [] : registry.removedByNik(nik)),
  ];
  return removed.map(({ until }) => until).sort().at(-1) ?? null;
}
