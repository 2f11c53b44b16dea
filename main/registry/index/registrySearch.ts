import { nameScore, prepareName, prepareQuery, type PreparedQuery } from '#src/domain/name/score.ts';
import type { QueryToken } from '#src/domain/name/similarity.ts';
import type { RegistryPerson } from '#src/domain/registry/person.ts';
import type { NameGroup, RegistryMatch, RegistryQuery, RegistrySearchResult } from '#src/domain/registry/search.ts';
import type { RegistryRecords } from '../store/records.ts';
import { sexCode } from '../store/flags.ts';
import { alternativeReadings } from './alternatives.ts';
import type { FoundName } from './bestNames.ts';
import type { IndexLayer } from './layer.ts';
import { yearOfTraits } from './parts.ts';
import { PeopleFilter } from './peopleFilter.ts';
import { reasonsFor } from './reasons.ts';

const LEAST_SCORE = 0.45;
/** Below this the spaces of the query are tried elsewhere. */
const DOUBTFUL = 0.85;
const DEFAULT_LIMIT = 10;
const MOST_RESULTS = 100;
export const SHOWN_GROUPS = 10;
/** More than are shown: a nearer birth year may lift one of the later names. */
const TRIED_NAMES = SHOWN_GROUPS * 4;
/** Namesakes of one name that are compared one by one; the others are only counted. */
const COMPARED_NAMESAKES = 120;
const COMPARED_MOTHERS = 60;
const DEFAULT_TOLERANCE = 2;
const YEAR_UNKNOWN_COST = 0.04;

interface FoundPerson {
  readonly id: number;
  readonly group: FoundGroup;
  score: number;
  readonly yearsOff: number | null;
}

interface FoundGroup {
  readonly score: number;
  readonly people: number;
  readonly firstId: number;
}

/** Answers name queries from the layers of an index; the people shown are read from the file. */
export class RegistrySearch {
  readonly #layers: readonly IndexLayer[];
  readonly #records: RegistryRecords;

  constructor(layers: readonly IndexLayer[], records: RegistryRecords) {
    this.#layers = layers;
    this.#records = records;
  }

  /** @param exhaustive scores every name instead of likely ones: the yardstick of tests and benchmarks. */
  search(query: RegistryQuery, exhaustive = false): RegistrySearchResult {
    return this.#records.together(() => this.#search(query, exhaustive));
  }

  #search(query: RegistryQuery, exhaustive: boolean): RegistrySearchResult {
    const started = performance.now();
    const prepared = prepareQuery(query.name);
    const limit = Math.max(1, Math.min(MOST_RESULTS, query.limit ?? DEFAULT_LIMIT));
    const groups: FoundGroup[] = [];
    const people = this.#layers.flatMap((layer) => this.#searchLayer(layer, prepared, query, exhaustive, groups));
    people.sort(byScore);
    const ranked = query.motherName === undefined ? people : this.#weighMothers(people, query.motherName);
    const best = ranked.slice(0, limit);
    const matches = best.map((found) => this.#match(found, prepared, query));
    const shown = groups.sort((one, other) => other.score - one.score || one.firstId - other.firstId).slice(0, SHOWN_GROUPS);
    const examples = shown.map((group) => {
      const read = best.findIndex((found) => found.group === group);
      return matches[read]?.person ?? this.#records.labelById(group.firstId);
    });
    return {
      matches: matches.filter((match): match is RegistryMatch => match !== null),
      groups: shown.map((group, at): NameGroup => ({ name: examples[at]?.name ?? '', score: rounded(group.score), people: group.people })),
      groupExamples: examples.map((person) => person?.registryId ?? ''),
      milliseconds: performance.now() - started,
    };
  }

  #searchLayer(layer: IndexLayer, prepared: PreparedQuery, query: RegistryQuery, exhaustive: boolean, groups: FoundGroup[]): FoundPerson[] {
    const filter = this.#filter(layer, query);
    const find = (tokens: readonly QueryToken[]): FoundName[] => layer.finder.find(tokens, { filter, leastScore: LEAST_SCORE, enough: TRIED_NAMES, exhaustive });
    let names = find(prepared.tokens);
    if ((names[0]?.score ?? 0) < DOUBTFUL) {
      for (const reading of alternativeReadings(layer.index, prepared.tokens)) names = mergeNames(names, find(reading));
    }
    return names.slice(0, TRIED_NAMES).flatMap((found) => this.#peopleOf(layer, found, filter, query, groups));
  }

