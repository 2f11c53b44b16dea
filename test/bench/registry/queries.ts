import type { RegistryPerson } from '#src/domain/registry/person.ts';
import type { RegistryQuery } from '#src/domain/registry/search.ts';
import { seededRandom, type Random } from '#main/registry/generate/random.ts';
import { ERROR_CLASSES, misspelt, type ErrorClass } from './misspell.ts';

export const FILTERS = ['village', 'village + year', 'sub-district', 'year', 'none'] as const;
export type Filter = (typeof FILTERS)[number];

export interface BenchQuery {
  readonly sought: RegistryPerson;
  readonly error: ErrorClass;
  readonly filter: Filter;
  readonly query: RegistryQuery;
}

const WEIGHTS: Readonly<Record<ErrorClass, number>> = {
  exact: 4, 'letter lost': 13, 'letters swapped': 9, 'letter doubled': 8, 'key beside': 9, 'letter added': 5, 'heard otherwise': 18, 'before the reform': 6,
  'word left out': 7, abbreviated: 6, initial: 3, 'other order': 4, 'two slips': 5, 'written together': 2, 'written apart': 1,
};
const CLASSES = ERROR_CLASSES.flatMap((kind) => Array.from({ length: WEIGHTS[kind] }, () => kind));

/** A seeded set of questions about people drawn by `personAt`. */
export function benchQueries(count: number, seed: number, personAt: (random: Random) => RegistryPerson | null): BenchQuery[] {
  const random = seededRandom(seed);
  const queries: BenchQuery[] = [];
  let error = random.pick(CLASSES);
  while (queries.length < count) {
    const sought = personAt(random);
    if (sought === null || sought.birthDate === null) continue;
    // The error stays until somebody is met on whose name it can be made, so that rare ones keep their share.
    const name = misspelt(random, sought.name, error);
    if (name === null) continue;
    const filter = filterOf(random.next());
    queries.push({ sought, error, filter, query: { name, ...filterFields(filter, sought, random) } });
    error = random.pick(CLASSES);
  }
  return queries;
}

function filterOf(draw: number): Filter {
  if (draw < 0.4) return 'village';
  if (draw < 0.7) return 'village + year';
  if (draw < 0.84) return 'sub-district';
  return draw < 0.95 ? 'year' : 'none';
}

function filterFields(filter: Filter, { village, birthDate }: RegistryPerson, random: Random): Partial<RegistryQuery> {
  const birthYear = Number(birthDate?.slice(0, 4)) + (random.chance(0.2) ? random.below(3) - 1 : 0);
  switch (filter) {
    case 'village': return { area: village };
    case 'village + year': return { area: village, birthYear };
    case 'sub-district': return { area: village.slice(0, 8) };
    case 'year': return { birthYear };
    case 'none': return {};
  }
}
