import type { RegistrySearchResult } from '#src/domain/registry/search.ts';
import type { LocalRegistry } from '#main/registry/local.ts';
import type { RegistrySearch } from '#main/registry/index/registrySearch.ts';
import type { Random } from '#main/registry/generate/random.ts';
import { percentile, type Bench, type Measurement } from '../harness.ts';
import { mebibytes } from './files.ts';
import { benchQueries, type BenchQuery } from './queries.ts';

export const SHOWN = 10;

/** The people of the registry by a number from 0, for drawing some. */
export function peopleOf(registry: LocalRegistry, ids: readonly number[]) {
  return (random: Random) => registry.records.byId(ids[random.below(ids.length)] as number);
}

export function measureLookups(bench: Bench, registry: LocalRegistry, queries: readonly BenchQuery[]): void {
  const niks = queries.flatMap(({ sought }) => (sought.nik === null ? [] : [sought.nik]));
  const cards = queries.flatMap(({ sought }) => (sought.kk === null ? [] : [sought.kk]));
  timed(bench, 'look-up by NIK, encrypted', niks, (nik) => registry.records.byNik(nik));
  timed(bench, 'look-up by family card', cards, (kk) => registry.records.byFamilyCard(kk));
}

function timed<T>(bench: Bench, name: string, inputs: readonly T[], run: (input: T) => unknown): Measurement {
  for (const input of inputs.slice(0, 200)) run(input);
  const times = inputs.map((input) => {
    const start = performance.now();
    run(input);
    return performance.now() - start;
  }).toSorted((one, other) => one - other);
  bench.record(`${name}, p50`, percentile(times, 0.5), 'ms');
  return bench.record(`${name}, p95`, percentile(times, 0.95), 'ms');
}

interface Tally {
  asked: number;
  found: number;
  foundByAll: number;
  person: number;
  readonly times: number[];
}

/**
 * Recall@10 on names and on people, against the exhaustive scorer, by filter and by error; and times.
 *
 * @returns milliseconds of each query
 */
export function measureSearch(bench: Bench, search: RegistrySearch, queries: readonly BenchQuery[], exhaustive: number): readonly number[] {
  for (const { query } of queries.slice(0, 200)) search.search(query);
  const best = bestPasses(search, queries);
  const tallies = new Map<string, Tally>();
  queries.forEach((asked, at) => {
    const { query, filter, error } = asked;
    const milliseconds = best[at] as number;
    const result = search.search(query);
    const found = isHit(asked, result);
    const foundByAll = at < exhaustive ? isHit(asked, search.search(query, true)) : found;
    for (const key of ['all', `filter: ${filter}`, `error: ${error}`]) {
      const tally = tallies.get(key) ?? { asked: 0, found: 0, foundByAll: 0, person: 0, times: [] };
      tallies.set(key, tally);
      tally.asked += 1;
      tally.found += Number(found);
      tally.foundByAll += Number(foundByAll);
      tally.person += Number(result.matches.some(({ person }) => person.registryId === asked.sought.registryId));
      tally.times.push(milliseconds);
    }
  });
  for (const [key, tally] of [...tallies].toSorted(([one], [other]) => (one < other ? -1 : 1))) report(bench, key, tally);
  const times = (tallies.get('all')?.times ?? []).toSorted((one, other) => one - other);
  bench.record('name search, p50', percentile(times, 0.5), 'ms');
  bench.record('name search, p99', percentile(times, 0.99), 'ms');
  bench.record('memory of this process with the index', mebibytes(process.memoryUsage().rss), 'MiB');
  bench.record('name search, p95', percentile(times, 0.95), 'ms');
  return best;
}

/** The shortest of three times of each query. All queries pass before one comes again: an engine remembers the words of the last ones. */
function bestPasses(search: RegistrySearch, queries: readonly BenchQuery[]): number[] {
  const best = queries.map(() => Infinity);
  for (let pass = 0; pass < 3; pass += 1) {
    queries.forEach(({ query }, at) => {
      const start = performance.now();
      search.search(query);
      best[at] = Math.min(best[at] as number, performance.now() - start);
    });
  }
  return best;
}

function report(bench: Bench, key: string, { asked, found, foundByAll, person, times }: Tally): void {
  const all = bench.record(`${key} (${asked}): exhaustive recall@10 of names`, foundByAll / asked, '');
  bench.record(`${key} (${asked}): recall@10 of names`, found / asked, '', all);
  bench.record(`${key} (${asked}): recall@10 of people`, person / asked, '');
  bench.record(`${key} (${asked}): p95`, percentile(times.toSorted((one, other) => one - other), 0.95), 'ms');
}

/** Namesakes can't be told apart by a name, so the written name counts. */
function isHit({ sought }: BenchQuery, { groups }: RegistrySearchResult): boolean {
  return groups.slice(0, SHOWN).some((group) => group.name === sought.name);
}

export { benchQueries };