  #filter(layer: IndexLayer, query: RegistryQuery): PeopleFilter {
    const ranks = query.kk === undefined ? undefined : this.#records.idsOfFamilyCard(query.kk)
      .map((id) => layer.rankOf(id)).filter((rank): rank is number => rank !== null).sort((one, other) => one - other);
    return new PeopleFilter(layer.index, {
      range: layer.index.rangeOf(query.area), birthYear: query.birthYear, tolerance: query.birthYearTolerance ?? DEFAULT_TOLERANCE,
      sexCode: sexCode(query.sex ?? null), ranks, hidden: layer.hidden,
    });
  }

  #peopleOf(layer: IndexLayer, { name, score }: FoundName, filter: PeopleFilter, { birthYear }: RegistryQuery, groups: FoundGroup[]): FoundPerson[] {
    const ranks: number[] = [];
    let count = 0;
    filter.forEachOfName(name, (rank) => {
      count += 1;
      if (ranks.length < COMPARED_NAMESAKES) ranks.push(rank);
      return true;
    });
    if (ranks.length === 0) return [];
    const yearsOff = (rank: number): number | null => yearDistance(layer, rank, birthYear);
    const costs = ranks.map((rank) => yearCost(yearsOff(rank), birthYear));
    const group: FoundGroup = { score: score - Math.min(...costs), people: count, firstId: layer.idOf(ranks[costs.indexOf(Math.min(...costs))] as number) };
    groups.push(group);
    return ranks.map((rank, at) => ({ id: layer.idOf(rank), group, score: score - (costs[at] as number), yearsOff: yearsOff(rank) }));
  }

  /** The mother's name decides among the people who come first anyway; without one in the data it says nothing. */
  #weighMothers(people: readonly FoundPerson[], motherName: string): FoundPerson[] {
    const mother = prepareQuery(motherName);
    const compared = people.slice(0, COMPARED_MOTHERS);
    for (const found of compared) {
      const known = this.#records.byId(found.id)?.motherName ?? null;
      if (known !== null) found.score += 0.3 * (nameScore(mother, prepareName(known)) - 0.75);
    }
    return [...compared.sort(byScore), ...people.slice(COMPARED_MOTHERS)];
  }

  #match(found: FoundPerson, prepared: PreparedQuery, query: RegistryQuery): RegistryMatch | null {
    const person: RegistryPerson | null = this.#records.byId(found.id);
    if (person === null) return null;
    return { person, score: rounded(found.score), reasons: reasonsFor(person, prepared, query, found.yearsOff) };
  }
}

function byScore(one: FoundPerson, other: FoundPerson): number {
  return other.score - one.score || one.id - other.id;
}

function rounded(score: number): number {
  return Math.round(Math.max(0, Math.min(1, score)) * 10_000) / 10_000;
}

function yearDistance(layer: IndexLayer, rank: number, birthYear: number | undefined): number | null {
  const year = yearOfTraits(layer.index.personTraits[rank] as number);
  return birthYear === undefined || year === 0 ? null : Math.abs(year - birthYear);
}

function yearCost(yearsOff: number | null, birthYear: number | undefined): number {
  if (birthYear === undefined) return 0;
  return yearsOff === null ? YEAR_UNKNOWN_COST : yearsOff === 0 ? 0 : 0.01 * (2 * yearsOff - 1);
}

/** The better score of each name, sorted. */
function mergeNames(names: readonly FoundName[], others: readonly FoundName[]): FoundName[] {
  const best = new Map(names.map((found) => [found.name, found]));
  for (const found of others) if (found.score > (best.get(found.name)?.score ?? 0)) best.set(found.name, found);
  return [...best.values()].sort((one, other) => other.score - one.score || one.name - other.name);
}
