import type { IsoDate } from '../time/date.ts';
import type { RegistryPerson, RemovedPerson } from './person.ts';

/** Which data an answer rests on; shown beside every answer. */
export interface RegistrySource {
  readonly version: number;
  /** `2026Q4` */
  readonly quarter: string;
  readonly date: IsoDate;
}

/**
 * What a check of the registry can say. "Not found" is said only by complete data: while there is none, or none could
 * be asked, the answer is "not connected" or "not checked".
 */
export type RegistryAnswer =
  | { readonly state: 'FOUND'; readonly decile: number; readonly person: RegistryPerson; readonly source: RegistrySource }
  | { readonly state: 'FOUND_UNRANKED'; readonly person: RegistryPerson; readonly source: RegistrySource }
  | { readonly state: 'SEVERAL_FOUND'; readonly people: readonly RegistryPerson[]; readonly source: RegistrySource }
  | { readonly state: 'NOT_FOUND'; readonly removed: readonly RemovedPerson[]; readonly source: RegistrySource }
  | { readonly state: 'NOT_CHECKED'; readonly source: RegistrySource | null }
  | { readonly state: 'NOT_CONNECTED'; readonly source: null };

/** The answer to an exact question (a NIK, a registry id) put to complete data. */
export function answerOf(people: readonly RegistryPerson[], removed: readonly RemovedPerson[], source: RegistrySource): RegistryAnswer {
  const [person] = people;
  if (person === undefined) return { state: 'NOT_FOUND', removed, source };
  if (people.length > 1) return { state: 'SEVERAL_FOUND', people, source };
  return person.decile === 0
    ? { state: 'FOUND_UNRANKED', person, source }
    : { state: 'FOUND', decile: person.decile, person, source };
}
