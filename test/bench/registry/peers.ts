import Database from 'better-sqlite3';
import MiniSearch from 'minisearch';
import type { RegistryPerson } from '#src/domain/registry/person.ts';
import { readSnapshot } from '#main/registry/snapshot/read.ts';
import { percentile, type Bench } from '../harness.ts';
import { bestOfThree, mebibytes, snapshotOf } from './files.ts';
import type { BenchQuery } from './queries.ts';
import { SHOWN } from './searching.ts';

interface PeerPerson {
  readonly name: string;
  readonly village: string;
  readonly year: number;
}

/** Our own figures of the same run. */
export interface Ours {
  /** Milliseconds of each query. */
  readonly times: ReadonlyMap<BenchQuery, number>;
  /** MiB of the loaded name index. */
  readonly memory: number;
}

/** What others would use, on the same people and questions. */
export async function measurePeers(bench: Bench, people: number, held: number, queries: readonly BenchQuery[], ours: Ours): Promise<void> {
  const all = await readPeople(people);
  measureSql(bench, all, queries.slice(0, 200), ours);
  const some = all.slice(0, held);
  const villages = new Set(some.map(({ village }) => village));
  // The last village held may be cut; whoever is asked for must be among those held.
  const names = new Set(some.map(({ name, village }) => `${village} ${name}`));
  const known = queries.filter(({ sought }) => villages.has(sought.village) && names.has(`${sought.village} ${sought.name}`));
  measureMiniSearch(bench, some, known.slice(0, 150), ours);
}

async function readPeople(people: number): Promise<PeerPerson[]> {
  const all: PeerPerson[] = [];
  await readSnapshot(await snapshotOf(people, 'ndjson.gz'), {
    header: () => undefined,
    broken: () => undefined,
    record: ({ name, village, birthDate }) => all.push({ name: name as string, village: village as string, year: Number((birthDate as string).slice(0, 4)) }),
  });
  return all;
}

const inside = ({ query }: BenchQuery, { village, year }: PeerPerson): boolean =>
  (query.area === undefined || village === query.area || village.startsWith(`${query.area}.`)) && (query.birthYear === undefined || Math.abs(year - query.birthYear) <= 2);

function measureSql(bench: Bench, all: readonly PeerPerson[], queries: readonly BenchQuery[], ours: Ours): void {
  const db = new Database(':memory:');
  db.exec(`create table person (id integer primary key, name text, village text, year integer); create index person_village on person (village);
    create virtual table words using fts5 (name, content='', tokenize='unicode61', prefix='2 3'); begin`);
  const insert = db.prepare('insert into person (name, village, year) values (?, ?, ?)');
  const index = db.prepare('insert into words (rowid, name) values (?, ?)');
  for (const { name, village, year } of all) index.run(insert.run(name, village, year).lastInsertRowid, name);
  db.exec('commit');
  const filter = ` and (:area is null or village = :area or village like :area || '.%') and (:year is null or abs(year - :year) <= 2)`;
  const like = db.prepare<unknown[], string>(`select distinct name from person where (:a is null or name like :a) and (:b is null or name like :b) and (:c is null or name like :c) ${filter} limit ${SHOWN}`).pluck();
  const fts = db.prepare<unknown[], string>(`select distinct p.name from words w join person p on p.id = w.rowid where words match :match ${filter} order by rank limit ${SHOWN}`).pluck();
  const bound = ({ query }: BenchQuery) => ({ area: query.area ?? null, year: query.birthYear ?? null });
  peer(bench, 'LIKE on each word', queries, ours, (asked) => {
    const [a, b, c] = asked.query.name.split(' ').map((word) => `%${word}%`);
    return like.all({ a: a ?? null, b: b ?? null, c: c ?? null, ...bound(asked) });
  });
  peer(bench, 'FTS5, beginnings of 3 letters, any word', queries, ours, (asked) => {
    const match = asked.query.name.split(/[^A-Z]+/).filter((word) => word !== '').map((word) => `"${word.slice(0, 3)}"*`).join(' OR ');
    return match === '' ? [] : fts.all({ match, ...bound(asked) });
  });
  db.close();
}

function measureMiniSearch(bench: Bench, held: readonly PeerPerson[], queries: readonly BenchQuery[], ours: Ours): void {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const engine = new MiniSearch<{ id: number; name: string }>({ fields: ['name'] });
  for (let at = 0; at < held.length; at += 10_000) engine.addAll(held.slice(at, at + 10_000).map(({ name }, place) => ({ id: at + place, name })));
  bench.record(`MiniSearch of ${held.length} people: made in`, (performance.now() - started) / 1000, 's');
  globalThis.gc?.();
  const heap = bench.record('MiniSearch: heap', mebibytes(process.memoryUsage().heapUsed - before), 'MiB');
  bench.record('  name index: memory', ours.memory, 'MiB', heap);
  peer(bench, 'MiniSearch, fuzzy 0.25 and beginnings', queries, ours, (asked) => {
    const hits = engine.search(asked.query.name, { fuzzy: 0.25, prefix: true, filter: (hit) => inside(asked, held[hit.id as number] as PeerPerson) });
    const shown = new Set<string>();
    for (const hit of hits) {
      shown.add(held[hit.id as number]?.name ?? '');
      if (shown.size === SHOWN) break;
    }
    return [...shown];
  });
}

function peer(bench: Bench, name: string, queries: readonly BenchQuery[], ours: Ours, run: (asked: BenchQuery) => readonly string[]): void {
  const times: number[] = [];
  let found = 0;
  for (const asked of queries) {
    times.push(bestOfThree(() => run(asked)));
    found += Number(run(asked).includes((asked.sought satisfies RegistryPerson).name));
  }
  times.sort((one, other) => one - other);
  const own = queries.map((asked) => ours.times.get(asked) as number).toSorted((one, other) => one - other);
  bench.record(`${name} (${queries.length}): recall@10 of names`, found / queries.length, '');
  bench.record(`${name}: p50`, percentile(times, 0.5), 'ms', bench.record(`name search of the same queries (${queries.length}), p50`, percentile(own, 0.5), 'ms'));
  bench.record(`${name}: p95`, percentile(times, 0.95), 'ms', bench.record(`name search of the same queries (${queries.length}), p95`, percentile(own, 0.95), 'ms'));
}
